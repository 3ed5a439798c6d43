//! Names of things, and whether two go together.

use std::collections::BTreeSet;

use crate::language::{Cue, Prose};
use crate::say::is_chinese;

use super::evidence::Evidence;

/// The words of a pack that names are compared by.
#[derive(Debug)]
pub(super) enum Names {
    /// Of characters; words that change nothing, the longest first, and those that join names.
    Dense(Vec<String>, Vec<String>),
    /// Of words that spaces divide; those that name nothing.
    Spaced(BTreeSet<String>),
}

/// How the words of two figures compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    Same,
    /// One ends in the other, or they share a word.
    Alike,
    /// One says nothing.
    Silent,
    Unlike,
}

impl Likeness {
    pub fn evidence(self) -> Evidence {
        match self {
            Self::Same => Evidence::Same,
            Self::Alike => Evidence::Alike,
            Self::Silent => Evidence::Inherited,
            Self::Unlike => Evidence::Unlike,
        }
    }
}

impl Names {
    /// The words of a pack.
    pub fn new(pack: &Prose) -> Self {
        let mut generic = pack.generic.clone();
        if pack.spaced {
            return Self::Spaced(generic.into_iter().collect());
        }
        generic.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let joins = pack.cues.get(&Cue::And).cloned().unwrap_or_default();
        Self::Dense(generic, joins)
    }

    /// A name without the words that change nothing.
    pub fn core(&self, name: &str) -> String {
        match self {
            Self::Dense(generic, _) => dense_core(generic, name),
            Self::Spaced(generic) => {
                let words = name.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
                let words = words.map(singular).filter(|word| {
                    word.chars().nth(1).is_some()
                        && !generic.contains(word)
                        && !word.starts_with(|c: char| c.is_ascii_digit())
                });
                words.collect::<Vec<_>>().join(" ")
            }
        }
    }

    /// A name to be looked up by: without the words that change nothing and those that join,
    /// and each of words that spaces divide once.
    pub fn key(&self, name: &str) -> String {
        let core = self.core(name);
        match self {
            Self::Dense(_, joins) => joins
                .iter()
                .fold(core, |core, join| core.replace(join.as_str(), "")),
            Self::Spaced(_) => {
                let mut words: Vec<&str> = Vec::new();
                for word in core.split(' ') {
                    if !words.contains(&word) {
                        words.push(word);
                    }
                }
                words.join(" ")
            }
        }
    }

    /// Whether words name nothing: one character is seldom a name.
    pub fn silent(&self, words: &str) -> bool {
        self.core(words).chars().nth(1).is_none()
    }

    /// Whether one name ends in the other.
    pub fn nested(&self, one: &str, other: &str) -> bool {
        let (one, other) = (self.core(one), self.core(other));
        match self {
            Self::Dense(..) => one.ends_with(&other) || other.ends_with(&one),
            Self::Spaced(_) => share_a_word(&one, &other),
        }
    }

    /// How two names compare.
    pub fn likeness(&self, one: &str, other: &str) -> Likeness {
        compare(&self.core(one), &self.core(other))
    }
}

/// How two names compare that are without the words that change nothing.
pub(super) fn compare(a: &str, b: &str) -> Likeness {
    if a.chars().nth(1).is_none() || b.chars().nth(1).is_none() {
        Likeness::Silent
    } else if a == b {
        Likeness::Same
    } else if a.ends_with(b) || b.ends_with(a) || share_a_word(a, b) {
        Likeness::Alike
    } else {
        Likeness::Unlike
    }
}

/// Whether one of two names holds the other, which are without the words that change nothing.
pub(super) fn nested(one: &str, other: &str) -> bool {
    let name = |text: &str| text.chars().nth(1).is_some();
    name(one) && name(other) && (one.contains(other) || other.contains(one))
}

fn dense_core(generic: &[String], name: &str) -> String {
    let mut rest: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    loop {
        let shorter = generic.iter().find_map(|word| {
            rest.strip_prefix(word.as_str())
                .or_else(|| rest.strip_suffix(word.as_str()))
                .filter(|rest| !rest.is_empty())
        });
        match shorter {
            Some(shorter) => rest = shorter.to_owned(),
            None => return rest,
        }
    }
}

/// A word without case, possession and the plural.
fn singular(word: &str) -> String {
    let word = word.to_lowercase().replace('’', "'");
    let word = word.strip_suffix("'s").unwrap_or(&word).trim_matches('\'');
    let plural = word.chars().nth(3).is_some() && !word.ends_with("ss") && !word.ends_with("us");
    match word.strip_suffix('s').filter(|_| plural) {
        Some(single) => single.to_owned(),
        None => word.to_owned(),
    }
}

/// Whether two names have a word in common, where words are written together two characters in a row.
pub(super) fn share_a_word(one: &str, other: &str) -> bool {
    if !is_chinese(one) && !is_chinese(other) {
        return one
            .split(' ')
            .any(|word| !word.is_empty() && other.split(' ').any(|own| own == word));
    }
    let starts = one.char_indices().map(|(at, _)| at);
    let ends = one.char_indices().skip(1).map(|(at, c)| at + c.len_utf8());
    starts
        .zip(ends)
        .any(|(start, end)| other.contains(&one[start..end]))
}
