//! A policy as the few rules that the flow of parts obeys.

use super::{Demand, Params, Policy, Release};

/// What lets parts into the first station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Intake {
    /// A clock, a forecast or customers: parts come by themselves.
    Released,
    /// Raw material presses on the first station.
    Saturated,
    /// A free card of the loop that begins at the first station.
    Cards,
}

/// A card loop and the cards in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CardLoop {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) cards: u32,
    /// Parts between the queue of `first` and the stock behind `last`. After a change it may
    /// exceed the cards: then nothing enters until it has fallen below.
    pub(super) used: u32,
}

/// The rules of one policy.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    pub(super) intake: Intake,
    pub(super) loops: Vec<CardLoop>,
    /// Per station, the loop that begins there.
    pub(super) begins: Vec<Option<usize>>,
    /// Per station, the loop that ends there.
    pub(super) ends: Vec<Option<usize>>,
    /// Per station, whether a stock lies before it, out of which the station takes its parts.
    pub(super) gate: Vec<bool>,
    /// Per station, whether that stock is a remnant, and the gate goes when it is used up.
    pub(super) drains: Vec<bool>,
    /// The station before which customers' orders pull; 0: orders release raw material.
    pub(super) decoupling: Option<usize>,
    /// Whether customers take whatever is finished.
    pub(super) saturated_demand: bool,
}

impl Rules {
    pub(super) fn new(params: &Params) -> Self {
        let n = params.stations.len();
        let card_loop = |first: u32, last: u32, cards: u32| CardLoop {
            first: first as usize,
            last: last as usize,
            cards,
            used: 0,
        };
        let (loops, decoupling): (Vec<CardLoop>, _) = match &params.policy {
            Policy::Push { .. } => (Vec::new(), None),
            Policy::MakeToOrder {} => (Vec::new(), Some(0)),
            Policy::Kanban { cards } => {
                let each = (0..).zip(cards).map(|(i, &cards)| card_loop(i, i, cards));
                (each.collect(), None)
            }
            Policy::Conwip { cards } => (vec![card_loop(0, n as u32 - 1, *cards)], None),
            Policy::Cards { loops } => {
                let all = loops.iter().map(|l| card_loop(l.first, l.last, l.cards));
                (all.collect(), None)
            }
            Policy::Hybrid { decoupling_before, loops } => {
                let all = loops.iter().map(|l| card_loop(l.first, l.last, l.cards));
                let before = *decoupling_before as usize;
                (all.collect(), (before < n).then_some(before))
            }
        };
        let mut begins = vec![None; n];
        let mut ends = vec![None; n];
        for (i, l) in loops.iter().enumerate() {
            begins[l.first] = Some(i);
            ends[l.last] = Some(i);
        }
        let gate =
            (0..n).map(|i| i > 0 && (begins[i].is_some() || ends[i - 1].is_some() || decoupling == Some(i)));
        let intake = match &params.policy {
            Policy::Push { release: Release::Saturated {} } => Intake::Saturated,
            Policy::Push { .. } => Intake::Released,
            _ if decoupling == Some(0) => Intake::Released,
            _ if begins[0].is_some() => Intake::Cards,
            _ => Intake::Saturated,
        };
        Self {
            intake,
            gate: gate.collect(),
            drains: vec![false; n],
            loops,
            begins,
            ends,
            decoupling,
            saturated_demand: params.demand == (Demand::Saturated {}),
        }
    }

    /// Whether a part may take a card to enter station `i` (always, where no loop begins there).
    #[inline]
    pub(super) fn card_free(&self, i: usize) -> bool {
        match self.begins[i] {
            None => true,
            Some(l) => self.loops[l].used < self.loops[l].cards,
        }
    }
}
