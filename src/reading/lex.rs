//! Text → tokens.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::figure::{Dimension, Figure, Rounding, parse, scan};
use crate::language::{Prose, lexicon};

use super::alphabet::Alphabet;
use super::dates::{self, is_digit};
use super::token::{Token, Value, class_of, is_count};

/// Characters of a text beyond which it is long: what it measures, with a word before it, has fewer.
const LONG: usize = 10;
/// Bytes of a count in words beyond which it is none: twenty characters, so that each text is read in the time of its length.
const LONGEST_COUNT: usize = 64;

/// What splits the text of one language.
pub(super) struct Lexer {
    pack: &'static Prose,
    words: AhoCorasick,
    /// The letter of each word; none for those that are none.
    letters: Vec<Option<u8>>,
    counted: Vec<&'static str>,
    uncounted: AhoCorasick,
    text: u8,
    long: u8,
}

impl Lexer {
    /// A lexer of a language pack.
    pub fn new(pack: &'static Prose, alphabet: &Alphabet) -> Self {
        let mut words: Vec<(String, Option<u8>)> = Vec::new();
        for (name, list) in &pack.cues {
            words.extend(
                list.iter()
                    .map(|word| (word.clone(), Some(alphabet.letter(name)))),
            );
        }
        for (name, list) in &pack.marks {
            words.extend(
                list.chars()
                    .map(|mark| (mark.to_string(), Some(alphabet.letter(name)))),
            );
        }
        words.extend(
            pack.plans
                .keys()
                .map(|word| (word.clone(), Some(alphabet.letter("PLAN")))),
        );
        words.extend(
            pack.holidays
                .keys()
                .map(|word| (word.clone(), Some(alphabet.letter("HOLIDAY")))),
        );
        words.extend(pack.plain.iter().map(|word| (word.clone(), None)));
        let build = |words: &mut dyn Iterator<Item = &String>| {
            AhoCorasick::builder()
                .match_kind(MatchKind::LeftmostLongest)
                .build(words)
                .expect("word lists are small")
        };
        let mut counted: Vec<&str> = pack.counted.iter().map(String::as_str).collect();
        counted.sort_by_key(|word| std::cmp::Reverse(word.len()));
        Self {
            pack,
            words: build(&mut words.iter().map(|(word, _)| word)),
            letters: words.iter().map(|(_, letter)| *letter).collect(),
            counted,
            uncounted: build(&mut pack.uncounted.iter()),
            text: alphabet.letter("TEXT"),
            long: alphabet.letter("LONG"),
        }
    }

    /// What a word says beyond its class.
    fn value(&self, word: &str) -> Value {
        let years = self.pack.plans.get(word).map(|years| Value::Years(*years));
        let days = || {
            self.pack
                .holidays
                .get(word)
                .map(|days| Value::Days(days.clone()))
        };
        years.or_else(days).unwrap_or(Value::Word)
    }

    /// The tokens of a text, which cover all of it.
    pub fn tokens(&self, text: &str, alphabet: &Alphabet) -> Vec<Token> {
        let mut run = Run {
            lexer: self,
            alphabet,
            text,
            tokens: Vec::new(),
            done: 0,
        };
        let mut cues = self.words.find_iter(text).peekable();
        let mut idioms = self.uncounted.find_iter(text).peekable();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            while cues.next_if(|cue| cue.start() < at).is_some() {}
            while idioms.next_if(|idiom| idiom.start() < at).is_some() {}
            if let Some(idiom) = idioms.next_if(|idiom| idiom.start() == at) {
                at = idiom.end();
                continue;
            }
            let word = cues
                .peek()
                .is_some_and(|cue| cue.start() == at && cue.len() > c.len_utf8());
            if may_begin_number(c)
                && !word
                && let Some(token) = run.number(at)
            {
                at = token.range.end;
                run.push(token);
                continue;
            }
            if let Some(cue) = cues.next_if(|cue| cue.start() == at) {
                at = cue.end();
                if let Some(class) = self.letters[cue.pattern().as_usize()] {
                    let value = self.value(&text[cue.range()]);
                    run.push(Token {
                        class,
                        range: cue.range(),
                        value,
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
    lexer: &'a Lexer,
    alphabet: &'a Alphabet,
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
        let long = self.text[range.clone()].chars().count() > LONG;
        let class = if long {
            self.lexer.long
        } else {
            self.lexer.text
        };
        self.tokens.push(Token {
            class,
            range,
            value: Value::Word,
        });
        self.done = end;
    }

    /// The token of the number that begins at a byte: a figure, a date, a year.
    fn number(&self, at: usize) -> Option<Token> {
        let (text, pack) = (self.text, self.lexer.pack);
        let before = &text[..at];
        let token = |name: &str, range: Range<usize>, value: Value| {
            Some(Token {
                class: self.alphabet.letter(name),
                range,
                value,
            })
        };
        let ascii = text[at..].starts_with(is_digit);
        if ascii && before.ends_with(|c: char| c.is_ascii_alphanumeric()) {
            return token("TEXT", at..at + digits(&text[at..]), Value::Word);
        }
        if let Some((end, parts)) = dates::proportion(&text[at..]) {
            let range = at..at + end;
            if parts.len() == 2 {
                let figure = parse(&text[range.clone()], Rounding::Nearest).ok()?;
                return token("RATIO", range, Value::Figure(Box::new(figure)));
            }
            let parts = parts
                .iter()
                .map(|part| at + part.start..at + part.end)
                .collect();
            return token("STRUCT", range, Value::Parts(parts));
        }
        if let Some((end, period)) = dates::year(&text[at..], pack) {
            return token("YEAR", at..at + end, Value::Period(period));
        }
        if let Some(end) = dates::date(&text[at..], pack) {
            return token("DATE", at..at + end, Value::Word);
        }
        if before.ends_with(pack.ordinal.as_str()) {
            return self.rank(at);
        }
        let (range, figure) = scan(text, at, self.free(at)).or_else(|| self.counted(at))?;
        if !ascii && figure.unit.dimension == Dimension::Bare {
            let (range, figure) = self.counted(at)?;
            return token("COUNT", range, Value::Figure(Box::new(figure)));
        }
        if ascii && text[range.end..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            return token("TEXT", at..range.end, Value::Word);
        }
        if let Some(years) = dates::years_of(&figure) {
            // 近五年 are the last five, so that no qualifier belongs to them.
            return token("SPAN", at..range.end, Value::Years(years));
        }
        if let Some(days) = dates::days_of(&figure) {
            return token("DAYS", range, Value::Days(vec![days]));
        }
        let name = class_of(&figure);
        if name == "BARE" && in_quotes(text, &range) {
            return token("TEXT", range, Value::Word);
        }
        if !ascii && is_count(&figure) {
            return match self.counted(at) {
                Some((range, figure)) => token("COUNT", range, Value::Figure(Box::new(figure))),
                None => token("TEXT", range, Value::Word),
            };
        }
        token(name, range, Value::Figure(Box::new(figure)))
    }

    /// The byte after the last token that no qualifier may take words from.
    fn free(&self, at: usize) -> usize {
        let words = ["TEXT", "IS", "FILL", "THAN", "GOAL"].map(|name| self.alphabet.letter(name));
        let fixed = self
            .tokens
            .iter()
            .rev()
            .find(|token| !words.contains(&token.class));
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
        let word = self
            .lexer
            .counted
            .iter()
            .find(|word| rest[length..].starts_with(**word))?;
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
        let (text, alphabet) = (self.text, self.alphabet);
        let (range, figure) = scan(text, at, at).or_else(|| self.counted(at))?;
        let ranks = text[range.clone()].ends_with(['位', '名']);
        if !ranks {
            return Some(Token {
                class: alphabet.letter("TEXT"),
                range,
                value: Value::Word,
            });
        }
        Some(Token {
            class: alphabet.letter("RANK"),
            range,
            value: Value::Figure(Box::new(figure)),
        })
    }
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
