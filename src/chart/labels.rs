//! Placing names at line ends without one covering another.

/// Moves labels of the given heights, wanted at these centres, as little as a
/// simple rule can so that none covers another and all lie in `from..=to`.
/// Answers the centres in the order given.
///
/// Neighbours that would touch are gathered into a block centred where its
/// members wanted to be on average, which is the least-squares placement.
pub fn apart(wanted: &[(f64, f64)], from: f64, to: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|&a, &b| wanted[a].0.total_cmp(&wanted[b].0));
    let mut blocks: Vec<Block> = Vec::new();
    for i in order {
        let (centre, height) = wanted[i];
        let mut block = Block { members: vec![i], height, wish: centre - height / 2.0, top: 0.0 };
        block.settle(from, to);
        while let Some(above) = blocks.last() {
            if above.top + above.height <= block.top {
                break;
            }
            block = above.joined(&block);
            block.settle(from, to);
            blocks.pop();
        }
        blocks.push(block);
    }
    let mut placed = vec![0.0; wanted.len()];
    for block in blocks {
        let mut top = block.top;
        for i in block.members {
            placed[i] = top + wanted[i].1 / 2.0;
            top += wanted[i].1;
        }
    }
    placed
}

/// Labels that touch, from the top down.
struct Block {
    members: Vec<usize>,
    height: f64,
    /// The top that pleases its members best.
    wish: f64,
    top: f64,
}

impl Block {
    fn settle(&mut self, from: f64, to: f64) {
        self.top = self.wish.min(to - self.height).max(from);
    }

    fn joined(&self, below: &Block) -> Block {
        let (n, m) = (self.members.len() as f64, below.members.len() as f64);
        let wish = (self.wish * n + (below.wish - self.height) * m) / (n + m);
        let members = self.members.iter().chain(&below.members).copied().collect();
        Block { members, height: self.height + below.height, wish, top: 0.0 }
    }
}

/// Breaks a text at its spaces into lines no wider than `most`, as `measure`
/// says; a single word that is wider keeps a line of its own.
pub fn lines(text: &str, most: f64, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) if measure(&longer) <= most => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(wanted: &[(f64, f64)]) -> Vec<f64> {
        let placed = apart(wanted, 0.0, 200.0);
        let mut boxes: Vec<(f64, f64)> =
            placed.iter().zip(wanted).map(|(&c, &(_, h))| (c - h / 2.0, c + h / 2.0)).collect();
        boxes.sort_by(|a, b| a.0.total_cmp(&b.0));
        assert!(boxes.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 1e-9), "{boxes:?}");
        assert!(boxes.iter().all(|b| b.0 >= -1e-9 && b.1 <= 200.0 + 1e-9), "{boxes:?}");
        placed
    }

    #[test]
    fn labels_never_cover_each_other() {
        assert_eq!(check(&[(50.0, 16.0), (150.0, 16.0)]), [50.0, 150.0]);
        assert_eq!(check(&[(100.0, 16.0), (100.0, 16.0)]), [92.0, 108.0]);
        check(&[(100.0, 16.0), (101.0, 32.0), (99.0, 16.0), (110.0, 16.0)]);
        check(&[(0.0, 16.0), (2.0, 16.0), (4.0, 16.0)]);
        check(&[(199.0, 32.0), (180.0, 32.0), (200.0, 32.0), (20.0, 16.0)]);
        assert!(apart(&[], 0.0, 10.0).is_empty());
    }

    #[test]
    fn long_names_break_at_spaces() {
        let measure = |text: &str| text.chars().count() as f64;
        assert_eq!(lines("Pire cas pratique", 10.0, &measure), ["Pire cas", "pratique"]);
        assert_eq!(lines("Kanban", 3.0, &measure), ["Kanban"]);
        assert_eq!(lines("", 3.0, &measure), [""]);
    }
}
