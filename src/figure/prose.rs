//! The one function that makes a [`Wording`] of the words around a figure.

use std::ops::Range;

use crate::language::{WordList, lexicon};

use super::clause::Clause;
use super::prices::prices;
use super::quote::searched;
use super::read::{LONGEST, Mode, doubling, prefix, qualifier_at_end};
use super::text::{normalise, window};
use super::years::growth_years;
use super::{Growth, Licence, Rounding, Wording};

/// What the words around a figure say: its quote, or the words of the cell itself.
///
/// ```
/// use statverify::figure::{Growth, Licence, wording};
/// let said = wording("专利申请量增长25倍", "25倍");
/// assert_eq!((said.direction, said.readings), (Some(Growth::Up), Licence::Growth));
/// assert_eq!(wording("是2002年的12.7倍", "12.7倍").readings, Licence::Ratio);
/// ```
pub fn wording(quote: &str, claimed: &str) -> Wording {
    let (quote, claimed) = (searched(quote), normalise(window(claimed, LONGEST)));
    said(&quote, &Clause::find(&quote, claimed.trim()))
}

/// What words say of the figure that stands at some bytes of them.
///
/// ```
/// use statverify::figure::{Growth, wording_at};
/// let words = "工业增长5%，农业下降5%";
/// let at = words.rfind("5%").unwrap();
/// assert_eq!(wording_at(words, at..at + 2).direction, Some(Growth::Down));
/// ```
pub fn wording_at(words: &str, figure: Range<usize>) -> Wording {
    let quote = normalise(words);
    let [start, end] = [figure.start, figure.end].map(|at| normalise(&words[..at]).len());
    said(&quote, &Clause::at(&quote, start..end))
}

fn said(quote: &str, place: &Clause) -> Wording {
    let (before, after) = (place.before.as_str(), after_figure(&place.after));
    let change = change(before);
    Wording {
        direction: change
            .map(|change| change.direction)
            .or_else(|| last_direction(before))
            .or_else(|| next(after)),
        negative: change.is_some_and(|change| change.adjoins && change.direction == Growth::Down),
        readings: readings(place, after),
        prices: prices(quote, place),
        growth_years: growth_years(&place.text()),
    }
}

/// A word of change before a figure.
#[derive(Clone, Copy)]
struct Change {
    direction: Growth,
    /// It stands right before the figure, so that it gives the sign.
    adjoins: bool,
}

/// The word of change that the text before a figure ends in.
fn change(before: &str) -> Option<Change> {
    let sign = &lexicon().sign;
    let rest = strip(before, &sign.between);
    let direct = verb(rest).or_else(|| noun(strip(rest, &sign.copula)));
    let at_level = || verb(strip_one(rest, &sign.level)?);
    let direction = direct.or_else(at_level)?;
    let adjoins = direct.is_some();
    Some(Change { direction, adjoins })
}

fn verb(text: &str) -> Option<Growth> {
    let sign = &lexicon().sign;
    longer(text, &sign.down, &sign.up).or_else(|| noun(text))
}

fn noun(text: &str) -> Option<Growth> {
    let sign = &lexicon().sign;
    longer(text, &sign.down_nouns, &sign.up_nouns)
}

fn longer(text: &str, down: &WordList, up: &WordList) -> Option<Growth> {
    greater(down.at_end(text), up.at_end(text))
}

/// The direction of which more is found; up where they are equal.
fn greater(down: Option<usize>, up: Option<usize>) -> Option<Growth> {
    match down.max(up) {
        None => None,
        _ if down > up => Some(Growth::Down),
        _ => Some(Growth::Up),
    }
}

/// The text without the qualifiers, spaces and words of a list at its end.
fn strip<'a>(text: &'a str, words: &WordList) -> &'a str {
    let mut rest = text.trim_end_matches([' ', '-', '$', '¥', '€', '£']);
    loop {
        let sign = &lexicon().sign;
        // 不超过 is a qualifier, 高 of 提高 is no filler: a word of change ends the search.
        let taken = qualifier_at_end(rest).max(words.at_end(rest));
        let changes = sign.down.at_end(rest).max(sign.up.at_end(rest));
        if let Some(change) = taken.and_then(|length| change_within(rest, length)) {
            return change;
        }
        match taken {
            Some(length) if changes.is_none_or(|change| length > change) => {
                rest = rest[..rest.len() - length].trim_end()
            }
            _ => return rest,
        }
    }
}

/// The word of change that shares a character with the qualifier at the end of the text: 扩大 of 扩大约.
fn change_within(text: &str, qualifier: usize) -> Option<&str> {
    let start = text.len() - qualifier;
    let first = text[start..].chars().next()?.len_utf8();
    let shared = &text[..start + first];
    let sign = &lexicon().sign;
    let change = sign.down.at_end(shared).max(sign.up.at_end(shared))?;
    (qualifier > first && change > first).then_some(shared)
}

fn strip_one<'a>(text: &'a str, words: &WordList) -> Option<&'a str> {
    let length = words.at_end(text)?;
    Some(text[..text.len() - length].trim_end())
}

/// The last word of change anywhere before the figure.
fn last_direction(before: &str) -> Option<Growth> {
    let sign = &lexicon().sign;
    // One character such as 高 or 少 is part of too many other words.
    let last = |list: &WordList| list.last_start(before, |word| word.len() > 3);
    let down = last(&sign.down).max(last(&sign.down_nouns));
    let up = last(&sign.up).max(last(&sign.up_nouns));
    greater(down, up)
}

/// The word of change right after the figure: 3.2% lower.
fn next(after: &str) -> Option<Growth> {
    let sign = &lexicon().sign;
    let rest = after.trim_start_matches(['的', ' ']);
    greater(sign.down.at_start(rest), sign.up.at_start(rest))
}

/// What follows the figure that a text begins with.
fn after_figure(text: &str) -> &str {
    prefix(text, Mode::Prose, Rounding::Nearest).map_or(text, |(_, end)| &text[end..])
}

/// Which readings of 倍 the words license.
fn readings(clause: &Clause, after: &str) -> Licence {
    let words = &lexicon().wording;
    let after = after.trim_start();
    if is_fold(&clause.after) {
        return Licence::Ratio;
    }
    if words.growth_after.at_start(after).is_some() {
        return Licence::Growth;
    }
    if words.ratio_after.at_start(after).is_some() {
        return Licence::Ratio;
    }
    let before = strip(&clause.before, &lexicon().sign.between);
    if verb(before).is_some() {
        return Licence::Growth;
    }
    let Some(rest) = strip_one(before, &words.ratio_before) else {
        return if words.ratio_anywhere.within(&clause.before) {
            Licence::Ratio
        } else {
            Licence::Unsaid
        };
    };
    let keeps = words
        .growth_keeps
        .at_end(before)
        .is_some_and(|length| verb(&before[..before.len() - length]).is_some());
    if keeps || noun(rest).is_some() {
        Licence::Growth
    } else {
        Licence::Ratio
    }
}

/// 12-fold and doubled say a ratio themselves.
fn is_fold(text: &str) -> bool {
    let digits = text
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
        .unwrap_or(0);
    let rest = text[digits..].trim_start_matches(['-', ' ']);
    lexicon().doubling.fold.at_start(rest).is_some() || doubling(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::Prices;
    use super::*;

    #[test]
    fn readings_of_times() {
        use Licence::{Growth, Ratio, Unsaid};
        for (quote, claimed, wanted) in [
            ("扩大12.7倍", "12.7倍", Growth),
            ("增长了近25倍", "25倍", Growth),
            ("扩大到12.7倍", "12.7倍", Ratio),
            ("增加到原来的3倍", "3倍", Ratio),
            ("相当于全国平均的3倍", "3倍", Ratio),
            ("增幅达12.7倍", "12.7倍", Growth),
            ("增长达12.7倍", "12.7倍", Growth),
            ("产值提高约3倍", "约3倍", Growth),
            ("为其3倍", "3倍", Ratio),
            ("12.7 times as many as in 2002", "12.7 times", Ratio),
            ("12.7 times more than in 2002", "12.7 times", Growth),
            ("rose 12.7 times", "12.7 times", Growth),
            ("a 12-fold increase", "12-fold", Ratio),
            ("", "1,024-fold", Ratio),
            ("", "增长25倍", Growth),
            ("", "12.7倍", Unsaid),
            ("扩大", "12.7倍", Growth),
            ("规模12.7倍，增长到别处", "12.7倍", Unsaid),
        ] {
            assert_eq!(
                wording(quote, claimed).readings,
                wanted,
                "{quote} {claimed}"
            );
        }
    }

    #[test]
    fn a_word_of_decrease_right_before_the_figure_makes_it_negative() {
        for (quote, claimed, wanted) in [
            ("同比下降3.2%", "3.2%", true),
            ("下降到3.2%", "3.2%", false),
            ("减少了约12亿元", "12亿元", true),
            ("减少了约12亿元", "约12亿元", true),
            ("fell by 3.2%", "3.2%", true),
            ("fell to 3.2%", "3.2%", false),
            ("下降3.2%，上升5.1%", "5.1%", false),
            ("提高3.2个百分点", "3.2个百分点", false),
            ("不低于3.2%", "3.2%", false),
            ("降幅为3.2%", "3.2%", true),
            ("下降13.2%", "3.2%", false),
        ] {
            assert_eq!(
                wording(quote, claimed).negative,
                wanted,
                "{quote} {claimed}"
            );
        }
        assert_eq!(wording("下降到3.2%", "3.2%").direction, Some(Growth::Down));
        // A comma ends the clause, but for one between thousands.
        assert_eq!(
            wording("下降1,200家至5000家", "5000家").direction,
            Some(Growth::Down)
        );
        assert_eq!(wording("产值下降,5%不变", "5%").direction, None);
    }

    #[test]
    fn prices_and_years() {
        let prices = |quote: &str, claimed: &str| wording(quote, claimed).prices;
        assert_eq!(
            prices("按可比价格计算，比上年增长5.2%", "5.2%"),
            Prices::Constant
        );
        assert_eq!(
            prices("全市生产总值2630亿元，增长3.4%", "3.4%"),
            Prices::Constant
        );
        assert_eq!(prices("工业生产总值增长3.4%", "3.4%"), Prices::Unsaid);
        assert_eq!(prices("名义GDP增长3.4%", "3.4%"), Prices::Current);
        assert_eq!(prices("GDP增长3.4%，财政收入增长8%", "8%"), Prices::Unsaid);
        assert_eq!(prices("grew 3% in real terms", "3%"), Prices::Constant);
        let years = |quote: &str| wording(quote, "9.4%").growth_years;
        assert_eq!(years("1979—2018年年均增长9.4%"), Some((1979, 2018)));
        assert_eq!(years("从2002年到2022年年均增长9.4%"), None);
        for quote in [
            "一九七九—二〇一八年年均增长9.4%",
            "一九七九至二〇一八年年均增长9.4%",
            "１９７９年到２０１８年年均增长9.4%",
            "1979―2018年年均增长9.4%",
            "1979‑2018年年均增长9.4%",
        ] {
            assert_eq!(years(quote), Some((1979, 2018)), "{quote}");
        }
        assert_eq!(years("从一九七九年到二〇一八年年均增长9.4%"), None);
        assert_eq!(
            years("1979-2018 average annual growth of 9.4%"),
            Some((1979, 2018))
        );
    }
}
