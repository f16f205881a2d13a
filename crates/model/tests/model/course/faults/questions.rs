//! Questions.

use super::check;

/// What makes a question one that can be answered and that teaches.
const QUESTIONS: &[(&str, &str, &[&str])] = &[
    (
        "right = true\nfeedback = \"A card is",
        "feedback = \"A card is",
        &["3 question one | no_right_answer |  | right = true"],
    ),
    ("feedback = \"A plan pushes.\"", "right = true", &["3 question one | many_right_answers | 2 | 1"]),
    (
        "feedback = \"A plan pushes.\"\n",
        "",
        &["12 question one, option a, feedback | missing_feedback |  | "],
    ),
    (
        "feedback = \"A plan pushes.\"",
        "feedback = \"\"",
        &["15 question one, option a, feedback | missing_feedback |  | "],
    ),
    (
        "feedback_false = \"It is more than a label.\"\n",
        "",
        &["51 question truth, feedback_false | missing_feedback |  | "],
    ),
    (
        "feedback = \"An ERP plans.\"\n",
        "",
        &["90 question pairs, pair erp, feedback | missing_feedback |  | "],
    ),
    (
        "text = \"The one with robots\"",
        "text = \"The one with cards\"",
        &["23 question one, option c, text | duplicate_text | The one with cards | "],
    ),
    ("left = \"WMS\"", "left = \"ERP\"", &["97 question pairs, pair wms, left | duplicate_text | ERP | "]),
    (
        "right = \"stores\"",
        "right = \"plans\"",
        &["98 question pairs, pair wms, right | duplicate_text | plans | "],
    ),
    (
        "[[question.item]]\nid = \"sale\"\ntext = \"A sale\"\nfeedback = \"It begins with the customer.\"\n[[question.item]]\nid = \"card\"\ntext = \"The card comes back\"\nfeedback = \"The card follows the sale.\"\n",
        "",
        &["114 question steps, item | too_few | 2 | 3"],
    ),
    (
        "bin = \"pull\"",
        "bin = \"pulled\"",
        &["153 question bins, item search, bin | unknown_bin | pulled | push, pull"],
    ),
    (
        "starts from a {g2}",
        "starts from a {g1}",
        &[
            "166 question gaps, gap g1, id | gap_not_shown | g1 | {g1}",
            "176 question gaps, gap g2, id | gap_not_shown | g2 | {g2}",
        ],
    ),
    (
        "starts from a {g2}",
        "starts {g3} from a {g2}",
        &["164 question gaps, text | unknown_placeholder | {g3} | {g1}, {g2}"],
    ),
    (
        "figure = \"wip-curve\"",
        "figure = \"curve\"",
        &["194 question spot, figure | unknown_figure | curve | chain, funnel, wip-curve"],
    ),
    (
        "id = \"high\"",
        "id = \"top\"",
        &["204 question spot, spot top, id | unknown_spot | top | low, knee, high"],
    ),
];

#[test]
fn questions() {
    for (from, to, expect) in QUESTIONS {
        check("quiz.toml", from, to, expect);
    }
}

/// Numeric questions.
const NUMBERS: &[(&str, &str, &[&str])] = &[
    (
        "ceil(d*l/c)",
        "ceil(d*l/c",
        &[
            "73 question number, formula | formula_syntax | ceil(d*l/c⟨?⟩ | + - * / ^ ( ) ceil floor round sqrt ln exp abs min max",
        ],
    ),
    ("ceil(d*l/c)", "ceil(d*l/x)", &["73 question number, formula | unknown_name | x | c, d, l"]),
    (
        "ceil(d*l/c)",
        "ceil(d*l/(c-3))",
        &["73 question number, formula | no_number | ceil(d*l/(c-3)) (c = 3, d = 4, l = 1) | "],
    ),
    (
        "{=d*l/c}",
        "{=d*l/(l-2)}",
        &["69 question number, explanation | no_number | d*l/(l-2) (c = 2, d = 4, l = 2) | "],
    ),
    ("{=d*l/c}", "{=d*l/c:1}", &[]),
    (
        "{=d*l/c}",
        "{=d*l/c:x}",
        &[
            "69 question number, explanation | unknown_placeholder | {=d*l/c:x} | {c}, {d}, {l}, {answer}, {=…}",
        ],
    ),
    (
        "Demand {d}",
        "Demand {demand}",
        &["68 question number, stem | unknown_placeholder | {demand} | {c}, {d}, {l}, {answer}, {=…}"],
    ),
    (
        "You multiplied by {c}",
        "You multiplied by {k}",
        &["80 question number, trap 1, feedback | unknown_placeholder | {k} | {c}, {d}, {l}, {answer}, {=…}"],
    ),
    (
        "formula = \"d*l*c\"",
        "formula = \"ceil(d*l/c) + 0\"",
        &["79 question number, trap 1, formula | trap_is_answer | ceil(d*l/c) + 0 | "],
    ),
    ("formula = \"d*l*c\"", "formula = \"\"", &["79 question number, trap 1, formula | empty |  | "]),
    (
        "[question.draw]\n",
        "[question.draw]\nz = { from = 1, to = 2, step = 1 }\n",
        &["75 question number, draw, z | unused_draw | z | "],
    ),
    (
        "to = 12, step = 0.4",
        "to = 3, step = 0.4",
        &["75 question number, draw, d, to | out_of_range | 3 | 4 …"],
    ),
    (
        "step = 0.4",
        "step = 0",
        &["75 question number, draw, d, step | out_of_range | 0 | 0.000001 to 1000000000000"],
    ),
    (
        "to = 12, step = 0.4",
        "to = 1200000, step = 0.4",
        &["75 question number, draw, d, step | out_of_range | 0.4 | 11.99996 …"],
    ),
    (
        "d = { from",
        "1d = { from",
        &[
            "75 question number, draw, 1d | bad_id | 1d | d, lead_time",
            "73 question number, formula | unknown_name | d | 1d, c, l",
        ],
    ),
    (
        "d = { from = 4, to = 12, step = 0.4 }",
        "d = 4",
        &["75 question number, draw, d | wrong_type | 4 | table"],
    ),
];

#[test]
fn numbers() {
    for (from, to, expect) in NUMBERS {
        check("quiz.toml", from, to, expect);
    }
}
