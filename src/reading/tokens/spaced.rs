//! Text whose words are divided by spaces → tokens, word by word.

use std::ops::Range;
use std::sync::Arc;

use crate::book::Period;
use crate::figure::{self, Dimension, Figure, scan};
use crate::language::{Cue, Mark, Prose, lexicon};

use super::calendar;
use super::dates;
use super::phrases::{Phrases, word};
use super::token::{Class, Kind, Token, is_count};

/// What splits a text in which spaces stand between words.
#[derive(Debug)]
pub(in crate::reading) struct Spaced {
    pack: Arc<Prose>,
    /// Cues, and words that hold one and are none.
    cues: Phrases<Option<Cue>>,
    qualifiers: Phrases<()>,
    labels: Phrases<()>,
    than_after_move: Phrases<()>,
    moves_after: Phrases<()>,
}

impl Spaced {
    pub fn new(pack: Arc<Prose>) -> Self {
        let cues = pack
            .cues
            .iter()
            .flat_map(|(cue, words)| words.iter().map(|word| (word.clone(), Some(*cue))));
        let plain = pack.plain.iter().map(|word| (word.clone(), None));
        let words = |list: &[String]| Phrases::new(list.iter().map(|word| (word.clone(), ())));
        Self {
            cues: Phrases::new(cues.chain(plain)),
            qualifiers: words(&pack.qualifiers),
            labels: words(&pack.labels),
            than_after_move: words(&pack.than_after_move),
            moves_after: words(&pack.moves_after),
            pack,
        }
    }

    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let mut run = Run {
            lexer: self,
            text,
            tokens: Vec::new(),
            done: 0,
        };
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            at = run.step(at, c);
        }
        run.rest(text.len());
        run.tokens
    }
}

/// A text on its way to tokens.
struct Run<'a> {
    lexer: &'a Spaced,
    text: &'a str,
    tokens: Vec<Token>,
    /// The byte after the last token.
    done: usize,
}

impl Run<'_> {
    /// Reads what begins at a byte; the byte after it.
    fn step(&mut self, at: usize, c: char) -> usize {
        let inside = self.text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        if inside && c.is_alphanumeric() {
            return self.skip(at);
        }
        if let Some(end) = self.time(at) {
            return end;
        }
        if (c.is_ascii_digit() || sign(&self.text[at..]) || c.is_alphabetic())
            && let Some(end) = self.number(at)
        {
            return end;
        }
        if c.is_alphabetic() {
            return self.word(at);
        }
        if let Some(mark) = self.mark(at, c) {
            let end = at + c.len_utf8();
            self.push(at..end, Kind::Mark(mark));
            return end;
        }
        at + c.len_utf8()
    }

    /// Passes over the rest of a word of letters and digits, 10-K, G20.
    fn skip(&self, at: usize) -> usize {
        let rest = &self.text[at..];
        at + rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len())
    }

    fn push(&mut self, range: Range<usize>, kind: Kind) {
        self.rest(range.start);
        self.done = range.end;
        self.tokens.push(Token { range, kind });
    }

    /// Makes a token of the words before a byte.
    fn rest(&mut self, end: usize) {
        let range = self.done..end.max(self.done);
        if self.text[range.clone()].contains(char::is_alphanumeric) {
            self.tokens.push(Token {
                range,
                kind: Kind::Words,
            });
        }
        self.done = end.max(self.done);
    }

    /// A cue, or a word that is none.
    fn word(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let own = word(rest).len().max(1);
        if let Some((length, ())) = self.lexer.qualifiers.at(rest)
            && begins_number(rest[length..].trim_start())
            && !self.compares(at)
        {
            return at + length;
        }
        if self.after_move()
            && let Some((length, ())) = self.lexer.than_after_move.at(rest)
        {
            self.push(at..at + length, Kind::Cue(Cue::Than));
            return at + length;
        }
        match self.lexer.cues.at(rest) {
            Some((length, Some(cue))) => {
                self.push(at..at + length, Kind::Cue(cue));
                at + length
            }
            Some((length, None)) => at + length,
            None => at + own,
        }
    }

    /// Whether words at a byte follow a figure at once, so that they compare with the next: 17% lower than 500.
    fn compares(&self, at: usize) -> bool {
        let near = self.tokens.last().filter(|last| last.figure().is_some());
        near.is_some_and(|last| {
            self.text[last.range.end..at].split_whitespace().count() < 2
                && !self.text[last.range.end..at].contains([',', ';'])
        })
    }

    /// Whether the last token is a noun of change, so that `over` and `on` compare.
    fn after_move(&self) -> bool {
        let last = self
            .tokens
            .last()
            .filter(|_| self.text[self.done..].starts_with(' '));
        last.is_some_and(|last| {
            let moves = matches!(last.cue(), Some(Cue::Up | Cue::Down));
            moves
                && last.range.end == self.done
                && self
                    .lexer
                    .moves_after
                    .at(&self.text[last.range.clone()])
                    .is_some()
        })
    }

    /// A year, a date, a period: no figure.
    fn time(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        let pack = &self.lexer.pack;
        if self.text[..at].ends_with(['$', '£', '€', '.']) {
            return None;
        }
        if let Some(end) = calendar::date(rest, pack) {
            // April 2013, 5 April 2013: the year is a token of its own.
            self.push(at..at + end, Kind::Date);
            return Some(at + end);
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
    fn names_number(&self, at: usize) -> bool {
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

    /// A figure: the byte after it.
    fn number(&mut self, at: usize) -> Option<usize> {
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
    fn lasts(&self, after: &str) -> bool {
        let next = after.trim_start_matches([' ', '-']);
        let name = word(next).to_lowercase();
        after.len() > next.len() && self.lexer.pack.durations.contains(&name)
    }

    /// Whether so many times are a multiple, and not how often something happened.
    fn multiplies(&self, after: &str, before: &str) -> bool {
        let next = word(after.trim_start()).to_lowercase();
        self.lexer.pack.multiples.contains(&next) || before.trim_end().ends_with(" by")
    }

    /// A punctuation mark that divides.
    fn mark(&self, at: usize, c: char) -> Option<Mark> {
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

    fn ends_sentence(&self, at: usize, after: &str) -> bool {
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

/// Whether a sign before a number begins at a text: a currency, a plus.
fn sign(text: &str) -> bool {
    text.starts_with(['$', '£', '€', '¥', '+', '-', '−', '–', '.'])
}

fn begins_number(text: &str) -> bool {
    let digits = text.trim_start_matches(['$', '£', '€', '¥', '+', '-']);
    digits.starts_with(|c: char| c.is_ascii_digit()) || may_be_number(text)
}

/// Whether a word may begin a number that is written in words, or a currency.
fn may_be_number(text: &str) -> bool {
    let own = word(text);
    let rest = &text[own.len()..];
    let code = own.len() <= 3 && own.chars().all(|c| c.is_ascii_uppercase()) || own == "Rs";
    let money = code
        && (rest.starts_with('$')
            || rest
                .trim_start_matches(['.', ' '])
                .starts_with(|c: char| c.is_ascii_digit()));
    let lower = own.to_lowercase();
    let words = lexicon();
    let said = words.numeral.ones.at_start(&lower).is_some()
        || words.numeral.tens.at_start(&lower).is_some()
        || [
            "half",
            "double",
            "doubled",
            "treble",
            "trebled",
            "triple",
            "tripled",
            "quadrupled",
            "halved",
        ]
        .contains(&lower.as_str())
        || matches!(lower.as_str(), "a" | "an");
    money || said
}

/// The bytes of ` to 64`, `-39`, ` and 4` after a number that only names something.
fn joined(after: &str) -> usize {
    let rest = [" to ", "-", "–", " and "]
        .iter()
        .find_map(|joiner| after.strip_prefix(joiner));
    let digits = rest.map_or(0, |rest| {
        rest.bytes().take_while(u8::is_ascii_digit).count()
    });
    match rest {
        Some(rest) if (1..=3).contains(&digits) => after.len() - rest.len() + digits,
        _ => 0,
    }
}

/// Doubled, trebled; twice compares, and does not move.
fn is_one_word(text: &str) -> bool {
    text.chars().all(char::is_alphabetic) && text != "twice"
}

/// The bytes of a figure without the noun after its number, and what it is then.
fn without_noun(text: &str, figure: &Figure) -> Option<(usize, Figure)> {
    let number = text
        .strip_suffix(&*figure.unit.symbol)?
        .trim_end_matches([' ', '-', '\u{a0}']);
    let figure = figure::parse(number, figure::Rounding::Nearest).ok()?;
    (figure.unit.dimension == Dimension::Bare).then_some((number.len(), figure))
}

/// ` a million` after half.
fn large(after: &str) -> Option<usize> {
    [" a million", " a billion", " a trillion", " a dozen"]
        .iter()
        .find(|large| after.starts_with(**large))
        .map(|large| large.len())
}

/// ` 5/8` after a whole number.
fn mixed(after: &str) -> bool {
    let rest = after.trim_start_matches(' ');
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && after.len() > rest.len() && rest[digits..].starts_with('/')
}

fn decimal(figure: &Figure) -> bool {
    figure.text.contains('.')
}

/// What kind of figure it is: a number of things is an amount, and a multiple in one word a doubling.
fn class(figure: &Figure) -> Class {
    match Class::of(figure) {
        Class::Times if is_one_word(&figure.text) => Class::Doubling,
        Class::Bare if !figure.text.contains('.') => Class::Level,
        class => class,
    }
}
