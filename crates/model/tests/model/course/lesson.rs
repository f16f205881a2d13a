//! Lessons.

use model::course::{Block, Inline, Lesson, plain_blocks};

use super::LESSON;

#[test]
fn a_lesson_has_its_parts() {
    let (lesson, faults) = Lesson::parse("lesson.md", LESSON);
    assert!(faults.is_empty());
    assert_eq!(lesson.title, "Pushed and pulled");
    assert_eq!(plain_blocks(&lesson.intro), "Why does Cycles Atlas end its season with full shelves?");
    let screens: Vec<(&str, &str, usize)> = lesson
        .screens
        .iter()
        .map(|screen| (screen.id.as_str(), screen.title.as_str(), screen.line))
        .collect();
    assert_eq!(
        screens,
        [
            ("kanban", "What starts the work?", 5),
            ("count", "How many cards?", 15),
            ("tools", "Which tool helps?", 30),
        ]
    );
    assert_eq!(plain_blocks(&lesson.summary), "Plans push.\nCards pull.");
    assert_eq!(lesson.sources.len(), 1);
    assert_eq!((lesson.sources[0].id.as_str(), lesson.sources[0].line), ("doc", 44));
    assert_eq!(lesson.screen("count").map(|(number, _)| number), Some(1));
}

#[test]
fn directives_become_blocks() {
    let (lesson, _) = Lesson::parse("lesson.md", LESSON);
    let text = |words: &str| Inline::Text(words.to_owned());
    let caption =
        vec![text("A part through a pushed and a "), Inline::Emphasis(vec![text("pulled")]), text(" line.")];
    assert_eq!(
        lesson.screens[0].blocks.last(),
        Some(&Block::Figure { id: "part-journey".to_owned(), caption })
    );
    assert_eq!(
        lesson.screens[1].blocks.last(),
        Some(&Block::Try {
            workshop: "line".to_owned(),
            query: "preset=season-over".to_owned(),
            text: vec![text("Run the season.")],
        })
    );
    assert!(
        matches!(&lesson.screens[1].blocks[0], Block::Table { head, rows } if head.len() == 2 && rows.len() == 2)
    );
    assert!(matches!(&lesson.screens[2].blocks[0], Block::Aside { title, .. } if title == "Five names"));
}

#[test]
fn signs_within_code_are_not_directives() {
    let text = "# T\n\n## S {#s}\n\n```\n## not a screen {#x}\n:::figure no\n```\n\n:::summary\ns\n:::\n";
    let (lesson, _) = Lesson::parse("lesson.md", text);
    assert_eq!(lesson.screens.len(), 1);
    assert_eq!(lesson.screens[0].blocks, [Block::Code("## not a screen {#x}\n:::figure no".to_owned())]);
}

#[test]
fn line_ends_of_any_system_are_read() {
    let (plain, _) = Lesson::parse("lesson.md", LESSON);
    let (other, faults) = Lesson::parse("lesson.md", &format!("\u{feff}{}", LESSON.replace('\n', "\r\n")));
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(other, plain);
}
