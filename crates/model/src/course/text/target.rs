use std::fmt;

use super::Target;

impl Target {
    /// Reads `lesson:push-pull#kanban` and its like; nothing for what leads out of the course.
    pub(in crate::course) fn parse(link: &str) -> Option<Target> {
        let (kind, rest) = link.split_once(':')?;
        if rest.is_empty() {
            return None;
        }
        let rest = rest.to_owned();
        Some(match kind {
            "term" | "glossary" => Target::Glossary { term: rest },
            "practice" => Target::Practice { module: rest },
            "source" => Target::Source { id: rest },
            "lesson" => match rest.split_once('#') {
                None => Target::Lesson { module: rest, screen: None },
                Some((module, screen)) => {
                    Target::Lesson { module: module.to_owned(), screen: Some(screen.to_owned()) }
                }
            },
            "workshop" => {
                let (workshop, query) = rest.split_once('?').unwrap_or((&rest, ""));
                Target::Workshop { workshop: workshop.to_owned(), query: query.to_owned() }
            }
            _ => return None,
        })
    }
}

impl fmt::Display for Target {
    /// As it is written in a link: `lesson:push-pull#kanban`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Lesson { module, screen: None } => write!(f, "lesson:{module}"),
            Target::Lesson { module, screen: Some(screen) } => write!(f, "lesson:{module}#{screen}"),
            Target::Workshop { workshop, query } if query.is_empty() => write!(f, "workshop:{workshop}"),
            Target::Workshop { workshop, query } => write!(f, "workshop:{workshop}?{query}"),
            Target::Practice { module } => write!(f, "practice:{module}"),
            Target::Glossary { term } => write!(f, "glossary:{term}"),
            Target::Source { id } => write!(f, "source:{id}"),
        }
    }
}
