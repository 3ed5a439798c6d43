//! Punctuation that divides, and where a sentence ends.

use crate::language::Mark;

use super::run::Run;

impl Run<'_> {
    /// A punctuation mark that divides.
    pub(super) fn mark(&self, at: usize, c: char) -> Option<Mark> {
        let end = at + c.len_utf8();
        let after = &self.text[end..];
        let gap = after.is_empty() || after.starts_with([' ', '\n', '\u{a0}']);
        let mark = self
            .lexer
            .pack
            .marks
            .iter()
            .find(|(_, marks)| marks.contains(c));
        match (mark.map(|(mark, _)| *mark), c) {
            (_, '.' | '!' | '?') => self.ends_sentence(at, after).then_some(Mark::Stop),
            (Some(Mark::Comma), '–' | '—') => (gap || c == '—').then_some(Mark::Comma),
            (Some(Mark::Colon | Mark::Comma), _) if !gap => None,
            (None, '-') => (gap && self.text[..at].ends_with(' ')).then_some(Mark::Comma),
            (mark, _) => mark,
        }
    }

    pub(super) fn ends_sentence(&self, at: usize, after: &str) -> bool {
        let next = after.trim_start_matches(['"', '”', '’', ')', '\'']);
        if next.trim().is_empty() {
            return true;
        }
        if !next.starts_with([' ', '\n', '\u{a0}']) {
            return false;
        }
        let next = next.trim_start();
        let begins = next.starts_with(|c: char| {
            c.is_uppercase()
                || c.is_ascii_digit()
                || matches!(c, '"' | '“' | '‘' | '(' | '$' | '£' | '€' | '-' | '–' | '•')
        });
        if !begins || self.text[at..].starts_with(['!', '?']) {
            return begins;
        }
        let before = &self.text[..at];
        let start = before
            .rfind(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“'))
            .map_or(0, |at| at + 1);
        let start = (start..=before.len())
            .find(|&at| before.is_char_boundary(at))
            .unwrap_or(before.len());
        let last = &before[start..];
        let initial = last.chars().count() == 1 && last.starts_with(|c: char| c.is_uppercase());
        !initial
            && !self
                .lexer
                .pack
                .abbreviations
                .iter()
                .any(|known| known.eq_ignore_ascii_case(last))
    }
}
