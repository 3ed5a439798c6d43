//! One letter for each class of tokens, and patterns in those letters.

use std::collections::BTreeMap;

use regex::Regex;

use crate::language::Prose;

use super::token::CLASSES;

/// Letters that stand for classes.
const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// The letters of one language pack.
pub(super) struct Alphabet {
    letters: BTreeMap<String, u8>,
}

impl Alphabet {
    /// Gives each class, mark and cue its letter.
    pub fn new(pack: &Prose) -> Self {
        let marks = pack.marks.keys();
        let names = CLASSES
            .iter()
            .map(|name| (*name).to_owned())
            .chain(marks.cloned())
            .chain(pack.cues.keys().cloned());
        let letters: BTreeMap<String, u8> = names.zip(LETTERS.iter().copied()).collect();
        assert_eq!(
            letters.len(),
            CLASSES.len() + pack.marks.len() + pack.cues.len(),
            "a name stands twice, or letters ran out"
        );
        Self { letters }
    }

    /// The letter of a class.
    ///
    /// # Panics
    /// Where the pack has no such class, which its tests would show.
    pub fn letter(&self, name: &str) -> u8 {
        *self
            .letters
            .get(name)
            .unwrap_or_else(|| panic!("the language pack has no class {name}"))
    }

    /// The regular expression of a pattern: names of classes and forms, slots `(a:LEVEL)`, and `| ? * + {n,m} ( )`.
    pub fn compile(&self, pattern: &str, forms: &BTreeMap<String, String>) -> Regex {
        let mut out = String::new();
        self.expand(pattern, forms, 0, &mut out);
        Regex::new(&out).unwrap_or_else(|error| panic!("{pattern}: {error}"))
    }

    fn expand(
        &self,
        pattern: &str,
        forms: &BTreeMap<String, String>,
        depth: usize,
        out: &mut String,
    ) {
        assert!(depth < 20, "forms contain themselves: {pattern}");
        let mut rest = pattern;
        while let Some(c) = rest.chars().next() {
            let word = rest
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                .unwrap_or(rest.len());
            if c == '(' {
                let name = rest[1..]
                    .find(|c: char| !c.is_ascii_alphanumeric())
                    .unwrap_or(0);
                if rest[1 + name..].starts_with(':') && name > 0 {
                    out.push_str(&format!("(?<{}>", &rest[1..=name]));
                    rest = &rest[name + 2..];
                } else {
                    out.push_str("(?:");
                    rest = &rest[1..];
                }
            } else if c == '{' {
                let end = rest.find('}').map_or(rest.len(), |at| at + 1);
                out.push_str(&rest[..end]);
                rest = &rest[end..];
            } else if word > 0 {
                let name = &rest[..word];
                match forms.get(name) {
                    Some(form) => {
                        out.push_str("(?:");
                        self.expand(form, forms, depth + 1, out);
                        out.push(')');
                    }
                    None => out.push(char::from(self.letter(name))),
                }
                rest = &rest[word..];
            } else {
                if !c.is_whitespace() {
                    out.push(c);
                }
                rest = &rest[c.len_utf8()..];
            }
        }
    }
}
