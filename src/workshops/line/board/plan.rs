//! What a line is made of, as far as its drawing is concerned.

use model::line::{Demand, Params, Policy, Release};

/// What a layout depends on besides the width.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Per station, from upstream to downstream.
    pub stations: Vec<StationPlan>,
    /// First and last station of each card loop.
    pub loops: Vec<(usize, usize)>,
    /// The station before which customers' orders pull; 0 is raw material, the number of stations
    /// is the finished stock. `None` where no order goes back into the line.
    pub orders_to: Option<usize>,
    /// The station before which the decoupling point lies, where one is to be marked.
    pub decoupling: Option<usize>,
    /// What brings raw material into the line.
    pub source: Source,
    /// Whether whatever is finished leaves at once.
    pub market: Market,
}

/// One station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StationPlan {
    /// Machines side by side.
    pub servers: u32,
    /// Places before the station, where they are limited.
    pub places: Option<u32>,
    /// Whether a stock lies between the station before and this one.
    pub after_stock: bool,
}

/// What brings raw material into the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A clock or a forecast.
    Clock,
    /// Unlimited material that presses on the first station.
    Pressing,
    /// A card that came back.
    Card,
    /// A customer's order.
    Order,
}

/// Who takes the finished bicycles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Market {
    /// Customers who come one by one.
    Customers,
    /// A market that takes whatever is finished.
    TakesAll,
}

impl Plan {
    /// The plan of a scenario. Loops that leave the line are left out.
    pub fn of(params: &Params) -> Plan {
        let n = params.stations.len();
        let loops = loops(&params.policy, n);
        let pulled = match &params.policy {
            Policy::MakeToOrder {} => Some(0),
            Policy::Hybrid { decoupling_before, .. } => Some((*decoupling_before as usize).min(n)),
            _ => None,
        };
        let stock_before = |i: usize| {
            let loop_meets = loops.iter().any(|&(first, last)| first == i || last + 1 == i);
            i > 0 && (loop_meets || pulled == Some(i))
        };
        let stations = params.stations.iter().enumerate();
        Plan {
            stations: stations
                .map(|(i, station)| StationPlan {
                    servers: station.servers,
                    places: station.buffer_before,
                    after_stock: stock_before(i),
                })
                .collect(),
            orders_to: pulled.filter(|&at| at < n),
            decoupling: pulled.filter(|&at| at > 0),
            source: source(&params.policy, &loops, pulled),
            market: match params.demand {
                Demand::Saturated {} => Market::TakesAll,
                _ => Market::Customers,
            },
            loops,
        }
    }

    /// The loop that holds parts between the queue of `station` and the stock behind it.
    pub fn loop_over(&self, station: usize) -> Option<usize> {
        self.loops.iter().position(|&(first, last)| (first..=last).contains(&station))
    }
}

fn source(policy: &Policy, loops: &[(usize, usize)], pulled: Option<usize>) -> Source {
    match policy {
        Policy::Push { release: Release::Saturated {} } => Source::Pressing,
        Policy::Push { .. } => Source::Clock,
        _ if pulled == Some(0) => Source::Order,
        _ if loops.iter().any(|&(first, _)| first == 0) => Source::Card,
        _ => Source::Pressing,
    }
}

fn loops(policy: &Policy, n: usize) -> Vec<(usize, usize)> {
    match policy {
        Policy::Push { .. } | Policy::MakeToOrder {} => Vec::new(),
        Policy::Kanban { cards } => (0..n.min(cards.len())).map(|i| (i, i)).collect(),
        Policy::Conwip { .. } => (0..n.min(1)).map(|_| (0, n - 1)).collect(),
        Policy::Cards { loops } | Policy::Hybrid { loops, .. } => {
            let spans = loops.iter().map(|l| (l.first as usize, l.last as usize));
            spans.filter(|&(first, last)| first <= last && last < n).collect()
        }
    }
}
