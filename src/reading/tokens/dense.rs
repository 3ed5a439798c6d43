//! Text → tokens, which cover all of it.

use std::ops::Range;
use std::sync::Arc;

use crate::figure::{Dimension, Figure, Rounding, parse, scan};
use crate::language::{Cue, Prose, lexicon};

use super::dates::{self, is_digit};
use super::lookup::Lookup;
use super::token::{Class, Kind, Token, is_count};

/// Bytes of a count in words beyond which it is none: twenty characters, so that each text is read in the time of its length.
const LONGEST_COUNT: usize = 64;

/// Characters of a title: those of laws are long.
const LONGEST_TITLE: usize = 60;

/// What splits a text in which no spaces stand between words.
#[derive(Debug)]
pub(in crate::reading) struct Dense {
    pack: Arc<Prose>,
    words: Lookup,
    /// What each word is; none for those that are none.
    kinds: Vec<Option<Kind>>,
    /// The longest first.
    counted: Vec<String>,
    uncounted: Lookup,
}

impl Dense {
    pub fn new(pack: Arc<Prose>) -> Self {
        let mut words: Vec<(String, Option<Kind>)> = Vec::new();
        for (cue, list) in &pack.cues {
            words.extend(
                list.iter()
                    .map(|word| (word.clone(), Some(Kind::Cue(*cue)))),
            );
        }
        for (mark, list) in &pack.marks {
            words.extend(
                list.chars()
                    .map(|c| (c.to_string(), Some(Kind::Mark(*mark)))),
            );
        }
        let plans = pack
            .plans
            .iter()
            .map(|(word, years)| (word.clone(), Some(Kind::Years(*years))));
        words.extend(plans);
        let holidays = pack.holidays.iter();
        words.extend(holidays.map(|(word, days)| (word.clone(), Some(Kind::Days(days.clone())))));
        words.extend(pack.plain.iter().map(|word| (word.clone(), None)));
        let mut counted = pack.counted.clone();
        counted.sort_by_key(|word| std::cmp::Reverse(word.len()));
        Self {
            words: Lookup::new(words.iter().map(|(word, _)| word)),
            kinds: words.into_iter().map(|(_, kind)| kind).collect(),
            counted,
            uncounted: Lookup::new(pack.uncounted.iter()),
            pack,
        }
    }

    /// The bytes of a title at the start of a text, 《长安三万里》: its numbers are none.
    fn title(&self, text: &str) -> Option<usize> {
        let [open, close] = self.pack.titles;
        let rest = text.strip_prefix(open)?;
        let near = rest.char_indices().take(LONGEST_TITLE);
        let end = near.into_iter().find(|(_, c)| *c == close)?.0;
        Some(open.len_utf8() + end + close.len_utf8())
    }

    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let mut run = Run {
            lexer: self,
            text,
            tokens: Vec::new(),
            done: 0,
        };
        let mut cues = self.words.find_iter(text).peekable();
        let mut idioms = self.uncounted.find_iter(text).peekable();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            while cues.next_if(|cue| cue.range.start < at).is_some() {}
            while idioms.next_if(|idiom| idiom.range.start < at).is_some() {}
            if let Some(title) = self.title(&text[at..]) {
                at += title;
                continue;
            }
            if let Some(idiom) = idioms.next_if(|idiom| idiom.range.start == at) {
                at = idiom.range.end;
                continue;
            }
            let word = cues
                .peek()
                .is_some_and(|cue| cue.range.start == at && cue.range.len() > c.len_utf8());
            if may_begin_number(c)
                && !word
                && let Some(token) = run.number(at)
            {
                at = token.range.end;
                run.push(token);
                continue;
            }
            if let Some(cue) = cues.next_if(|cue| cue.range.start == at) {
                at = cue.range.end;
                if let Some(kind) = &self.kinds[cue.word] {
                    run.push(Token {
                        range: cue.range,
                        kind: kind.clone(),
                    });
                }
                continue;
            }
            at += c.len_utf8();
        }
        run.rest(text.len());
        run.tokens
    }
}

/// A text on its way to tokens.
struct Run<'a> {
    lexer: &'a Dense,
    text: &'a str,
    tokens: Vec<Token>,
    /// The byte after the last token.
    done: usize,
}

impl Run<'_> {
    /// Appends a token, after the words before it. Qualifiers of a figure may have been taken for words: 约为.
    fn push(&mut self, token: Token) {
        while self
            .tokens
            .last()
            .is_some_and(|last| last.range.end > token.range.start)
        {
            self.tokens.pop();
            self.done = self.tokens.last().map_or(0, |last| last.range.end);
        }
        self.rest(token.range.start);
        self.done = token.range.end;
        self.tokens.push(token);
    }

    /// Makes a token of the words before a byte.
    fn rest(&mut self, end: usize) {
        let range = self.done..end;
        if range.is_empty() || self.text[range.clone()].trim().is_empty() {
            return;
        }
        self.tokens.push(Token {
            range,
            kind: Kind::Words,
        });
        self.done = end;
    }

    /// The token of the number that begins at a byte: a figure, a date, a year.
    fn number(&self, at: usize) -> Option<Token> {
        let (text, pack) = (self.text, &*self.lexer.pack);
        let before = &text[..at];
        let token = |range: Range<usize>, kind: Kind| Some(Token { range, kind });
        let ascii = text[at..].starts_with(is_digit);
        if ascii && before.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            return token(at..at + digits(&text[at..]), Kind::Words);
        }
        if let Some((end, parts)) = dates::proportion(&text[at..]) {
            let range = at..at + end;
            if parts.len() == 2 {
                let figure = parse(&text[range.clone()], Rounding::Nearest).ok()?;
                return token(range, Kind::Figure(Class::Ratio, Box::new(figure)));
            }
            let parts = parts.iter().map(|part| at + part.start..at + part.end);
            return token(range, Kind::Parts(parts.collect()));
        }
        if let Some((end, period)) = dates::year(&text[at..], pack) {
            return token(at..at + end, Kind::Year(period));
        }
        if let Some(end) = dates::date(&text[at..], pack) {
            return token(at..at + end, Kind::Date);
        }
        if before.ends_with(pack.ordinal.as_str()) {
            return self.rank(at);
        }
        let (range, figure) = scan(text, at, self.free(at)).or_else(|| self.counted(at))?;
        if !ascii && figure.unit.dimension == Dimension::Bare {
            let (range, figure) = self.counted(at)?;
            return token(range, Kind::Figure(Class::Count, Box::new(figure)));
        }
        if ascii && text[range.end..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            return token(at..range.end, Kind::Words);
        }
        if let Some(years) = dates::years_of(&figure) {
            // 近五年 are the last five, so that no qualifier belongs to them.
            return token(at..range.end, Kind::Years(years));
        }
        if let Some(days) = dates::days_of(&figure) {
            return token(range, Kind::Days(vec![days]));
        }
        let ranks =
            ends(&text[range.clone()], &pack.places) && ends(&text[..range.start], &pack.ranking);
        if ranks {
            return token(range, Kind::Figure(Class::Rank, Box::new(figure)));
        }
        // 数十亿, 几百: of unknown size.
        if !ascii && ends(before, &pack.vague) {
            return token(range, Kind::Words);
        }
        let class = Class::of(&figure);
        let named = before
            .trim_end_matches(' ')
            .ends_with(|c: char| c.is_ascii_alphabetic());
        if class == Class::Bare && (named || in_quotes(text, &range)) {
            return token(range, Kind::Words);
        }
        if !ascii && is_count(&figure) {
            return match self.counted(at) {
                Some((range, figure)) => token(range, Kind::Figure(Class::Count, Box::new(figure))),
                None if large(&text[range.clone()]) => {
                    token(range, Kind::Figure(Class::Level, Box::new(figure)))
                }
                None => token(range, Kind::Words),
            };
        }
        token(range, Kind::Figure(class, Box::new(figure)))
    }

    /// The byte after the last token that no qualifier may take words from.
    fn free(&self, at: usize) -> usize {
        let loose = |token: &Token| {
            let cues = [Cue::Is, Cue::Fill, Cue::Than, Cue::Goal];
            token.is_words() || token.cue().is_some_and(|cue| cues.contains(&cue))
        };
        let fixed = self.tokens.iter().rev().find(|token| !loose(token));
        fixed.map_or(0, |token| token.range.end).min(at)
    }

    /// 三大, 四个: a count in words.
    fn counted(&self, at: usize) -> Option<(Range<usize>, Figure)> {
        let rest = &self.text[at..];
        let words = &lexicon().numeral;
        let mut length = 0;
        while let Some(c) = rest[length..]
            .chars()
            .next()
            .filter(|_| length < LONGEST_COUNT)
        {
            let mut buffer = [0; 4];
            let one: &str = c.encode_utf8(&mut buffer);
            if words.digits.at_start(one).is_none() && c != '十' && !is_digit(c) {
                break;
            }
            length += c.len_utf8();
        }
        // 二线 is the second, two of them are 两线.
        if length == 0 || &rest[..length] == "二" {
            return None;
        }
        let counted = &self.lexer.counted;
        let word = counted
            .iter()
            .find(|word| rest[length..].starts_with(word.as_str()))?;
        let range = at..at + length + word.len();
        let mut figure = parse(&format!("{}个", &rest[..length]), Rounding::Nearest).ok()?;
        let printed = &self.text[range.clone()];
        // It must read so in a table, too.
        parse(printed, Rounding::Nearest).ok().filter(is_count)?;
        figure.text = printed.to_owned();
        Some((range, figure))
    }

    /// 第四位: a rank, which rises as it falls; any other ordinal is a word.
    fn rank(&self, at: usize) -> Option<Token> {
        let (range, figure) = scan(self.text, at, at).or_else(|| self.counted(at))?;
        let ranks = ends(&self.text[range.clone()], &self.lexer.pack.places);
        let kind = match ranks {
            true => Kind::Figure(Class::Rank, Box::new(figure)),
            false => Kind::Words,
        };
        Some(Token { range, kind })
    }
}

/// Whether a count in words is a number and no idiom: 二百七十万册.
fn large(text: &str) -> bool {
    text.contains(['百', '千', '万', '亿']) && text.chars().count() > 3
}

fn ends(text: &str, words: &[String]) -> bool {
    words.iter().any(|word| text.ends_with(word.as_str()))
}

fn digits(text: &str) -> usize {
    text.find(|c: char| !is_digit(c) && c != '.')
        .unwrap_or(text.len())
}

fn may_begin_number(c: char) -> bool {
    let mut buffer = [0; 4];
    is_digit(c)
        || matches!(c, '$' | '¥' | '€' | '£' | '￥' | '翻')
        || c > '\u{3000}' && {
            let one: &str = c.encode_utf8(&mut buffer);
            let words = &lexicon().numeral;
            words.digits.at_start(one).is_some() || c == '十' || c == '半' || c == '百'
        }
}

/// “1820”: a name, and no figure.
fn in_quotes(text: &str, range: &Range<usize>) -> bool {
    text[..range.start].ends_with(['“', '「', '‘'])
        && text[range.end..].starts_with(['”', '」', '’'])
}
