//! Figures that are printed alike: the cells of a column differ in their digits, and in little else.
//!
//! What follows the number, `亿元`, is understood once; of the next cell that ends so only the digits are read. A shape is
//! kept only where several numbers show that it is no more than digits times a weight, and tests hold what it gives to
//! what the grammar gives.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::number::{Interval, Rational};
use crate::say::Fault;

use super::form::{Kind, Script, Sign};
use super::prose::wording;
use super::read::parse as parse_by_grammar;
use super::{Amount, Figure, Rounding, Wording};

/// Digits of a number that is read here: eighteen fit a machine word.
const MOST_DIGITS: usize = 18;
/// Bytes after a number that may be a unit with its magnitude.
const LONGEST_TAIL: usize = 48;
/// Cells of a shape that the grammar reads before it is learnt, which takes as long as some more of them.
const FIRST: u32 = 8;
/// Shapes that are kept: a table has a handful.
const MOST_SHAPES: usize = 256;

/// Numbers that a shape is learnt from, with their last decimal: one that may be a day or a month, one of days only, a
/// year, one that is no date, and a round one, whose last digit that is not zero stands farther to the left.
const SAMPLES: [(u64, u64); 5] = [(7, 5), (23, 1), (2019, 5), (40_123, 9), (300, 0)];

/// How a figure is printed but for its digits.
struct Shape {
    sample: Figure,
    /// What the cell itself says, without a quote.
    wording: Wording,
}

/// A shape, once it is learnt; till then, how often it was met.
enum Known {
    Met(u32),
    Shape(Box<Shape>),
    Irregular,
}

/// What follows the number, its decimals, and how digits are rounded.
type Tails = BTreeMap<String, Vec<(usize, Rounding, Known)>>;

thread_local! {
    static TAILS: RefCell<Tails> = const { RefCell::new(BTreeMap::new()) };
}

/// A figure that stands alone.
///
/// ```
/// use statverify::figure::{Rounding, parse};
/// let figure = parse("160多亿元", Rounding::Nearest).unwrap();
/// assert_eq!(figure.amount.unwrap().interval.to_string(), "(16000000000, 17000000000)");
/// ```
///
/// # Errors
/// A [`Fault`] with its place in the text where it is no figure.
pub fn parse(text: &str, rounding: Rounding) -> Result<Figure, Fault> {
    let shaped = Split::of(text)
        .and_then(|split| split.with_shape(rounding, |shape| shape.figure(&split, text)));
    shaped.map_or_else(|| parse_by_grammar(text, rounding), Ok)
}

/// What a cell without a quote says.
pub(super) fn wording_alone(text: &str, rounding: Rounding) -> Wording {
    let shaped =
        Split::of(text).and_then(|split| split.with_shape(rounding, |shape| shape.wording.clone()));
    shaped.unwrap_or_else(|| wording("", text))
}

/// A text of digits and what follows them.
struct Split<'a> {
    /// The digits as a whole number.
    digits: u64,
    decimals: usize,
    tail: &'a str,
}

impl<'a> Split<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let run = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let whole = run(text);
        let decimals = text[whole..].strip_prefix('.').map_or(0, run);
        let end = whole + if decimals > 0 { 1 + decimals } else { 0 };
        let tail = &text[end..];
        let leading_zero = whole > 1 && text.starts_with('0');
        let plain = whole > 0
            && whole + decimals <= MOST_DIGITS
            && !leading_zero
            && tail.len() <= LONGEST_TAIL
            && !tail.starts_with(['.', ','])
            && !tail.bytes().any(|b| b.is_ascii_digit());
        if !plain {
            return None;
        }
        let digits = text[..end].bytes().filter(u8::is_ascii_digit);
        Some(Self {
            digits: digits.fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0')),
            decimals,
            tail,
        })
    }

    /// What is asked of the shape; none where it has none, or is not known yet.
    fn with_shape<T>(&self, rounding: Rounding, ask: impl FnOnce(&Shape) -> T) -> Option<T> {
        TAILS.with_borrow_mut(|tails| {
            if !tails.contains_key(self.tail) {
                if tails.len() >= MOST_SHAPES {
                    return None;
                }
                tails.insert(self.tail.to_owned(), Vec::new());
            }
            let shapes = tails.get_mut(self.tail)?;
            let same = |(decimals, rounded, _): &(usize, Rounding, Known)| {
                (*decimals, *rounded) == (self.decimals, rounding)
            };
            let Some(at) = shapes.iter().position(same) else {
                shapes.push((self.decimals, rounding, Known::Met(1)));
                return None;
            };
            let known = &mut shapes[at].2;
            if let Known::Met(times) = known {
                *times += 1;
                if *times <= FIRST {
                    return None;
                }
                let shape = Shape::learn(self.decimals, self.tail, rounding);
                *known = shape.map_or(Known::Irregular, |shape| Known::Shape(Box::new(shape)));
            }
            match known {
                Known::Shape(shape) => Some(ask(shape)),
                _ => None,
            }
        })
    }
}

impl Shape {
    /// The shape of numbers with so many decimals before a tail, where it is one.
    fn learn(decimals: usize, tail: &str, rounding: Rounding) -> Option<Self> {
        let mut samples = SAMPLES.iter().map(|&(whole, last)| {
            let text = match decimals {
                0 => format!("{whole}{tail}"),
                _ => format!("{whole}.{last:0>decimals$}{tail}"),
            };
            let sample = parse_by_grammar(&text, rounding).ok()?;
            let wording = wording("", &text);
            Some((Self { sample, wording }, text))
        });
        let (first, _) = samples.next()??;
        if !first.is_plain() {
            return None;
        }
        let alike = samples.all(|other| {
            other.is_some_and(|(other, text)| {
                let split = Split::of(&text);
                let made = split.map(|split| first.figure(&split, &text));
                made.as_ref() == Some(&other.sample) && first.wording == other.wording
            })
        });
        alike.then_some(first)
    }

    /// Whether it is digits and a unit, without any words.
    fn is_plain(&self) -> bool {
        let form = &self.sample.form;
        form.kind == Kind::Number
            && form.script == Script::Digits(None)
            && form.sign == Sign::Minus
            && !form.negative
            && form.lead.is_empty()
            && form.before.is_empty()
            && self.sample.amount.as_ref().is_some_and(|amount| {
                amount.bound.is_none() && !amount.hedged && amount.point.is_some()
            })
    }

    /// The figure of other digits.
    fn figure(&self, split: &Split<'_>, text: &str) -> Figure {
        let Figure {
            unit, amount, form, ..
        } = self.sample.clone();
        // Eighteen digits fit.
        let digits = Rational::from(split.digits.cast_signed());
        let amount = amount.map(|amount| {
            let point = &digits * &amount.place;
            let interval = match amount.exact {
                true => Interval::exactly(point.clone()),
                false => amount.rounding.interval(&point, &amount.place),
            };
            Amount {
                point: Some(point),
                plain: interval.clone(),
                interval,
                ..amount
            }
        });
        Figure {
            text: text.to_owned(),
            unit,
            amount,
            form,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_learnt_shape_gives_what_the_grammar_gives() {
        let tails = [
            "",
            "%",
            "％",
            "亿元",
            "万亿元",
            "倍",
            "家",
            "万家",
            "个百分点",
            "年",
            "月",
            "日",
            "多亿元",
            "成",
            "折",
            "番",
            "元/人",
            " million people",
            "bn",
            " percent",
            "percentage points",
            "亿美元",
            "万人次",
            "公顷",
            "°C",
            "-Jun",
            "年半",
            "km",
            "m",
            "千米",
            "桃",
            "亿 元",
            "元整",
            "%左右",
            "以上",
            "余家",
            "万多人",
            "点",
            "分之一",
            "次",
            "季度",
            "号",
            "°",
            " in",
            "st",
            "th",
        ];
        let mut learnt = 0;
        for tail in tails {
            for decimals in 0..4 {
                for rounding in [Rounding::Nearest, Rounding::Truncated] {
                    let Some(shape) = Shape::learn(decimals, tail, rounding) else {
                        continue;
                    };
                    learnt += 1;
                    for whole in [
                        0, 1, 2, 6, 10, 12, 30, 31, 60, 99, 100, 1000, 1900, 2022, 20_000, 261_000,
                    ] {
                        for part in [0, 5, 120] {
                            let part = format!("{part:0>decimals$}");
                            let text = match decimals {
                                0 => format!("{whole}{tail}"),
                                _ => format!("{whole}.{}{tail}", &part[part.len() - decimals..]),
                            };
                            let split = Split::of(&text).unwrap();
                            let figure = parse_by_grammar(&text, rounding).ok();
                            assert_eq!(Some(shape.figure(&split, &text)), figure, "{text}");
                            assert_eq!(shape.wording, wording("", &text), "{text}");
                        }
                    }
                }
            }
        }
        assert!(learnt > 100, "{learnt}");
    }

    #[test]
    fn the_grammar_reads_the_first_cells_and_the_shape_the_rest() {
        for number in 0..40 {
            let text = format!("{number}.25亿桶");
            let figure = parse_by_grammar(&text, Rounding::Nearest).ok();
            assert_eq!(parse(&text, Rounding::Nearest).ok(), figure, "{text}");
        }
        let known = Split::of("3.25亿桶").unwrap();
        assert!(known.with_shape(Rounding::Nearest, |_| ()).is_some());
    }
}
