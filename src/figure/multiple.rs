//! Multiples in words: 翻两番, doubled, five-fold: the ratio ± 2.5 %.

use crate::language::lexicon;
use crate::number::Rational;

use super::core::Core;
use super::form::Kind;
use super::numeral::{Place, numeral};
use super::qualifier::{self, Position};
use super::text::spaces;
use super::unit_name::Named;
use super::{Dimension, Unit};

/// Most doublings: 2¹⁰⁰ is more than anything that is counted.
const MOST_DOUBLINGS: i64 = 100;

/// The multiple in words at the start of a text, and how many bytes it takes.
pub(super) fn doubling(text: &str) -> Option<(Core, usize)> {
    fan(text).or_else(|| named(text)).or_else(|| fold(text))
}

/// 翻番, 翻两番, 翻了近三番
fn fan(text: &str) -> Option<(Core, usize)> {
    let words = &lexicon().doubling;
    let mut at = words.verbs.at_start(text)?;
    let mut qualifiers = Vec::new();
    while let Some((class, signed, length)) = qualifier::at_start(&text[at..], Position::Before) {
        qualifiers.push((class, signed));
        at += length;
    }
    let number = numeral(&text[at..], Place::Formula, false);
    at += number.as_ref().map_or(0, |(_, length)| *length);
    let noun = words.nouns.at_start(&text[at..])?;
    let count = number.map_or(Some(1), |(number, _)| {
        number.value.to_i64().filter(|_| !number.vague)
    });
    let count = count.filter(|n| (1..=MOST_DOUBLINGS).contains(n));
    let ratio = count.and_then(|n| Rational::from(2).pow(u32::try_from(n).ok()?).ok());
    let mut core = match ratio {
        Some(ratio) => multiple(
            ratio,
            "番",
            Kind::Doublings {
                verb: text[..words.verbs.at_start(text)?].to_string(),
            },
        ),
        // No article says how much 1.5番 is.
        None => Core::vague(Some(times("番"))),
    };
    core.qualifiers = qualifiers;
    Some((core, at + noun))
}

fn multiple(ratio: Rational, symbol: &str, kind: Kind) -> Core {
    let mut core = Core::with_value(
        ratio.clone(),
        &ratio * &Rational::new(1, 20),
        Some(times(symbol)),
    );
    core.margin = Some(&ratio * &Rational::new(1, 40));
    // 翻两番多 is less than three doublings.
    core.step = ratio;
    core.form.kind = kind;
    core
}

fn times(symbol: &str) -> Named {
    let unit = Unit {
        symbol: symbol.to_string(),
        scale: Rational::ONE,
        dimension: Dimension::Times,
        unknown: None,
    };
    Named { unit, exact: false }
}

/// doubled, 翻倍
fn named(text: &str) -> Option<(Core, usize)> {
    let (&ratio, length) = lexicon().doubling.named.at_start(text)?;
    Some((
        multiple(
            Rational::from(i64::from(ratio)),
            "倍",
            Kind::Multiple {
                word: text[..length].to_string(),
            },
        ),
        length,
    ))
}

/// five-fold, twofold
fn fold(text: &str) -> Option<(Core, usize)> {
    let words = lexicon();
    let numbers = words
        .numeral
        .ones
        .iter()
        .chain(words.numeral.tens.iter())
        .filter(|(word, _)| word.is_ascii());
    let fits = |word: &str| {
        let (head, rest) = text
            .split_at_checked(word.len())
            .filter(|(head, _)| head.eq_ignore_ascii_case(word))?;
        let gap = if rest.starts_with('-') {
            1
        } else {
            spaces(rest)
        };
        let fold = words.doubling.fold.at_start(&rest[gap..])?;
        Some(head.len() + gap + fold)
    };
    let (ratio, length) = numbers
        .filter_map(|(word, n)| Some((*n, fits(word)?)))
        .next()?;
    let kind = Kind::Multiple {
        word: text[..length].to_string(),
    };
    (ratio > 0).then(|| {
        (
            multiple(Rational::from(i64::from(ratio)), "倍", kind),
            length,
        )
    })
}
