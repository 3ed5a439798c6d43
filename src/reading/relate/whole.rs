//! Parts and wholes: which figure may be the whole of which, and what speaks for it.

use crate::language::{Cue, Mark};
use crate::number::Rational;
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Mention, Side};
use crate::reading::names::share_a_word;
use crate::reading::paragraph::Paragraph;
use crate::reading::tokens::{Class, is_count};

use super::run::{MOST, place};

/// Whether a figure may be the whole of a part.
pub(in crate::reading) fn is_whole(p: &Paragraph<'_>, whole: usize, part: usize) -> bool {
    let (a, b) = (&p.mentions[whole], &p.mentions[part]);
    let much = a.class == Class::Level || a.class == Class::Bare && large(a);
    let level = a.is_level() && a.aside == 0 && much && !graded(p, a);
    level
        && a.dimension() == b.dimension()
        && !matches!(a.side, Some(Side::From | Side::Than))
        && same_unit(p, a, b)
}

/// Whether a bare number has a magnitude: 3.4亿 is so much of something, 50.3 may be an index.
pub(in crate::reading) fn large(a: &Mention) -> bool {
    *a.figure.printed_unit() != Rational::ONE
}

/// Whether a figure is a degree, of which there are no parts: 9级.
pub(in crate::reading) fn graded(p: &Paragraph<'_>, a: &Mention) -> bool {
    p.pack
        .grades
        .iter()
        .any(|word| a.figure.text.ends_with(word.as_str()))
}

/// Things are counted in one word, and where that is 个 the noun after it is one.
pub(in crate::reading) fn same_unit(p: &Paragraph<'_>, a: &Mention, b: &Mention) -> bool {
    if !is_count(&a.figure) || !is_count(&b.figure) {
        return true;
    }
    let nouns = a.after.is_empty() || b.after.is_empty() || share_a_word(&a.after, &b.after);
    a.figure.unit.symbol == b.figure.unit.symbol && (nouns || a.figure.unit.symbol != p.pack.things)
}

/// What speaks for a part being one of those that 其中 or a colon introduces after a whole; none where neither stands
/// between them, or another figure is the whole.
pub(in crate::reading) fn of_which(
    p: &Paragraph<'_>,
    whole: usize,
    part: usize,
) -> Option<Vec<Evidence>> {
    let cue = introduction(p, whole, part)?;
    let (a, b) = (&p.mentions[whole], &p.mentions[part]);
    let wholes = wholes(p, cue, whole, part)?;
    let mut evidence = vec![Evidence::OfWhich];
    let sentence = p.spots[cue].sentence;
    if sentence > a.sentence {
        if !begins(p, a.token, cue) || p.has(a.before.clone(), Cue::OfWhich) {
            return None;
        }
        evidence.push(Evidence::OtherSentence);
    }
    let inner = p.has(a.before.clone(), Cue::OfWhich) && wholes.last() == Some(&whole);
    let one_print = wholes
        .iter()
        .all(|&other| p.mentions[other].figure.text == a.figure.text);
    evidence.extend((one_print || inner).then_some(Evidence::Only));
    let (x, y) = (place(p, whole), place(p, part));
    if x.length > 1 && x.length == y.length {
        if x.nth != y.nth {
            return None;
        }
        evidence.push(Evidence::Respectively);
    }
    if wholes.last() == Some(&whole) {
        evidence.push(Evidence::Adjacent);
        let touching = a.clause + 1 == p.spots[cue].clause && a.sentence == sentence;
        evidence.extend(touching.then_some(Evidence::Touching));
    }
    let (one, other) = (p.names.core(&a.quantity), p.names.core(&b.quantity));
    if one == other && !one.is_empty() {
        evidence.push(Evidence::Same);
    } else if share_a_word(&one, &other) {
        evidence.push(Evidence::Alike);
    }
    Some(evidence)
}

/// The last 其中 or colon between a whole and a part of the same sentence or the next.
fn introduction(p: &Paragraph<'_>, whole: usize, part: usize) -> Option<usize> {
    let (a, b) = (&p.mentions[whole], &p.mentions[part]);
    if whole >= part || b.sentence > a.sentence + 1 {
        return None;
    }
    let cue = |at: &usize| {
        let token = &p.tokens[*at];
        p.spots[*at].aside == 0
            && (token.cue() == Some(Cue::OfWhich) || token.mark() == Some(Mark::Colon))
    };
    p.before(b.token)
        .rev()
        .take_while(|&at| at > a.token)
        .find(cue)
}

/// Whether 其中 stands at the beginning of its sentence.
fn begins(p: &Paragraph<'_>, from: usize, cue: usize) -> bool {
    let stop = (from + 1..cue)
        .rev()
        .find(|&at| p.tokens[at].mark() == Some(Mark::Stop));
    stop.is_some_and(|stop| cue <= stop + 2)
}

/// The figures that may be the whole that 其中 refers to: those of its half of the sentence before any other.
fn wholes(p: &Paragraph<'_>, cue: usize, whole: usize, part: usize) -> Option<Vec<usize>> {
    let a = &p.mentions[whole];
    let sentence = p.spots[cue].sentence;
    let inner = |at: usize| p.has(p.mentions[at].before.clone(), Cue::OfWhich);
    let fits = |&other: &usize| {
        let mention = &p.mentions[other];
        let here = mention.token < cue
            && mention.sentence + usize::from(a.sentence < sentence) == sentence;
        // A part of the sentence before is none of this one's wholes.
        here && !(mention.sentence < sentence && inner(other)) && is_whole(p, other, part)
    };
    let all: Vec<usize> = (part.saturating_sub(MOST)..part).filter(fits).collect();
    let near = |other: &&usize| p.mentions[**other].part == p.spots[cue].part;
    let closer: Vec<usize> = all.iter().filter(near).copied().collect();
    if !closer.is_empty() && a.part != p.spots[cue].part {
        return None;
    }
    let wholes = if closer.is_empty() { all } else { closer };
    // Of a part of a part the part is the whole.
    let nested = wholes.iter().any(|&other| other > whole && inner(other));
    (!nested).then_some(wholes)
}
