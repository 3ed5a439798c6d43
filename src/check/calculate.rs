//! What a formula gives by itself, without a claim to hold it against.

use crate::book::{Cell, Derivation, Reading, standalone};
use crate::figure::{Dimension, Figure, Rounding};
use crate::number::{End, Interval, Rational};
use crate::recompute::{Comparison, intervals, point, range};
use crate::say::{Bilingual, Fault};

/// Places after the point beyond which an exact value is cut: as many digits as the JSON gives.
const MAX_PLACES: u32 = 12;

/// One reading of a formula's result.
#[derive(Clone, Debug)]
pub struct Calculation {
    /// Which meaning it has, where the kind has several.
    pub reading: Option<Reading>,
    /// The value at the precision that the inputs carry.
    pub value: Bilingual,
    /// All values that the rounding of the inputs permits: `between 7.6% and 17.8%`, `exact`.
    pub interval: Bilingual,
}

/// What a formula gives.
///
/// # Errors
/// A [`Fault`] in the formula's text; a result that cannot be bounded is one as well.
///
/// ```
/// use std::sync::Arc;
/// use statverify::{check::calculate, book::Cell, figure::Rounding, source::Excerpt};
/// let excerpt = Excerpt::new("calc".into(), 1, "growth(12亿元, 13.5亿元)".into());
/// let results = calculate(&Cell::whole(Arc::new(excerpt)), Rounding::Nearest).unwrap();
/// assert_eq!(results[0].value.en, "13%");
/// ```
pub fn calculate(cell: &Cell, rounding: Rounding) -> Result<Vec<Calculation>, Fault> {
    let derivation = standalone(cell, rounding)?;
    derivation
        .candidates
        .iter()
        .map(|candidate| {
            let comparison = Comparison::of(&derivation, candidate);
            let hull = range(&derivation.tape, candidate.step, &intervals(&derivation))
                .map_err(|_| undefined(cell))?;
            let interval = comparison.shown(hull.outer());
            let point =
                point(&derivation, candidate.step).and_then(|point| comparison.shown_point(&point));
            let printer = Printer::new(&derivation);
            Ok(Calculation {
                reading: candidate.reading,
                value: printer.value(point.as_ref(), &interval),
                interval: printer.interval(&interval),
            })
        })
        .collect()
}

fn undefined(cell: &Cell) -> Fault {
    let message = Bilingual::new(
        "算不出范围：除数可能是 0 或负数，或算式太复杂",
        "no result: a divisor may be 0 or negative, or the formula is too involved",
    );
    Fault::new(crate::say::Code::BadArgument, 0..cell.text.len(), message)
}

/// Prints values in the magnitude and unit of the first figure that measures the same.
struct Printer<'a> {
    like: Option<&'a Figure>,
    scale: Rational,
    symbol: Bilingual,
}

impl<'a> Printer<'a> {
    fn new(derivation: &'a Derivation) -> Self {
        let dimension = derivation.dimension.clone().unwrap_or(Dimension::Bare);
        let mut figures = derivation
            .inputs
            .iter()
            .filter_map(|input| input.figure.as_deref());
        let like = figures
            .find(|figure| figure.unit.dimension == dimension && dimension != Dimension::Bare)
            // What a list counts to is printed nowhere.
            .filter(|_| !derivation.kind.takes_text);
        let unit = dimension.unit_for_display();
        let english = match dimension {
            Dimension::Bare | Dimension::Percent => unit.symbol.clone(),
            _ => format!(" {}", dimension.in_english()),
        };
        let symbol = Bilingual::new(unit.symbol.clone(), english);
        Self {
            like,
            scale: unit.scale,
            symbol,
        }
    }

    /// The value with as many places as the width of the interval leaves a meaning.
    fn value(&self, point: Option<&Rational>, interval: &Interval) -> Bilingual {
        match point {
            Some(point) => self.number(point, self.places(interval)),
            None => Bilingual::new("（区间，没有单一的值）", "a range"),
        }
    }

    fn interval(&self, interval: &Interval) -> Bilingual {
        if let Some(x) = interval.singleton() {
            return self.exact(x);
        }
        let places = self.places(interval) + 1;
        let end = |end: &End| end.value().map(|x| self.number(x, places));
        match (end(&interval.inf), end(&interval.sup)) {
            (Some(low), Some(high)) => Bilingual::new(
                format!("范围 {}—{}", low.zh, high.zh),
                format!("between {} and {}", low.en, high.en),
            ),
            (Some(low), None) => {
                Bilingual::new(format!("{} 以上", low.zh), format!("{} and more", low.en))
            }
            (None, Some(high)) => {
                Bilingual::new(format!("{} 以下", high.zh), format!("{} and less", high.en))
            }
            (None, None) => Bilingual::new("不限", "anything"),
        }
    }

    /// What no rounding touches; a value that no decimal ends is the fraction itself.
    fn exact(&self, x: &Rational) -> Bilingual {
        let printed = x / &self.weight();
        if places_of(&printed).is_some() {
            return Bilingual::new("准确值", "exact");
        }
        Bilingual::new(format!("准确值 {printed}"), format!("exactly {printed}"))
    }

    fn number(&self, x: &Rational, places: u32) -> Bilingual {
        match self.like {
            Some(figure) => Bilingual::new(figure.spell_to(x, places), figure.spell_to(x, places)),
            None => {
                let number = (x / &self.scale).to_places(places);
                Bilingual::new(
                    format!("{number}{}", self.symbol.zh),
                    format!("{number}{}", self.symbol.en),
                )
            }
        }
    }

    /// How much one of the printed unit is, with its magnitude word, is in the base.
    fn weight(&self) -> Rational {
        self.like.map_or_else(
            || self.scale.clone(),
            |figure| figure.spelled_unit().clone(),
        )
    }

    /// The least power of ten that is at least half the interval's width is the last place; of no width, that of the value.
    fn places(&self, interval: &Interval) -> u32 {
        let Some(width) = interval.width() else {
            return 1;
        };
        if let Some(x) = interval.singleton() {
            return places_of(&(x / &self.weight())).unwrap_or(MAX_PLACES);
        }
        let half = &(&width / &self.weight()) * &Rational::new(1, 2);
        (0..MAX_PLACES)
            .find(|places| half > Rational::ten_to(-(*places as i32) - 1))
            .unwrap_or(MAX_PLACES)
    }
}

/// The places after the point of a number, if they end.
fn places_of(x: &Rational) -> Option<u32> {
    (0..=MAX_PLACES).find(|places| (x * &Rational::ten_to(*places as i32)).is_integer())
}
