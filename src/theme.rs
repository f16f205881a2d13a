//! Light, dark, or as the system says.
//!
//! `early.js` sets the theme before the first paint, from the same stored
//! name; this module changes it later.

use leptos::prelude::*;

use crate::keep::Keeper;

/// The learner's choice of theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark ink on paper.
    Light,
    /// Light ink on a dark sheet.
    Dark,
}

impl Theme {
    /// All three, in the order they are offered.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// The stored name.
    pub fn code(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    fn from_code(code: &str) -> Theme {
        Theme::ALL.into_iter().find(|theme| theme.code() == code).unwrap_or_default()
    }
}

/// The theme in force, for settings and for drawings on canvas, which must be
/// drawn anew when the colours change.
#[derive(Clone, Copy)]
pub struct ThemeContext {
    choice: RwSignal<Theme>,
    system_dark: RwSignal<bool>,
    keeper: Keeper,
}

impl ThemeContext {
    /// Reads the kept choice and follows the system.
    pub fn provide(keeper: Keeper) -> ThemeContext {
        let choice = keeper.text("theme").map_or(Theme::System, |code| Theme::from_code(&code));
        let context = ThemeContext {
            choice: RwSignal::new(choice),
            system_dark: RwSignal::new(system_is_dark()),
            keeper,
        };
        provide_context(context);
        // The system may change its mind at sunset; a poll on focus is enough
        // and needs no listener kept alive.
        let handle =
            window_event_listener(leptos::ev::focus, move |_| context.system_dark.set(system_is_dark()));
        on_cleanup(move || handle.remove());
        Effect::new(move || {
            let name = if context.is_dark() { "dark" } else { "light" };
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("data-theme", name);
            }
        });
        context
    }

    /// The theme of this page; without one above, the system's.
    pub fn expect() -> ThemeContext {
        use_context().unwrap_or_else(|| ThemeContext {
            choice: RwSignal::new(Theme::System),
            system_dark: RwSignal::new(false),
            keeper: Keeper::expect(),
        })
    }

    /// The learner's choice.
    pub fn choice(&self) -> Theme {
        self.choice.get()
    }

    /// Changes and keeps the choice.
    pub fn choose(&self, theme: Theme) {
        self.keeper.keep_text("theme", theme.code());
        self.choice.set(theme);
    }

    /// Whether dark colours are shown now.
    pub fn is_dark(&self) -> bool {
        match self.choice.get() {
            Theme::System => self.system_dark.get(),
            Theme::Light => false,
            Theme::Dark => true,
        }
    }
}

/// Whether the system asks for dark colours.
fn system_is_dark() -> bool {
    media("(prefers-color-scheme: dark)")
}

/// Whether the system asks for little motion.
pub fn reduced_motion() -> bool {
    media("(prefers-reduced-motion: reduce)")
}

fn media(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}
