use leptos::prelude::*;
use model::cards::Point as Simulated;
use model::des::Interval;
use model::line::analytic::Performance;

use super::predict::guess;
use super::sweep::Sweep;
use crate::chart::{Axis, Chart, ChartData, Mark, Plot, Point, Series, Shape, Tone};
use crate::format::Numbers;
use crate::i18n::*;
use crate::learner::Journal;
use crate::words::Words;

/// Throughput and cycle time against cards.
#[component]
pub fn Curves() -> impl IntoView {
    let i18n = use_i18n();
    let sweep = Sweep::expect();
    let journal = Journal::expect();
    let marks = move || {
        let guessed =
            guess(sweep, journal).map(|x| Mark { x, label: t_string!(i18n, cards.mark_guess).to_owned() });
        let knee = sweep.knee().filter(|_| sweep.is_done());
        let knee = knee.map(|w| Mark { x: f64::from(w), label: t_string!(i18n, cards.mark_knee).to_owned() });
        let most = f64::from(sweep.most());
        guessed.into_iter().chain(knee).filter(|mark| mark.x <= most).collect::<Vec<_>>()
    };
    let throughput = Memo::new(move |_| ChartData {
        title: t_string!(i18n, cards.chart_throughput).to_owned(),
        x: axis_cards(i18n, sweep),
        y: Axis::new(t_string!(i18n, cards.throughput), "1/h"),
        plot: Plot::Series(series(i18n, sweep, |found| found.throughput, |point| point.throughput)),
        marks: marks(),
        highlight: Some(f64::from(sweep.w.get())),
        file: "cartes-debit".to_owned(),
    });
    let cycle_time = Memo::new(move |_| ChartData {
        title: t_string!(i18n, cards.chart_cycle).to_owned(),
        x: axis_cards(i18n, sweep),
        y: Axis::new(t_string!(i18n, cards.cycle_time), "h"),
        plot: Plot::Series(series(i18n, sweep, |found| found.cycle_time, |point| point.cycle_time)),
        marks: marks(),
        highlight: Some(f64::from(sweep.w.get())),
        file: "cartes-delai".to_owned(),
    });
    let said = Signal::derive(move || throughput_sentence(i18n, sweep));
    let said_cycle = Signal::derive(move || {
        let slope = sweep.theory.with(|theory| 1.0 / theory.bottleneck);
        t_string!(i18n, cards.says_cycle, hours = Numbers::here().upto(slope, 2))
    });
    view! {
        <div class="charts">
            <Chart data=throughput sentence=said />
            <Chart data=cycle_time sentence=said_cycle />
        </div>
    }
}

fn axis_cards(i18n: Words, sweep: Sweep) -> Axis {
    Axis::new(t_string!(i18n, cards.cards), "").whole().over(0.0, f64::from(sweep.most()))
}

/// Theory as lines, simulation as points with their intervals.
fn series(
    i18n: Words,
    sweep: Sweep,
    theory: fn(&Performance) -> f64,
    simulated: fn(&Simulated) -> Interval,
) -> Vec<Series> {
    let line = |name: &str, tone, curve: &[Performance]| {
        let points = curve.iter().enumerate().map(|(i, found)| ((i + 1) as f64, theory(found)));
        Series::new(name, tone, Shape::Line, points)
    };
    let mut all = sweep.theory.with(|curves| {
        let best = line(t_string!(i18n, cards.best_case), Tone::Soft, &curves.best);
        let worst = &curves.practical_worst;
        match &curves.exact {
            // On a balanced line the two are one curve, and get one name.
            Some(exact) if alike(exact, worst) => {
                vec![best, line(t_string!(i18n, cards.worst_and_exact), Tone::Ink, worst)]
            }
            Some(exact) => vec![
                best,
                line(t_string!(i18n, cards.practical_worst), Tone::Soft, worst),
                line(t_string!(i18n, cards.exact), Tone::Ink, exact),
            ],
            None => vec![best, line(t_string!(i18n, cards.practical_worst), Tone::Soft, worst)],
        }
    });
    all.push(Series {
        name: t_string!(i18n, cards.simulated).to_owned(),
        tone: Tone::Pull,
        shape: Shape::Points,
        points: sweep.conwip.with(|points| {
            points.iter().map(|point| dot(f64::from(point.cards), simulated(point))).collect()
        }),
    });
    all
}

/// A simulated point with its interval.
pub fn dot(x: f64, interval: Interval) -> Point {
    let y = interval.mean;
    Point { x, y, interval: interval.half_width.map(|half| (y - half, y + half)) }
}

fn alike(a: &[Performance], b: &[Performance]) -> bool {
    a.iter().zip(b).all(|(a, b)| (a.throughput - b.throughput).abs() <= 1e-9 * b.throughput)
}

fn throughput_sentence(i18n: Words, sweep: Sweep) -> String {
    let numbers = Numbers::here();
    let w = sweep.w.get();
    let (bottleneck, critical) = sweep.theory.with(|theory| (theory.bottleneck, theory.critical_wip));
    match sweep.throughput(w) {
        Some(found) => t_string!(
            i18n,
            cards.says_throughput,
            w = w,
            share = numbers.percent(found / bottleneck, 0),
            most = numbers.upto(bottleneck, 3),
            critical = numbers.upto(critical, 1)
        ),
        None => t_string!(i18n, cards.says_waiting, w = w),
    }
}
