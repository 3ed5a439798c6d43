//! A check that more than ten printed values would pass.

use crate::language::Bilingual;

use super::{Rule, Subject};

/// Passing values beyond which a check says little.
const MANY: u64 = 10;

pub const RULE: Rule = Rule { code: "weak-check", says };

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    let passing = subject.finding.passing.filter(|passing| *passing > MANY && subject.is_consistent())?;
    Some(Bilingual::new(
        format!("核验力弱：基础数据太粗，同样位数的数值有 {passing} 个都能通过"),
        format!("a weak check: the figures are so coarse that {passing} values of this precision would pass"),
    ))
}
