//! Years, dates and numbers that only name something: no figures.

use crate::book::Period;
use crate::reading::tokens::calendar;
use crate::reading::tokens::token::Kind;

use super::run::Run;

impl Run<'_> {
    /// A year, a date, a period: no figure.
    pub(super) fn time(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        let pack = &self.lexer.pack;
        if self.text[..at].ends_with(['$', '£', '€', '.']) {
            return None;
        }
        if let Some(end) = calendar::date(rest, pack) {
            // April 2013, 5 April 2013: the year is a token of its own; the comma of December 31, 2018 ends no clause.
            let comma = rest[end..].strip_prefix(", ");
            let dated = comma.is_some_and(|rest| calendar::year(rest).is_some());
            let end = at + end + if dated { 2 } else { 0 };
            self.push(at..end, Kind::Date);
            return Some(end);
        }
        if let Some((end, period)) = calendar::year(rest)
            && !self.names_number(at)
        {
            self.push(at..at + end, Kind::Year(Some(period)));
            return Some(at + end);
        }
        let coded = calendar::coded(rest)?;
        let fiscal = &rest[coded.saturating_sub(2)..coded];
        let year = rest
            .to_lowercase()
            .starts_with("fy")
            .then(|| fiscal.parse().ok())
            .flatten()
            .map(|year: i64| Period::year(2000 + year));
        let kind = year.map_or(Kind::Date, |year| Kind::Year(Some(year)));
        self.push(at..at + coded, kind);
        Some(at + coded)
    }

    /// Table 3, aged 16: the number only names something.
    pub(super) fn names_number(&self, at: usize) -> bool {
        let before = self.text[..at].trim_end_matches([' ', '.', '-', '\u{a0}']);
        if before.len() == at && at > 0 {
            return false;
        }
        let start = before
            .rfind(|c: char| !c.is_alphabetic() && c != '-')
            .map_or(0, |last| last + 1);
        let start = (start..before.len())
            .find(|&at| before.is_char_boundary(at))
            .unwrap_or(before.len());
        let label = self.lexer.labels.at(&before[start..]);
        label.is_some_and(|(length, ())| length == before[start..].len())
    }
}
