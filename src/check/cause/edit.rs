//! One single change.

use crate::book::{Derivation, Step};
use crate::figure::{self, Dimension, Figure, Rounding};
use crate::say::Bilingual;

/// What is changed.
pub enum Edit {
    /// The claimed figure.
    Claimed(Figure),
    /// An input.
    Input(usize, Figure),
    /// What was computed: another reading, another number of years.
    Derivation(Box<Derivation>),
    /// What was computed, and how its number was cut.
    Both(Figure, Box<Derivation>),
}

/// A change with its words.
pub struct Change {
    pub edit: Edit,
    /// What the article prints.
    pub figure: String,
    /// What would be right.
    pub instead: String,
    pub message: Bilingual,
    /// How many changes its odds are shared with; `None`: with all that its cause proposes.
    pub ways: Option<u64>,
}

/// Whether the sign of a figure comes from the words around it and not from its own text.
pub fn is_turned(original: &Figure) -> Option<bool> {
    let amount = original.amount.as_ref()?;
    let written = figure::parse(&original.text, amount.rounding)
        .ok()?
        .amount?;
    Some(written.point?.is_negative() != amount.point.as_ref()?.is_negative())
}

/// A figure printed with another text, in the same unit.
pub fn reprinted(original: &Figure, text: &str, turned: bool) -> Option<Figure> {
    let mut figure = figure::parse(text, original.amount.as_ref()?.rounding).ok()?;
    if figure.unit.dimension != original.unit.dimension
        || figure.unit.unknown != original.unit.unknown
    {
        return None;
    }
    let worded = figure.without_lead(text) != text;
    if turned && !worded {
        negate(&mut figure);
    }
    Some(figure.in_place_of(original))
}

/// A plain figure, as if its digits were cut off where they should have been rounded.
pub fn cut_off(figure: &Figure) -> Option<Figure> {
    let mut figure = figure.clone();
    let amount = figure.amount.as_mut()?;
    let point = amount.point.as_ref()?;
    if amount.exact || amount.interval != amount.unround(point) {
        return None;
    }
    amount.interval = Rounding::Truncated.interval(point, &amount.place);
    amount.plain = amount.interval.clone();
    Some(figure)
}

/// Turns the sign of a figure.
pub fn negate(figure: &mut Figure) {
    if let Some(amount) = &mut figure.amount {
        amount.point = amount.point.as_ref().map(|point| -point);
        amount.interval = amount.interval.neg();
        amount.plain = amount.plain.neg();
    }
}

/// A formula with further steps, of which the last meets the claim.
pub fn extended<const N: usize>(derivation: &Derivation, steps: [Step; N]) -> Derivation {
    let mut other = derivation.clone();
    other.tape.extend(steps);
    other.dimensions.extend(vec![Some(Dimension::Bare); N]);
    let last = other.tape.len() - 1;
    ending_at(other, last)
}

/// A formula of which another step meets the claim.
pub fn ending_at(mut derivation: Derivation, step: usize) -> Derivation {
    derivation.candidates.truncate(1);
    derivation.candidates[0].step = step;
    derivation
}
