//! The parts of a lesson that one turns like pages.

use model::course::Lesson;

/// The id of the opening, as in addresses and in the learner's record.
pub const INTRO: &str = "intro";
/// The id of the summary, likewise.
pub const SUMMARY: &str = "summary";

/// A part that fills the screen: the opening, a screen or the summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// Its title; empty for the summary, whose title is the page's own word.
    pub title: String,
}

/// All parts of a lesson, in order. A lesson without an opening begins with
/// its first screen, one without a summary ends with its last.
pub fn parts(lesson: &Lesson) -> Vec<Part> {
    let part = |id: &str, title: &str| Part { id: id.to_owned(), title: title.to_owned() };
    let intro = (!lesson.intro.is_empty()).then(|| part(INTRO, &lesson.title));
    let ends = !lesson.summary.is_empty() || !lesson.sources.is_empty();
    let screens = lesson.screens.iter().map(|screen| part(&screen.id, &screen.title));
    intro.into_iter().chain(screens).chain(ends.then(|| part(SUMMARY, ""))).collect()
}

/// Where to open a lesson: at the part that the address names, else where the
/// learner was, else at the beginning. The second value says that the address
/// names a part that the lesson does not have.
pub fn open_at(parts: &[Part], named: Option<&str>, reading: Option<&str>) -> (usize, bool) {
    let find = |id: Option<&str>| id.and_then(|id| parts.iter().position(|part| part.id == id));
    match (find(named), named) {
        (Some(at), _) => (at, false),
        (None, Some(_)) => (0, true),
        (None, None) => (find(reading).unwrap_or(0), false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lesson() -> Lesson {
        let text = "# Push and pull\n\nIntro.\n\n## Why push? {#push}\n\n## Why pull? {#pull}\n\n\
                    :::summary\nBoth.\n:::\n";
        Lesson::parse("lesson.md", text).0
    }

    #[test]
    fn a_lesson_opens_where_it_should() {
        let parts = parts(&lesson());
        let ids: Vec<&str> = parts.iter().map(|part| part.id.as_str()).collect();
        assert_eq!(ids, ["intro", "push", "pull", "summary"]);
        assert_eq!(open_at(&parts, None, None), (0, false));
        assert_eq!(open_at(&parts, None, Some("pull")), (2, false));
        assert_eq!(open_at(&parts, Some("push"), Some("pull")), (1, false));
        assert_eq!(open_at(&parts, Some("gone"), Some("pull")), (0, true));
        assert_eq!(open_at(&parts, None, Some("gone")), (0, false));
    }

    #[test]
    fn an_empty_lesson_has_no_part() {
        assert!(parts(&Lesson::default()).is_empty());
        let mut bare = lesson();
        bare.intro.clear();
        bare.summary.clear();
        assert_eq!(parts(&bare).len(), 2);
    }
}
