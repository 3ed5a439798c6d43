//! A unit that is in no table and counts as a dimension of its own.

use crate::say::{Bilingual, Example, Page};

use super::rule::{Rule, Subject};

pub const RULE: Rule = Rule {
    code: "unknown-unit",
    page: Page {
        states: (
            "这个单位不在单位表里。它单独算一种，与别的单位不能换算；如果是笔误，同样的数会因此算作两种东西。",
            "The unit is in no table. It counts as a dimension of its own and converts into no other; where it is a slip, the same thing counts as two.",
        ),
        formula: None,
        examples: &[
            Example::claim("3亩地", "repeat(3亩地)").gives("consistent unknown-unit"),
            Example::claim("3亩", "repeat(3亩)").gives("consistent printed"),
        ],
        remedy: (
            "若是笔误，请按提示改正；若确实是这个单位，不必理会，只是同一种单位要写得一样。",
            "Where it is a slip, put it right; where it really is the unit, there is nothing to do but write it the same everywhere.",
        ),
    },
    says,
};

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    let (unit, nearest) = subject
        .figures()
        .find_map(|figure| Some((&figure.unit.symbol, figure.unit.unknown.as_ref()?)))?;
    Some(match nearest {
        Some(known) => Bilingual::new(
            format!("单位“{unit}”不在表中，单独算一种；最接近的是“{known}”"),
            format!(
                "the unit \"{unit}\" is in no table and counts as one of its own; the nearest known one is \"{known}\""
            ),
        ),
        None => Bilingual::new(
            format!("单位“{unit}”不在表中，单独算一种"),
            format!("the unit \"{unit}\" is in no table and counts as one of its own"),
        ),
    })
}
