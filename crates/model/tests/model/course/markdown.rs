//! Markdown as values.

use model::course::{Block, Inline, Target, blocks, inlines, plain, plain_blocks};

fn text(words: &str) -> Inline {
    Inline::Text(words.to_owned())
}

fn check(markdown: &str, expect: &[Inline]) {
    assert_eq!(inlines(markdown), expect, "{markdown:?}");
}

#[test]
fn short_texts() {
    check("", &[]);
    check("A plan", &[text("A plan")]);
    check(
        "A **plan** *pushes*",
        &[text("A "), Inline::Strong(vec![text("plan")]), text(" "), Inline::Emphasis(vec![text("pushes")])],
    );
    check("__plan__ pushes", &[Inline::Strong(vec![text("plan")]), text(" pushes")]);
    check(
        "**«\u{202f}plan\u{202f}»** pousse",
        &[Inline::Strong(vec![text("«\u{202f}plan\u{202f}»")]), text(" pousse")],
    );
    check("`d*l`", &[Inline::Code("d*l".to_owned())]);
    check("one\ntwo", &[text("one two")]);
    check("one\n\ntwo", &[text("one"), Inline::Break, Inline::Break, text("two")]);
    check(
        "[cards](term:kanban) pull",
        &[Inline::Term { id: "kanban".to_owned(), text: "cards".to_owned() }, text(" pull")],
    );
}

#[test]
fn what_is_not_inline_is_shown_as_written() {
    check("- not a list", &[text("- not a list")]);
    check("1. not a list", &[text("1. not a list")]);
    check("# not a title", &[text("# not a title")]);
    check("> not a quotation", &[text("> not a quotation")]);
    check("    not code", &[text("not code")]);
    check("a | b\n--- | ---", &[text("a | b --- | ---")]);
    check("<b>bold</b>", &[text("<b>bold</b>")]);
    check("<script>alert(1)</script>", &[text("<script>alert(1)</script>")]);
    check("[out](https://example.org)", &[text("out")]);
    check("![alt *words*](x.png)", &[text("alt "), Inline::Emphasis(vec![text("words")])]);
}

#[test]
fn links() {
    let targets: [(&str, Target); 7] = [
        ("lesson:push-pull", Target::Lesson { module: "push-pull".to_owned(), screen: None }),
        (
            "lesson:push-pull#kanban",
            Target::Lesson { module: "push-pull".to_owned(), screen: Some("kanban".to_owned()) },
        ),
        ("workshop:line", Target::Workshop { workshop: "line".to_owned(), query: String::new() }),
        (
            "workshop:line?preset=hybrid&seed=7",
            Target::Workshop { workshop: "line".to_owned(), query: "preset=hybrid&seed=7".to_owned() },
        ),
        ("practice:push-pull", Target::Practice { module: "push-pull".to_owned() }),
        ("glossary:kanban", Target::Glossary { term: "kanban".to_owned() }),
        ("source:doc", Target::Source { id: "doc".to_owned() }),
    ];
    for (link, target) in targets {
        assert_eq!(target.to_string(), link);
        check(&format!("[see](<{link}>)"), &[Inline::Link { target, text: "see".to_owned() }]);
    }
}

#[test]
fn longer_texts() {
    let read = blocks(
        "A\nB\n\n- one\n- two\n  - deep\n\n3. three\n\n> quoted\n\n```\ncode\n```\n\n### Sub\n\n| a | b |\n|---|---|\n| 1 | **2** |",
    );
    let paragraph = |words: &str| Block::Paragraph(vec![text(words)]);
    let deep = Block::List { start: None, items: vec![vec![paragraph("deep")]] };
    assert_eq!(
        read,
        [
            paragraph("A B"),
            Block::List { start: None, items: vec![vec![paragraph("one")], vec![paragraph("two"), deep]] },
            Block::List { start: Some(3), items: vec![vec![paragraph("three")]] },
            Block::Quote(vec![paragraph("quoted")]),
            Block::Code("code".to_owned()),
            Block::Subheading(vec![text("Sub")]),
            Block::Table {
                head: vec![vec![text("a")], vec![text("b")]],
                rows: vec![vec![vec![text("1")], vec![Inline::Strong(vec![text("2")])]]],
            },
        ]
    );
    assert_eq!(plain_blocks(&read), "A B\none\ntwo\ndeep\nthree\nquoted\ncode\nSub\na\nb\n1\n2");
    assert_eq!(
        blocks("<div>\nhello\n</div>"),
        [Block::Paragraph(vec![text("<div>"), Inline::Break, text("hello"), Inline::Break, text("</div>"),])]
    );
}

#[test]
fn depth_is_bounded() {
    let deep = format!("{} words", ">".repeat(5000));
    assert_eq!(plain_blocks(&blocks(&deep)), "words");
    let deep = format!("{}words{}", "*a **b ".repeat(2000), "** *".repeat(2000));
    assert!(plain(&inlines(&deep)).contains("words"));
    let deep: String = (0..2000).map(|depth| format!("{}- {depth}\n", "  ".repeat(depth))).collect();
    assert!(plain_blocks(&blocks(&deep)).contains("7"));
}
