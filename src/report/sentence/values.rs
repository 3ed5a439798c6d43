//! Recomputed values and intervals in the form of the claimed figure, with as many digits as it takes for them not to
//! contradict what stands beside them.

use std::borrow::Cow;

use crate::book::{Derivation, Step};
use crate::check::{Finding, Verdict};
use crate::figure::{Bound, Figure};
use crate::number::{Direction, End, Interval, Rational};
use crate::say::Lang;

use super::words::{self, pick};

/// Places beyond the printed ones at most: values that differ by less are told apart by no reader.
const MOST_PLACES: u32 = 6;
/// Places beyond the printed ones in a table, for whoever goes on computing.
const TABLE_PLACES: u32 = 2;

/// The recomputed value, with the relation that the claimed one must have to it.
pub fn value(finding: &Finding<'_>) -> Option<String> {
    Some(with_relation(finding, &bare_value(finding, 0)?))
}

/// The recomputed value for a table: at least two places more than the claim has.
pub fn in_table(finding: &Finding<'_>) -> Option<String> {
    bare_value(finding, TABLE_PLACES)
}

/// What a relation compares with: the value, else the interval.
pub fn operand(finding: &Finding<'_>, lang: Lang) -> Option<String> {
    let range = || {
        let interval = &finding.recomputed.as_ref()?.interval;
        let figure = form(finding)?;
        Some(self::interval(&figure, interval, finding, lang))
    };
    bare_value(finding, 0).or_else(range)
}

fn bare_value(finding: &Finding<'_>, least: u32) -> Option<String> {
    if let Some(base) = qualified_base(finding) {
        return Some(base.text.clone());
    }
    let figure = &*form(finding)?;
    let value = finding.recomputed.as_ref()?.value.as_ref()?;
    if let Some(fraction) = figure.spell_fraction(value) {
        return Some(fraction);
    }
    let places = least.max(u32::from(!is_printable(figure, value)));
    let mut places = rounding_places(figure, value, significant(figure, value, places));
    if let Some(point) = figure
        .amount
        .as_ref()
        .and_then(|amount| amount.point.as_ref())
        .filter(|_| fails(finding))
    {
        places = apart(figure, point, value, places);
    }
    Some(figure.spell(value, places))
}

/// The recomputed interval; with the relation where there is no value to show.
pub fn recomputed(finding: &Finding<'_>, lang: Lang) -> Option<String> {
    let figure = form(finding)?;
    let recomputed = finding.recomputed.as_ref()?;
    let shown = interval(&figure, &recomputed.interval, finding, lang);
    Some(if recomputed.value.is_none() {
        with_relation(finding, &shown)
    } else {
        shown
    })
}

/// The claimed interval, with its tolerance.
pub fn claimed(finding: &Finding<'_>, lang: Lang) -> Option<String> {
    let figure = finding.claim.figure.as_deref()?;
    let claimed = finding.claimed.as_ref()?;
    let end = claimed.sup.value().or(claimed.inf.value());
    let figure = end.map_or(Cow::Borrowed(figure), |end| figure.readable(end));
    Some(interval(&figure, claimed, finding, lang))
}

/// What a figure may stand for, in its form.
pub fn stands_for(figure: &Figure, interval: &Interval, lang: Lang) -> String {
    let places = places(figure, interval);
    spell(figure, interval, places, false, lang)
}

/// The form of recomputed values: the claimed figure's, but what a relation compares with keeps its own; in a magnitude in
/// which something is left of them.
fn form<'a>(finding: &Finding<'a>) -> Option<Cow<'a, Figure>> {
    let figure = compared(finding).or(finding.claim.figure.as_deref())?;
    let Some(recomputed) = &finding.recomputed else {
        return Some(Cow::Borrowed(figure));
    };
    let end = || recomputed.interval.sup.value();
    let value = recomputed.value.as_ref().or_else(end);
    Some(value.map_or(Cow::Borrowed(figure), |value| figure.readable(value)))
}

/// The one figure that a relation compares with.
fn compared<'a>(finding: &Finding<'a>) -> Option<&'a Figure> {
    let derivation = finding.claim.derivation.as_ref();
    let relation = derivation.filter(|derivation| derivation.relation.is_some());
    relation.and_then(only_input)
}

/// The same where it is qualified (不足30%): nobody has printed the number alone.
fn qualified_base<'a>(finding: &Finding<'a>) -> Option<&'a Figure> {
    compared(finding).filter(|figure| {
        let amount = figure.amount.as_ref();
        let plain = amount.and_then(|amount| Some(amount.unround(amount.point.as_ref()?)));
        plain.is_some() && plain != amount.map(|amount| amount.interval.clone())
    })
}

/// The figure that a formula is, where it is no more than one figure.
pub fn only_input(derivation: &Derivation) -> Option<&Figure> {
    let Step::Variable(input) = derivation.tape.get(derivation.candidates.first()?.step)? else {
        return None;
    };
    derivation.inputs.get(*input)?.figure.as_deref()
}

fn with_relation(finding: &Finding<'_>, shown: &str) -> String {
    let relation = finding
        .claim
        .derivation
        .as_ref()
        .and_then(|derivation| derivation.relation);
    relation.map_or_else(
        || shown.to_owned(),
        |relation| format!("{} {shown}", words::sign(relation)),
    )
}

fn fails(finding: &Finding<'_>) -> bool {
    matches!(finding.verdict, Verdict::Inconsistent | Verdict::Waived)
}

/// An interval of a finding: where it is disjoint from the other, so that it shows.
fn interval(figure: &Figure, own: &Interval, finding: &Finding<'_>, lang: Lang) -> String {
    let both = finding.claimed.as_ref().zip(
        finding
            .recomputed
            .as_ref()
            .map(|recomputed| &recomputed.interval),
    );
    let near = both.and_then(|(claimed, recomputed)| near_ends(claimed, recomputed));
    let places = places(figure, own);
    match near {
        Some((low, high)) if low == high => spell(figure, own, places, true, lang),
        Some((low, high)) => spell(figure, own, apart(figure, low, high, places), false, lang),
        None => spell(figure, own, places, false, lang),
    }
}

/// The two ends between which the gap of disjoint intervals lies.
fn near_ends<'a>(a: &'a Interval, b: &'a Interval) -> Option<(&'a Rational, &'a Rational)> {
    let (low, high) = if a.precedes(b) { (a, b) } else { (b, a) };
    if low.precedes(high) {
        low.sup.value().zip(high.inf.value())
    } else {
        None
    }
}

/// The fewest places that show the ends of an interval.
fn places(figure: &Figure, interval: &Interval) -> u32 {
    let ends = || {
        [&interval.inf, &interval.sup]
            .into_iter()
            .filter_map(End::value)
    };
    let places = u32::from(!ends().all(|end| is_printable(figure, end)));
    let places = ends().fold(places, |places, end| significant(figure, end, places));
    match (interval.inf.value(), interval.sup.value()) {
        (Some(low), Some(high)) => apart(figure, low, high, places),
        _ => places,
    }
}

/// Places, from `least` on, at which a value that is not 0 does not look like it.
fn significant(figure: &Figure, value: &Rational, least: u32) -> u32 {
    let is_lost = |places: u32| shown(figure, value, places).is_zero() && !value.is_zero();
    let mut places = least..least.max(MOST_PLACES);
    places
        .find(|&places| !is_lost(places))
        .unwrap_or(least.max(MOST_PLACES))
}

/// Places, from `least` on, from which one gets what to print by rounding: 55.49%, and not 55.5%, is 55%.
fn rounding_places(figure: &Figure, value: &Rational, least: u32) -> u32 {
    let print = figure.reprint(value);
    let same = |places: u32| figure.reprint(&shown(figure, value, places)) == print;
    let mut places = least..least.max(MOST_PLACES);
    places.find(|&places| same(places)).unwrap_or(least)
}

/// The number that is shown of a value, with so many places more than its form has.
fn shown(figure: &Figure, value: &Rational, extra: u32) -> Rational {
    let last = figure.spelled_place(extra);
    value.round_to(&last, Direction::Nearest)
}

/// Places, from `least` on, at which two values look different.
fn apart(figure: &Figure, x: &Rational, y: &Rational, least: u32) -> u32 {
    let differ = |places: &u32| x == y || figure.spell(x, *places) != figure.spell(y, *places);
    (least..MOST_PLACES)
        .find(differ)
        .unwrap_or(MOST_PLACES.max(least))
}

/// Whether the printed places are enough for a value.
fn is_printable(figure: &Figure, value: &Rational) -> bool {
    let place = figure
        .amount
        .as_ref()
        .map(|amount| &amount.place)
        .filter(|place| !place.is_zero());
    place.is_some_and(|place| (value / place).is_integer())
}

/// An interval in a figure's form. `strict` marks open ends, which matters only where another interval touches.
fn spell(figure: &Figure, interval: &Interval, places: u32, strict: bool, lang: Lang) -> String {
    let text = |x: &Rational| figure.spell(x, places);
    match (&interval.inf, &interval.sup) {
        (End::Unbounded, End::Unbounded) => pick(lang, "任意值", "any value").to_owned(),
        (End::Closed(x), End::Unbounded) => format!("≥{}", text(x)),
        (End::Open(x), End::Unbounded) => format!(">{}", text(x)),
        (End::Unbounded, End::Closed(x)) => format!("≤{}", text(x)),
        (End::Unbounded, End::Open(x)) => format!("<{}", text(x)),
        (End::Closed(low), high) if low.is_zero() && is_upper_bound(figure, interval) => {
            let sign = if high.is_closed() { "≤" } else { "<" };
            format!("{sign}{}", high.value().map(text).unwrap_or_default())
        }
        (low, high) => {
            let ends = (
                low.value().map(text).unwrap_or_default(),
                high.value().map(text).unwrap_or_default(),
            );
            match (low.is_closed(), high.is_closed()) {
                _ if low == high => ends.0,
                (true, true) => between(&ends.0, &ends.1, "", "", lang),
                _ if !strict => between(&ends.0, &ends.1, "", "", lang),
                (low, high) => between(
                    &ends.0,
                    &ends.1,
                    if low { "" } else { ">" },
                    if high { "" } else { "<" },
                    lang,
                ),
            }
        }
    }
}

/// 不足30% is no more than that, though nothing negative is meant.
fn is_upper_bound(figure: &Figure, interval: &Interval) -> bool {
    figure
        .amount
        .as_ref()
        .is_some_and(|amount| amount.bound == Some(Bound::Below) && amount.interval == *interval)
}

/// `12.67–12.74倍`: the unit once; but % at both ends, as style guides of both languages ask.
fn between(low: &str, high: &str, low_sign: &str, high_sign: &str, lang: Lang) -> String {
    let unit = high
        .trim_start_matches(|c: char| !is_digit(c))
        .trim_start_matches(is_digit);
    let repeated = unit.is_empty() || unit.starts_with(['%', '‰']);
    let low = if repeated {
        low
    } else {
        low.strip_suffix(unit).unwrap_or(low)
    };
    let plain = low_sign.is_empty() && high_sign.is_empty() && !low.starts_with('-');
    let dash = if plain {
        "–"
    } else {
        pick(lang, "至", " to ")
    };
    format!("{low_sign}{low}{dash}{high_sign}{high}")
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || c == '.' || c == ','
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Rounding, parse};

    fn shown(text: &str) -> String {
        let figure = parse(text, Rounding::Nearest).unwrap();
        let interval = &figure.amount.as_ref().unwrap().interval;
        stands_for(&figure, interval, Lang::En)
    }

    #[test]
    fn intervals_stand_in_the_form_of_their_figure() {
        for (text, expected) in [
            ("207亿元", "206.5–207.5亿元"),
            ("16.3%", "16.25%–16.35%"),
            ("超过1000家", ">1000家"),
            ("不足30%", "<30%"),
            ("至少5倍", "≥5倍"),
            ("-3.2%", "-3.25% to -3.15%"),
            ("504家", "504家"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn ends_that_look_alike_get_more_places() {
        let figure = parse("16.3%", Rounding::Nearest).unwrap();
        let near = Interval::closed(
            Rational::new(157_981, 1_000_000),
            Rational::new(158_009, 1_000_000),
        );
        let places = places(&figure, &near);
        assert_eq!(
            spell(&figure, &near, places, false, Lang::En),
            "15.798%–15.801%"
        );
    }

    #[test]
    fn an_end_that_another_interval_touches_is_marked_as_open() {
        let figure = parse("12.7倍", Rounding::Nearest).unwrap();
        let open = Interval::new(
            End::Open(Rational::new(1275, 100)),
            End::Closed(Rational::from(13)),
        );
        assert_eq!(spell(&figure, &open, 1, true, Lang::Zh), ">12.75至13.00倍");
    }
}
