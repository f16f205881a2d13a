//! Nothing overlaps, nothing leaves the canvas, whatever the line.

use model::line::{Loop, Params, Policy, Snapshot, Station, StationView};

use super::geometry::*;
use super::motion::{Motions, Place};
use super::plan::{Plan, Source};
use super::travel::{Motion, Travel, Who, point, position};

/// Height of a line of small text.
const TEXT: f64 = 14.0;
const WIDTHS: [f64; 6] = [256.0, 296.0, 360.0, 620.0, 850.0, 1280.0];

fn policies(n: u32) -> Vec<Policy> {
    let first_half = Loop { first: 0, last: n.div_ceil(2) - 1, cards: 500 };
    vec![
        Policy::default(),
        Policy::Kanban { cards: vec![2; n as usize] },
        Policy::Conwip { cards: 500 },
        Policy::MakeToOrder {},
        Policy::Cards { loops: vec![first_half] },
        Policy::Hybrid { decoupling_before: n.div_ceil(2), loops: vec![first_half] },
        Policy::Hybrid { decoupling_before: n, loops: vec![first_half] },
    ]
}

fn every_layout(mut check: impl FnMut(&str, &Plan, &Layout)) {
    for n in 1..=10_u32 {
        for (p, policy) in policies(n).into_iter().enumerate() {
            for servers in [1, 3, 4, 10] {
                let station = Station { servers, ..Station::default() };
                let stations = vec![station; n as usize];
                let plan = Plan::of(&Params { stations, policy: policy.clone(), ..Params::default() });
                for width in WIDTHS {
                    let name = format!("{n} stations, policy {p}, {servers} machines, {width} px");
                    check(&name, &plan, &Layout::new(&plan, width));
                }
            }
        }
    }
}

fn room(label: &Label) -> Rect {
    let left = match label.align {
        Align::Start => label.at.x,
        Align::Middle => label.at.x - label.max / 2.0,
        Align::End => label.at.x - label.max,
    };
    Rect::new(left, label.at.y - 11.0, label.max, TEXT)
}

fn area(lot: &Lot) -> Rect {
    let fold = |from: f64, pick: fn(f64, f64) -> f64, of: fn(&Point) -> f64| {
        lot.slots.iter().map(of).fold(from, pick)
    };
    let (left, top) = (fold(1e9, f64::min, |p| p.x), fold(1e9, f64::min, |p| p.y));
    let (right, bottom) = (fold(0.0, f64::max, |p| p.x), fold(0.0, f64::max, |p| p.y));
    let r = lot.radius;
    Rect::new(left - r, top - r, right - left + 2.0 * r, bottom - top + 2.0 * r)
}

fn shapes(layout: &Layout) -> Vec<(String, Rect)> {
    let mut all = vec![
        ("stock".to_owned(), layout.stock.frame),
        ("stock number".to_owned(), room(&layout.stock.number)),
        ("stock word".to_owned(), room(&layout.stock.word)),
        ("stock note".to_owned(), room(&layout.stock.note)),
        ("customers".to_owned(), layout.customers.frame),
        ("source".to_owned(), layout.source.frame),
        ("source word".to_owned(), room(&layout.source.word)),
    ];
    if let Some(mark) = &layout.mark {
        all.push(("mark".to_owned(), Rect::new(mark.tip.x - 8.5, mark.tip.y - 14.0, 17.0, 14.0)));
    }
    for (k, card_loop) in layout.loops.iter().enumerate() {
        for (c, at) in card_loop.rack.iter().enumerate() {
            all.push((format!("card {c} of loop {k}"), Rect::new(at.x - 3.5, at.y - 5.5, 7.0, 11.0)));
        }
    }
    for (i, station) in layout.stations.iter().enumerate() {
        all.push((format!("box {i}"), station.frame));
        all.push((format!("name {i}"), room(&station.name)));
        all.push((format!("word {i}"), room(&station.word)));
        all.push((format!("queue {i}"), area(&station.queue)));
        all.push((format!("more {i}"), room(&station.queue.more)));
        all.extend(station.output.iter().map(|output| (format!("output {i}"), area(output))));
    }
    all
}

fn apart(a: Rect, b: Rect) -> bool {
    let hair = 0.01;
    a.right() <= b.x + hair || b.right() <= a.x + hair || a.bottom() <= b.y + hair || b.bottom() <= a.y + hair
}

#[test]
fn nothing_overlaps() {
    every_layout(|name, _, layout| {
        let shapes = shapes(layout);
        for (i, (a, first)) in shapes.iter().enumerate() {
            for (b, second) in shapes.iter().skip(i + 1) {
                assert!(apart(*first, *second), "{name}: {a} {first:?} meets {b} {second:?}");
            }
        }
    });
}

#[test]
fn everything_is_inside() {
    every_layout(|name, _, layout| {
        for (what, r) in shapes(layout) {
            let inside = r.x >= 0.0 && r.y >= 0.0 && r.right() <= layout.width && r.bottom() <= layout.height;
            assert!(inside, "{name}: {what} {r:?} leaves {} × {}", layout.width, layout.height);
        }
        let tracks = layout.loops.iter().map(|l| &l.track).chain(&layout.orders);
        for at in tracks.flat_map(|track| &track.points) {
            assert!(
                at.x > 0.0 && at.x < layout.width && at.y > 0.0 && at.y < layout.height,
                "{name}: {at:?}"
            );
        }
    });
}

#[test]
fn machines_stay_in_their_box() {
    every_layout(|name, _, layout| {
        for station in &layout.stations {
            let box_ = station.frame;
            for cell in &station.cells {
                let inside = cell.x > box_.x && cell.right() < box_.right() && cell.bottom() < box_.bottom();
                assert!(inside && cell.h >= 8.0, "{name}: {cell:?} in {box_:?}");
            }
        }
    });
}

#[test]
fn stations_stand_alike_under_every_policy() {
    for width in WIDTHS {
        let frames = |policy: Policy| {
            let plan = Plan::of(&Params { policy, ..Params::default() });
            let layout = Layout::new(&plan, width);
            let along = |r: Rect| if layout.flow == Flow::Across { (r.x, r.w) } else { (r.y, r.h) };
            layout.stations.iter().map(|station| along(station.frame)).collect::<Vec<_>>()
        };
        for policy in policies(4) {
            assert_eq!(frames(policy), frames(Policy::default()), "{width} px");
        }
    }
}

#[test]
fn the_line_runs_down_a_phone() {
    let plan = Plan::of(&Params::default());
    assert_eq!(Layout::new(&plan, 360.0).flow, Flow::Down);
    assert_eq!(Layout::new(&plan, 620.0).flow, Flow::Across);
    assert_eq!(plan.source, Source::Clock);
}

#[test]
fn loops_that_leave_the_line_are_left_out() {
    let loops = vec![Loop { first: 2, last: 9, cards: 1 }, Loop { first: 1, last: 0, cards: 1 }];
    let plan = Plan::of(&Params { policy: Policy::Cards { loops }, ..Params::default() });
    assert!(plan.loops.is_empty());
    let none = Plan::of(&Params { stations: Vec::new(), ..Params::default() });
    assert!(Layout::new(&none, 700.0).stations.is_empty());
}

#[test]
fn a_way_has_a_beginning_and_an_end() {
    let corners = [Point::new(0.0, 0.0), Point::new(10.0, 0.0), Point::new(10.0, 30.0)];
    let track = Track { points: corners.to_vec() };
    assert_eq!(track.at(0.0), corners[0]);
    assert_eq!(track.at(0.25), corners[1]);
    assert_eq!(track.at(0.5), Point::new(10.0, 10.0));
    assert_eq!(track.at(7.0), corners[2]);
}

fn scene() -> (Layout, Snapshot, Motions, Travel) {
    let layout = Layout::new(&Plan::of(&Params::default()), 800.0);
    let stations = vec![StationView::default(); 4];
    let mut motions = Motions::default();
    let mut travel = Travel::default();
    let now = Snapshot { time: 1.0, stations, ..Snapshot::default() };
    travel.take_up(&motions, Motion::Shown, &now, &layout, 0.0);
    model::line::Observer::left(&mut motions, 1.0, 5, 0);
    model::line::Observer::entered(&mut motions, 1.0, 5, 1);
    (layout, Snapshot { time: 1.1, ..now }, motions, travel)
}

#[test]
fn a_part_travels_and_arrives() {
    let (layout, mut now, motions, mut travel) = scene();
    now.stations[1].queue_ids = vec![5];
    travel.take_up(&motions, Motion::Shown, &now, &layout, 100.0);
    assert!(travel.hides(5) && !travel.hides(6));
    let part = travel.all()[0];
    assert_eq!(part.who, Who::Part(5, Place::Queue(1)));
    assert_eq!(position(&part, &now, &layout, 100.0), layout.stations[0].exit);
    let there = point(&layout, &now, 5, Place::Queue(1));
    assert_eq!(position(&part, &now, &layout, 100.0 + part.span), there);
    assert_eq!(there, layout.stations[1].queue.slot(0));
    travel.take_up(&motions, Motion::Shown, &now, &layout, 2000.0);
    assert!(!travel.is_moving() && !travel.hides(5));
}

#[test]
fn a_part_on_its_way_turns_without_a_jump() {
    let (layout, now, mut motions, mut travel) = scene();
    travel.take_up(&motions, Motion::Shown, &now, &layout, 100.0);
    let midway = position(&travel.all()[0], &now, &layout, 150.0);
    model::line::Observer::started(&mut motions, 1.1, 5, 1, 0);
    travel.take_up(&motions, Motion::Shown, &now, &layout, 150.0);
    assert_eq!(travel.all().len(), 1);
    let turned = travel.all()[0];
    assert_eq!(turned.who, Who::Part(5, Place::Machine(1, 0)));
    assert_eq!(position(&turned, &now, &layout, 150.0), midway);
}

#[test]
fn a_part_that_waited_leaves_from_the_head_of_its_queue() {
    let (layout, now, mut motions, mut travel) = scene();
    motions.clear();
    model::line::Observer::started(&mut motions, 1.1, 9, 2, 0);
    travel.take_up(&motions, Motion::Shown, &now, &layout, 150.0);
    assert_eq!(travel.all()[0].from, layout.stations[2].queue.slot(0));
}

#[test]
fn nothing_travels_when_motion_is_reduced_or_time_jumps() {
    let (layout, now, motions, mut travel) = scene();
    travel.take_up(&motions, Motion::Reduced, &now, &layout, 100.0);
    assert!(!travel.is_moving());
    let (layout, now, motions, mut travel) = scene();
    let later = Snapshot { time: 900.0, ..now };
    travel.take_up(&motions, Motion::Shown, &later, &layout, 116.0);
    assert!(!travel.is_moving());
    let (layout, now, motions, mut travel) = scene();
    let before = Snapshot { time: 0.5, ..now };
    travel.take_up(&motions, Motion::Shown, &before, &layout, 116.0);
    assert!(!travel.is_moving());
}
