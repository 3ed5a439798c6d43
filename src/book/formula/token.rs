//! Text → tokens. Full-width forms count as their half-width ones.

use std::ops::Range;

use crate::figure::{Rounding, parse, parse_prefix};
use crate::say::{Bilingual, Code, Fault};

use super::tree::{Operator, Relation};

/// One token.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    Operator(Operator),
    Power,
    Relation(Relation),
    Open,
    Close,
    Comma,
    /// A name or a figure as printed.
    Word(String),
    /// `[…]`
    Id(String),
    /// `"…"`
    Text(String),
}

/// Splits a formula; each token with its bytes.
pub fn tokens(text: &str) -> Result<Vec<(Token, Range<usize>)>, Fault> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let start = at;
        at += c.len_utf8();
        if c.is_whitespace() {
            continue;
        }
        let token = match c {
            '"' | '“' | '”' | '＂' => {
                let closes = |c| matches!(c, '"' | '”' | '“' | '＂');
                let (inside, end) = quoted(text, start, at, closes, "\"")?;
                at = end;
                Token::Text(inside)
            }
            '[' | '［' => {
                let (inside, end) = quoted(text, start, at, |c| matches!(c, ']' | '］'), "]")?;
                at = end;
                Token::Id(inside)
            }
            _ if marked(&text[start..]).is_some() => {
                let (inside, length) = marked(&text[start..]).unwrap_or_default();
                at = start + length;
                Token::Text(inside)
            }
            ']' | '］' => return Err(never_opened(start..at)),
            '<' | '＜' | '>' | '＞' | '=' | '＝' | '≤' | '≥' => {
                let (relation, end) = relation(c, &text[at..]);
                at += end;
                Token::Relation(relation)
            }
            _ => match symbol(c) {
                Some(token) => token,
                None => {
                    at = start + word_length(&text[start..]);
                    Token::Word(text[start..at].to_owned())
                }
            },
        };
        found.push((token, start..at));
    }
    Ok(found)
}

/// A figure in quotation marks that may stand in a name as well: „100亿元“, «100», 「100亿元」, '100亿元'.
fn marked(text: &str) -> Option<(String, usize)> {
    let first = text.chars().next()?;
    let closing = match first {
        '„' | '‟' => "“”‟",
        '«' => "»",
        '»' => "«»",
        '‹' => "›",
        '「' => "」",
        '『' => "』",
        '｢' => "｣",
        '‘' | '’' | '‚' => "’‘",
        '\'' | '＇' => "'＇",
        '`' => "`´",
        _ => return None,
    };
    let from = first.len_utf8();
    let close = from + text[from..].find(|c| closing.contains(c))?;
    let length = close + text[close..].chars().next().map_or(0, char::len_utf8);
    let inside = &text[from..close];
    parse(inside, Rounding::Nearest).ok()?;
    Some((inside.to_owned(), length))
}

fn never_opened(span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        "这里的 ] 前面没有 [：删去它，或补上 [",
        "no [ stands before this ]: delete it, or add the [",
    );
    Fault::new(Code::BadFormula, span, message)
}

fn symbol(c: char) -> Option<Token> {
    Some(match c {
        '+' | '＋' => Token::Operator(Operator::Add),
        '-' | '－' | '−' | '–' | '—' => Token::Operator(Operator::Subtract),
        '*' | '＊' | '×' | '·' => Token::Operator(Operator::Multiply),
        '/' | '／' | '÷' => Token::Operator(Operator::Divide),
        '^' | '＾' => Token::Power,
        '(' | '（' => Token::Open,
        ')' | '）' => Token::Close,
        // Spreadsheets whose decimals have a comma put a semicolon between arguments.
        ',' | '，' | '、' | ';' | '；' => Token::Comma,
        _ => return None,
    })
}

fn relation(first: char, rest: &str) -> (Relation, usize) {
    let equals = rest.chars().next().filter(|c| matches!(c, '=' | '＝'));
    let length = equals.map_or(0, char::len_utf8);
    match (first, equals) {
        ('<' | '＜', None) => (Relation::Below, 0),
        ('<' | '＜', Some(_)) => (Relation::AtMost, length),
        ('>' | '＞', None) => (Relation::Above, 0),
        ('>' | '＞', Some(_)) => (Relation::AtLeast, length),
        ('≤', _) => (Relation::AtMost, 0),
        ('≥', _) => (Relation::AtLeast, 0),
        _ => (Relation::Equal, length),
    }
}

/// The inside of quotes or brackets, and the byte after the closing one.
fn quoted(
    text: &str,
    start: usize,
    from: usize,
    closes: fn(char) -> bool,
    closing: &str,
) -> Result<(String, usize), Fault> {
    let Some(length) = text[from..].find(closes) else {
        let message = Bilingual::new(
            format!("这里打开后没有关闭：在末尾补上 {closing}"),
            format!("opened here and never closed: add the closing {closing}"),
        );
        return Err(Fault::new(Code::BadFormula, start..text.len(), message));
    };
    let close = from + length;
    let end = close + text[close..].chars().next().map_or(0, char::len_utf8);
    Ok((text[from..close].to_owned(), end))
}

/// How far a name or a printed figure goes. Only a printed figure may hold spaces (`1.57 trillion yuan`).
fn word_length(text: &str) -> usize {
    let ends = |c: char| {
        c.is_whitespace()
            || symbol(c).is_some()
            || matches!(
                c,
                '"' | '“' | '”' | '＂' | '[' | ']' | '［' | '］' | '<' | '>'
            )
            || matches!(c, '=' | '＜' | '＞' | '＝' | '≤' | '≥')
    };
    let length = text.find(ends).unwrap_or(text.len());
    let begins_figure = text
        .starts_with(|c: char| c.is_numeric() || matches!(c, '$' | '£' | '€' | '¥' | '￥' | '.'));
    if !begins_figure || length == text.len() {
        return length;
    }
    parse_prefix(text, Rounding::Nearest).map_or(length, |(_, figure)| figure.max(length))
}
