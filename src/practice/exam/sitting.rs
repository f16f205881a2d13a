use std::collections::BTreeMap;
use std::sync::Arc;

use model::course::{PaperItem, Quiz, Sheet};
use model::progress::{Act, Answer, ExamRun, Mode};
use serde::{Deserialize, Serialize};

use super::params::Params;
use crate::quiz::{Draft, Draw, answer, partial};

/// An exam being sat, or just handed in. It is kept after each answer, so that
/// a page that closes costs time and no answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sitting {
    /// The seed of the paper.
    pub seed: u64,
    /// The questions.
    pub items: Vec<Asked>,
    /// Moment of the start [ms UTC].
    pub began: u64,
    /// Time allowed [s]; 0 without limit.
    pub limit: u64,
    /// Time taken [s], once handed in.
    pub handed: Option<u64>,
}

/// A question of the paper, with what is put down.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// Id of its module.
    pub module: String,
    /// Its id.
    pub question: String,
    /// The seed that it is drawn with.
    pub seed: u64,
    /// What is put down.
    pub draft: Draft,
}

/// What a question of a paper was worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// The module that asks it.
    pub module: String,
    /// The concept it tests.
    pub concept: String,
    /// Share of its points, 0 to 1.
    pub score: f64,
    /// Whether all of it is right.
    pub right: bool,
    /// The answer in the record's short text; `None` where none was given.
    pub given: Option<String>,
}

/// The questions of the modules, by module.
pub type Quizzes = BTreeMap<String, Arc<Quiz>>;

impl Sitting {
    /// A paper not yet begun on.
    pub fn new(params: &Params, paper: Vec<PaperItem>, now: u64) -> Sitting {
        let items = paper.into_iter().map(|item| Asked {
            module: item.module,
            question: item.question,
            seed: item.seed,
            draft: Draft::new(),
        });
        Sitting {
            seed: params.seed,
            items: items.collect(),
            began: now,
            limit: u64::from(params.minutes.unwrap_or(0)) * 60,
            handed: None,
        }
    }

    /// The text that keeps it.
    pub fn to_text(&self) -> String {
        serde_json::to_value(self).map(|value| value.to_string()).unwrap_or_default()
    }

    /// Reads such a text; what cannot be read is no exam.
    pub fn from_text(text: &str) -> Option<Sitting> {
        serde_json::from_value(serde_json::from_str(text).ok()?).ok()
    }

    /// Time left at a moment [s]; `None` without limit.
    pub fn left(&self, now: u64) -> Option<u64> {
        (self.limit > 0).then(|| self.limit.saturating_sub(self.spent(now)))
    }

    /// Time since the start [s]. A clock that was set back counts as no time.
    pub fn spent(&self, now: u64) -> u64 {
        now.saturating_sub(self.began) / 1000
    }

    /// The modules of its questions, each once.
    pub fn modules(&self) -> Vec<String> {
        let mut modules: Vec<String> = self.items.iter().map(|asked| asked.module.clone()).collect();
        modules.sort();
        modules.dedup();
        modules
    }

    /// What each question is worth; `None` for one that the texts no longer
    /// have, which then counts for nothing at all.
    pub fn marks(&self, quizzes: &Quizzes) -> Vec<Option<Marked>> {
        self.items.iter().map(|asked| asked.mark(quizzes)).collect()
    }

    /// Share of the points of the whole paper, 0 to 1.
    pub fn score(marks: &[Option<Marked>]) -> f64 {
        let scores: Vec<f64> = marks.iter().flatten().map(|mark| mark.score).collect();
        if scores.is_empty() { 0.0 } else { scores.iter().sum::<f64>() / scores.len() as f64 }
    }

    /// What the record keeps of the paper: each answer given, and the exam.
    pub fn acts(&self, marks: &[Option<Marked>]) -> Vec<Act> {
        let answers = self.items.iter().zip(marks).filter_map(|(asked, mark)| {
            let mark = mark.as_ref()?;
            Some(Act::Answer(Answer {
                module: asked.module.clone(),
                item: asked.question.clone(),
                seed: asked.seed,
                given: mark.given.clone()?,
                score: mark.score,
                right: mark.right,
                hints: 0,
                sure: None,
                mode: Mode::Exam,
            }))
        });
        let exam = Act::Exam(ExamRun {
            modules: self.modules().join(" "),
            seed: self.seed,
            questions: u32::try_from(self.items.len()).unwrap_or(u32::MAX),
            seconds: u32::try_from(self.handed.unwrap_or(0)).unwrap_or(u32::MAX),
            score: Sitting::score(marks),
        });
        answers.chain([exam]).collect()
    }
}

impl Asked {
    /// Whether nothing of the answer is missing; so it is for a question that
    /// the texts no longer have.
    pub fn is_whole(&self, quizzes: &Quizzes) -> bool {
        let Some(question) = quizzes.get(&self.module).and_then(|quiz| quiz.question(&self.question)) else {
            return true;
        };
        let sheet = Sheet::new(question, self.seed);
        !self.draft.is_empty() && answer(&question.body, &self.draft, sheet.options()).is_some()
    }

    fn mark(&self, quizzes: &Quizzes) -> Option<Marked> {
        let question = quizzes.get(&self.module)?.question(&self.question)?;
        let draw = Draw::new(question, self.seed);
        let answer = partial(&question.body, &self.draft, draw.sheet.options());
        let grade = answer.as_ref().and_then(|answer| draw.sheet.grade(answer).ok());
        Some(Marked {
            module: self.module.clone(),
            concept: question.concept.clone(),
            score: grade.as_ref().map_or(0.0, |grade| grade.score),
            right: grade.as_ref().is_some_and(|grade| grade.right),
            given: grade.and(answer).map(|answer| answer.to_text()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sitting(minutes: Option<u32>) -> Sitting {
        let item = PaperItem { module: "push-pull".to_owned(), question: "q".to_owned(), seed: u64::MAX };
        let params = Params { minutes, ..Params::default() };
        Sitting::new(&params, vec![item], 10_000)
    }

    #[test]
    fn it_comes_back_as_it_was_kept() {
        let mut kept = sitting(Some(30));
        kept.items[0].draft.insert(String::new(), "12,5".to_owned());
        assert_eq!(Sitting::from_text(&kept.to_text()), Some(kept));
        for text in ["", "null", "{}", "[1]", "{\"items\": 3}"] {
            assert_eq!(Sitting::from_text(text), None, "{text}");
        }
    }

    #[test]
    fn time_runs_from_the_start_and_never_backwards() {
        let sat = sitting(Some(1));
        assert_eq!(sat.left(10_000), Some(60));
        assert_eq!(sat.left(40_500), Some(30));
        assert_eq!(sat.left(9_999_999), Some(0));
        assert_eq!(sat.left(0), Some(60));
        assert_eq!(sitting(None).left(9_999_999), None);
    }

    #[test]
    fn what_the_texts_no_longer_have_counts_for_nothing() {
        let marks = sitting(None).marks(&Quizzes::new());
        assert_eq!(marks, vec![None]);
        assert_eq!(Sitting::score(&marks), 0.0);
        assert_eq!(sitting(None).acts(&marks).len(), 1);
    }
}
