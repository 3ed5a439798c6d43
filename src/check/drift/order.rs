//! Which of several places is meant: rows stand in the order of the copy, mostly.

use std::collections::BTreeSet;
use std::ops::Range;

use super::candidate::{Candidate, Candidates};

/// Places that are looked at for one row: words that stand more often tell nothing apart.
const MOST: usize = 1000;

/// The place of each row among its candidates, in the order of rows; none where nothing fits.
///
/// Rows with one candidate are anchors. A table need not keep the copy's order, so that only anchors on a longest
/// increasing run count, and words that stand as they are, wherever that is, come before words with another number,
/// unless both neighbours say otherwise. A place that one row has as it is, is no changed place of another.
pub(super) fn chosen(rows: &[Candidates<'_>]) -> Vec<Option<Candidate>> {
    let anchors = Anchors::of(rows);
    let mut taken = BTreeSet::new();
    let mut last = 0;
    let mut chosen: Vec<Option<Candidate>> = Vec::with_capacity(rows.len());
    for (row, candidates) in rows.iter().enumerate() {
        let window = anchors.window(row, last);
        let found = exact(candidates, &window, &taken).map(|found| match anchors.hem_in(row) {
            true if !window.contains(&found.at) => {
                candidates.changed_in(&window).next().unwrap_or(found)
            }
            _ => found,
        });
        if let Some(found) = found.filter(|found| found.exact) {
            taken.insert(found.at);
            last = if window.contains(&found.at) {
                found.at
            } else {
                last
            };
        }
        chosen.push(found);
    }
    for (row, candidates) in rows.iter().enumerate() {
        if chosen[row].is_none() {
            let free = |window: Range<usize>| {
                candidates
                    .changed_in(&window)
                    .take(MOST)
                    .find(|other| !taken.contains(&other.at))
            };
            chosen[row] = free(anchors.window(row, 0)).or_else(|| free(0..usize::MAX));
        }
    }
    chosen
}

/// The words as they are: in the window, else anywhere, where no other row has them.
fn exact(
    candidates: &Candidates<'_>,
    window: &Range<usize>,
    taken: &BTreeSet<usize>,
) -> Option<Candidate> {
    let is_free = |candidate: &Candidate| !taken.contains(&candidate.at);
    let inside = candidates.exact_in(window).take(MOST).find(is_free);
    let free = inside.or_else(|| candidates.exact().take(MOST).find(is_free));
    // Two rows may quote the same words, unless they stand there with another number as well.
    let shared = || {
        candidates
            .exact()
            .next()
            .filter(|_| candidates.changed_in(&(0..usize::MAX)).next().is_none())
    };
    free.or_else(shared)
}

/// Rows whose place is certain.
struct Anchors {
    /// For each row the place of its anchor, if it is one that keeps the order.
    own: Vec<Option<usize>>,
    /// The place of the nearest anchor before each row, and after it.
    before: Vec<usize>,
    after: Vec<usize>,
}

impl Anchors {
    fn of(rows: &[Candidates<'_>]) -> Self {
        let single = |(row, places): (usize, &Candidates<'_>)| Some((row, places.only()?));
        let found: Vec<(usize, usize)> = rows.iter().enumerate().filter_map(single).collect();
        let mut own = vec![None; rows.len()];
        increasing(&found)
            .into_iter()
            .for_each(|(row, place)| own[row] = Some(place));
        let nearest = |last: &mut usize, anchor: &Option<usize>| {
            let before = *last;
            *last = anchor.unwrap_or(before);
            Some(before)
        };
        let before = own.iter().scan(0, nearest).collect();
        let mut after: Vec<usize> = own.iter().rev().scan(usize::MAX, nearest).collect();
        after.reverse();
        Self { own, before, after }
    }

    /// From the anchor before a row, or what was found last, to the anchor after it.
    fn window(&self, row: usize, last: usize) -> Range<usize> {
        let after = self.after[row];
        self.before[row].max(last.min(after))..after.saturating_add(1)
    }

    /// Whether the rows right before and right after keep the order.
    fn hem_in(&self, row: usize) -> bool {
        let is_anchor = |row: Option<usize>| {
            row.and_then(|row| self.own.get(row))
                .is_some_and(Option::is_some)
        };
        is_anchor(row.checked_sub(1)) && is_anchor(Some(row + 1))
    }
}

/// The longest run of rows whose places do not fall (patience sorting).
fn increasing(found: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; found.len()];
    for (at, &(_, place)) in found.iter().enumerate() {
        let length = tails.partition_point(|&tail| found[tail].1 <= place);
        before[at] = length.checked_sub(1).map(|shorter| tails[shorter]);
        match tails.get_mut(length) {
            Some(tail) => *tail = at,
            None => tails.push(at),
        }
    }
    let mut run = Vec::new();
    let mut at = tails.last().copied();
    while let Some(here) = at {
        run.push(found[here]);
        at = before[here];
    }
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::super::candidate::Places;
    use super::*;

    /// The place of each row, and whether it is exact; a row is all places of its words with their numbers, of which `25`
    /// is its own.
    fn chosen_of(rows: &[&[(usize, &str)]]) -> Vec<Option<(usize, bool)>> {
        let places: Vec<Places> = rows.iter().map(|row| Places::new(row)).collect();
        let rows: Vec<Candidates<'_>> = places.iter().map(|places| places.of("25")).collect();
        chosen(&rows)
            .into_iter()
            .map(|place| place.map(|place| (place.at, place.exact)))
            .collect()
    }

    const fn at(place: usize) -> [(usize, &'static str); 1] {
        [(place, "25")]
    }

    #[test]
    fn neighbours_tell_which_of_several_places_is_meant() {
        // 10 乙 20 增长25% 30 丙 … 40 丁 50 增长25% 60 戊
        let twice: &[(usize, &str)] = &[(20, "25"), (50, "25")];
        assert_eq!(chosen_of(&[&at(40), twice, &at(60)])[1], Some((50, true)));
        assert_eq!(chosen_of(&[&at(10), twice, &at(30)])[1], Some((20, true)));
        let all = chosen_of(&[&at(10), twice, &at(30), twice]);
        assert_eq!(
            all,
            [
                Some((10, true)),
                Some((20, true)),
                Some((30, true)),
                Some((50, true))
            ]
        );
    }

    #[test]
    fn a_changed_place_between_the_neighbours_is_meant_though_the_words_stand_elsewhere() {
        let changed: &[(usize, &str)] = &[(20, "25"), (50, "26")];
        assert_eq!(
            chosen_of(&[&at(40), changed, &at(60)])[1],
            Some((50, false))
        );
        // The other row has the first place.
        assert_eq!(
            chosen_of(&[&at(10), changed, &at(30), changed])[3],
            Some((50, false))
        );
    }

    #[test]
    fn the_words_as_they_are_between_the_neighbours_come_before_changed_ones() {
        assert_eq!(
            chosen_of(&[&at(10), &[(20, "26"), (30, "25")], &at(60)])[1],
            Some((30, true))
        );
        // What begins right after the neighbour is not between.
        assert_eq!(
            chosen_of(&[&at(10), &[(31, "26"), (50, "25")], &at(30)])[1],
            Some((50, true))
        );
    }

    #[test]
    fn a_table_in_another_order_does_not_drift() {
        let changed: &[(usize, &str)] = &[(20, "25"), (50, "26")];
        assert_eq!(chosen_of(&[&at(30), &at(60), changed])[2], Some((20, true)));
        assert_eq!(chosen_of(&[&at(60), changed, &at(30)])[1], Some((20, true)));
    }

    #[test]
    fn a_place_that_another_row_has_is_not_changed() {
        assert_eq!(
            chosen_of(&[&at(20), &[(20, "36")]]),
            [Some((20, true)), None]
        );
    }
}
