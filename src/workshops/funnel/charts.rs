use leptos::prelude::*;
use model::funnel::{Counts, Week, expected, profit_curve, wilson};
use model::progress::Choice;

use super::stage::Found;
use crate::chart::{Axis, Chart, ChartData, Mark, Plot, Point, Series, Shape, Tone};
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::Words;
use crate::workshops::study::Study;

/// Profit against the split, then the click rates week by week.
#[component]
pub fn Charts(
    /// What the scenario comes to.
    found: Memo<Option<Found>>,
    /// The workshop.
    study: Study,
) -> impl IntoView {
    let i18n = use_i18n();
    let made = move |make: fn(Words, Study, &Found) -> (ChartData, String)| {
        Memo::new(move |_| found.with(|found| found.as_ref().map(|found| make(i18n, study, found))))
    };
    let charts = [made(profit), made(pushed), made(pulled)];
    let charts = charts.map(|both| {
        let data = Signal::derive(move || both.get().unwrap_or_default().0);
        let said = Signal::derive(move || both.get().unwrap_or_default().1);
        view! { <Chart data=data sentence=said /> }
    });
    view! { <div class="charts funnel-charts">{charts.collect_view()}</div> }
}

/// The expected profit at each split, with the learner's and the best marked.
fn profit(i18n: Words, study: Study, found: &Found) -> (ChartData, String) {
    let numbers = Numbers::here();
    let curve = profit_curve(&found.params);
    let line = curve.iter().map(|point| (100.0 * point.share, point.profit));
    let share = found.params.share;
    let here = Series::new(
        t_string!(i18n, funnel.here),
        Tone::Third,
        Shape::Points,
        [(100.0 * share, expected(&found.params).profit)],
    );
    let bet = match study.bet() {
        Some(Choice::Number(x)) => Some(Mark { x, label: t_string!(i18n, funnel.mark_bet).to_owned() }),
        _ => None,
    };
    let best = Mark { x: 100.0 * found.best.share, label: t_string!(i18n, funnel.mark_best).to_owned() };
    let data = ChartData {
        title: t_string!(i18n, funnel.chart_profit).to_owned(),
        x: Axis::new(t_string!(i18n, funnel.axis_share), "%").over(0.0, 100.0),
        y: Axis::new(t_string!(i18n, funnel.profit_expected), "€"),
        plot: Plot::Series(vec![
            Series::new(t_string!(i18n, funnel.profit_expected), Tone::Ink, Shape::Line, line),
            here,
        ]),
        marks: bet.into_iter().chain([best]).collect(),
        highlight: Some(100.0 * share),
        file: "entonnoir-benefice".to_owned(),
    };
    let said = t_string!(
        i18n,
        funnel.says_profit,
        best = numbers.percent(found.best.share, 0),
        profit = numbers.euros(found.best.profit, 0),
        share = numbers.percent(share, 0),
        ours = numbers.euros(expected(&found.params).profit, 0)
    );
    (data, said)
}

fn pushed(i18n: Words, _: Study, found: &Found) -> (ChartData, String) {
    weeks(i18n, found, t_string!(i18n, funnel.chart_push), Tone::Push, |week| &week.push)
}

fn pulled(i18n: Words, _: Study, found: &Found) -> (ChartData, String) {
    weeks(i18n, found, t_string!(i18n, funnel.chart_pull), Tone::Pull, |week| &week.pull)
}

/// The click rate of a campaign week by week, each with the interval that it
/// is known to, and whether chance alone explains the largest gap.
fn weeks(
    i18n: Words,
    found: &Found,
    title: &str,
    tone: Tone,
    pick: fn(&Week) -> &Counts,
) -> (ChartData, String) {
    let numbers = Numbers::here();
    let seen: Vec<(f64, f64, (f64, f64))> = (1..)
        .zip(&found.report.run.weeks)
        .filter_map(|(number, week): (u32, _)| {
            let counts = pick(week);
            let interval = wilson(counts.clicks, counts.impressions)?;
            Some((f64::from(number), 100.0 * counts.ctr()?, interval))
        })
        .collect();
    let point = |&(x, y, (low, high)): &(f64, f64, (f64, f64))| Point {
        x,
        y,
        interval: Some((100.0 * low, 100.0 * high)),
    };
    let series = Series {
        name: t_string!(i18n, funnel.ctr).to_owned(),
        tone,
        shape: Shape::Points,
        points: seen.iter().map(point).collect(),
    };
    let least = seen.iter().min_by(|a, b| a.1.total_cmp(&b.1));
    let most = seen.iter().max_by(|a, b| a.1.total_cmp(&b.1));
    let said = match (least, most) {
        (Some(least), Some(most)) => {
            let (low, high) = (numbers.upto(least.1, 3), numbers.upto(most.1, 3));
            if least.2.1 < most.2.0 {
                t_string!(i18n, funnel.says_real, low = low, high = high)
            } else {
                t_string!(i18n, funnel.says_noise, low = low, high = high)
            }
        }
        _ => t_string!(i18n, funnel.says_nothing).to_owned(),
    };
    let file = if tone == Tone::Push { "entonnoir-ctr-pousse" } else { "entonnoir-ctr-tire" };
    let data = ChartData {
        title: title.to_owned(),
        x: Axis::new(t_string!(i18n, funnel.week), "").over(0.0, f64::from(found.params.weeks) + 1.0).whole(),
        y: Axis::new(t_string!(i18n, funnel.ctr), "%"),
        plot: Plot::Series(vec![series]),
        marks: Vec::new(),
        highlight: None,
        file: file.to_owned(),
    };
    (data, said)
}
