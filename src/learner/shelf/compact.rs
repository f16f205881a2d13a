//! Many small segments put together into few.

use model::progress::{Entry, Record, segment};

use super::Shelf;
use crate::storage::StoreError;

/// Entries of a segment that is written whole.
pub(super) const PER_SEGMENT: usize = 600;

/// Segments larger than this are left as they are [bytes].
const SMALL: usize = 30_000;
/// So many small segments are worth putting together.
const MANY: usize = 12;
/// So many are put together at a time, so that the page does not stall.
const AT_ONCE: usize = 60;
/// A segment whose newest entry is older than this is finished [ms]: two days.
/// The page that wrote it stops after half a day, even if it is still open and
/// the clocks of the two differ by a day.
const FINISHED_AFTER: u64 = 172_800_000;

/// Whether a segment is small, and surely not written any more.
pub(super) fn is_finished(text: &str, entries: &[Entry], now: u64) -> bool {
    let newest = entries.iter().map(|entry| entry.stamp().at).max().unwrap_or(0);
    text.len() < SMALL && newest.saturating_add(FINISHED_AFTER) < now
}

impl Shelf {
    /// Puts finished segments together, as they were found when the record was
    /// opened; not all at once where there are many. The new segments are
    /// written before the old ones go.
    ///
    /// # Errors
    /// [`StoreError`] where the store refuses; what was there stays.
    pub fn put_together(&mut self) -> Result<(), StoreError> {
        if self.finished.len() < MANY {
            return Ok(());
        }
        let rest = self.finished.split_off(self.finished.len().min(AT_ONCE));
        let finished = std::mem::replace(&mut self.finished, rest);
        let mut all = Vec::new();
        let mut read = Vec::new();
        for name in finished {
            let text = self.store.get(&name)?;
            if let Some(entries) = text.as_deref().and_then(|text| segment::open(text).ok()) {
                all.extend(entries);
                read.push(name);
            }
        }
        let mut entries = Record::of(all).entries().to_vec();
        // Writer by writer, so that each is named once.
        entries.sort_by_key(|entry| entry.stamp().device);
        let first = self.number;
        if let Err(error) = self.append_all(&entries) {
            // A store without room for both keeps what it has.
            let last = std::mem::replace(&mut self.number, first);
            for number in first..=last {
                self.number = number;
                self.store.remove(&self.name())?;
            }
            self.number = last + 1;
            return Err(error);
        }
        read.iter().try_for_each(|name| self.store.remove(name))
    }
}
