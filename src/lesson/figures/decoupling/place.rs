//! What follows from the place of the decoupling point on the chain of Cycles
//! Atlas. Its facts are in `content/company.toml`.

/// Hours of work at each station of the line [h].
const STATION_HOURS: u32 = 1;
/// Colours of a Médina.
const COLOURS: u32 = 3;
/// Dealers, each with a floor of its own.
const DEALERS: u32 = 40;

/// A stage of the chain, upstream first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Tubes, paint, tyres, groupsets, saddles.
    Suppliers,
    /// First station of the line.
    Frame,
    /// Second station: from here on there are colours.
    Paint,
    /// Third station.
    Wheels,
    /// Last station.
    Assembly,
    /// Forty shops, each with a floor of its own.
    Dealers,
    /// Those who ride.
    Customers,
}

impl Stage {
    /// From the suppliers to the customers.
    pub const ALL: [Stage; 7] = [
        Stage::Suppliers,
        Stage::Frame,
        Stage::Paint,
        Stage::Wheels,
        Stage::Assembly,
        Stage::Dealers,
        Stage::Customers,
    ];
}

/// The decoupling point, before the stage of this index: 0 means before the
/// suppliers, [`Place::LAST`] before the customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(usize);

impl Place {
    /// The point furthest downstream: on the dealers' floors.
    pub const LAST: usize = Stage::ALL.len() - 1;

    /// The point before a stage; beyond the chain it stays at its end.
    pub fn before(index: usize) -> Place {
        Place(index.min(Place::LAST))
    }

    /// The index of the first stage that works to order.
    pub fn index(self) -> usize {
        self.0
    }

    /// The first stage that works to order.
    pub fn stage(self) -> Stage {
        Stage::ALL.get(self.0).copied().unwrap_or(Stage::Customers)
    }

    /// Whether a stage works ahead, on a forecast.
    pub fn is_ahead(self, index: usize) -> bool {
        index < self.0
    }

    /// Hours of work that a customer's order still has before it [h].
    pub fn hours_to_order(self) -> u32 {
        let lines = [Stage::Frame, Stage::Paint, Stage::Wheels, Stage::Assembly];
        let left = lines.into_iter().filter(|stage| *stage >= self.stage()).count();
        STATION_HOURS * u32::try_from(left).unwrap_or(0)
    }

    /// Different stocks of Médina to keep filled: none where even tubes are
    /// bought to order, one as long as nothing has a colour, then one per
    /// colour, then one per colour and dealer.
    pub fn stocks(self) -> u32 {
        match self.stage() {
            Stage::Suppliers => 0,
            Stage::Frame | Stage::Paint => 1,
            Stage::Wheels | Stage::Assembly | Stage::Dealers => COLOURS,
            Stage::Customers => COLOURS * DEALERS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn downstream_means_less_waiting_and_more_stocks() {
        let places: Vec<Place> = (0..=Place::LAST).map(Place::before).collect();
        for pair in places.windows(2) {
            assert!(pair[1].hours_to_order() <= pair[0].hours_to_order());
            assert!(pair[1].stocks() >= pair[0].stocks());
        }
        assert_eq!(Place::before(1).hours_to_order(), 4);
        assert_eq!(Place::before(4).hours_to_order(), 1);
        assert_eq!(Place::before(99).stocks(), 120);
    }
}
