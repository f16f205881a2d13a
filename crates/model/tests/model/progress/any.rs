use model::progress::{
    Act, Answer, Best, CaseRun, Choice, Entry, ExamRun, LATEST, Mode, Prediction, Record, Stamp, Sureness,
};
use proptest::prelude::*;

/// Texts with all that could upset a line.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z-]{1,12}",
        "[\\\\\\t\\n\\r@ a=+.é€😀\u{0}\u{2028}-]{0,12}",
        Just(String::new()),
        Just("x".repeat(2_500)),
    ]
}

fn sure() -> impl Strategy<Value = Sureness> {
    prop::sample::select(Sureness::ALL.to_vec())
}

fn score() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), Just(1.0), 0.0..1.0, any::<f64>()]
}

fn answer() -> impl Strategy<Value = Act> {
    let modes = prop::sample::select(vec![Mode::Practice, Mode::Review, Mode::Exam]);
    let texts = (text(), text(), text());
    let rest = (any::<u64>(), score(), any::<bool>(), any::<u8>(), prop::option::of(sure()), modes);
    (texts, rest).prop_map(|((module, item, given), (seed, score, right, hints, sure, mode))| {
        Act::Answer(Answer { module, item, seed, given, score, right, hints, sure, mode })
    })
}

fn choice() -> impl Strategy<Value = Choice> {
    prop_oneof![text().prop_map(Choice::Option), any::<f64>().prop_map(Choice::Number)]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => answer(),
        1 => (text(), choice(), sure()).prop_map(|(question, choice, sure)| {
            Act::Predicted { question, prediction: Prediction { choice, sure } }
        }),
        1 => (text(), any::<f64>(), text())
            .prop_map(|(situation, value, detail)| Act::Best(Best { situation, value, detail })),
        1 => (text(), text(), any::<u8>())
            .prop_map(|(module, concept, level)| Act::Assessed { module, concept, level }),
        1 => (text(), text()).prop_map(|(module, screen)| Act::Read { module, screen }),
        1 => (text(), text()).prop_map(|(module, step)| Act::Taken { module, step }),
        1 => (text(), text(), text(), text(), score())
            .prop_map(|(module, case, path, end, score)| Act::Case(CaseRun { module, case, path, end, score })),
        1 => (text(), any::<u64>(), any::<u32>(), any::<u32>(), score()).prop_map(
            |(modules, seed, questions, seconds, score)| {
                Act::Exam(ExamRun { modules, seed, questions, seconds, score })
            }
        ),
        1 => prop::option::of(any::<i32>()).prop_map(Act::ExamDate),
        1 => "[A-Z][a-z]{1,5}(\t[a-z]{0,4}){0,3}".prop_map(Act::Unknown),
    ]
}

pub(super) fn entry() -> impl Strategy<Value = Entry> {
    // Few moments and few writers, so that stamps meet.
    let at = prop_oneof![0..5_u64, Just(LATEST), 0..=LATEST];
    let device = prop_oneof![0..3_u64, any::<u64>()];
    let seq = prop_oneof![Just(0_u32), 0..3_u32, any::<u32>()];
    let day = prop_oneof![-2..3_i32, any::<i32>()];
    (at, device, seq, day, act())
        .prop_map(|(at, device, seq, day, act)| Entry::new(Stamp { at, device, seq }, day, act))
}

pub(super) fn record() -> impl Strategy<Value = Record> {
    prop::collection::vec(entry(), 0..20).prop_map(Record::of)
}
