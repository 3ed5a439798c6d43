//! How much more room than rounding a claim is given (`--tolerance`).

use crate::figure::{Dimension, Figure};
use crate::number::Rational;
use crate::say::{Bilingual, Code, Fault};

/// A tolerance as asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tolerance {
    /// `0.5%`: relative to the claimed value.
    Relative(Rational),
    /// `±0.1`: in the claim's unit, with its magnitude word.
    Absolute(Rational),
    /// `0.1pp`: in percentage points; for claims in % or 个百分点 only.
    Points(Rational),
}

impl Tolerance {
    /// Reads `0.5%`, `±0.1`, `0.1pp`.
    ///
    /// # Errors
    /// `bad-tolerance`.
    ///
    /// ```
    /// use statverify::book::Tolerance;
    /// use statverify::number::Rational;
    /// assert_eq!(Tolerance::parse("0.5%"), Ok(Tolerance::Relative(Rational::new(1, 200))));
    /// ```
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let plain = text.trim().trim_start_matches(['±', '+']).trim();
        let hundredth = Rational::new(1, 100);
        for (suffix, make) in SUFFIXES {
            if let Some(number) = plain.strip_suffix(suffix).and_then(decimal) {
                return Ok(make(&number * &hundredth));
            }
        }
        decimal(plain)
            .map(Self::Absolute)
            .ok_or_else(|| fault(text))
    }

    /// The room on each side of a claimed figure in base units, or `None` where it is not of that kind.
    pub fn room(&self, claimed: &Figure) -> Option<Rational> {
        match self {
            Self::Relative(part) => Some(&claimed.amount.as_ref()?.point.as_ref()?.abs() * part),
            Self::Absolute(number) => Some(number * claimed.printed_unit()),
            Self::Points(points) => matches!(
                claimed.unit.dimension,
                Dimension::Percent | Dimension::Points
            )
            .then(|| points.clone()),
        }
    }
}

type Make = fn(Rational) -> Tolerance;

const SUFFIXES: [(&str, Make); 5] = [
    ("个百分点", Tolerance::Points),
    ("百分点", Tolerance::Points),
    ("pp", Tolerance::Points),
    ("%", Tolerance::Relative),
    ("％", Tolerance::Relative),
];

fn decimal(text: &str) -> Option<Rational> {
    let text = text.trim();
    let (whole, places) = text.split_once('.').unwrap_or((text, ""));
    // As many as the digits that a figure may have.
    if text.len() > 60 || text.ends_with('.') {
        return None;
    }
    let digits = Rational::from_digits(&format!("{whole}{places}"))?;
    Some(&digits * &Rational::ten_to(-(places.len() as i32)))
}

fn fault(text: &str) -> Fault {
    let shown: String = text.chars().take(40).collect();
    let message = Bilingual::new(
        format!("读不懂容差“{shown}”：请写 0.5%（相对）、±0.1（按数值的单位）或 0.1pp（个百分点）"),
        format!(
            "\"{shown}\" is no tolerance: write 0.5% (relative), ±0.1 (in the claim's unit) or 0.1pp (points)"
        ),
    );
    Fault::new(Code::BadTolerance, 0..text.len(), message)
}
