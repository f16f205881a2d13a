use leptos::prelude::*;
use model::cards::{Point as Simulated, Pull};

use super::curves::dot;
use super::sweep::Sweep;
use crate::chart::{Axis, Chart, ChartData, Plot, Series, Shape, Tone};
use crate::format::Numbers;
use crate::i18n::*;
use crate::words::tr;

/// Kanban and CONWIP with as many cards in all, and what any comparison with a
/// pushed line must say.
#[component]
pub fn Compare() -> impl IntoView {
    let i18n = use_i18n();
    let sweep = Sweep::expect();
    let data = Memo::new(move |_| {
        let line = |name: &str, tone, points: &[Simulated]| Series {
            name: name.to_owned(),
            tone,
            shape: Shape::Points,
            points: points.iter().map(|point| dot(point.wip.mean, point.throughput)).collect(),
        };
        let conwip = sweep.conwip.with(|points| line("CONWIP", Tone::Pull, points));
        let kanban = sweep.kanban.with(|points| line("Kanban", Tone::Third, points));
        ChartData {
            title: t_string!(i18n, cards.chart_compare).to_owned(),
            x: Axis::new(t_string!(i18n, cards.mean_wip), t_string!(i18n, cards.parts))
                .over(0.0, f64::from(sweep.most())),
            y: Axis::new(t_string!(i18n, cards.throughput), "1/h"),
            plot: Plot::Series(vec![conwip, kanban]),
            highlight: None,
            marks: Vec::new(),
            file: "kanban-conwip".to_owned(),
        }
    });
    let said = Signal::derive(move || {
        let numbers = Numbers::here();
        let gaps = sweep.kanban.with(|kanban| sweep.conwip.with(|conwip| gaps(conwip, kanban)));
        match gaps.iter().copied().reduce(f64::max).filter(|_| sweep.is_done()) {
            Some(most) => {
                let mean = gaps.iter().sum::<f64>() / gaps.len() as f64;
                let (mean, most) = (numbers.percent(mean, 1), numbers.percent(most, 1));
                t_string!(i18n, cards.says_compare, mean = mean, most = most)
            }
            None => t_string!(i18n, cards.says_compare_waiting).to_owned(),
        }
    });
    view! {
        <section aria-labelledby="compare" class="compare">
            <h2 id="compare">{tr!(i18n, cards.compare)}</h2>
            <p>{move || equal_cards(i18n, sweep)}</p>
            <Chart data=data sentence=said />
            <aside class="panel lesson" aria-labelledby="lesson">
                <h3 id="lesson">{tr!(i18n, cards.lesson_title)}</h3>
                <p>{tr!(i18n, cards.lesson_release)}</p>
                <p>{tr!(i18n, cards.lesson_equal)}</p>
            </aside>
        </section>
    }
}

/// Both ways with the number of cards under discussion.
fn equal_cards(i18n: crate::words::Words, sweep: Sweep) -> String {
    let numbers = Numbers::here();
    let w = sweep.w.get();
    let stations = sweep.params.with(|params| params.stations.len());
    let (Some(conwip), Some(kanban)) = (sweep.point(Pull::Conwip, w), sweep.point(Pull::Kanban, w)) else {
        return t_string!(i18n, cards.equal_cards_none, stations = stations);
    };
    t_string!(
        i18n,
        cards.equal_cards,
        w = w,
        conwip_rate = numbers.fixed(conwip.throughput.mean, 3),
        conwip_wip = numbers.fixed(conwip.wip.mean, 1),
        kanban_rate = numbers.fixed(kanban.throughput.mean, 3),
        kanban_wip = numbers.fixed(kanban.wip.mean, 1)
    )
}

/// The relative differences in throughput between kanban points and the CONWIP
/// line at the same mean WIP, where it has been simulated.
fn gaps(conwip: &[Simulated], kanban: &[Simulated]) -> Vec<f64> {
    let at = |wip: f64| {
        let pair = conwip.windows(2).find(|pair| pair[0].wip.mean <= wip && wip <= pair[1].wip.mean)?;
        let span = pair[1].wip.mean - pair[0].wip.mean;
        let share = if span > 0.0 { (wip - pair[0].wip.mean) / span } else { 0.0 };
        let (from, to) = (pair[0].throughput.mean, pair[1].throughput.mean);
        Some(from + share * (to - from))
    };
    let gap = |point: &Simulated| {
        let same = at(point.wip.mean).filter(|rate| *rate > 0.0)?;
        Some((point.throughput.mean / same - 1.0).abs())
    };
    kanban.iter().filter_map(gap).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::des::Interval;

    fn point(wip: f64, rate: f64) -> Simulated {
        let interval = |mean| Interval { n: 2, mean, half_width: None };
        Simulated { throughput: interval(rate), wip: interval(wip), ..Simulated::default() }
    }

    #[test]
    fn the_gap_is_taken_at_equal_wip() {
        let conwip = [point(1.0, 0.1), point(2.0, 0.2), point(3.0, 0.3)];
        let found = gaps(&conwip, &[point(1.5, 0.15), point(2.5, 0.24)]);
        assert!(found.len() == 2 && found[0].abs() < 1e-12 && (found[1] - 0.04).abs() < 1e-12, "{found:?}");
        assert!(gaps(&conwip, &[point(9.0, 0.15)]).is_empty());
        assert!(gaps(&[], &[]).is_empty());
    }
}
