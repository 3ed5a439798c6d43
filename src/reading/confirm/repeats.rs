//! The same quantity, printed twice.

use crate::reading::equations::REPEAT;
use crate::reading::evidence::Evidence;
use crate::reading::mention::Mention;
use crate::reading::tokens::Class;

use super::chance::Drawn;
use super::set::{Claim, Set, Step};

/// Characters of a name from which it tells a quantity apart: 出口 is of many things, 新能源汽车出口 of one.
const NAME: usize = 4;

/// The figures of the same name elsewhere; of two the later repeats the earlier.
pub(super) fn sets(claim: &Claim<'_, '_>) -> Vec<Set> {
    let document = claim.document();
    let core = document.core(claim.figure());
    let idle = matches!(claim.own.class, Class::Count | Class::Span | Class::Rank | Class::Bare);
    if idle || claim.own.goal || core.chars().nth(NAME - 1).is_none() {
        return Vec::new();
    }
    let earlier = document.named(core).iter();
    let earlier = earlier.filter(|&&figure| figure < claim.figure());
    let same = earlier.filter(|&&figure| {
        claim.step(figure) != Step::Sentence && is_same(claim.own, document.mention(figure))
    });
    let set = |&figure: &usize| {
        let evidence = vec![Evidence::Named];
        let set = claim.set(&REPEAT, ("repeat", Drawn::Scale), &[figure], evidence)?;
        // What has the same name and another value is another thing more often than not.
        Some(set.likely(false))
    };
    same.filter_map(set).collect()
}

/// Whether two figures of one name may be one.
fn is_same(one: &Mention, other: &Mention) -> bool {
    let time = one.time == other.time || one.time.is_none() || other.time.is_none();
    let way = one.direction == other.direction;
    one.class == other.class
        && one.aspect == other.aspect
        && one.dimension() == other.dimension()
        && other.aside == 0
        && way
        && time
}
