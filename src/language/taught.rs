//! A pack with words that a run adds to it: a region, a trade or a newsroom has its own.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use super::prose::{Cue, Prose, packs};

impl Cue {
    /// Its name, as packs and settings have it: `up_to`.
    pub fn name(self) -> String {
        let mut name = String::new();
        for c in format!("{self:?}").chars() {
            if c.is_ascii_uppercase() && !name.is_empty() {
                name.push('_');
            }
            name.push(c.to_ascii_lowercase());
        }
        name
    }

    /// The cue of a name.
    pub fn named(name: &str) -> Option<Self> {
        let name: StrDeserializer<'_, Error> = name.into_deserializer();
        Self::deserialize(name).ok()
    }
}

/// Every cue that a pack has words of.
pub fn cues() -> impl Iterator<Item = Cue> {
    let cues: BTreeSet<Cue> = packs()
        .iter()
        .flat_map(|pack| pack.cues.keys().copied())
        .collect();
    cues.into_iter()
}

impl Prose {
    /// The pack with words added by what they say; what it said of them itself no longer counts.
    #[must_use]
    pub fn taught(&self, words: &BTreeMap<Cue, Vec<String>>) -> Self {
        let added: BTreeSet<&String> = words.values().flatten().collect();
        let mut pack = self.clone();
        for list in pack.cues.values_mut().chain([&mut pack.plain]) {
            list.retain(|word| !added.contains(word));
        }
        for (cue, list) in words {
            pack.cues.entry(*cue).or_default().extend_from_slice(list);
        }
        pack.taught = words.clone();
        pack
    }

    /// Whether a run has added a word.
    pub fn is_taught(&self, cue: Cue, word: &str) -> bool {
        let list = self.taught.get(&cue);
        list.is_some_and(|list| list.iter().any(|taught| taught == word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cue_has_the_name_that_packs_give_it() {
        assert_eq!(Cue::UpTo.name(), "up_to");
        for cue in cues() {
            assert_eq!(Cue::named(&cue.name()), Some(cue));
        }
    }

    #[test]
    fn a_word_says_what_the_run_says_and_nothing_else() {
        // 总和 is a total of the pack; 自筹 is none of its cues, and hides one.
        let words = [(Cue::Up, vec!["总和".to_owned(), "自筹".to_owned()])].into();
        let pack = packs()[0].taught(&words);
        let said = |word: &str| -> Vec<Cue> {
            let cues = pack.cues.iter();
            cues.filter(|(_, list)| list.iter().any(|own| own == word))
                .map(|(cue, _)| *cue)
                .collect()
        };
        assert_eq!((said("总和"), said("自筹")), (vec![Cue::Up], vec![Cue::Up]));
        assert!(!pack.plain.iter().any(|word| word == "自筹"));
        assert!(pack.is_taught(Cue::Up, "总和") && !pack.is_taught(Cue::Up, "增长"));
        assert_eq!(said("合计"), [Cue::Total]);
    }
}
