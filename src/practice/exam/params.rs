use model::course::{PaperItem, Quiz, exam};

use crate::route::{Page, Query};

/// What a paper is drawn from, as it stands in the address: whoever opens the
/// same address has the same paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Params {
    /// Ids of the modules; empty for all that have questions.
    pub modules: Vec<String>,
    /// Number of questions.
    pub count: u32,
    /// Time [min]; `None` without limit.
    pub minutes: Option<u32>,
    /// The seed.
    pub seed: u64,
}

/// Most questions of a paper.
pub const MOST: u32 = 100;
/// Longest time of an exam [min].
pub const LONGEST: u32 = 300;
/// Largest seed: what a page can hold as a number without rounding it.
pub const LAST_SEED: u64 = 9_007_199_254_740_991;

impl Default for Params {
    fn default() -> Params {
        Params { modules: Vec::new(), count: 20, minutes: Some(30), seed: 1 }
    }
}

impl Params {
    /// Reads an address; what is not there or cannot be taken has its usual
    /// value. Without a seed there is no paper yet.
    pub fn read(query: &Query) -> Option<Params> {
        let number = |name: &str| query.get(name).and_then(|text| text.parse::<u64>().ok());
        let within = |name: &str, most: u32, usual: u32| {
            let found = number(name).and_then(|n| u32::try_from(n).ok());
            found.filter(|n| (1..=most).contains(n)).unwrap_or(usual)
        };
        let modules = query.get("modules").unwrap_or_default();
        Some(Params {
            modules: modules.split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect(),
            count: within("n", MOST, 20),
            minutes: (query.get("minutes") != Some("0")).then(|| within("minutes", LONGEST, 30)),
            seed: number("seed").filter(|seed| *seed <= LAST_SEED)?,
        })
    }

    /// The same as an address.
    pub fn page(&self) -> Page {
        let minutes = self.minutes.unwrap_or(0).to_string();
        let (count, seed, modules) = (self.count.to_string(), self.seed.to_string(), self.modules.join(","));
        let mut pairs = vec![("n", count.as_str()), ("minutes", &minutes), ("seed", &seed)];
        if !modules.is_empty() {
            pairs.push(("modules", &modules));
        }
        Page::Exam(Query::from_pairs(pairs))
    }

    /// The paper, from the questions of the modules that have some.
    pub fn paper(&self, modules: &[(String, std::sync::Arc<Quiz>)]) -> Vec<PaperItem> {
        let taken = modules.iter().filter(|(id, _)| self.modules.is_empty() || self.modules.contains(id));
        let taken: Vec<(&str, &Quiz)> = taken.map(|(id, quiz)| (id.as_str(), quiz.as_ref())).collect();
        exam(&taken, self.count as usize, self.seed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_was_written() {
        let params =
            Params { modules: vec!["push-pull".to_owned()], count: 12, minutes: None, seed: LAST_SEED };
        let Page::Exam(query) = params.page() else { panic!("not an exam") };
        assert_eq!(Params::read(&query), Some(params));
    }

    #[test]
    fn what_cannot_be_taken_has_its_usual_value() {
        let read = |text| Params::read(&Query::parse(text));
        assert_eq!(read(""), None);
        assert_eq!(read("seed=-1"), None);
        let usual = Params { modules: Vec::new(), count: 20, minutes: Some(30), seed: 7 };
        assert_eq!(read("seed=7"), Some(usual.clone()));
        assert_eq!(read("seed=7&n=0&minutes=1000"), Some(usual));
    }
}
