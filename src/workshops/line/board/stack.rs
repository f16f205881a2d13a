//! Finished bicycles in a pile that never outgrows its place: single squares as long as they fit,
//! then blocks of 10, of 50, and so on. The number beside the pile is exact, the blocks are whole.

use super::geometry::{Point, Rect};

/// Side of a square that is one bicycle.
pub const SINGLE: f64 = 9.0;
/// Side of a block.
pub const BLOCK: f64 = 14.0;
const UNITS: [u32; 8] = [1, 10, 50, 100, 500, 1000, 5000, 10_000];

/// How a number of bicycles is piled up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stack {
    /// Bicycles in a block; 1 where there are only single squares.
    pub unit: u32,
    /// Blocks.
    pub blocks: u32,
    /// Single squares, each one bicycle.
    pub singles: u32,
}

impl Stack {
    /// The pile of `count` bicycles in a place.
    pub fn of(count: u32, place: Rect) -> Stack {
        let singles = capacity(place, SINGLE + 3.0);
        if count <= singles {
            return Stack { unit: 1, blocks: 0, singles: count };
        }
        let room = capacity(place, BLOCK + 3.0);
        let fits = |unit: &&u32| count / **unit <= room;
        let unit = UNITS.iter().skip(1).find(fits).copied().unwrap_or(count.div_ceil(room.max(1)));
        Stack { unit, blocks: count / unit, singles: 0 }
    }

    /// The corners of the squares, from the bottom row upwards, and their side.
    pub fn squares(self, place: Rect) -> (f64, impl Iterator<Item = Point>) {
        let (side, count) = if self.unit == 1 { (SINGLE, self.singles) } else { (BLOCK, self.blocks) };
        let step = side + 3.0;
        let columns = columns(place, step);
        let corner = move |k: u32| {
            let (column, row) = (f64::from(k % columns), f64::from(k / columns));
            Point::new(place.x + 5.0 + column * step, place.bottom() - 4.0 - side - row * step)
        };
        (side, (0..count).map(corner))
    }
}

fn columns(place: Rect, step: f64) -> u32 {
    (((place.w - 7.0) / step) as u32).max(1)
}

fn capacity(place: Rect, step: f64) -> u32 {
    columns(place, step) * (((place.h - 5.0) / step) as u32).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_number_fits_its_place() {
        for place in [Rect::new(0.0, 0.0, 64.0, 56.0), Rect::new(10.0, 5.0, 104.0, 56.0)] {
            for count in [0, 1, 15, 16, 17, 63, 163, 999, 5000, 123_456] {
                let stack = Stack::of(count, place);
                let (side, squares) = stack.squares(place);
                for at in squares {
                    assert!(at.x >= place.x && at.x + side <= place.right(), "{count}: {at:?}");
                    assert!(at.y >= place.y && at.y + side <= place.bottom(), "{count}: {at:?}");
                }
                assert!(stack.blocks * stack.unit + stack.singles <= count);
                assert!(count - stack.blocks * stack.unit - stack.singles < stack.unit, "{count}");
            }
        }
    }

    #[test]
    fn small_numbers_are_counted_one_by_one() {
        let place = Rect::new(0.0, 0.0, 64.0, 56.0);
        assert_eq!(Stack::of(5, place), Stack { unit: 1, blocks: 0, singles: 5 });
        assert_eq!(Stack::of(63, place), Stack { unit: 10, blocks: 6, singles: 0 });
    }
}
