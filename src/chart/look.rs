//! Colours, strokes and markers, and what a drawing needs to know of its page.

use plotters::style::RGBColor;

use super::data::Tone;

/// Size of all text on a chart [px].
pub const TEXT: f64 = 13.0;

/// What a drawing needs to know of the page around it.
pub struct Look<'a> {
    /// The theme's colours.
    pub palette: Palette,
    /// The page's font family.
    pub font: &'a str,
    /// Pixels of the drawing per pixel of the page.
    pub scale: f64,
    /// How numbers are written.
    pub number: &'a dyn Fn(f64) -> String,
    /// How wide a text of size [`TEXT`] is [px].
    pub measure: &'a dyn Fn(&str) -> f64,
}

/// The colours of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub sheet: RGBColor,
    /// Text and references.
    pub ink: RGBColor,
    /// Quiet text.
    pub soft: RGBColor,
    /// Gridlines.
    pub line: RGBColor,
    /// Axes.
    pub edge: RGBColor,
    /// Pushed.
    pub push: RGBColor,
    /// Pulled.
    pub pull: RGBColor,
    /// The third.
    pub third: RGBColor,
    /// What is pointed at.
    pub accent: RGBColor,
}

impl Palette {
    /// Reads the theme's colours by the names of `tokens.css`; what cannot be
    /// read is mid grey, visible on any sheet.
    pub fn read(token: impl Fn(&str) -> String) -> Palette {
        let colour = |name| parse(&token(name)).unwrap_or(RGBColor(128, 128, 128));
        Palette {
            sheet: colour("--sheet"),
            ink: colour("--ink"),
            soft: colour("--soft"),
            line: colour("--line"),
            edge: colour("--edge"),
            push: colour("--push"),
            pull: colour("--pull"),
            third: colour("--third"),
            accent: colour("--accent"),
        }
    }

    /// The colour of a tone.
    pub fn tone(&self, tone: Tone) -> RGBColor {
        match tone {
            Tone::Push => self.push,
            Tone::Pull => self.pull,
            Tone::Third => self.third,
            Tone::Ink => self.ink,
            Tone::Soft => self.soft,
        }
    }
}

/// A colour written `#rrggbb`.
fn parse(text: &str) -> Option<RGBColor> {
    let hex = text.trim().strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
    Some(RGBColor(part(0)?, part(2)?, part(4)?))
}

/// What tells a series from the others without its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// An unbroken line; discs; full bars.
    Solid,
    /// Long dashes; squares; pale bars.
    Dashed,
    /// Dots; triangles; hatched bars.
    Dotted,
    /// Dashes and dots; diamonds; empty bars.
    DashDot,
}

impl Stroke {
    const ALL: [Stroke; 4] = [Stroke::Solid, Stroke::Dashed, Stroke::Dotted, Stroke::DashDot];

    /// A stroke per series: each tone has its own, and a tone that comes
    /// twice takes the next one free.
    pub fn assign(tones: impl IntoIterator<Item = Tone>) -> Vec<Stroke> {
        let mut taken: Vec<Stroke> = Vec::new();
        for tone in tones {
            let own = match tone {
                Tone::Push => Stroke::Solid,
                Tone::Pull => Stroke::Dashed,
                Tone::Third | Tone::Soft => Stroke::Dotted,
                Tone::Ink => Stroke::DashDot,
            };
            let free = Stroke::ALL.into_iter().find(|stroke| !taken.contains(stroke));
            taken.push(if taken.contains(&own) { free.unwrap_or(own) } else { own });
        }
        taken
    }

    /// Lengths drawn and left out in turn [px]; none for an unbroken line.
    pub fn dashes(self) -> &'static [f64] {
        match self {
            Stroke::Solid => &[],
            Stroke::Dashed => &[9.0, 4.0],
            Stroke::Dotted => &[2.0, 3.0],
            Stroke::DashDot => &[12.0, 3.0, 2.0, 3.0],
        }
    }
}

/// The parts of a polyline that are drawn when it is dashed.
pub fn dashed(points: &[(f64, f64)], dashes: &[f64]) -> Vec<Vec<(f64, f64)>> {
    if dashes.is_empty() {
        return vec![points.to_vec()];
    }
    let mut parts = Vec::new();
    let mut open: Vec<(f64, f64)> = points.first().copied().into_iter().collect();
    let (mut turn, mut left) = (0, dashes[0]);
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let share = done / length;
            let here = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1));
            if turn % 2 == 0 {
                open.push(here);
                parts.push(std::mem::take(&mut open));
            } else {
                open = vec![here];
            }
            turn += 1;
            left = dashes[turn % dashes.len()];
        }
        left -= length - done;
        if turn % 2 == 0 {
            open.push(to);
        }
    }
    if open.len() > 1 {
        parts.push(open);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_series_look_alike() {
        let tones = [Tone::Soft, Tone::Ink, Tone::Third, Tone::Pull];
        let strokes = Stroke::assign(tones);
        for (i, stroke) in strokes.iter().enumerate() {
            assert!(!strokes[..i].contains(stroke), "{strokes:?}");
        }
        assert_eq!(Stroke::assign([Tone::Push, Tone::Push]), [Stroke::Solid, Stroke::Dashed]);
    }

    #[test]
    fn dashes_cover_their_share() {
        let parts = dashed(&[(0.0, 0.0), (7.0, 0.0), (26.0, 0.0)], &[9.0, 4.0]);
        assert_eq!(parts, [vec![(0.0, 0.0), (7.0, 0.0), (9.0, 0.0)], vec![(13.0, 0.0), (22.0, 0.0)]]);
        assert_eq!(dashed(&[(0.0, 0.0), (5.0, 0.0)], &[]).len(), 1);
        assert!(dashed(&[], &[2.0, 3.0]).is_empty());
    }

    #[test]
    fn colours_are_read() {
        assert_eq!(parse(" #a8431b"), Some(RGBColor(168, 67, 27)));
        assert_eq!(parse("red"), None);
        assert_eq!(parse("#é1234"), None);
    }
}
