//! Names of things, and whether two go together.

use crate::language::Prose;

use super::evidence::Evidence;

/// The words of a pack that names are compared by.
#[derive(Debug)]
pub(super) struct Names {
    /// Words that change nothing, the longest first.
    generic: Vec<String>,
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
        generic.sort_by_key(|word| std::cmp::Reverse(word.len()));
        Self { generic }
    }

    /// A name without the words that change nothing.
    pub fn core(&self, name: &str) -> String {
        let mut rest: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
        loop {
            let shorter = self.generic.iter().find_map(|word| {
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

    /// Whether words name nothing: one character is seldom a name.
    pub fn silent(&self, words: &str) -> bool {
        self.core(words).chars().nth(1).is_none()
    }

    /// Whether one name ends in the other.
    pub fn nested(&self, one: &str, other: &str) -> bool {
        let (one, other) = (self.core(one), self.core(other));
        one.ends_with(&other) || other.ends_with(&one)
    }

    /// How two names compare.
    pub fn likeness(&self, one: &str, other: &str) -> Likeness {
        let (a, b) = (self.core(one), self.core(other));
        if a.chars().nth(1).is_none() || b.chars().nth(1).is_none() {
            Likeness::Silent
        } else if a == b {
            Likeness::Same
        } else if a.ends_with(&b) || b.ends_with(&a) || share_a_word(&a, &b) {
            Likeness::Alike
        } else {
            Likeness::Unlike
        }
    }
}

/// Whether two words have two characters in a row in common.
pub(super) fn share_a_word(one: &str, other: &str) -> bool {
    let chars: Vec<char> = one.chars().collect();
    let common = |pair: &[char]| other.contains(&pair.iter().collect::<String>());
    chars.windows(2).any(common)
}
