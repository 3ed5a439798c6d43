//! Tokens → tree, by operator precedence (Pratt 1973): `^` before a sign before `* /` before `+ -`.

use std::ops::Range;

use crate::number::Rational;
use crate::say::{Bilingual, Code, Fault};

use super::limits::{MAX_CELL, MAX_EXPONENT, MAX_NESTING, MAX_OPERANDS};
use super::token::{Token, tokens};
use super::tree::{Formula, Node, Operator, Term};

/// Reads a formula.
///
/// # Errors
/// A [`Fault`] at the bytes that are to blame: `bad-formula`, `bad-exponent`, `too-large`.
///
/// ```
/// use statverify::book::formula::parse;
/// assert!(parse("(b - a) / a").is_ok());
/// assert_eq!(parse("(b - a").unwrap_err().span, 0..1);
/// ```
pub fn parse(text: &str) -> Result<Formula, Fault> {
    if text.len() > MAX_CELL {
        return Err(too_large(
            0..text.len(),
            "算式超过 1 MiB",
            "the formula has more than 1 MiB",
        ));
    }
    let tokens = tokens(text)?;
    let mut parser = Parser {
        tokens,
        at: 0,
        end: text.len(),
        nodes: Vec::new(),
        depth: 0,
        operands: 0,
    };
    let relation = match parser.peek() {
        Some(&Token::Relation(relation)) => {
            parser.at += 1;
            Some(relation)
        }
        _ => None,
    };
    let root = parser.expression(0)?;
    match parser.tokens.get(parser.at) {
        None => Ok(Formula {
            relation,
            nodes: parser.nodes,
            root,
        }),
        Some((token, span)) => Err(unexpected(token, span.clone())),
    }
}

struct Parser {
    tokens: Vec<(Token, Range<usize>)>,
    at: usize,
    end: usize,
    nodes: Vec<Node>,
    depth: usize,
    operands: usize,
}

impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn next(&mut self) -> Option<(Token, Range<usize>)> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn push(&mut self, term: Term, span: Range<usize>) -> usize {
        self.nodes.push(Node { term, span });
        self.nodes.len() - 1
    }

    fn joined(&self, left: usize, right: usize) -> Range<usize> {
        self.nodes[left].span.start..self.nodes[right].span.end
    }

    /// Operators that bind tighter than `least`.
    fn expression(&mut self, least: u8) -> Result<usize, Fault> {
        let mut left = self.operand()?;
        while let Some((binding, operator)) = self
            .peek()
            .and_then(infix)
            .filter(|(binding, _)| *binding > least)
        {
            self.at += 1;
            left = match operator {
                Some(operator) => {
                    let right = self.expression(binding)?;
                    let span = self.joined(left, right);
                    self.push(Term::Binary(operator, left, right), span)
                }
                None => self.power(left)?,
            };
        }
        Ok(left)
    }

    /// One bracket, call or sign deeper.
    fn nested<T>(
        &mut self,
        inside: impl FnOnce(&mut Self) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        if self.depth == MAX_NESTING {
            let span = self.here();
            return Err(too_large(
                span,
                "嵌套超过 100 层",
                "brackets, calls and signs are nested more than 100 deep",
            ));
        }
        self.depth += 1;
        let result = inside(self);
        self.depth -= 1;
        result
    }

    fn operand(&mut self) -> Result<usize, Fault> {
        let Some((token, span)) = self.next() else {
            return Err(missing_operand(self.end));
        };
        match token {
            Token::Open => self.nested(|parser| parser.bracketed(&span)),
            Token::Operator(Operator::Subtract) => {
                let inner = self.nested(|parser| parser.expression(SIGN))?;
                let whole = span.start..self.nodes[inner].span.end;
                Ok(self.push(Term::Negative(inner), whole))
            }
            Token::Operator(Operator::Add) => self.nested(|parser| parser.expression(SIGN)),
            Token::Word(word) if self.peek() == Some(&Token::Open) => {
                self.nested(|parser| parser.call(word, &span))
            }
            Token::Word(word) => {
                let number = constant(&word).map(Term::Number);
                self.leaf(number.unwrap_or(Term::Word(word)), span)
            }
            Token::Id(name) => self.leaf(Term::Id(name.trim().to_owned()), span),
            Token::Text(text) => self.leaf(Term::Text(text), span),
            Token::Close => Err(missing_operand(span.start)),
            token => Err(unexpected(&token, span)),
        }
    }

    fn leaf(&mut self, term: Term, span: Range<usize>) -> Result<usize, Fault> {
        self.operands += 1;
        if self.operands > MAX_OPERANDS {
            return Err(too_large(
                span,
                "运算数超过 10,000 个",
                "the formula has more than 10,000 operands",
            ));
        }
        Ok(self.push(term, span))
    }

    fn bracketed(&mut self, open: &Range<usize>) -> Result<usize, Fault> {
        let inner = self.expression(0)?;
        let close = self.close(open)?;
        self.nodes[inner].span = open.start..close;
        Ok(inner)
    }

    /// The end of the bracket that was opened at `open`.
    fn close(&mut self, open: &Range<usize>) -> Result<usize, Fault> {
        match self.next() {
            Some((Token::Close, span)) => Ok(span.end),
            Some((token, span)) => Err(unexpected(&token, span)),
            None => {
                let message = Bilingual::new(
                    "这个括号没有关闭：补上 )",
                    "this bracket is never closed: add a )",
                );
                Err(Fault::new(Code::BadFormula, open.clone(), message))
            }
        }
    }

    fn call(&mut self, name: String, span: &Range<usize>) -> Result<usize, Fault> {
        let open = self.here();
        self.at += 1;
        let mut arguments = Vec::new();
        if self.peek() != Some(&Token::Close) {
            arguments.push(self.expression(0)?);
            while self.peek() == Some(&Token::Comma) {
                self.at += 1;
                arguments.push(self.expression(0)?);
            }
        }
        if let Some((Token::Word(_) | Token::Id(_) | Token::Text(_) | Token::Open, here)) =
            self.tokens.get(self.at)
        {
            return Err(missing_comma(here.clone()));
        }
        let end = self.close(&open)?;
        Ok(self.push(Term::Call(name, arguments), span.start..end))
    }

    /// `base ^ exponent`; a power of powers groups to the right.
    fn power(&mut self, base: usize) -> Result<usize, Fault> {
        let from = self.nodes.len();
        let exponent = self.expression(POWER - 1)?;
        let span = self.nodes[exponent].span.clone();
        let Some(value) = self.whole(exponent) else {
            let message = Bilingual::new(
                "指数只能是写明的非负整数，例如 (1 + g)^20",
                "an exponent must be a whole number written out, such as (1 + g)^20",
            );
            return Err(Fault::new(Code::BadExponent, span, message));
        };
        let exponent = u32::try_from(value).ok().filter(|e| *e <= MAX_EXPONENT);
        let Some(exponent) = exponent else {
            return Err(too_large(
                span,
                "指数超过 1000",
                "the exponent is greater than 1000",
            ));
        };
        self.nodes.truncate(from.max(base + 1));
        let whole = self.nodes[base].span.start..span.end;
        Ok(self.push(Term::Power(base, exponent), whole))
    }

    /// The value of a node that is a whole constant that is not negative; a power of constants counts.
    fn whole(&self, node: usize) -> Option<u64> {
        match &self.nodes[node].term {
            Term::Number(number) => match number.to_i64() {
                Some(value) => u64::try_from(value).ok(),
                None if number.is_integer() && !number.is_negative() => Some(u64::MAX),
                None => None,
            },
            Term::Power(base, exponent) => Some(self.whole(*base)?.saturating_pow(*exponent)),
            _ => None,
        }
    }

    fn here(&self) -> Range<usize> {
        self.tokens
            .get(self.at)
            .map_or(self.end..self.end, |(_, span)| span.clone())
    }
}

const SIGN: u8 = 3;
const POWER: u8 = 4;

/// How tight an infix operator binds; `None` for the operator is the power.
fn infix(token: &Token) -> Option<(u8, Option<Operator>)> {
    match token {
        Token::Operator(operator @ (Operator::Add | Operator::Subtract)) => {
            Some((1, Some(*operator)))
        }
        Token::Operator(operator) => Some((2, Some(*operator))),
        Token::Power => Some((POWER, None)),
        _ => None,
    }
}

/// A bare number: digits with at most one point, full width or not.
fn constant(word: &str) -> Option<Rational> {
    let mut digits = String::new();
    let mut places: Option<i32> = None;
    for c in word.chars() {
        match c {
            '.' | '．' if places.is_none() => places = Some(0),
            _ => {
                let half_width =
                    char::from_u32((c as u32).wrapping_sub(0xFEE0)).filter(char::is_ascii_digit);
                digits.push(if c.is_ascii_digit() { c } else { half_width? });
                places = places.map(|n| n + 1);
            }
        }
        // As many as a figure may have.
        if digits.len() > 60 {
            return None;
        }
    }
    if places == Some(0) {
        return None;
    }
    Some(&Rational::from_digits(&digits)? * &Rational::ten_to(-places.unwrap_or(0)))
}

fn too_large(span: Range<usize>, zh: &str, en: &str) -> Fault {
    let message = Bilingual::new(
        format!("{zh}：请分成几步写"),
        format!("{en}: split it into steps"),
    );
    Fault::new(Code::TooLarge, span, message)
}

fn missing_operand(end: usize) -> Fault {
    let message = Bilingual::new("这里缺一个编号或数值", "an id or a figure is missing here");
    Fault::new(Code::BadFormula, end..end, message)
}

fn missing_comma(span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        "这里缺一个逗号（函数的参数之间用逗号隔开，例如 growth(a, b)）或一个运算符；含空格的编号写在 [ ] 里，读不出的数写在引号里",
        "a comma is missing here, as in growth(a, b), or an operator; write an id with spaces in [ ], and a figure that is not read in quotes",
    );
    Fault::new(Code::BadFormula, span, message)
}

fn unexpected(token: &Token, span: Range<usize>) -> Fault {
    let (zh, en) = match token {
        Token::Relation(_) => (
            "比较符号只能写在算式开头，例如 <= total",
            "a comparison may only begin a formula, as in <= total",
        ),
        Token::Close => ("多出一个右括号", "a closing bracket with nothing open"),
        Token::Comma => (
            "逗号只用来分隔函数的参数；带千分位的数要加引号",
            "a comma only separates arguments; put a figure with thousands separators in quotes",
        ),
        Token::Word(_) | Token::Id(_) | Token::Text(_) | Token::Open => (
            "这里缺一个运算符；含空格的编号写在 [ ] 里，读不出的数写在引号里",
            "an operator is missing here; write an id with spaces in [ ], and a figure that is not read in quotes",
        ),
        Token::Operator(_) | Token::Power => (
            "运算符前缺一个编号或数值",
            "an id or a figure is missing before the operator",
        ),
    };
    Fault::new(Code::BadFormula, span, Bilingual::new(zh, en))
}
