//! What a kind is: a function of the formula language, and all that the rest of the program asks of it.

use std::fmt;

use crate::book::expression::Reading;
use crate::book::formula::{MAX_OPERANDS, Relation};
use crate::say::{Fault, Page};

use super::call::Call;
use super::derived::Derived;

/// A kind of claims. Two are the same where their codes are.
pub struct Kind {
    /// The stable name of the kind in reports.
    pub code: &'static str,
    /// The function's English name.
    pub name: &'static str,
    /// The function's Chinese name.
    pub chinese: &'static str,
    /// What others call it: a formula with such a name is told the right one.
    pub also: &'static [&'static str],
    /// Its arguments as the documentation shows them.
    pub arguments: &'static str,
    /// The least and the greatest number of arguments.
    pub arity: (usize, usize),
    /// What it states, for `verify explain`.
    pub page: Page,
    /// Arguments are texts or periods and not figures.
    pub takes_text: bool,
    /// It compares with the claimed figure, so that it can only be the whole formula.
    pub whole_formula: bool,
    /// A rate of growth, often computed at constant prices while levels are printed at current ones.
    pub growth: bool,
    /// Its operands stand in time, the base before the current figure: an article may exchange them.
    pub in_time: bool,
    /// Its operands are a part and its whole.
    pub of_whole: bool,
    /// Its operands are parts that add up.
    pub adds: bool,
    /// People and everything that is counted are one dimension.
    pub counts: bool,
    /// It is one quantity printed twice: an end in common is no agreement.
    pub repeats: bool,
    /// The claim may leave out the unit after the line: 万元 for 万元/人.
    pub leaves_out_unit: bool,
    /// The one reading of 倍 that it has.
    pub reading: Option<Reading>,
    /// What a formula says of the claimed figure that begins with this sign.
    pub relation: Option<Relation>,
    /// From arguments to steps.
    pub(crate) derive: Derive,
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Kind {}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

impl Kind {
    /// A function of which no more is said than every function has.
    pub(super) const fn function(
        name: &'static str,
        chinese: &'static str,
        arguments: &'static str,
        arity: (usize, usize),
        derive: Derive,
        page: Page,
    ) -> Self {
        Self {
            code: name,
            name,
            chinese,
            also: &[],
            arguments,
            arity,
            page,
            takes_text: false,
            whole_formula: false,
            growth: false,
            in_time: false,
            of_whole: false,
            adds: false,
            counts: false,
            repeats: false,
            leaves_out_unit: false,
            reading: None,
            relation: None,
            derive,
        }
    }
}

/// From arguments to steps.
type Derive = fn(&mut Call<'_>) -> Result<Derived, Fault>;

/// As many arguments as an operand list may have.
pub(super) const MANY: usize = MAX_OPERANDS;
