//! How a figure is printed, to print another value in the same way.

use crate::number::Rational;

use super::Figure;

/// How a figure is printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    pub(super) magnitude: Option<Rational>,
    pub(super) decimals: u32,
    pub(super) after: String,
}

impl Figure {
    /// A value (in the unit's base) in this figure's own form and precision, plain; `None` where the
    /// form cannot print it.
    pub fn reprint(&self, value: &Rational) -> Option<String> {
        Some(self.spell(value, 0))
    }

    /// A value (in the unit's base) in this figure's magnitude and unit, with more places than printed.
    pub fn spell(&self, value: &Rational, extra_places: u32) -> String {
        let weight = &self.unit.scale * self.form.magnitude.as_ref().unwrap_or(&Rational::ONE);
        format!("{}{}", (value / &weight).to_places(self.form.decimals + extra_places), self.form.after)
    }
}
