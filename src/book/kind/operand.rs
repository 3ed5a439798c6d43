//! An operand of a formula: a step, and what is known of it.

use std::ops::Range;
use std::sync::Arc;

use crate::book::Period;
use crate::book::dimension::Known;
use crate::figure::{Figure, Licence};
use crate::number::Rational;
use crate::say::Fault;

/// An argument of a call, or of an operator.
#[derive(Clone)]
pub struct Operand {
    /// Its step, or why it has none.
    pub step: Result<usize, Fault>,
    /// What it measures.
    pub dimension: Known,
    /// When it holds.
    pub period: Option<Period>,
    /// Which readings of 倍 its own words license.
    pub licence: Licence,
    /// The figure itself, where it is just one.
    pub figure: Option<Arc<Figure>>,
    /// The number, where it is a bare constant.
    pub constant: Option<Rational>,
    /// It is a literal 100%, or the rest of it less shares.
    pub of_whole: bool,
    /// The text, where it stands in quotes.
    pub text: Option<String>,
    /// Where it stands in the formula.
    pub span: Range<usize>,
}

impl Operand {
    /// An operand of which no more is known.
    pub fn new(step: Result<usize, Fault>, dimension: Known, span: Range<usize>) -> Self {
        Self {
            step,
            dimension,
            period: None,
            licence: Licence::Unsaid,
            figure: None,
            constant: None,
            of_whole: false,
            text: None,
            span,
        }
    }
}
