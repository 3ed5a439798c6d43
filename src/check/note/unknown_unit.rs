//! A unit that is in no table and counts as a dimension of its own.

use crate::language::Bilingual;

use super::{Rule, Subject};

pub const RULE: Rule = Rule { code: "unknown-unit", says };

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    let (unit, nearest) =
        subject.figures().find_map(|figure| Some((&figure.unit.symbol, figure.unit.unknown.as_ref()?)))?;
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
