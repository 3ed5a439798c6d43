//! The one function that makes a [`Wording`] of the words around a figure.

use std::ops::Range;

use crate::language::lexicon;

use super::change::{change, falls_after, last_direction, next, noun, strip, strip_one, verb};
use super::clause::Clause;
use super::joined::joined;
use super::prices::prices;
use super::quote::searched;
use super::read::{LONGEST, Mode, doubling, prefix};
use super::text::{normalise, window};
use super::years::growth_years;
use super::{Dimension, Growth, Licence, Rounding, Wording};

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
    let (before, figure) = (place.before.as_str(), figure(&place.after));
    let (after, percentage) = (figure.after, figure.percentage);
    let change = change(before, percentage);
    let adjoins = change.filter(|change| change.adjoins);
    let falls = figure.found && adjoins.is_none() && falls_after(after);
    let at = place.start + place.before.len();
    let told = joined(quote, at.min(quote.len()))
        .filter(|_| change.is_none() && !after.trim_start().starts_with("of "));
    let told = told.map(|first| said(quote, &Clause::at(quote, first)));
    let direction = told.as_ref().and_then(|told| told.direction);
    // Fell from 9 to 6, or 33%; fell by 3, or 33%.
    let told_fall = told
        .is_some_and(|told| told.negative || percentage && told.direction == Some(Growth::Down));
    // Losses that doubled are more.
    let multiple = doubling(&place.after).is_some();
    Wording {
        direction: falls
            .then_some(Growth::Down)
            .or(change.map(|change| change.direction))
            .or(direction)
            .or_else(|| last_direction(before))
            .or_else(|| next(after).filter(|_| figure.found || !qualifies(after))),
        negative: !multiple
            && (falls
                || adjoins.is_some_and(|change| change.direction == Growth::Down)
                || told_fall),
        readings: readings(place, after),
        prices: prices(quote, place),
        growth_years: growth_years(&place.text()),
    }
}

/// What follows the figure that a text begins with.
struct Figured<'a> {
    after: &'a str,
    /// There is one: less than seven eighths begins with none.
    found: bool,
    /// It is in %, 个百分点 or 倍.
    percentage: bool,
}

/// Whether a text begins with a qualifier: less than, of which less alone is a word of change.
fn qualifies(text: &str) -> bool {
    lexicon().qualifier.before.at_start(text).is_some()
}

fn figure(text: &str) -> Figured<'_> {
    let found = prefix(text, Mode::Prose, Rounding::Nearest);
    let found_one = found.is_some();
    let dimension = |figure: &super::Figure| figure.unit.dimension.clone();
    let percentage = found.as_ref().map(|(figure, _)| dimension(figure));
    Figured {
        found: found_one,
        after: found.map_or(text, |(_, end)| &text[end..]),
        percentage: percentage.is_some_and(|it| it.is_ratio() && it != Dimension::Bare),
    }
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
