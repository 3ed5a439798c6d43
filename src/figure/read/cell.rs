//! The grammar of a figure that stands alone: words, qualifiers, a number or a range, qualifiers.

use crate::figure::qualifier::Qualifiers;
use crate::figure::text::{original, spaces};
use crate::language::{WordList, lexicon};
use crate::say::Fault;

use super::mode::Mode;
use super::number::Number;
use super::{fault, meant, measure, range};

/// A cell as far as its grammar goes.
pub(super) struct Parsed {
    pub first: Number,
    /// The upper end of a range; boxed, since most figures have none.
    pub second: Option<Box<Number>>,
    pub qualifiers: Qualifiers,
    /// A word of decrease stands before the number.
    pub down: bool,
    /// Words of change and the like that stay when another value is printed.
    pub lead: String,
}

impl Parsed {
    /// A number with the qualifiers inside it.
    pub fn new(first: Number) -> Self {
        let mut qualifiers = Qualifiers::default();
        qualifiers.extend(&first.qualifiers);
        Self {
            first,
            second: None,
            qualifiers,
            down: false,
            lead: String::new(),
        }
    }
}

/// Reads all of a text, whose widths have been made one.
pub(super) fn cell(text: &str, normal: &str) -> Result<Parsed, Fault> {
    let mut reader = Reader {
        normal,
        at: 0,
        qualifiers: Qualifiers::default(),
        down: false,
        noun: false,
        saves: false,
        lead: String::new(),
    };
    let (first, second) = reader.numbers().ok_or_else(|| {
        let (rest, span) = (reader.rest(), original(text, normal, reader.at)..text.len());
        let currency = meant::currency(rest, span.clone());
        currency.unwrap_or_else(|| fault::no_number(text.trim(), span))
    })?;
    reader.suffixes();
    if reader.at < normal.len() {
        let start = original(text, normal, reader.at);
        let (read, rest) = normal.split_at(reader.at);
        let comma = meant::decimal_comma(read, rest, start..text.len());
        return Err(comma.unwrap_or_else(|| fault::left_over(&text[start..], start..text.len())));
    }
    if let Some(second) = second
        .as_deref()
        .filter(|second| range::reversed(&first, second))
    {
        return Err(range::backwards(&first, second, text));
    }
    let down = reader.down && (!reader.saves || is_share(&first));
    Ok(Parsed {
        first,
        second,
        qualifiers: reader.qualifiers,
        down,
        lead: reader.lead,
    })
}

/// Whether a number is in %, 个百分点 or 倍.
fn is_share(number: &Number) -> bool {
    let unit = number.unit.as_ref();
    unit.is_some_and(|named| named.unit.dimension.is_ratio())
}

struct Reader<'a> {
    normal: &'a str,
    at: usize,
    qualifiers: Qualifiers,
    down: bool,
    noun: bool,
    /// The word of decrease is one before a percentage only: 节约.
    saves: bool,
    lead: String,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.normal[self.at..]
    }

    fn numbers(&mut self) -> Option<(Number, Option<Box<Number>>)> {
        let (mut first, between) = loop {
            if let Some(first) = self.number() {
                break (first, false);
            }
            let between = lexicon().range.between.at_start(self.rest());
            if let Some(length) = between {
                self.at += length + spaces(&self.rest()[length..]);
                break (self.number()?, true);
            }
            self.prefix()?;
        };
        self.qualifiers.extend(&first.qualifiers);
        self.suffixes();
        let mut second = range::second(self.rest(), between);
        if let Some((second, length)) = &mut second {
            self.at += *length;
            self.qualifiers.extend(&second.qualifiers);
            range::share(&mut first, second);
        }
        Some((first, second.map(|(second, _)| Box::new(second))))
    }

    fn number(&mut self) -> Option<Number> {
        let (number, length) = measure::number(self.rest(), Mode::Cell)?;
        self.at += length;
        Some(number)
    }

    /// Takes one word before the number: a qualifier, a word of change, a filler.
    fn prefix(&mut self) -> Option<()> {
        let (rest, words) = (self.rest(), lexicon());
        let sign = &words.sign;
        let longest = |lists: &[&WordList]| {
            let lengths = lists.iter().filter_map(|list| list.at_start(rest));
            lengths.max().unwrap_or(0)
        };
        let qualifier = words.qualifier.before.at_start(rest);
        let (nouns, level) = (longest(&[&sign.down_nouns]), longest(&[&sign.level]));
        let saves = longest(&[&sign.down_shares]);
        let down = longest(&[&sign.down]).max(nouns).max(saves);
        let other = longest(&[
            &sign.up,
            &sign.up_nouns,
            &sign.between,
            &sign.copula,
            &words.filler.words,
            &words.range.from,
        ]);
        let word = down.max(level).max(other).max(spaces(rest));
        if let Some((&qualifier, length)) = qualifier.filter(|(_, length)| *length >= word) {
            self.qualifiers.extend(&[qualifier]);
            self.at += length;
            return Some(());
        }
        if word == 0 {
            return None;
        }
        if down == word {
            self.down = true;
            self.noun = nouns == word;
            self.saves = saves == word;
        } else if level == word && !self.noun {
            // 下降到3.2% is a level.
            self.down = false;
        }
        self.lead.push_str(&rest[..word]);
        self.at += word;
        Some(())
    }

    fn suffixes(&mut self) {
        while self.at < self.normal.len() {
            let gap = spaces(self.rest());
            let after = &lexicon().qualifier.after;
            let Some((&qualifier, length)) = after.at_start(&self.rest()[gap..]) else {
                self.at += if gap == self.rest().len() { gap } else { 0 };
                return;
            };
            self.qualifiers.extend(&[qualifier]);
            self.at += gap + length;
        }
    }
}
