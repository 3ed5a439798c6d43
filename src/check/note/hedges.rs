//! 近…余, 不到…左右: two qualifiers that contradict each other.

use crate::language::Bilingual;

use super::{Rule, Subject};

pub const RULE: Rule = Rule { code: "hedges", says };

fn says(subject: &Subject<'_, '_>) -> Option<Bilingual> {
    let hedged = |amount: &crate::figure::Amount| amount.hedged;
    let figure = subject.figures().find(|figure| figure.amount.as_ref().is_some_and(hedged))?;
    let text = &figure.text;
    Some(Bilingual::new(
        format!("“{text}”里的约数词互相矛盾，两种意思都算：请只留一个"),
        format!("the qualifiers of \"{text}\" contradict each other, and both were allowed for: keep one"),
    ))
}
