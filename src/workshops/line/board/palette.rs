//! Colours and fonts of the page, read from its custom properties once per theme.

use leptos::prelude::window;
use web_sys::{CssStyleDeclaration, Element};

/// Which of the three colours a line has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Pushed.
    #[default]
    Push,
    /// Pulled.
    Pull,
    /// Both.
    Third,
}

/// What the drawing is painted with.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    /// The sheet it is drawn on.
    pub sheet: String,
    /// Names and numbers.
    pub ink: String,
    /// Lesser words.
    pub soft: String,
    /// Thin lines.
    pub line: String,
    /// Edges of shapes.
    pub edge: String,
    /// Who waits, what is blocked.
    pub wait: String,
    /// What is broken.
    pub bad: String,
    /// Parts, cards, boxes.
    pub tone: String,
    /// The ground of boxes.
    pub tone_soft: String,
    /// Font of small words.
    pub small: String,
    /// Font of states.
    pub strong: String,
    /// Font of names.
    pub name: String,
    /// Font of numbers.
    pub number: String,
}

impl Tone {
    /// The class and the custom property.
    pub fn code(self) -> &'static str {
        match self {
            Tone::Push => "push",
            Tone::Pull => "pull",
            Tone::Third => "third",
        }
    }
}

impl Palette {
    /// The colours in force where `element` stands.
    pub fn of(element: &Element, tone: Tone) -> Palette {
        let style = window().get_computed_style(element).ok().flatten();
        let read = |name: &str| read(style.as_ref(), name);
        let (sans, serif) = (read("--sans"), read("--serif"));
        Palette {
            sheet: read("--sheet"),
            ink: read("--ink"),
            soft: read("--soft"),
            line: read("--line"),
            edge: read("--edge"),
            wait: read("--wait"),
            bad: read("--bad"),
            tone: read(&format!("--{}", tone.code())),
            tone_soft: read(&format!("--{}-soft", tone.code())),
            small: format!("12px {sans}"),
            strong: format!("600 12px {sans}"),
            name: format!("14px {sans}"),
            number: format!("600 16px {serif}"),
        }
    }
}

fn read(style: Option<&CssStyleDeclaration>, name: &str) -> String {
    let value = style.and_then(|style| style.get_property_value(name).ok()).unwrap_or_default();
    value.trim().to_owned()
}
