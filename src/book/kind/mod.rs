//! The kinds of claims: one file a kind, and the list of them. To add one, write its file and its line here.

mod annualized;
mod cagr;
mod call;
mod change;
mod complete;
mod count;
mod definition;
mod derived;
mod doublings;
mod growth;
mod increase;
mod mean;
mod median;
mod operand;
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

pub use count::Enumeration;
pub use definition::Kind;

pub(crate) use call::Call;
pub(crate) use derived::Derived;
pub(crate) use operand::Operand;

use definition::MANY;

use super::formula::Relation;

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
    &median::KIND,
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

/// A formula made of operators, which no function names.
pub const EXPRESSION: &Kind = &operators::EXPRESSION;

/// The kind of a formula that begins with the sign of a relation.
pub fn comparing(relation: Relation) -> Option<&'static Kind> {
    let same = |kind: &&&Kind| kind.relation == Some(relation);
    KINDS.iter().find(same).copied()
}

/// The function of a name, English or Chinese.
pub fn named(name: &str) -> Option<&'static Kind> {
    KINDS
        .iter()
        .find(|kind| kind.name.eq_ignore_ascii_case(name) || kind.chinese == name)
        .copied()
}
