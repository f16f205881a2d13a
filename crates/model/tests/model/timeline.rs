//! Forth and back lead to the same place.

use model::{
    des::Timeline,
    line::{Params, Policy, State},
};
use proptest::prelude::*;

use crate::any;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn going_back_and_forth_changes_nothing(params in any::line(), steps in prop::collection::vec(0u64..900, 1..8)) {
        let start = State::new(&params).expect("valid");
        let mut timeline = Timeline::new(start.clone());
        for events in steps {
            let reached = timeline.seek(events);
            let mut straight = start.clone();
            while straight.events() < events && straight.step(&mut model::line::NoObserver).is_some() {}
            prop_assert_eq!(reached, straight.events());
            let (mut a, mut b) = (timeline.present().snapshot(), straight.snapshot());
            // Seeking beyond the end closes the run, seeking back opens it again.
            (a.over, b.over) = (false, false);
            prop_assert_eq!(a, b);
        }
        timeline.run_to_end();
        let mut straight = start;
        straight.run();
        prop_assert_eq!(timeline.present().report(), straight.report());
    }
}

#[test]
fn back_is_one_event() {
    let mut timeline = Timeline::new(State::new(&Params::default()).expect("valid"));
    assert!(!timeline.back());
    let mut seen = vec![timeline.present().snapshot()];
    for _ in 0..500 {
        timeline.step();
        seen.push(timeline.present().snapshot());
    }
    for expected in seen.iter().rev().skip(1) {
        assert!(timeline.back());
        assert_eq!(&timeline.present().snapshot(), expected);
    }
    assert!(!timeline.back());
}

#[test]
fn memory_stays_bounded() {
    let params = Params { horizon: 100_000.0, ..Params::default() };
    let mut timeline = Timeline::new(State::new(&params).expect("valid"));
    timeline.run_to_end();
    assert!(timeline.copies() <= 66, "{}", timeline.copies());
}

#[test]
fn an_edit_stays_until_one_goes_back_beyond_it() {
    let params = Params::default();
    let other = Params { policy: Policy::Conwip { cards: 3 }, ..params.clone() };
    let mut timeline = Timeline::new(State::new(&params).expect("valid"));
    timeline.advance_to(500.0);
    let at = timeline.present().events();
    timeline.edit(|state| state.change(&other)).expect("a change");
    timeline.run_to_end();
    let changed = timeline.present().report();
    timeline.seek(at + 10);
    assert_eq!(timeline.present().params(), &other);
    timeline.run_to_end();
    assert_eq!(timeline.present().report(), changed);
    timeline.seek(at - 1);
    assert_eq!(timeline.present().params(), &params);
}

#[test]
fn how_one_advances_does_not_matter() {
    let params = Params::default();
    let mut steps = State::new(&params).expect("valid");
    steps.run();
    let mut slices = State::new(&params).expect("valid");
    let mut t = 0.0;
    while !slices.is_over() {
        t += 0.37;
        slices.advance_to(t, &mut model::line::NoObserver);
        let _ = slices.snapshot();
    }
    assert_eq!(steps.report(), slices.report());
}
