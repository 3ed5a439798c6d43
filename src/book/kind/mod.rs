//! The kinds of claims: one file a kind, and the list of them. To add one, write its file and its line here.

mod annualized;
mod cagr;
mod call;
mod change;
mod complete;
mod count;
mod doublings;
mod growth;
mod increase;
mod mean;
mod operators;
mod per;
mod points;
mod ratio;
mod relation;
mod repeat;
mod share;
mod span;
mod sum;
mod times;
mod years;

pub(crate) use call::{Call, Derived, Operand, clash};

use crate::say::Fault;
use crate::say::Page;

pub use count::Enumeration;
pub use operators::PAGE as EXPRESSION_PAGE;

/// Every function that a formula may call, in the order of the documentation.
pub const KINDS: &[&Kind] = &[
    &times::KIND,
    &ratio::KIND,
    &increase::KIND,
    &growth::KIND,
    &cagr::KIND,
    &annualized::KIND,
    &points::KIND,
    &change::KIND,
    &share::KIND,
    &sum::KIND,
    &mean::KIND,
    &complete::KIND,
    &per::KIND,
    &doublings::KIND,
    &span::KIND,
    &count::KIND,
    &repeat::KIND,
    &relation::BELOW,
    &relation::AT_MOST,
    &relation::ABOVE,
    &relation::AT_LEAST,
    &relation::EQUALS,
];

/// The kind of a formula made of operators.
pub const EXPRESSION: &str = "expression";

/// A function of the formula language.
pub struct Kind {
    /// The stable name of the kind in reports.
    pub code: &'static str,
    /// The function's English name.
    pub name: &'static str,
    /// The function's Chinese name.
    pub chinese: &'static str,
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
    /// From arguments to steps.
    pub(crate) derive: fn(&mut Call<'_>) -> Result<Derived, Fault>,
}

impl Kind {
    /// The function of a name, English or Chinese.
    pub fn named(name: &str) -> Option<&'static Kind> {
        KINDS
            .iter()
            .find(|kind| kind.name.eq_ignore_ascii_case(name) || kind.chinese == name)
            .copied()
    }
}

/// What most kinds are.
const PLAIN: Kind = Kind {
    code: "",
    name: "",
    chinese: "",
    arguments: "",
    arity: (0, 0),
    page: Page {
        states: ("", ""),
        formula: None,
        examples: &[],
        remedy: ("", ""),
    },
    takes_text: false,
    whole_formula: false,
    derive: |_| unreachable!("every kind has its own"),
};

/// As many arguments as an operand list may have.
const MANY: usize = super::formula::MAX_OPERANDS;
