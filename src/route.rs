//! Typed hash routes: [`Address`] to `#/fr/module/push-pull/workshop/line?…`
//! and back.
//!
//! Hash routes work on any static host, in any folder and from `file://`.
//! Parsing never fails: what is not known becomes [`Page::Unknown`], which
//! says so on screen.

mod query;
#[cfg(test)]
mod tests;

pub use query::Query;

/// The language of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Lang {
    /// French, the course's first language.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order they are offered.
    pub const ALL: [Lang; 2] = [Lang::Fr, Lang::En];

    /// The code used in addresses and in `lang` attributes.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::En => "en",
        }
    }

    /// The language of a code, if it is one of ours.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The other one.
    pub fn other(self) -> Lang {
        match self {
            Lang::Fr => Lang::En,
            Lang::En => Lang::Fr,
        }
    }
}

/// A place in the course, in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The language of the screen.
    pub lang: Lang,
    /// The place.
    pub page: Page,
}

/// Every place that has an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The course map, the way in.
    Map,
    /// A learning path, by programme id; the list of them where it is empty.
    Programme(String),
    /// A module, by id, at one of its steps.
    Module(String, Step),
    /// All that is due today, over all modules.
    Review,
    /// The mock exam, with what its paper is drawn from.
    Exam(Query),
    /// The learner's progress.
    Progress,
    /// The printable declaration of what was mastered.
    Attestation,
    /// The glossary.
    Glossary,
    /// The glossary at a term, by id.
    Term(String),
    /// Search over the course, with the words looked for.
    Search(String),
    /// Published values recomputed live.
    Checks,
    /// Faults found in the texts.
    Content,
    /// The teacher's room.
    Teacher,
    /// Language, theme, stored data.
    Settings,
    /// What this is, and who Cycles Atlas is.
    About,
    /// Anything else, as it was written after the `#`.
    Unknown(String),
}

/// A step of a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The module's own page, with its five steps.
    Overview,
    /// 1. Understand: the lesson, where the learner was in it.
    Lesson,
    /// The lesson at one of its screens, by id.
    Screen(String),
    /// 2. Predict, for one workshop, with its scenario.
    Predict(String, Query),
    /// 3. Experiment: a workshop by id, with its scenario.
    Workshop(String, Query),
    /// 4. Practise.
    Practice,
    /// 5. Remember.
    Review,
}

impl Address {
    /// Reads what stands after the `#`, with or without it.
    ///
    /// An empty hash is the map in `fallback`; a language that is missing or
    /// not ours makes the whole address unknown, shown in `fallback`.
    pub fn parse(hash: &str, fallback: Lang) -> Address {
        let text = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let mut parts = path.split('/').filter(|part| !part.is_empty()).map(query::decode);
        let Some(code) = parts.next() else {
            return Address { lang: fallback, page: Page::Map };
        };
        let rest: Vec<String> = parts.collect();
        let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
        match Lang::from_code(&code) {
            None => Address { lang: fallback, page: Page::Unknown(text.to_owned()) },
            Some(lang) => {
                let page = Page::parse(&rest, &Query::parse(query));
                Address { lang, page: page.unwrap_or_else(|| Page::Unknown(text.to_owned())) }
            }
        }
    }

    /// The same place in another language.
    pub fn in_lang(&self, lang: Lang) -> Address {
        let page = match &self.page {
            Page::Unknown(text) => Page::Unknown(swap_lang(text, lang)),
            page => page.clone(),
        };
        Address { lang, page }
    }
}

/// An unknown address keeps its words; only a leading language is swapped.
fn swap_lang(text: &str, lang: Lang) -> String {
    let mut parts = text.trim_start_matches('/').splitn(2, '/');
    match (parts.next().and_then(Lang::from_code), parts.next()) {
        (Some(_), Some(rest)) => format!("/{}/{rest}", lang.code()),
        _ => text.to_owned(),
    }
}

impl Page {
    fn parse(parts: &[&str], query: &Query) -> Option<Page> {
        Some(match parts {
            [] => Page::Map,
            ["programme"] => Page::Programme(String::new()),
            ["programme", id] => Page::Programme((*id).to_owned()),
            ["module", id, step @ ..] => Page::Module((*id).to_owned(), Step::parse(step, query)?),
            ["review"] => Page::Review,
            ["exam"] => Page::Exam(query.clone()),
            ["progress"] => Page::Progress,
            ["attestation"] => Page::Attestation,
            ["glossary"] => Page::Glossary,
            ["glossary", term] => Page::Term((*term).to_owned()),
            ["search"] => Page::Search(query.get("q").unwrap_or_default().to_owned()),
            ["checks"] => Page::Checks,
            ["content"] => Page::Content,
            ["teacher"] => Page::Teacher,
            ["settings"] => Page::Settings,
            ["about"] => Page::About,
            _ => return None,
        })
    }

    /// The same place without the part that changes while one stays there: a
    /// scenario, a search, a screen of a lesson, a term. Two addresses with equal places share one view.
    pub fn place(&self) -> Page {
        match self {
            Page::Module(id, Step::Workshop(workshop, _)) => {
                Page::Module(id.clone(), Step::Workshop(workshop.clone(), Query::default()))
            }
            Page::Module(id, Step::Predict(workshop, _)) => {
                Page::Module(id.clone(), Step::Predict(workshop.clone(), Query::default()))
            }
            Page::Module(id, Step::Screen(_)) => Page::Module(id.clone(), Step::Lesson),
            Page::Term(_) => Page::Glossary,
            Page::Search(_) => Page::Search(String::new()),
            Page::Exam(_) => Page::Exam(Query::default()),
            page => page.clone(),
        }
    }

    /// The scenario in the address, where the place has one.
    pub fn query(&self) -> Query {
        match self {
            Page::Module(_, Step::Workshop(_, query) | Step::Predict(_, query)) | Page::Exam(query) => {
                query.clone()
            }
            Page::Search(words) => Query::from_pairs([("q", words.as_str())]),
            _ => Query::default(),
        }
    }
}

impl Step {
    fn parse(parts: &[&str], query: &Query) -> Option<Step> {
        Some(match parts {
            [] => Step::Overview,
            ["lesson"] => Step::Lesson,
            ["lesson", screen] => Step::Screen((*screen).to_owned()),
            ["workshop", id] => Step::Workshop((*id).to_owned(), query.clone()),
            ["workshop", id, "predict"] => Step::Predict((*id).to_owned(), query.clone()),
            ["practice"] => Step::Practice,
            ["review"] => Step::Review,
            _ => return None,
        })
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Page::Unknown(text) = &self.page {
            return write!(f, "#{text}");
        }
        write!(f, "#/{}/{}", self.lang.code(), self.page)
    }
}

impl std::fmt::Display for Page {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Page::Map => Ok(()),
            Page::Programme(id) if id.is_empty() => f.write_str("programme"),
            Page::Programme(id) => write!(f, "programme/{}", query::encode(id)),
            Page::Module(id, step) => write!(f, "module/{}{step}", query::encode(id)),
            Page::Review => f.write_str("review"),
            Page::Exam(query) => write!(f, "exam{}", query.suffix()),
            Page::Progress => f.write_str("progress"),
            Page::Attestation => f.write_str("attestation"),
            Page::Glossary => f.write_str("glossary"),
            Page::Term(id) => write!(f, "glossary/{}", query::encode(id)),
            Page::Search(_) => write!(f, "search{}", self.query().suffix()),
            Page::Checks => f.write_str("checks"),
            Page::Content => f.write_str("content"),
            Page::Teacher => f.write_str("teacher"),
            Page::Settings => f.write_str("settings"),
            Page::About => f.write_str("about"),
            Page::Unknown(text) => f.write_str(text),
        }
    }
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Step::Overview => Ok(()),
            Step::Lesson => f.write_str("/lesson"),
            Step::Screen(id) => write!(f, "/lesson/{}", query::encode(id)),
            Step::Workshop(id, scenario) => write!(f, "/workshop/{}{}", query::encode(id), scenario.suffix()),
            Step::Predict(id, scenario) => {
                write!(f, "/workshop/{}/predict{}", query::encode(id), scenario.suffix())
            }
            Step::Practice => f.write_str("/practice"),
            Step::Review => f.write_str("/review"),
        }
    }
}
