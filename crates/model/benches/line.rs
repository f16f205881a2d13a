//! How fast a line runs: part-station events per second, five exponential stations, 100 000 parts.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use model::line::{Demand, Params, Policy, Release, State, Station, recursion::passages};

const STATIONS: usize = 5;
const PARTS: u32 = 100_000;

fn params(policy: Policy) -> Params {
    Params {
        stations: vec![Station::default(); STATIONS],
        policy,
        demand: Demand::Saturated {},
        parts: Some(PARTS),
        warm_up: 0.0,
        ..Params::default()
    }
}

fn line(c: &mut Criterion) {
    let policies = [
        ("push", Policy::Push { release: Release::default() }),
        ("kanban", Policy::Kanban { cards: vec![3; STATIONS] }),
        ("conwip", Policy::Conwip { cards: 15 }),
    ];
    let mut group = c.benchmark_group("part-station events");
    group.throughput(Throughput::Elements(u64::from(PARTS) * STATIONS as u64));
    group.sample_size(20);
    for (name, policy) in policies {
        let params = params(policy);
        group.bench_function(name, |b| {
            b.iter(|| {
                if let Ok(mut state) = State::new(black_box(&params)) {
                    state.run();
                    black_box(state.report());
                }
            });
        });
        group.bench_function(format!("{name} by recursion"), |b| {
            b.iter(|| {
                let mut last = 0.0;
                passages(black_box(&params), |_, all| {
                    last = all[STATIONS - 1].finish;
                });
                black_box(last)
            });
        });
    }
    group.finish();
}

criterion_group!(benches, line);
criterion_main!(benches);
