//! What was understood of each figure of an article, for a person to see.

use crate::figure::Growth;
use crate::language::Basis;
use crate::source::Origin;

use super::mention::{Aspect, Mention, Side, Time};
use super::paragraph::Paragraph;
use super::tokens::Class;

/// What the words around a figure say of it; words are stable names, and empty where nothing is said.
#[derive(Clone, Debug)]
pub struct Understood {
    /// Where it stands.
    pub origin: Origin,
    /// As printed.
    pub text: String,
    /// What it measures.
    pub quantity: String,
    /// When it holds: a year, a span of years, `past`, `now`.
    pub time: String,
    /// What it says of the quantity: `level`, `change`, `rate`, `share` ….
    pub aspect: &'static str,
    /// Its place in an equation: `from`, `than`, `to`, `part`, `total`.
    pub side: &'static str,
    /// `up` or `down`.
    pub direction: &'static str,
    /// `goal` for what is planned or expected.
    pub status: &'static str,
    /// Its unit; of a cell of a table that of its header.
    pub unit: String,
}

/// What was understood of a mention.
pub(super) fn understood(p: &Paragraph<'_>, mention: &Mention) -> Understood {
    let range = p.tokens[mention.token].range.clone();
    Understood {
        text: p.text[range.clone()].to_owned(),
        origin: p.block.origin(range),
        quantity: mention.quantity.clone(),
        time: mention.time.map_or(String::new(), time),
        aspect: aspect(mention),
        side: mention.side.map_or("", side),
        direction: match mention.direction {
            Some(Growth::Up) => "up",
            Some(Growth::Down) => "down",
            None => "",
        },
        status: if mention.goal { "goal" } else { "" },
        unit: mention.figure.unit.symbol.clone(),
    }
}

fn time(time: Time) -> String {
    match time {
        Time::Years(period) if period.is_span() => format!("{}-{}", period.first, period.last),
        Time::Years(period) => period.first.to_string(),
        Time::Past(Basis::Year) => "past-year".into(),
        Time::Past(Basis::Start) => "start-of-year".into(),
        Time::Past(Basis::Previous) => "past".into(),
        Time::Now => "now".into(),
    }
}

fn aspect(mention: &Mention) -> &'static str {
    match (mention.class, mention.aspect) {
        (Class::Span, _) => "duration",
        (Class::Ratio, _) => "ratio",
        (Class::Points, _) => "points",
        (Class::Times | Class::Doubling, Aspect::Rate) => "multiple",
        (_, Aspect::Level) => "level",
        (_, Aspect::Change) => "change",
        (_, Aspect::Rate) => "rate",
        (_, Aspect::AnnualRate) => "annual-rate",
        (_, Aspect::Share) => "share",
        (_, Aspect::Average) => "average",
        (_, Aspect::Rank) => "rank",
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::From => "from",
        Side::Than => "than",
        Side::To => "to",
        Side::Part => "part",
        Side::Total => "total",
    }
}
