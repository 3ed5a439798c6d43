//! Words of change that a run was taught: what the words around a figure say knows the built-in ones only.

use std::ops::Range;

use crate::figure::{Growth, Licence, Wording, wording_at};
use crate::language::Cue;

use super::mention::{Aspect, Mention, Side};
use super::paragraph::Paragraph;
use super::tokens::Class;

/// What some words say of the figure of a mention, which stands at some bytes of them.
pub(super) fn wording(
    p: &Paragraph<'_>,
    mention: &Mention,
    words: &str,
    place: Range<usize>,
) -> Wording {
    let said = wording_at(words, place);
    let Some(direction) = taught(p, mention) else {
        return said;
    };
    let times = matches!(mention.class, Class::Times | Class::Doubling);
    let readings = if times {
        Licence::Growth
    } else {
        said.readings
    };
    Wording {
        direction: Some(direction),
        negative: direction == Growth::Down,
        readings,
        ..said
    }
}

/// Which way a figure went by a word that was taught, where that word governs it and the figure says by how much.
fn taught(p: &Paragraph<'_>, mention: &Mention) -> Option<Growth> {
    let cues = mention.lead.clone().rev();
    let mut cues = cues.filter_map(|at| Some((at, p.tokens[at].cue()?)));
    let (at, cue) = cues.find(|(_, cue)| changes(*cue))?;
    let level = mention.side == Some(Side::To) || mention.aspect == Aspect::Level;
    mention
        .direction
        .filter(|_| !level && p.pack.is_taught(cue, p.words(at)))
}

/// Whether a cue is of a change.
fn changes(cue: Cue) -> bool {
    use Cue::{Down, DownTo, FallRate, Rate, Turn, TurnTo, Up, UpTo};
    matches!(
        cue,
        Up | Down | UpTo | DownTo | Rate | FallRate | Turn | TurnTo
    )
}
