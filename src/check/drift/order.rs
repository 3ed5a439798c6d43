//! Which of several places is meant: rows stand in the order of the copy, mostly.

use std::collections::BTreeSet;
use std::ops::Range;

use super::candidate::Candidate;

/// The place of each row among its candidates, in the order of rows; none where nothing fits.
///
/// Rows with one candidate are anchors. A table need not keep the copy's order, so that only anchors on a longest
/// increasing run count, and words that stand as they are, wherever that is, come before words with another number,
/// unless both neighbours say otherwise. A place that one row has as it is, is no changed place of another.
pub(super) fn chosen(rows: &[Vec<Candidate>]) -> Vec<Option<Candidate>> {
    let anchors = Anchors::of(rows);
    let mut taken = BTreeSet::new();
    let mut last = 0;
    let mut chosen: Vec<Option<Candidate>> = Vec::with_capacity(rows.len());
    for (row, candidates) in rows.iter().enumerate() {
        let window = anchors.window(row, last);
        let found = exact(candidates, &window, &taken).map(|found| match anchors.hem_in(row) {
            true if !window.contains(&found.at) => changed(candidates, &window).unwrap_or(found),
            _ => found,
        });
        if let Some(found) = found.filter(|found| found.exact) {
            taken.insert(found.at);
            last = if window.contains(&found.at) { found.at } else { last };
        }
        chosen.push(found);
    }
    for (row, candidates) in rows.iter().enumerate() {
        if chosen[row].is_none() {
            let free: Vec<_> = candidates.iter().filter(|other| !taken.contains(&other.at)).copied().collect();
            chosen[row] = changed(&free, &anchors.window(row, 0)).or(free.first().copied());
        }
    }
    chosen
}

/// The same words with another number, in the window.
fn changed(candidates: &[Candidate], window: &Range<usize>) -> Option<Candidate> {
    candidates.iter().find(|other| !other.exact && window.contains(&other.at)).copied()
}

/// The words as they are: in the window, else anywhere, where no other row has them.
fn exact(candidates: &[Candidate], window: &Range<usize>, taken: &BTreeSet<usize>) -> Option<Candidate> {
    let exact = || candidates.iter().filter(|candidate| candidate.exact);
    let free = || exact().filter(|candidate| !taken.contains(&candidate.at));
    let inside = free().find(|candidate| window.contains(&candidate.at));
    // Two rows may quote the same words.
    let pick = inside.or_else(|| free().next()).or_else(|| {
        let only_exact = candidates.iter().all(|candidate| candidate.exact);
        exact().next().filter(|_| only_exact)
    });
    pick.copied()
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
    fn of(rows: &[Vec<Candidate>]) -> Self {
        let single = |(row, places): (usize, &Vec<Candidate>)| match places.as_slice() {
            [only] => Some((row, only.at)),
            _ => None,
        };
        let found: Vec<(usize, usize)> = rows.iter().enumerate().filter_map(single).collect();
        let mut own = vec![None; rows.len()];
        increasing(&found).into_iter().for_each(|(row, place)| own[row] = Some(place));
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
        let is_anchor = |row: Option<usize>| row.and_then(|row| self.own.get(row)).is_some_and(Option::is_some);
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
    use super::*;

    fn places(rows: &[&[(usize, bool)]]) -> Vec<Option<(usize, bool)>> {
        let rows: Vec<Vec<Candidate>> =
            rows.iter().map(|row| row.iter().map(|&(at, exact)| Candidate { at, exact }).collect()).collect();
        chosen(&rows).into_iter().map(|place| place.map(|place| (place.at, place.exact))).collect()
    }

    #[test]
    fn neighbours_tell_which_of_several_places_is_meant() {
        // 10 乙 20 增长25% 30 丙 … 40 丁 50 增长25% 60 戊
        let twice: &[(usize, bool)] = &[(20, true), (50, true)];
        assert_eq!(places(&[&[(40, true)], twice, &[(60, true)]])[1], Some((50, true)));
        assert_eq!(places(&[&[(10, true)], twice, &[(30, true)]])[1], Some((20, true)));
        assert_eq!(
            places(&[&[(10, true)], twice, &[(30, true)], twice]),
            [Some((10, true)), Some((20, true)), Some((30, true)), Some((50, true))]
        );
    }

    #[test]
    fn a_changed_place_between_the_neighbours_is_meant_though_the_words_stand_elsewhere() {
        let changed: &[(usize, bool)] = &[(20, true), (50, false)];
        assert_eq!(places(&[&[(40, true)], changed, &[(60, true)]])[1], Some((50, false)));
        // The other row has the first place.
        assert_eq!(places(&[&[(10, true)], changed, &[(30, true)], changed])[3], Some((50, false)));
    }

    #[test]
    fn a_table_in_another_order_does_not_drift() {
        let changed: &[(usize, bool)] = &[(20, true), (50, false)];
        assert_eq!(places(&[&[(30, true)], &[(60, true)], changed])[2], Some((20, true)));
        assert_eq!(places(&[&[(60, true)], changed, &[(30, true)]])[1], Some((20, true)));
    }

    #[test]
    fn a_place_that_another_row_has_is_not_changed() {
        assert_eq!(places(&[&[(20, true)], &[(20, false)]]), [Some((20, true)), None]);
    }
}
