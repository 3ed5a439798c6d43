//! One match of a form: its figures, whether they go together, and the formula over them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use regex::Captures;

use crate::figure::{Bound, Dimension, Figure};
use crate::number::Rational;

use super::find::{Context, Found, Part};
use super::fits::fits;
use super::names;
use super::rule::{Compiled, Piece};
use super::token::{Token, Value, is_count};

type Slots<'a> = BTreeMap<&'a str, Range<usize>>;

/// One match of a form.
pub(super) struct Matched<'a> {
    context: &'a Context<'a>,
    form: &'a Compiled,
    slots: Slots<'a>,
    whole: Range<usize>,
}

impl<'a> Matched<'a> {
    /// A match with its slots.
    pub fn new(context: &'a Context<'a>, form: &'a Compiled, captures: &Captures<'_>) -> Self {
        let names = form.pattern.capture_names().flatten();
        let slots = names
            .filter_map(|name| Some((name, captures.name(name)?.range())))
            .collect();
        Self {
            context,
            form,
            slots,
            whole: captures.get(0).map_or(0..0, |whole| whole.range()),
        }
    }

    /// The claim that it makes, if its figures go together.
    pub fn claim(&self, rule: &'static str, rank: usize) -> Option<Found> {
        let claim = self.slots.get(self.form.form.claim.as_str())?.start;
        let formula = self.formula(claim)?;
        let function = self.form.function().to_owned();
        let found = Found {
            rule,
            claim,
            formula,
            span: self.whole.clone(),
            function,
            rank,
        };
        let operands: Vec<usize> = found.operands().collect();
        if operands.contains(&claim) || !self.same_subjects() {
            return None;
        }
        let figures: Vec<&Figure> = operands.iter().filter_map(|at| self.figure(*at)).collect();
        let claimed = self.figure(claim);
        if found.function == "count"
            && !(claimed.is_some_and(|claimed| {
                is_small(claimed, if self.form.form.confirms { 2 } else { 0 })
            }) && self.is_list(claim))
        {
            return None;
        }
        if found.function == "span" && !self.lasts(&self.context.tokens[claim]) {
            return None;
        }
        if !self.rises()
            || !self.open_slots()
            || !self.is_partition(claim, &operands)
            || !self.levels(&found)
        {
            return None;
        }
        if figures.len() < operands.len() || !one_dimension(&figures, claimed, &found.function) {
            return None;
        }
        let confirmed =
            || claimed.is_some_and(|claimed| fits(&found.written(|_| "x"), &figures, claimed));
        if self.form.form.confirms && !confirmed() {
            return None;
        }
        Some(found)
    }

    fn figure(&self, token: usize) -> Option<&Figure> {
        self.context.tokens[token].figure()
    }

    fn formula(&self, claim: usize) -> Option<Vec<Part>> {
        let mut parts = Vec::new();
        for piece in &self.form.formula {
            match piece {
                Piece::Text(text) => parts.push(Part::Text(text.clone())),
                Piece::Slot(slot) => self.slot(slot, claim, &mut parts)?,
            }
        }
        Some(parts)
    }

    fn slot(&self, slot: &str, claim: usize, parts: &mut Vec<Part>) -> Option<()> {
        let text = |range: &Range<usize>| self.text(range);
        match slot {
            "parts" => {
                let list = self.list(&self.slots.get("parts")?.clone(), claim);
                (list.len() > 1).then_some(())?;
                for (at, token) in list.into_iter().enumerate() {
                    parts.extend((at > 0).then(|| Part::Text(", ".into())));
                    parts.push(Part::Token(token));
                }
            }
            "list" => {
                let list = text(self.slots.get("list")?).replace(['"', '“', '”', '「', '」'], "");
                parts.push(Part::Text(format!("\"{}\"", list.trim())));
            }
            "structure" => {
                let Value::Parts(places) = &self.context.tokens[claim].value else {
                    return None;
                };
                let numbers: Vec<String> = places
                    .iter()
                    .map(|part| format!("{}%", &self.context.text[part.clone()]))
                    .collect();
                parts.push(Part::Text(numbers.join(", ")));
            }
            "p" | "q" => parts.push(Part::Text(self.year(slot)?.to_string())),
            "years" => parts.push(Part::Text(self.years()?.to_string())),
            "yeardays" => {
                let year = self.year("q")?;
                let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
                parts.push(Part::Text(if leap { "366" } else { "365" }.into()));
            }
            "days" => parts.push(Part::Text(self.days(claim)?.to_string())),
            "whole" => parts.push(Part::Token(self.named_whole(claim)?)),
            slot => parts.push(Part::Token(self.slots.get(slot)?.start)),
        }
        Some(())
    }

    fn text(&self, range: &Range<usize>) -> &str {
        let tokens = &self.context.tokens[range.clone()];
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => &self.context.text[first.range.start..last.range.end],
            _ => "",
        }
    }

    /// The figures of a list that are of the dimension of the first.
    fn list(&self, range: &Range<usize>, claim: usize) -> Vec<usize> {
        let level =
            ["LEVEL", "BARE", "COUNT", "PERCENT"].map(|name| self.context.alphabet.letter(name));
        let levels: Vec<usize> = range
            .clone()
            .filter(|&at| at != claim && level.contains(&self.context.tokens[at].class))
            .collect();
        let own = self.figure(claim).map(|figure| &figure.unit.dimension);
        levels
            .into_iter()
            .filter(|&at| self.figure(at).map(|figure| &figure.unit.dimension) == own)
            .collect()
    }

    /// The year of a slot.
    fn year(&self, slot: &str) -> Option<i64> {
        match &self.context.tokens[self.slots.get(slot)?.start].value {
            Value::Period(Some(period)) if !period.is_span() => Some(period.first),
            _ => None,
        }
    }

    /// The years between two that are named, or the one length of time that is.
    fn years(&self) -> Option<u32> {
        if self.slots.contains_key("p") || self.slots.contains_key("q") {
            return u32::try_from(self.year("q")? - self.year("p")?)
                .ok()
                .filter(|&years| years > 0);
        }
        let years = |token: &Token| match token.value {
            Value::Years(years) if self.lasts(token) => Some(years),
            _ => None,
        };
        self.only(years).filter(|&years| years > 1)
    }

    /// Whether a length of time is that of the article's growth, and not of 连续5年.
    fn lasts(&self, token: &Token) -> bool {
        let before = &self.context.text[..token.range.start];
        !self
            .context
            .pack
            .unlasting
            .iter()
            .any(|word| before.ends_with(word.as_str()))
    }

    /// The days that the words name; a holiday's are a guess.
    fn days(&self, claim: usize) -> Option<u32> {
        let days = |token: &Token| match &token.value {
            Value::Days(days) => Some(days.clone()),
            _ => None,
        };
        let exactly = |token: &Token| days(token).filter(|days| days.len() == 1);
        let days = self.only(exactly).or_else(|| self.only(days))?;
        let total = self.figure(self.slots.get("a")?.start)?;
        let fit = |days: &&u32| {
            self.figure(claim)
                .is_some_and(|claim| fits(&format!("x / {days}"), &[total], claim))
        };
        days.iter()
            .find(fit)
            .or(days.first().filter(|_| days.len() == 1))
            .copied()
            .filter(|&days| days > 1)
    }

    /// What the tokens of the sentence up to the end of the match say, or else those of the paragraph, where all say one thing.
    fn only<T: Ord>(&self, says: impl Fn(&Token) -> Option<T>) -> Option<T> {
        let tokens = self.context.tokens;
        let start = names::sentence(self.context, self.whole.start).start;
        let said = |range: Range<usize>| {
            tokens[range]
                .iter()
                .filter_map(&says)
                .collect::<BTreeSet<T>>()
        };
        let mut found = said(start..self.whole.end);
        if found.is_empty() {
            found = said(0..start);
        }
        if found.len() == 1 {
            found.pop_first()
        } else {
            None
        }
    }

    /// Whether the list ends in a name and the number counts things.
    fn is_list(&self, claim: usize) -> bool {
        let Some(list) = self.slots.get("list") else {
            return false;
        };
        let pack = self.context.pack;
        let claimed = &self.context.text[self.context.tokens[claim].range.clone()];
        let last = self.context.tokens[list.clone()].last();
        let etc = last.is_some_and(|token| token.class == self.context.alphabet.letter("ETC"));
        let listed = self.text(&(list.start..list.end - usize::from(etc)));
        // Where the list fits the number, only a word of two characters shows that it is none: 一体落实“两区”.
        let telling = |word: &&String| !self.form.form.confirms || word.chars().count() > 1;
        let verb = list.end <= claim
            && pack
                .verbs
                .iter()
                .filter(telling)
                .any(|word| listed.ends_with(word.as_str()));
        // 京九线 and 西气东输三线 are names.
        let serial = !self.form.form.confirms
            && pack
                .serial
                .iter()
                .any(|word| claimed.ends_with(word.as_str()));
        !verb
            && !serial
            && !pack
                .ranked
                .iter()
                .any(|word| claimed.ends_with(word.as_str()))
    }

    /// The slots that must rise do.
    fn rises(&self) -> bool {
        let slots = self
            .form
            .form
            .rising
            .iter()
            .filter_map(|slot| self.slots.get(slot.as_str()));
        let points: Vec<_> = slots
            .filter_map(|range| self.figure(range.start)?.amount.as_ref())
            .map(|amount| amount.plain.inf.value().cloned())
            .collect();
        points
            .windows(2)
            .all(|pair| pair[0].is_some() && pair[0] < pair[1])
    }

    /// The slots that must be open above are so.
    fn open_slots(&self) -> bool {
        let open = |figure: &Figure| {
            figure
                .amount
                .as_ref()
                .is_some_and(|amount| amount.bound == Some(Bound::Above))
        };
        let slot = |slot: &String| {
            self.slots
                .get(slot.as_str())
                .is_some_and(|range| self.figure(range.start).is_some_and(open))
        };
        self.form.form.open.iter().all(slot)
    }

    /// The names of the parts are those of a whole.
    fn is_partition(&self, claim: usize, operands: &[usize]) -> bool {
        if !self.form.form.partition {
            return true;
        }
        let subject = |at: &usize| names::subject(self.context, *at);
        let parts: Vec<String> = operands.iter().map(subject).collect();
        let named = self
            .slots
            .get("w")
            .map_or_else(|| subject(&claim), |at| subject(&at.start));
        self.context.names.are_parts(&parts) || self.context.names.compose(&named, &parts)
    }

    /// No whole is the amount of a change, 比上年增加1500亿元, and no rate is part of a level.
    fn levels(&self, found: &Found) -> bool {
        let whole = match found.function.as_str() {
            "at_most" | "share" => found.operands().last(),
            "sum" => Some(found.claim),
            _ => return true,
        };
        if whole.is_some_and(|whole| names::is_change(self.context, whole)) {
            return false;
        }
        // In 其中…由40元提高到80元 the rate of the whole goes without saying.
        if self.form.form.pattern.contains("FROM") {
            return true;
        }
        let claim = (found.function != "share").then_some(found.claim);
        let mut rates = found
            .operands()
            .chain(claim)
            .map(|at| names::is_rate(self.context, at));
        let first = rates.next();
        rates.all(|rate| Some(rate) == first)
    }

    fn named_whole(&self, claim: usize) -> Option<usize> {
        let name = self.text(self.slots.get(self.form.form.whole.as_deref()?)?);
        let part = self.slots.get("a")?.start;
        names::whole(self.context, name, part, claim)
    }

    fn same_subjects(&self) -> bool {
        let subjects: Vec<String> = self
            .form
            .form
            .same
            .iter()
            .filter_map(|slot| {
                Some(names::subject(
                    self.context,
                    self.slots.get(slot.as_str())?.start,
                ))
            })
            .collect();
        let words = self
            .form
            .form
            .same_words
            .iter()
            .filter_map(|slot| self.slots.get(slot.as_str()));
        let words: Vec<String> = words
            .map(|range| self.context.names.core(self.text(range)))
            .collect();
        subjects
            .windows(2)
            .all(|pair| self.context.names.alike(&pair[0], &pair[1]))
            && words.windows(2).all(|pair| pair[0] == pair[1])
    }
}

/// As many as a sentence may list.
fn is_small(figure: &Figure, least: i64) -> bool {
    let point = figure
        .amount
        .as_ref()
        .and_then(|amount| amount.point.as_ref())
        .filter(|_| is_count(figure));
    point.is_some_and(|point| {
        point.is_integer() && *point >= Rational::from(least) && *point <= Rational::from(20)
    })
}

/// What the figures measure goes together.
fn one_dimension(operands: &[&Figure], claim: Option<&Figure>, function: &str) -> bool {
    let counts = matches!(
        function,
        "share" | "sum" | "above" | "below" | "at_least" | "equals"
    );
    let dimension = |figure: &Figure| match &figure.unit.dimension {
        dimension if counts && *dimension == Dimension::base("people") => Dimension::base("count"),
        dimension => dimension.clone(),
    };
    let levels = claim.filter(|figure| {
        !figure.unit.dimension.is_ratio() || figure.unit.dimension == Dimension::Bare
    });
    let compares = !matches!(function, "count" | "span") && !function.starts_with('?');
    // A share that two figures have in common is no operand in their dimension: B/A × P%.
    let operands = operands
        .iter()
        .copied()
        .filter(|figure| !function.contains('*') || figure.unit.dimension != Dimension::Percent);
    let both = levels.filter(|_| compares).into_iter().chain(operands);
    let units: Vec<&Figure> = both.clone().collect();
    let counted = |figure: &Figure| figure.unit.dimension == Dimension::base("count");
    if function == "at_most"
        && units.windows(2).any(|pair| {
            counted(pair[0]) && counted(pair[1]) && pair[0].unit.symbol != pair[1].unit.symbol
        })
    {
        return false;
    }
    let both: Vec<Dimension> = both.map(dimension).collect();
    both.windows(2).all(|pair| pair[0] == pair[1])
}
