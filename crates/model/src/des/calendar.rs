//! The calendar of pending events, ordered by (time, sequence).

/// Most lanes of a calendar.
const LANES: usize = 16;
/// The key of "nothing pending": later than any time.
const NEVER: u64 = u64::MAX;

/// Pending events in fixed slots, at most one per slot: a machine waits for one thing at a time.
///
/// Slots are grouped in at most 16 lanes. The earliest event comes first; events of the same
/// instant come in the order in which they were scheduled (first in, first out).
///
/// Nothing is allocated after construction. Finding the next event is a scan over the lanes'
/// heads, which beats a heap for the few dozen slots of a line.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Time of each lane's earliest event, as ordered bits.
    head: [u64; LANES],
    /// Sequence number of each lane's earliest event.
    head_seq: [u64; LANES],
    /// Slot of each lane's earliest event.
    head_slot: [u32; LANES],
    /// Where each wide lane's slots begin in `slots`; narrow lanes live in the heads alone.
    lanes: [(u32, u32); LANES],
    /// (time bits, sequence) of each slot of the wide lanes.
    slots: Vec<(u64, u64)>,
    /// Lanes in use, rounded up to a multiple of 4.
    used: usize,
    sequence: u64,
}

impl Calendar {
    /// An empty calendar with one lane per item of `widths`, each with so many slots. Lanes
    /// beyond the sixteenth are ignored.
    pub fn new(widths: &[usize]) -> Self {
        let mut lanes = [(0, 1); LANES];
        let mut slots = Vec::new();
        for (lane, &width) in lanes.iter_mut().zip(widths) {
            *lane = (slots.len() as u32, width as u32);
            if width > 1 {
                slots.resize(slots.len() + width, (NEVER, 0));
            }
        }
        Self {
            head: [NEVER; LANES],
            head_seq: [0; LANES],
            head_slot: [0; LANES],
            lanes,
            slots,
            used: widths.len().min(LANES).next_multiple_of(4),
            sequence: 0,
        }
    }

    /// Puts an event at time `t` ≥ 0 into a slot, in place of what was there. An infinite or
    /// undefined time means never.
    #[inline]
    pub fn schedule(&mut self, lane: usize, slot: usize, t: f64) {
        // Non-negative floats and their bits have the same order; +0.0 normalises −0.0.
        let key = if t < f64::INFINITY { (t + 0.0).to_bits() } else { NEVER };
        self.put(lane, slot, key);
    }

    /// Empties a slot.
    #[inline]
    pub fn clear(&mut self, lane: usize, slot: usize) {
        self.put(lane, slot, NEVER);
    }

    /// The next event: (time, lane, slot). It stays until its slot is scheduled anew or cleared.
    #[inline]
    pub fn peek(&self) -> Option<(f64, usize, usize)> {
        let mut least = [self.head[0], self.head[1], self.head[2], self.head[3]];
        let heads = &self.head[..self.used];
        for four in heads.chunks_exact(4).skip(1) {
            for (a, &b) in least.iter_mut().zip(four) {
                *a = if b < *a { b } else { *a };
            }
        }
        let least = least[0].min(least[1]).min(least[2].min(least[3]));
        if least == NEVER {
            return None;
        }
        let mut ties: u32 = 0;
        for (i, &key) in heads.iter().enumerate() {
            ties |= u32::from(key == least) << i;
        }
        let lane = if ties.is_power_of_two() { ties.trailing_zeros() as usize } else { self.first_in(ties) };
        let lane = lane % LANES;
        Some((f64::from_bits(least), lane, self.head_slot[lane] as usize))
    }

    /// The same pending events in lanes of other widths. Events in slots that no longer exist
    /// are dropped.
    #[must_use]
    pub fn with_widths(&self, widths: &[usize]) -> Self {
        let mut other = Self::new(widths);
        for lane in 0..self.used {
            let width = self.lanes[lane].1 as usize;
            for slot in 0..width.min(other.lanes[lane].1 as usize) {
                let (key, sequence) = self.entry(lane, slot);
                if key != NEVER {
                    other.sequence = sequence - 1;
                    other.put(lane, slot, key);
                }
            }
        }
        other.sequence = self.sequence;
        other
    }

    /// When the event in a slot is due; `None` where nothing is pending.
    pub fn due(&self, lane: usize, slot: usize) -> Option<f64> {
        let (key, _) = self.entry(lane, slot);
        (key != NEVER).then(|| f64::from_bits(key))
    }

    #[inline]
    fn put(&mut self, lane: usize, slot: usize, key: u64) {
        let lane = lane % LANES;
        self.sequence += 1;
        let (start, width) = self.lanes[lane];
        if width <= 1 {
            self.head[lane] = key;
            self.head_seq[lane] = self.sequence;
        } else {
            self.put_wide(lane, slot, key, start as usize, width as usize);
        }
    }

    fn entry(&self, lane: usize, slot: usize) -> (u64, u64) {
        let (start, width) = self.lanes[lane];
        if width > 1 {
            let slot = self.slots.get(start as usize + slot);
            slot.copied().unwrap_or((NEVER, 0))
        } else {
            (self.head[lane], self.head_seq[lane])
        }
    }

    fn put_wide(&mut self, lane: usize, slot: usize, key: u64, start: usize, width: usize) {
        let Some(slots) = self.slots.get_mut(start..start + width) else {
            return;
        };
        if let Some(place) = slots.get_mut(slot) {
            *place = (key, self.sequence);
        }
        let mut best = (NEVER, u64::MAX);
        for (i, &entry) in slots.iter().enumerate() {
            if entry < best {
                best = entry;
                self.head_slot[lane] = i as u32;
            }
        }
        (self.head[lane], self.head_seq[lane]) = best;
    }

    /// Of the lanes in the mask, the one that was scheduled first.
    #[cold]
    fn first_in(&self, mut ties: u32) -> usize {
        let mut first = ties.trailing_zeros() as usize;
        while ties != 0 {
            let lane = ties.trailing_zeros() as usize;
            if self.head_seq[lane] < self.head_seq[first] {
                first = lane;
            }
            ties &= ties - 1;
        }
        first
    }
}
