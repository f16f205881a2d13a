//! Any line at all, for property tests.

use model::line::{Costs, Demand, Dist, Loop, Params, Policy, Release, Season, Shock, Station, Unmet};
use proptest::prelude::*;

/// A station of any kind.
pub(crate) fn station() -> impl Strategy<Value = Station> {
    let dist = prop_oneof![
        Just(Dist::Deterministic),
        Just(Dist::Exponential),
        Just(Dist::Gamma),
        Just(Dist::Lognormal),
        Just(Dist::Uniform),
        Just(Dist::Trace),
    ];
    let failure = prop_oneof![3 => Just(None), 1 => (5.0..50.0, 0.5..5.0).prop_map(Some)];
    let buffer = prop_oneof![2 => Just(None), 1 => (0u32..4).prop_map(Some)];
    (0.2..1.5, 0.1..0.5, dist, 1u32..4, failure, buffer).prop_map(
        |(mean, cv, dist, servers, failure, buffer_before)| Station {
            mean,
            cv,
            dist,
            times: match dist {
                Dist::Trace => vec![mean, 0.5 * mean, 1.5 * mean],
                _ => Vec::new(),
            },
            servers,
            mtbf: failure.map(|f| f.0),
            mttr: failure.map(|f| f.1),
            buffer_before,
        },
    )
}

/// A policy of any kind for `n` stations.
pub(crate) fn policy(n: u32) -> impl Strategy<Value = Policy> {
    let release = prop_oneof![
        (0.8..3.0).prop_map(|mean_interarrival| Release::Rate {
            mean_interarrival,
            cv: 0.5,
            dist: Dist::Gamma
        }),
        (-0.2..0.3).prop_map(|bias| Release::Forecast { period: 8.0, alpha: 0.2, bias, initial: 5.0 }),
        Just(Release::Trace { times: vec![0.0, 1.0, 1.0, 7.5, 30.0] }),
        Just(Release::Saturated {}),
    ];
    let loops = (1..=n, 1u32..6, 1u32..6).prop_map(move |(cut, a, b)| {
        let mut loops = vec![Loop { first: 0, last: cut - 1, cards: a }];
        if cut < n {
            loops.push(Loop { first: cut, last: n - 1, cards: b });
        }
        loops
    });
    prop_oneof![
        release.prop_map(|release| Policy::Push { release }),
        prop::collection::vec(1u32..5, n as usize).prop_map(|cards| Policy::Kanban { cards }),
        (1u32..12).prop_map(|cards| Policy::Conwip { cards }),
        loops.prop_map(|loops| Policy::Cards { loops }),
        Just(Policy::MakeToOrder {}),
        (1..=n, 1u32..6).prop_map(|(before, cards)| Policy::Hybrid {
            decoupling_before: before,
            loops: vec![Loop { first: 0, last: before - 1, cards }],
        }),
    ]
}

/// Customers of any kind who come one by one.
pub(crate) fn customers() -> impl Strategy<Value = Demand> {
    let shock = prop_oneof![Just(None), (0.0..300.0).prop_map(Some)];
    let renewal =
        (0.8..3.0, 0.0..1.0, shock, 0.0..3.0).prop_map(|(mean_interarrival, amplitude, at, factor)| {
            Demand::Renewal {
                mean_interarrival,
                cv: 1.0,
                dist: Dist::Exponential,
                season: Season { amplitude, period: 100.0 },
                shock: Shock { at, factor },
            }
        });
    let trace = Just(Demand::Trace { times: vec![0.0, 2.0, 2.0, 50.0] });
    prop_oneof![6 => renewal, 1 => trace]
}

/// Any valid line of one to five stations.
pub(crate) fn line() -> impl Strategy<Value = Params> {
    let stations = prop::collection::vec(station(), 1..=5);
    let demand = prop_oneof![3 => customers(), 1 => Just(Demand::Saturated {})];
    let unmet = prop_oneof![Just(Unmet::Backorder), Just(Unmet::Lost)];
    let rest = (demand, unmet, any::<bool>(), 0u64..1_000_000);
    (stations, rest)
        .prop_flat_map(|(stations, rest)| {
            let n = stations.len() as u32;
            (Just(stations), policy(n), Just(rest))
        })
        .prop_map(|(stations, policy, (demand, unmet, clears, seed))| {
            let demand = match (&policy, demand) {
                (Policy::MakeToOrder {}, Demand::Saturated {}) => Demand::default(),
                (_, demand) => demand,
            };
            Params {
                stations,
                policy,
                demand,
                unmet,
                costs: Costs::default(),
                season_end_clears_stock: clears,
                horizon: 400.0,
                warm_up: 50.0,
                seed,
                ..Params::default()
            }
        })
}
