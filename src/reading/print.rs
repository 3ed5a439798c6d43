//! A figure of prose, read where it stands.

use std::sync::Arc;

use crate::book::{Cell, Figures, PrintedFigure};
use crate::figure::{Figure, Rounding, parse, wording_at};

use super::context::Context;
use super::quote::quote;
use super::token::{Token, Value};

/// Appends the figure of a token, with the sign that its words give it.
pub(super) fn print(figures: &mut Figures, context: &Context<'_>, at: usize) -> Arc<PrintedFigure> {
    let token = &context.tokens[at];
    let text = &context.text[token.range.clone()];
    let (words, place) = quote(context, at, None);
    let said = wording_at(&context.text[words], place);
    let figure = read(context, token).map(|figure| figure.signed(&said));
    let cell = Cell {
        text: text.to_owned(),
        origin: context.block.origin(token.range.clone()),
    };
    let id = figures.push(cell, figure);
    Arc::clone(&figures[id])
}

/// The figure of a token. For the looks that rules take at them, tokens are read to the nearest, and counts in words as
/// such of 个.
fn read(context: &Context<'_>, token: &Token) -> Option<Figure> {
    let rounding = context.options.rounding;
    let counts = ["COUNT", "RANK"].map(|name| context.alphabet.letter(name));
    let as_printed = rounding == Rounding::Nearest && !counts.contains(&token.class);
    let text = &context.text[token.range.clone()];
    match &token.value {
        Value::Figure(figure) if as_printed => Some(Figure::clone(figure)),
        _ => parse(text, rounding).ok(),
    }
}
