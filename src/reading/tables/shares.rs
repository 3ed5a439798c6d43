//! Lines that are shares of one figure of another line: what part of its total each figure of a column is.

use crate::language::{says, table_words};

use super::exact::{Scaled, is_slip, spread};
use super::lines::Lines;
use super::number::Number;
use super::quotients;
use super::relation::{Relation, Tie, Whole};
use super::tally::{Count, Tally};

/// Of shares in per cent.
const SHARE: Tie = Tie::Ratio { times: 100 };
/// Lines on either side whose shares a line may be.
const NEAR: usize = 4;
/// Figures that are tried as wholes.
const WHOLES: usize = 24;
/// Failures of which is asked whether a digit explains them: a relation with more is none.
const ASKED: usize = 4;
/// Shares that hold for each that does not.
const RARE: usize = 4;
/// Shares of one whole: fewer are chance.
const LEAST: usize = 3;
/// Lines of which shares are looked for: the columns of a table, and the rows of one that is not long.
const MOST_LINES: usize = 400;

/// The shares among the lines of a table; lines that are known to follow from others are none.
pub(super) fn find(lines: Lines<'_>, known: &[Relation]) -> Vec<Relation> {
    let mut found: Vec<Relation> = Vec::new();
    if lines.count() > MOST_LINES {
        return found;
    }
    let is_known = |line: usize| {
        let quotient = |tie| matches!(tie, Tie::Growth { .. } | Tie::Ratio { .. });
        known
            .iter()
            .any(|one| one.claim == line && quotient(one.tie))
    };
    for claim in (0..lines.count()).filter(|&line| !is_known(line)) {
        if is_of_shares(lines, claim) {
            let nearest = (1..=NEAR).flat_map(|far| [claim.checked_sub(far), Some(claim + far)]);
            let nearest = nearest.flatten().filter(|&line| line < lines.count());
            let shares = nearest.map(|part| of_part(lines, claim, part));
            found.extend(
                shares
                    .into_iter()
                    .find(|shares| !shares.is_empty())
                    .unwrap_or_default(),
            );
        }
    }
    found
}

/// Whether the label of a line, or its figures, say that it is one of shares in per cent.
fn is_of_shares(lines: Lines<'_>, claim: usize) -> bool {
    let words = table_words();
    let filled = lines.filled(claim);
    let mut figures = filled.iter().filter_map(|&at| lines.get(claim, at));
    let percent = !filled.is_empty() && figures.clone().all(|own| own.percent);
    let label = lines.label(claim);
    let change = says(label, &words.growth) || says(label, &words.points);
    // 0.94 may be of one as well as of anything else.
    let above_one = figures.any(|own| own.digits.unsigned_abs() > 10_u64.pow(own.decimals));
    !change && (percent || says(label, &words.ratio) && above_one)
}

/// The shares of the figures of one line: of one whole for all positions, else of one in each part of the table.
fn of_part(lines: Lines<'_>, claim: usize, part: usize) -> Vec<Relation> {
    let wholes = wholes(lines, claim, part);
    let relation = |whole: Whole| {
        let tally = tally(lines, claim, part, whole)?;
        let wrong = tally.fails + tally.slips;
        let kept = tally.holds >= LEAST && (wrong <= 1 || RARE * wrong <= tally.holds);
        (kept && tally.convinces(wholes.len(), true)).then(|| Relation {
            axis: lines.axis,
            tie: SHARE,
            claim,
            of: vec![part],
            whole: Some(whole),
            labelled: true,
            tally,
        })
    };
    let count = lines.positions();
    let all = wholes.iter().map(|&at| Whole {
        at,
        parts: (0, count),
    });
    if let Some(found) = all.into_iter().find_map(relation) {
        return vec![found];
    }
    let mut found = Vec::new();
    for (nth, &at) in wholes.iter().enumerate() {
        let before = nth.checked_sub(1).map_or(0, |nth| wholes[nth] + 1);
        let behind = wholes.get(nth + 1).copied().unwrap_or(count);
        let sides = [(before, at), (at + 1, behind)];
        found.extend(
            sides
                .into_iter()
                .find_map(|parts| relation(Whole { at, parts })),
        );
    }
    found
}

/// The positions whose figure may be the whole: that which is 100 of itself, or is called a total.
fn wholes(lines: Lines<'_>, claim: usize, part: usize) -> Vec<usize> {
    let whole = |&at: &usize| {
        let Some(base) = lines
            .get(part, at)
            .filter(|base| base.digits > 0 && !base.percent)
        else {
            return false;
        };
        match lines.get(claim, at) {
            Some(own) => {
                i128::from(own.digits) == 100 * 10_i128.pow(own.decimals) && base.digits > 1
            }
            None => says(lines.position_label(at), &table_words().total),
        }
    };
    (0..lines.positions()).filter(whole).take(WHOLES).collect()
}

/// What all positions say; none where the whole is missing.
fn tally(lines: Lines<'_>, claim: usize, part: usize, whole: Whole) -> Option<Tally> {
    let base = *lines.get(part, whole.at)?;
    let figures = |at: usize| Some((*lines.get(claim, at)?, *lines.get(part, at)?));
    let apart = spread(
        lines
            .filled(claim)
            .iter()
            .filter_map(|&at| Scaled::of(lines.get(claim, at)?)),
    );
    let (mut count, mut asked) = (Count::default(), 0);
    for at in (whole.parts.0..whole.parts.1).filter(|&at| at != whole.at) {
        let Some((own, part)) = figures(at).filter(|(own, part)| own.digits != 0 && !part.percent)
        else {
            continue;
        };
        let key = i128::from(own.digits)
            .wrapping_mul(31)
            .wrapping_add(part.digits.into());
        count.add(
            quotients::check(SHARE, &own, &part, &base, apart),
            key,
            || {
                asked += 1;
                let holds = |n: &[Number]| {
                    quotients::check(SHARE, &n[0], &n[1], &n[2], u128::MAX).is_sound()
                };
                (asked <= ASKED && is_slip(&[own, part, base], holds)).then_some(0)
            },
        );
    }
    Some(count.tally)
}
