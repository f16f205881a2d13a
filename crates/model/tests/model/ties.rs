//! Events of the same instant come in the order in which they were scheduled.

use model::{
    des::Calendar,
    line::{Demand, Dist, Observer, Params, Policy, Release, State, Station},
};
use proptest::prelude::*;

#[test]
fn first_in_first_out_at_one_instant() {
    let mut calendar = Calendar::new(&[1, 1, 3, 1]);
    let order = [(2, 1), (0, 0), (2, 0), (3, 0), (1, 0), (2, 2)];
    for (lane, slot) in order {
        calendar.schedule(lane, slot, 5.0);
    }
    for expected in order {
        let (t, lane, slot) = calendar.peek().expect("pending");
        assert_eq!((t, (lane, slot)), (5.0, expected));
        calendar.clear(lane, slot);
    }
    assert!(calendar.peek().is_none());
}

proptest! {
    #[test]
    fn order_by_time_then_sequence(
        widths in prop::collection::vec(1usize..4, 1..=15),
        puts in prop::collection::vec((0usize..15, 0usize..4, 0u8..6), 0..60),
    ) {
        let mut calendar = Calendar::new(&widths);
        let mut model: Vec<(u8, usize, usize, usize)> = Vec::new();
        for (sequence, (lane, slot, time)) in puts.into_iter().enumerate() {
            let lane = lane % widths.len();
            let slot = slot % widths[lane];
            calendar.schedule(lane, slot, f64::from(time));
            model.retain(|&(_, _, l, s)| (l, s) != (lane, slot));
            model.push((time, sequence, lane, slot));
        }
        model.sort_unstable();
        for (time, _, lane, slot) in model {
            prop_assert_eq!(calendar.peek(), Some((f64::from(time), lane, slot)));
            calendar.clear(lane, slot);
        }
        prop_assert!(calendar.peek().is_none());
    }
}

/// The order in which parts start at each station.
#[derive(Default)]
struct Starts(Vec<(usize, u32)>);

impl Observer for Starts {
    fn started(&mut self, _: f64, part: u32, station: usize, _: usize) {
        self.0.push((station, part));
    }
}

#[test]
fn parts_released_together_are_served_in_order_of_release() {
    let station = Station { dist: Dist::Deterministic, ..Station::default() };
    let params = Params {
        stations: vec![station; 3],
        policy: Policy::Push { release: Release::Trace { times: vec![1.0; 20] } },
        demand: Demand::Saturated {},
        warm_up: 0.0,
        horizon: 100.0,
        ..Params::default()
    };
    let mut starts = Starts::default();
    let mut state = State::new(&params).expect("valid");
    while state.step(&mut starts).is_some() {}
    for i in 0..3 {
        let order: Vec<u32> = starts.0.iter().filter(|s| s.0 == i).map(|s| s.1).collect();
        assert_eq!(order, (0..20).collect::<Vec<_>>());
    }
}
