//! `[words]`: words of prose that the built-in pack lacks, by what they say.

use std::collections::BTreeMap;

use crate::language::{Cue, cues};
use crate::say::Bilingual;

use super::value::{Faults, Value, texts, unknown, wanted};

/// Longest word, in characters: cues are words, and no sentences.
const LONGEST: usize = 20;

/// Words by what they say.
pub(super) fn words(value: &Value<'_>) -> Result<BTreeMap<Cue, Vec<String>>, Faults> {
    let Some(table) = value.get_ref().as_table() else {
        return Err(wanted(
            value,
            "一张表，如 [words] 下的 up = [\"走强\"]",
            "a table: up = [\"走强\"] below [words]",
        ));
    };
    let names: BTreeMap<String, Cue> = cues().map(|cue| (cue.name(), cue)).collect();
    let known: Vec<&str> = names.keys().map(String::as_str).collect();
    let (mut said, mut faults) = (BTreeMap::new(), Faults::new());
    let mut taken: BTreeMap<String, &str> = BTreeMap::new();
    for (name, value) in table {
        let Some(cue) = names.get(&**name.get_ref()) else {
            faults.push((unknown(name.get_ref(), &known), name.span()));
            continue;
        };
        match texts(value, word) {
            Err(more) => faults.extend(more),
            Ok(list) => {
                for word in &list {
                    let other = taken.insert(word.clone(), name.get_ref());
                    if let Some(other) = other.filter(|other| *other != name.get_ref()) {
                        faults.push((twice(word, other, name.get_ref()), value.span()));
                    }
                }
                said.insert(*cue, list);
            }
        }
    }
    if faults.is_empty() {
        Ok(said)
    } else {
        Err(faults)
    }
}

/// A word is of letters: a digit or a mark in it would hide a figure or the end of a clause.
fn word(text: &str) -> Result<(), Bilingual> {
    let inner = |c: char| c.is_alphabetic() || c == ' ';
    let whole = !text.is_empty() && text.trim() == text;
    if whole && text.chars().all(inner) && text.chars().count() <= LONGEST {
        return Ok(());
    }
    Err(Bilingual::new(
        format!(
            "{text:?} 不是一个词：只能有文字，不能有数字、标点，最多 {LONGEST} 个字；请只写那个词，如 \"走强\""
        ),
        format!(
            "{text:?} is no word: it has letters only, no digit and no mark, and at most {LONGEST} of them; write the word alone, such as \"走强\""
        ),
    ))
}

fn twice(word: &str, one: &str, other: &str) -> Bilingual {
    Bilingual::new(
        format!("“{word}”既写在 {one} 又写在 {other} 里：一个词只能说一件事，请删去一处"),
        format!("{word} stands in {one} and in {other}: a word says one thing; delete one of them"),
    )
}
