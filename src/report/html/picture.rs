//! A picture of a claim: the claimed and the recomputed interval on one number line, the printed value and the suggestion.

use maud::{Markup, html};

use crate::check::Finding;
use crate::figure::{Rounding, parse};
use crate::number::{Direction, Interval, Rational};
use crate::report::sentence::values;
use crate::report::sentence::words::pick;
use crate::say::Lang;

/// The line from one end to the other, in units of the picture.
const LEFT: i64 = 20;
const RIGHT: i64 = 620;
/// Bars are at least so wide, to be seen.
const THINNEST: i64 = 3;

/// The picture; nothing where there are not two intervals.
pub fn picture(finding: &Finding<'_>, lang: Lang) -> Markup {
    let drawn = finding
        .claimed
        .as_ref()
        .zip(finding.recomputed.as_ref())
        .and_then(|(claimed, recomputed)| {
            let relation = finding
                .claim
                .derivation
                .as_ref()
                .is_some_and(|derivation| derivation.relation.is_some());
            let line = Line::around(&[claimed, &recomputed.interval])?;
            (!relation).then(|| draw(finding, &line, claimed, &recomputed.interval, lang))
        });
    drawn.unwrap_or_default()
}

fn draw(
    finding: &Finding<'_>,
    line: &Line,
    claimed: &Interval,
    recomputed: &Interval,
    lang: Lang,
) -> Markup {
    let (said, found) = (
        values::claimed(finding, lang),
        values::recomputed(finding, lang),
    );
    let words = [
        (pick(lang, "所称", "claimed"), said.unwrap_or_default()),
        (pick(lang, "重算", "recomputed"), found.unwrap_or_default()),
    ];
    let title = format!(
        "{} {}; {} {}",
        words[0].0, words[0].1, words[1].0, words[1].1
    );
    let printed = finding
        .claim
        .figure
        .as_ref()
        .and_then(|figure| figure.amount.as_ref()?.point.clone());
    let suggested = finding
        .suggestion
        .as_deref()
        .and_then(|text| parse(text, Rounding::Nearest).ok());
    let suggested = suggested.and_then(|figure| figure.amount?.point);
    html! {
        svg.picture viewBox="0 0 640 104" role="img" aria-label=(title) {
            title { (title) }
            line.axis x1=(LEFT) x2=(RIGHT) y1="52" y2="52" {}
            (bar(line, claimed, "claimed", 34))
            (bar(line, recomputed, "recomputed", 60))
            (label(line, claimed, &format!("{} {}", words[0].0, words[0].1), 24))
            (label(line, recomputed, &format!("{} {}", words[1].0, words[1].1), 94))
            @if let Some(x) = printed.and_then(|value| line.x(&value)) {
                line.printed x1=(x) x2=(x) y1="30" y2="52" {}
            }
            @if let Some(x) = suggested.and_then(|value| line.x(&value)) {
                path.suggested d=(format!("M{x} 52 l-5 -9 h10 z")) {}
            }
        }
    }
}

fn bar(line: &Line, interval: &Interval, class: &str, y: i64) -> Markup {
    let (start, end) = line.span(interval);
    let width = (end - start).max(THINNEST);
    let open = [
        interval.inf.value().is_none(),
        interval.sup.value().is_none(),
    ];
    html! {
        rect.(class) x=(start) y=(y) width=(width) height="10" rx="2" {}
        @if open[0] { path.(class) d=(format!("M{start} {y} l-12 5 l12 5 z")) {} }
        @if open[1] { path.(class) d=(format!("M{} {y} l12 5 l-12 5 z", start + width)) {} }
    }
}

/// A label over the middle of its bar, kept inside the picture.
fn label(line: &Line, interval: &Interval, text: &str, y: i64) -> Markup {
    let (start, end) = line.span(interval);
    let middle = (start + end) / 2;
    let (x, anchor) = match middle {
        ..=220 => (LEFT, "start"),
        420.. => (RIGHT, "end"),
        _ => (middle, "middle"),
    };
    html! { text x=(x) y=(y) text-anchor=(anchor) { (text) } }
}

/// A stretch of numbers on the picture.
struct Line {
    from: Rational,
    length: Rational,
}

impl Line {
    /// A stretch that shows all finite ends, with room on both sides.
    fn around(intervals: &[&Interval]) -> Option<Self> {
        let ends = || {
            intervals
                .iter()
                .flat_map(|interval| [interval.inf.value(), interval.sup.value()])
                .flatten()
        };
        let (low, high) = (ends().min()?, ends().max()?);
        let span = high - low;
        let length = if span.is_zero() {
            &low.abs() + &Rational::ONE
        } else {
            span
        };
        let room = &length * &Rational::new(1, 6);
        Some(Self {
            from: low - &room,
            length: &length + &(&room * &Rational::from(2)),
        })
    }

    /// The place of a value, if it is on the picture.
    fn x(&self, value: &Rational) -> Option<i64> {
        let part = &(value - &self.from) / &self.length;
        let scaled =
            (&part * &Rational::from(RIGHT - LEFT)).round_to(&Rational::ONE, Direction::Nearest);
        let x: i64 = scaled.to_decimal().parse().ok()?;
        (0..=RIGHT - LEFT).contains(&x).then_some(LEFT + x)
    }

    fn span(&self, interval: &Interval) -> (i64, i64) {
        let at = |end: Option<&Rational>, open: i64| {
            end.map_or(open, |value| self.x(value).unwrap_or(open))
        };
        (
            at(interval.inf.value(), LEFT),
            at(interval.sup.value(), RIGHT),
        )
    }
}
