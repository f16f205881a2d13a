//! The recursion and the calendar agree to the last bit.

use model::line::{Demand, Dist, Params, Policy, Release, Station, recursion};
use proptest::prelude::*;

use crate::{any, run};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn equal_to_the_calendar_bit_for_bit(
        lines in (prop::collection::vec(any::station(), 1..=5)).prop_flat_map(|stations| {
            let n = stations.len() as u32;
            (Just(stations), any::policy(n), 0u64..1000)
        }),
    ) {
        let (stations, policy, seed) = lines;
        let stations = stations.into_iter().map(|s| Station {
            dist: if s.dist == Dist::Trace { Dist::Gamma } else { s.dist },
            times: Vec::new(),
            servers: 1,
            mtbf: None,
            mttr: None,
            buffer_before: None,
            ..s
        });
        let params = Params {
            stations: stations.collect(),
            policy,
            demand: Demand::Saturated {},
            horizon: 200.0,
            warm_up: 0.0,
            paths: true,
            seed,
            ..Params::default()
        };
        prop_assume!(params.validate().is_ok() && recursion::serves(&params));
        let report = run(&params);
        let paths = report.paths.expect("asked for");
        let mut finished = 0;
        let served = recursion::passages(&params, |part, passages| {
            finished += 1;
            for (passage, visit) in passages.iter().zip(&paths[part as usize].stations) {
                assert_eq!(Some(passage.enter), visit.enter);
                assert_eq!(Some(passage.start), visit.start);
                assert_eq!(Some(passage.finish), visit.finish);
            }
        });
        prop_assert!(served);
        prop_assert_eq!(finished, report.totals.finished);
    }
}

#[test]
fn it_says_where_it_cannot_serve() {
    let params = Params {
        demand: Demand::Saturated {},
        policy: Policy::Push { release: Release::default() },
        ..Params::default()
    };
    assert!(recursion::serves(&params));
    let customers = Params { demand: Demand::default(), ..params.clone() };
    assert!(!recursion::serves(&customers));
    let mut limited = params.clone();
    limited.stations[2].buffer_before = Some(3);
    assert!(!recursion::serves(&limited));
    let mut failing = params;
    (failing.stations[0].mtbf, failing.stations[0].mttr) = (Some(10.0), Some(1.0));
    assert!(!recursion::passages(&failing, |_, _| {}));
}
