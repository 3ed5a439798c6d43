//! Cells that are one over several rows: what stands in the first says something of all of them.

use super::cell::Shown;
use super::sheet::Row;

/// Names of columns that say something of a row; the others print one figure or say what it is.
const OF_ROWS: [&str; 6] = ["article", "period", "prices", "tolerance", "source", "note"];

/// Row and column, from 1.
type Position = (usize, usize);

/// The ranges of merged cells, by their first and last cells.
#[derive(Debug, Default)]
pub(super) struct Merged(Vec<(Position, Position)>);

impl Merged {
    /// Adds a range.
    pub fn extend(&mut self, range: Option<(Position, Position)>) {
        self.0.extend(range);
    }

    /// Fills the rows of each range, in columns of these names.
    pub fn fill(mut self, rows: &mut [Row], columns: &[(usize, &str)]) {
        self.0.sort_by_key(|(first, _)| (first.1, first.0));
        // Ranges do not overlap; those of a hostile file that do are left out, so that each row is filled once.
        let mut filled = (0, 0);
        for ((first, column), (last, _)) in self.0 {
            let named = columns
                .iter()
                .any(|(own, name)| *own == column && OF_ROWS.contains(name));
            if named && last > first && (column, first) > filled {
                filled = (column, last);
                fill(rows, column, first, last);
            }
        }
    }
}

fn fill(rows: &mut [Row], column: usize, first: usize, last: usize) {
    let from = rows.partition_point(|row| row.number < first);
    let to = rows.partition_point(|row| row.number <= last);
    let Some((head, rest)) = rows
        .get_mut(from..to)
        .and_then(|rows| rows.split_first_mut())
    else {
        return;
    };
    let Some(shown) = head.cell(column).filter(|_| head.number == first) else {
        return;
    };
    rest.iter_mut()
        .for_each(|row| row.put(column, Shown::clone(shown)));
}
