//! Lessons.

use super::super::faults_of;
use super::{check, line};

const LESSONS: &[(&str, &str, &[&str])] = &[
    ("# Pushed and pulled\n", "", &["1  | missing_title |  | # …"]),
    ("## What starts", "# Another\n\n## What starts", &["5  | second_title | Another | ## …"]),
    (" {#count}", "", &["15 ## {#kanban} | missing_id | How many cards? | ## … {#id}"]),
    ("{#count}", "{#How many}", &["15 ## {#kanban} | bad_id | How many | push-pull"]),
    ("{#count}", "{#kanban}", &["15 ## {#kanban} | duplicate_id | kanban | "]),
    (
        "## How many cards? {#count}\n",
        "## Empty {#empty}\n\n## How many cards? {#count}\n",
        &["15 ## {#empty} | empty_screen |  | "],
    ),
    (
        ":::figure part-journey",
        ":::figure parts",
        &["11 ## {#kanban} | unknown_figure | parts | part-journey, kanban-loop, decoupling, funnel"],
    ),
    (
        ":::aside",
        ":::note",
        &["32 ## {#tools} | unknown_directive | note | figure, aside, try, summary, source"],
    ),
    (":::aside Five names", ":::aside", &["32 ## {#tools} | empty | :::aside | :::aside …"]),
    ("line.\n:::", "line.", &["11 ## {#kanban} | unclosed_directive | :::figure | :::"]),
    ("document.\n:::\n", "document.\n", &["44 ## {#tools} | unclosed_directive | :::source | :::"]),
    (
        "- Plans push.",
        ":::figure funnel\n- Plans push.",
        &["40 ## {#tools} | nested_directive | :::figure funnel | :::"],
    ),
    ("## Which tool", ":::\n\n## Which tool", &["30 ## {#count} | stray_fence | ::: | "]),
    (":::summary\n- Plans push.\n- Cards pull.\n:::\n", "", &["1  | missing_summary |  | :::summary"]),
    (
        ":::source doc",
        ":::summary\nAgain.\n:::\n\n:::source doc",
        &["44 ## {#tools} | second_summary | :::summary | "],
    ),
    (":::source doc", ":::source", &["44 ## {#tools} | bad_id |  | :::source id"]),
    (
        ":::source doc",
        ":::source doc\nOne.\n:::\n\n:::source doc",
        &["48 ## {#tools} | duplicate_id | doc | "],
    ),
    (
        "None of them decides",
        "None <b>of</b> them decides",
        &["36 ## {#tools} | html | <b> | ", "36 ## {#tools} | html | </b> | "],
    ),
    ("None of them decides", "![None](none.png) decides", &["36 ## {#tools} | image | none.png | "]),
    (
        "None of them decides",
        "[None](https://example.org) decides",
        &[
            "36 ## {#tools} | unknown_link | https://example.org | term:id, lesson:module#screen, workshop:id?preset=…, practice:module, glossary:id, source:id",
        ],
    ),
    (
        "None of them decides for you. They show sooner what happens, and a line that is pulled can answer, because it\nhas not yet spent its time on what nobody wants. A line that is pushed learns it when the shelves are full.",
        "",
        &["30 ## {#tools} | screen_length | 21 | 60–130"],
    ),
];

#[test]
fn lessons() {
    for (from, to, expect) in LESSONS {
        check("lesson.md", from, to, expect);
    }
    let none: Vec<String> = faults_of("lesson.md", "").iter().map(line).collect();
    assert_eq!(
        none,
        [
            "1  | missing_title |  | # …",
            "1  | missing_summary |  | :::summary",
            "1  | too_few |  | ## … {#id}"
        ]
    );
}
