//! The paper of a mock exam.

use std::collections::{BTreeMap, VecDeque};

use super::Quiz;
use super::sheet::below;
use crate::des::Stream;

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
/// within a module among its concepts. The same seed gives the same paper, in both languages and
/// whatever the order of the modules or of the questions in their files.
pub fn exam(modules: &[(&str, &Quiz)], n: usize, seed: u64) -> Vec<PaperItem> {
    let mut stream = Stream::new(seed, 0x6578_616d);
    // By id, so that the order of the arguments does not matter.
    let sorted: BTreeMap<&str, &Quiz> = modules.iter().copied().collect();
    let mut queues: Vec<(&str, VecDeque<&str>)> =
        sorted.into_iter().map(|(module, quiz)| (module, queue(quiz, &mut stream))).collect();
    shuffle(&mut queues, &mut stream);
    let mut paper = Vec::new();
    while paper.len() < n && queues.iter().any(|(_, queue)| !queue.is_empty()) {
        for (module, queue) in &mut queues {
            if paper.len() < n
                && let Some(question) = queue.pop_front()
            {
                let seed = stream.draw();
                paper.push(PaperItem { module: (*module).to_owned(), question: question.to_owned(), seed });
            }
        }
    }
    shuffle(&mut paper, &mut stream);
    paper
}

/// The questions of a module in the order in which they are drawn: one of each concept, then a
/// second of each, and so on.
fn queue<'q>(quiz: &'q Quiz, stream: &mut Stream) -> VecDeque<&'q str> {
    let mut concepts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for question in &quiz.questions {
        concepts.entry(&question.concept).or_default().push(&question.id);
    }
    let mut concepts: Vec<Vec<&str>> = concepts.into_values().collect();
    for questions in &mut concepts {
        questions.sort_unstable();
        shuffle(questions, stream);
    }
    shuffle(&mut concepts, stream);
    let rounds = concepts.iter().map(Vec::len).max().unwrap_or_default();
    (0..rounds)
        .flat_map(|round| concepts.iter().filter_map(move |questions| questions.get(round).copied()))
        .collect()
}

fn shuffle<T>(list: &mut [T], stream: &mut Stream) {
    for last in (1..list.len()).rev() {
        list.swap(last, below(stream, last as u64 + 1) as usize);
    }
}
