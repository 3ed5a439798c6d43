//! `?`: a claim that nothing in the article can check, and why.

use crate::say::{Bilingual, Code, Fault};

/// Why nothing in the article can check a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchecked {
    /// It must be looked up outside.
    OutsideSource,
    /// The article does not print what it was computed from.
    MissingFigure,
    /// It prints several figures that it may have been computed from, and the words do not say which.
    Ambiguous,
    /// It is at constant prices.
    ConstantPrices,
    /// It is a goal, a forecast or a plan.
    Goal,
    /// It is measured on another basis than the levels printed beside it: organic, adjusted.
    OtherBasis,
}

impl Unchecked {
    /// The reasons that a `?` may state, the first where it states none.
    const ALL: [Self; 6] = [
        Self::OutsideSource,
        Self::MissingFigure,
        Self::Ambiguous,
        Self::ConstantPrices,
        Self::Goal,
        Self::OtherBasis,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::OutsideSource => "outside-source",
            Self::MissingFigure => "missing-figure",
            Self::Ambiguous => "ambiguous",
            Self::ConstantPrices => "constant-prices",
            Self::Goal => "goal",
            Self::OtherBasis => "other-basis",
        }
    }

    /// The reason of a `? goal`, or of a mere `?`; `None` for any other formula.
    pub(super) fn read(formula: &str) -> Option<Self> {
        let reason = stated(formula)?;
        Self::ALL
            .into_iter()
            .find(|known| reason.is_empty() || reason == known.code())
    }
}

/// What stands after a question mark.
fn stated(formula: &str) -> Option<&str> {
    Some(formula.strip_prefix(['?', '？'])?.trim())
}

/// A question mark with a reason that is not known.
pub(super) fn unknown_reason(formula: &str) -> Option<Fault> {
    let shown: String = stated(formula)?.chars().take(40).collect();
    let codes = Unchecked::ALL.map(Unchecked::code);
    let message = Bilingual::new(
        format!(
            "问号后面的“{shown}”不是已知的缘由：请只写 ?，或写 ? 加 {}",
            codes.join("、")
        ),
        format!(
            "\"{shown}\" after the ? is no known reason: write ? alone, or ? and one of {}",
            codes.join(", ")
        ),
    );
    Some(Fault::new(Code::BadFormula, 0..formula.len(), message))
}
