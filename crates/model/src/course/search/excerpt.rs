//! The part of a text where the words looked for stand.

use std::ops::Range;

/// Length of an excerpt, in bytes of text.
const LENGTH: usize = 160;

/// Text before the first word met, in bytes.
const BEFORE: usize = 40;

/// The part of a text where the most different words stand, and where they do.
/// `met` gives the words met, in order, each with its number in the query.
pub(super) fn excerpt(text: &str, met: &[(Range<usize>, usize)]) -> (String, Vec<Range<usize>>) {
    let window = |first: &Range<usize>| {
        let start = word_start(text, first.start.saturating_sub(BEFORE));
        start..word_end(text, start + LENGTH)
    };
    let worth = |window: &Range<usize>| {
        let mut words: Vec<usize> =
            met.iter().filter(|(place, _)| within(place, window)).map(|(_, word)| *word).collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        (words.len(), all)
    };
    let mut best = 0..word_end(text, LENGTH);
    let mut most = (0, 0);
    for (place, _) in met {
        let window = window(place);
        let worth = worth(&window);
        if worth > most {
            (best, most) = (window, worth);
        }
    }
    let cut_before = best.start > 0;
    let cut_after = best.end < text.len();
    let part = &text[best.clone()];
    let shift = if cut_before { '…'.len_utf8() } else { 0 };
    let mut excerpt = String::with_capacity(part.len() + 6);
    excerpt.push_str(if cut_before { "…" } else { "" });
    // Line breaks are one byte, as spaces are: marks stay where they are.
    excerpt.extend(part.chars().map(|sign| if sign == '\n' { ' ' } else { sign }));
    excerpt.push_str(if cut_after { "…" } else { "" });
    let marks = met.iter().map(|(place, _)| place).filter(|place| within(place, &best));
    let marks = marks.map(|place| place.start - best.start + shift..place.end - best.start + shift);
    (excerpt, marks.collect())
}

fn within(place: &Range<usize>, window: &Range<usize>) -> bool {
    window.start <= place.start && place.end <= window.end
}

/// The start of the first word at or behind a byte.
fn word_start(text: &str, at: usize) -> usize {
    if at == 0 {
        return 0;
    }
    let at = boundary(text, at);
    text[at..].find(char::is_whitespace).map_or(at, |space| {
        let rest = &text[at + space..];
        at + space + (rest.len() - rest.trim_start().len())
    })
}

/// The end of the last word before a byte.
fn word_end(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let at = boundary(text, at);
    text[..at].rfind(char::is_whitespace).unwrap_or(at)
}

/// The next place at or behind a byte where a sign starts.
fn boundary(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}
