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
use crate::language::nearest;

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

/// The function that another name probably means: by what others call it, else by the nearest name.
pub fn meant(name: &str) -> Option<&'static Kind> {
    let of = |wanted: &str| {
        let called = |own: &&str| own.eq_ignore_ascii_case(wanted);
        let same = |kind: &&&Kind| kind.also.iter().any(called) || is_named(kind, wanted);
        KINDS.iter().find(same).copied()
    };
    let names = || KINDS.iter().flat_map(|kind| [kind.name, kind.chinese]);
    let also = || KINDS.iter().flat_map(|kind| kind.also.iter().copied());
    let near = || nearest(name, names()).or_else(|| nearest(name, also()));
    of(name).or_else(|| of(near()?))
}

/// The function of a name, English or Chinese.
pub fn named(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| is_named(kind, name)).copied()
}

fn is_named(kind: &Kind, name: &str) -> bool {
    kind.name.eq_ignore_ascii_case(name) || kind.chinese == name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_two_functions() {
        let mut all: Vec<String> = KINDS
            .iter()
            .flat_map(|kind| {
                [kind.name, kind.chinese]
                    .into_iter()
                    .chain(kind.also.iter().copied())
            })
            .map(str::to_lowercase)
            .collect();
        all.sort_unstable();
        let twice: Vec<_> = all.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert_eq!(twice, [&[] as &[String]; 0]);
    }
}
