//! Figures that stand side by side: 3%、4%和5%.

use crate::language::{Cue, Mark};
use crate::reading::paragraph::Paragraph;
use crate::reading::tokens::Kind;

/// Most figures that stand side by side: provinces of a country.
pub(in crate::reading) const MOST: usize = 40;

/// Which of how many that stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reading) struct Place {
    /// The first mention of them.
    pub first: usize,
    /// Counted from 0.
    pub nth: usize,
    pub length: usize,
}

/// Whether a mention and the next have nothing but 、 and 和 between them.
fn joined(p: &Paragraph<'_>, at: usize) -> bool {
    let (Some(a), Some(b)) = (p.mentions.get(at), p.mentions.get(at + 1)) else {
        return false;
    };
    let joins = |kind: &Kind| matches!(kind, Kind::Mark(Mark::Dun) | Kind::Cue(Cue::And));
    let between = &p.tokens[a.token + 1..b.token];
    let close = !between.is_empty() && between.iter().all(|token| joins(&token.kind));
    close && a.class.is_level() == b.class.is_level()
}

/// How many mentions from one on stand side by side.
pub(in crate::reading) fn run(p: &Paragraph<'_>, first: usize) -> usize {
    1 + (first..first + MOST)
        .take_while(|&at| joined(p, at))
        .count()
}

/// Where a mention stands among those beside it.
pub(in crate::reading) fn place(p: &Paragraph<'_>, at: usize) -> Place {
    let nth = (at.saturating_sub(MOST)..at)
        .rev()
        .take_while(|&before| joined(p, before))
        .count();
    let first = at - nth;
    Place {
        first,
        nth,
        length: nth + run(p, at),
    }
}
