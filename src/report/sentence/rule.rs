//! Why these figures: the equation that prose was read by, and what speaks strongest for it.

use crate::book::{Claim, Provenance};
use crate::say::Lang;

use super::words::pick;

/// Reasons that are said: half a sentence.
const MOST: usize = 2;

/// `growth（由…到…说的是这两个数）`; none where a person stated the formula.
pub fn rule(claim: &Claim, lang: Lang) -> Option<String> {
    let Provenance::Extracted(name) = claim.provenance else {
        return None;
    };
    let said = claim.evidence.iter().take(MOST);
    // That they belong together follows from their agreement, and not from the words.
    let agree = pick(lang, "凭相符得知", "known by their agreement");
    let agree = claim.confirmed.then_some(agree).into_iter();
    let said: Vec<&str> = agree
        .chain(said.map(|one| pick(lang, one.words.0, one.words.1)))
        .collect();
    Some(match (said.is_empty(), lang) {
        (true, _) => name.to_owned(),
        (false, Lang::Zh) => format!("{name}（{}）", said.join("；")),
        (false, Lang::En) => format!("{name} ({})", said.join("; ")),
    })
}
