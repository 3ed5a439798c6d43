//! Lines that are the sum, or the mean, of other lines.

mod asked;
mod levels;
mod once;
mod scattered;
mod search;
mod section;
mod weigh;

use super::lines::Lines;
use super::relation::Relation;

/// The sums and means among the lines of a table.
pub(super) fn find(lines: Lines<'_>) -> Vec<Relation> {
    let mut search = search::Search::new(lines);
    search.levels();
    search.means();
    search.others();
    search.once();
    search.found
}
