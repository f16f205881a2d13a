//! Fields of any entry, and situations.

use super::check;

/// Fields that any entry has, and what stands in them.
const FIELDS: &[(&str, &str, &str, &[&str])] = &[
    ("quiz.toml", "schema = 1", "schema = 2", &["1 schema | out_of_range | 2 | 1 to 1"]),
    ("quiz.toml", "schema = 1\n", "", &["1 schema | missing |  | 1 to 1"]),
    ("quiz.toml", "concept = \"pull\"\n", "", &["3 question one, concept | missing |  | text"]),
    ("quiz.toml", "concept = \"pull\"", "concept = \" \"", &["6 question one, concept | empty |  | "]),
    ("quiz.toml", "concept = \"pull\"", "concept = 3", &["6 question one, concept | wrong_type | 3 | text"]),
    (
        "quiz.toml",
        "hints = [\"Look at what starts the work.\"]",
        "hints = \"Look\"",
        &["10 question one, hints | wrong_type | \"Look\" | list of text"],
    ),
    (
        "quiz.toml",
        "hints = [\"Look at what starts the work.\"]",
        "hints = [\"a\",\n\"b\", \"\", \"c\", 4]",
        &[
            "11 question one, hints | empty |  | ",
            "10 question one, hints | wrong_type | 4 | text",
            "10 question one, hints | too_many | 3 | 0 to 2",
        ],
    ),
    (
        "quiz.toml",
        "right = true",
        "right = \"yes\"",
        &[
            "19 question one, option b, right | wrong_type | \"yes\" | true or false",
            "3 question one | no_right_answer |  | right = true",
        ],
    ),
    (
        "quiz.toml",
        "decimals = 0",
        "decimals = 9",
        &["71 question number, decimals | out_of_range | 9 | 0 to 6"],
    ),
    (
        "quiz.toml",
        "decimals = 0",
        "decimals = 1.5",
        &["71 question number, decimals | wrong_type | 1.5 | whole number"],
    ),
    (
        "quiz.toml",
        "decimals = 0",
        "decimals = \"0\"",
        &["71 question number, decimals | wrong_type | \"0\" | number"],
    ),
    (
        "quiz.toml",
        "decimals = 0",
        "decimals = nan",
        &["71 question number, decimals | out_of_range | nan | 0 to 6"],
    ),
    (
        "quiz.toml",
        "level = \"apply\"",
        "level = \"guess\"",
        &["7 question one, level | unknown_word | guess | recall, understand, apply, analyse, judge"],
    ),
    (
        "quiz.toml",
        "kind = \"single\"",
        "kind = \"choice\"",
        &[
            "5 question one, kind | unknown_word | choice | single, several, true-false, numeric, match, order, classify, gap, point",
            "12 question one, option | unknown_field | option | concept, explanation, hints, id, kind, lesson, level, stem",
        ],
    ),
    ("quiz.toml", "id = \"one\"", "id = \"One!\"", &["4 question One!, id | bad_id | One! | push-pull"]),
    ("quiz.toml", "id = \"some\"", "id = \"one\"", &["27 question one, id | duplicate_id | one | "]),
    (
        "quiz.toml",
        "right = true\nfeedback = \"A card",
        "right = true\nfeedbak = \"A card",
        &["20 question one, option b, feedbak | unknown_field | feedbak | feedback, id, right, text"],
    ),
    ("course.toml", "pass_mark = 0.6", "pass_mark = 60", &["3 pass_mark | out_of_range | 60 | 0 to 1"]),
    (
        "course.toml",
        "modules = [\"push-pull\", \"inventory\"]",
        "modules = []",
        &["10 programme bachelor, modules | too_few | 0 | 1"],
    ),
    (
        "course.toml",
        "[programme.en]",
        "[programme.english]",
        &[
            "8 programme bachelor, en | missing |  | table",
            "20 programme bachelor, english | unknown_field | english | en, fr, id, modules",
        ],
    ),
    ("course.toml", "[[module]]\nid = \"push-pull\"\n", "", &["1 module | missing |  | [[module]]"]),
    (
        "course.toml",
        "[[module]]\nid = \"push-pull\"\n",
        "module = \"push-pull\"\n",
        &["5 module | wrong_type | \"push-pull\" | [[module]]"],
    ),
];

#[test]
fn fields() {
    for (file, from, to, expect) in FIELDS {
        check(file, from, to, expect);
    }
}

/// Situations.
const SITUATIONS: &[(&str, &str, &[&str])] = &[
    (
        "start = \"march\"",
        "start = \"april\"",
        &["9 case season, start | unknown_step | april | march, july"],
    ),
    (
        "next = \"july\"",
        "next = \"august\"",
        &[
            "18 case season, step march, choice discount, next | unknown_step | august | march, july, good, bad",
        ],
    ),
    (
        "next = \"july\"",
        "next = \"good\"",
        &["25 case season, step july | unreachable |  | ", "44 case season, end bad | unreachable |  | "],
    ),
    ("next = \"bad\"", "next = \"good\"", &["44 case season, end bad | unreachable |  | "]),
    ("score = 0.8\nnext = \"good\"", "score = 0.8\nnext = \"july\"", &[]),
    (
        "score = 0\nnext = \"bad\"\n[[case.step.choice]]\nid = \"hold\"\ntext = \"Hold the price\"\nfeedback = \"It takes a season to be believed.\"\nscore = 0.8\nnext = \"good\"",
        "score = 0\nnext = \"july\"\n[[case.step.choice]]\nid = \"hold\"\ntext = \"Hold\"\nfeedback = \"No.\"\nscore = 0.8\nnext = \"july\"",
        &["44 case season, end bad | unreachable |  | ", "25 case season, step july | endless |  | "],
    ),
    ("score = 1.0", "score = 0.9", &["3 case season | no_right_answer |  | score = 1.0"]),
    (
        "score = 1.0",
        "score = 2",
        &[
            "23 case season, step march, choice stop, score | out_of_range | 2 | 0 to 1",
            "3 case season | no_right_answer |  | score = 1.0",
        ],
    ),
    (
        "id = \"bad\"",
        "id = \"july\"",
        &[
            "45 case season, end july, id | duplicate_id | july | ",
            "33 case season, step july, choice again, next | unknown_step | bad | march, july, good, july",
        ],
    ),
];

#[test]
fn situations() {
    for (from, to, expect) in SITUATIONS {
        check("cases.toml", from, to, expect);
    }
}
