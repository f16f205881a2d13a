//! The lines that the workshop begins with.

use model::cards::Params;
use model::line::{Dist, Station};

use crate::i18n::*;
use crate::words::Words;

/// A line to look for the knee of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Penny Fab: four stations of two hours, exponential.
    Penny,
    /// The same without any variability.
    Clockwork,
    /// Cycles Atlas: four stations of one hour.
    Atlas,
    /// Four stations, one of them slower.
    Bottleneck,
}

impl Preset {
    /// All of them, in the order they are offered.
    pub const ALL: [Preset; 4] = [Preset::Penny, Preset::Clockwork, Preset::Atlas, Preset::Bottleneck];

    /// Stable name, part of links.
    pub fn id(self) -> &'static str {
        match self {
            Preset::Penny => "penny-fab",
            Preset::Clockwork => "penny-fab-regular",
            Preset::Atlas => "atlas",
            Preset::Bottleneck => "bottleneck",
        }
    }

    /// The preset of a name.
    pub fn from_id(id: &str) -> Option<Preset> {
        Preset::ALL.into_iter().find(|preset| preset.id() == id)
    }

    /// Its title.
    pub fn title(self, i18n: Words) -> &'static str {
        match self {
            Preset::Penny => t_string!(i18n, cards.penny),
            Preset::Clockwork => t_string!(i18n, cards.clockwork),
            Preset::Atlas => t_string!(i18n, cards.atlas),
            Preset::Bottleneck => t_string!(i18n, cards.bottleneck),
        }
    }

    /// What is special about it.
    pub fn story(self, i18n: Words) -> &'static str {
        match self {
            Preset::Penny => t_string!(i18n, cards.penny_story),
            Preset::Clockwork => t_string!(i18n, cards.clockwork_story),
            Preset::Atlas => t_string!(i18n, cards.atlas_story),
            Preset::Bottleneck => t_string!(i18n, cards.bottleneck_story),
        }
    }

    /// Why its knee is where it is.
    pub fn why(self, i18n: Words) -> &'static str {
        match self {
            Preset::Penny | Preset::Atlas => t_string!(i18n, cards.why_balanced),
            Preset::Clockwork => t_string!(i18n, cards.why_clockwork),
            Preset::Bottleneck => t_string!(i18n, cards.why_bottleneck),
        }
    }

    /// What to try after it.
    pub fn next(self, i18n: Words) -> &'static str {
        match self {
            Preset::Penny => t_string!(i18n, cards.next_penny),
            Preset::Clockwork => t_string!(i18n, cards.next_clockwork),
            Preset::Atlas => t_string!(i18n, cards.next_atlas),
            Preset::Bottleneck => t_string!(i18n, cards.next_bottleneck),
        }
    }

    /// Its numbers.
    pub fn params(self) -> Params {
        let station = |mean, dist| Station { mean, dist, ..Station::default() };
        let (stations, most) = match self {
            Preset::Penny => (vec![station(2.0, Dist::Exponential); 4], 32),
            Preset::Clockwork => (vec![station(2.0, Dist::Deterministic); 4], 16),
            Preset::Atlas => (vec![station(1.0, Dist::Exponential); 4], 32),
            Preset::Bottleneck => {
                let mut stations = vec![station(1.0, Dist::Exponential); 4];
                stations[2].mean = 1.6;
                (stations, 24)
            }
        };
        Params { stations, cards: (1..=most).collect(), replications: 30, ..Params::default() }
    }
}
