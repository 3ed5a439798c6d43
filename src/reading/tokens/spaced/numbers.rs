//! Figures: numbers that are so much of something.

use crate::figure::{self, Dimension, scan};
use crate::reading::tokens::dates;
use crate::reading::tokens::phrases::word;
use crate::reading::tokens::token::{Kind, is_count};

use super::numerals::{class, decimal, joined, large, may_be_number, mixed, without_noun};
use super::run::Run;

impl Run<'_> {
    /// A figure: the byte after it.
    pub(super) fn number(&mut self, at: usize) -> Option<usize> {
        let text = self.text;
        let rest = &text[at..];
        let digit = |c: char| c.is_ascii_digit();
        let starts = rest.trim_start_matches(['+', '-', '−', '–']);
        let signed = rest.len() - starts.len();
        if signed > 0
            && (!starts.starts_with(|c: char| digit(c) || matches!(c, '$' | '£' | '€'))
                || text[..at].ends_with(|c: char| c.is_alphanumeric()))
        {
            return None;
        }
        let worded = starts.starts_with(char::is_alphabetic);
        if worded && !may_be_number(starts) {
            return None;
        }
        let from = at + signed;
        let (range, figure) = scan(text, from, self.done)?;
        if range.end <= at {
            return None;
        }
        let (mut range, mut figure) = (range, figure);
        // A noun is no unit: 525 deaths are 525, and of deaths.
        if is_count(&figure)
            && let Some((shorter, plain)) = without_noun(&text[range.clone()], &figure)
        {
            range.end = range.start + shorter;
            figure = plain;
        }
        // Raised 14 times: so often.
        if figure.text.ends_with("times")
            && !self.multiplies(&text[range.end..], &text[..range.start])
        {
            return Some(range.end);
        }
        // Half a million: no half.
        if worded && let Some(length) = large(&text[range.end..]) {
            return Some(range.end + length);
        }
        let after = &text[range.end..];
        // 10-K, 24th, 3D, 5pm, double-digit
        let attached = after.starts_with(|c: char| c.is_alphanumeric())
            || after.starts_with('-')
                && after[1..].starts_with(char::is_alphanumeric)
                && !worded
                && figure.unit.dimension == Dimension::Bare;
        let fraction = after.starts_with('/') || text[..at].ends_with('/');
        if worded && after.starts_with('-') {
            return None;
        }
        if !worded && (attached || fraction) {
            let end = self.skip(range.end + usize::from(after.starts_with(['-', '/'])));
            return Some(end.max(range.end));
        }
        // 6 5/8: no number that is read.
        if mixed(after) {
            return Some(
                range.end
                    + after
                        .find(|c: char| !matches!(c, ' ' | '/') && !digit(c))
                        .unwrap_or(after.len()),
            );
        }
        if figure.unit.dimension == Dimension::Bare
            && !text[..range.start].ends_with(['$', '£', '€'])
        {
            if self.names_number(range.start) {
                return Some(range.end + joined(after));
            }
            if self.lasts(after) {
                return Some(range.end);
            }
            if worded {
                return None;
            }
        }
        // Two people: a small number in words seldom is a statistic.
        if worded
            && is_count(&figure)
            && !figure.text.contains("illion")
            && !figure.text.contains("ousand")
        {
            return None;
        }
        if let Some(years) = dates::years_of(&figure).filter(|_| !decimal(&figure)) {
            self.push(range.clone(), Kind::Years(years));
            return Some(range.end);
        }
        if dates::days_of(&figure).is_some() && !decimal(&figure) {
            return Some(range.end);
        }
        let start = match signed {
            0 => range.start,
            _ => range.start.min(at),
        };
        let whole = start..range.end;
        if signed > 0
            && let Ok(signed) = figure::parse(
                text[whole.clone()].trim_start_matches('+'),
                figure::Rounding::Nearest,
            )
        {
            figure = signed;
        }
        let class = class(&figure);
        // 8 points of an index: no amount and no percentage.
        self.push(whole, Kind::Figure(class, Box::new(figure)));
        Some(range.end)
    }

    /// Whether a length of time follows a bare number: five years, 10-year.
    pub(super) fn lasts(&self, after: &str) -> bool {
        let next = after.trim_start_matches([' ', '-']);
        let name = word(next).to_lowercase();
        after.len() > next.len() && self.lexer.pack.durations.contains(&name)
    }

    /// Whether so many times are a multiple, and not how often something happened.
    pub(super) fn multiplies(&self, after: &str, before: &str) -> bool {
        let next = word(after.trim_start()).to_lowercase();
        self.lexer.pack.multiples.contains(&next) || before.trim_end().ends_with(" by")
    }
}
