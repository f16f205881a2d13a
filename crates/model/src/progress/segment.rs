//! A piece of a record as it lies in the store: lines under a heading that
//! tells whether they are whole.

use super::{Entry, line};

/// The version of what is stored and exported.
pub const VERSION: u32 = 2;

/// Why a segment cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentFault {
    /// A newer page wrote it, by this version.
    Newer(u32),
    /// It is not what was written.
    Damaged,
}

/// Lines with their heading: the version and a check of all that follows.
pub fn seal(lines: &str) -> String {
    let mut text = format!("{VERSION} ");
    text.reserve(lines.len() + 16);
    line::base36(&mut text, check(lines));
    text.push('\n');
    text.push_str(lines);
    text
}

/// The entries of a segment.
///
/// # Errors
/// [`SegmentFault`] where it was not written by [`seal`] of this version.
pub fn open(text: &str) -> Result<Vec<Entry>, SegmentFault> {
    let (heading, lines) = text.split_once('\n').ok_or(SegmentFault::Damaged)?;
    let (version, sum) = heading.split_once(' ').ok_or(SegmentFault::Damaged)?;
    match version.parse::<u32>() {
        Ok(VERSION) => {}
        Ok(newer) if newer > VERSION && newer < 1000 => return Err(SegmentFault::Newer(newer)),
        _ => return Err(SegmentFault::Damaged),
    }
    if line::number(sum) != Some(check(lines)) {
        return Err(SegmentFault::Damaged);
    }
    line::read(lines).map_err(|_| SegmentFault::Damaged)
}

/// FNV-1a over the bytes: it is there for accidents, not for cheats.
pub(super) fn check(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
