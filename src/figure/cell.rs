//! The grammar of a figure that stands alone: words, qualifiers, a number or a range, qualifiers.

use crate::language::lexicon;
use crate::say::Fault;

use super::core::{Core, core};
use super::fault;
use super::numeral::Place;
use super::qualifier::{self, Position, Qualifiers};
use super::text::{original, spaces};

/// A cell as far as its grammar goes.
pub(super) struct Parsed {
    pub first: Core,
    /// The upper end of a range.
    pub second: Option<Core>,
    pub qualifiers: Qualifiers,
    /// A word of decrease stands before the number.
    pub down: bool,
    /// Words of change and the like that stay when another value is printed.
    pub lead: String,
}

/// Reads all of a text, whose widths have been made one.
pub(super) fn cell(text: &str, normal: &str) -> Result<Parsed, Fault> {
    let mut reader = Reader {
        normal,
        at: 0,
        qualifiers: Qualifiers::default(),
        down: false,
        noun: false,
        lead: String::new(),
    };
    let (first, second) = reader.numbers().ok_or_else(|| {
        fault::no_number(
            text.trim(),
            original(text, normal, reader.at.min(normal.len()))..text.len(),
        )
    })?;
    reader.suffixes();
    if reader.at < normal.len() {
        let start = original(text, normal, reader.at);
        return Err(fault::left_over(&text[start..], start..text.len()));
    }
    let Reader {
        qualifiers,
        down,
        lead,
        ..
    } = reader;
    Ok(Parsed {
        first,
        second,
        qualifiers,
        down,
        lead,
    })
}

struct Reader<'a> {
    normal: &'a str,
    at: usize,
    qualifiers: Qualifiers,
    down: bool,
    noun: bool,
    lead: String,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.normal[self.at..]
    }

    fn numbers(&mut self) -> Option<(Core, Option<Core>)> {
        let (mut first, between) = loop {
            if let Some((core, length)) = core(self.rest(), Place::Cell) {
                self.at += length;
                break (core, false);
            }
            let and = lexicon().range.between.at_start(self.rest());
            if let Some(length) = and {
                self.at += length + spaces(&self.rest()[length..]);
                let (core, length) = core(self.rest(), Place::Cell)?;
                self.at += length;
                break (core, true);
            }
            self.prefix()?;
        };
        self.take_inner(&first);
        self.suffixes();
        let second = self.second(between);
        if let Some(mut second) = second {
            self.take_inner(&second);
            share(&mut first, &mut second);
            return Some((first, Some(second)));
        }
        Some((first, None))
    }

    fn take_inner(&mut self, core: &Core) {
        for (class, signed) in &core.qualifiers {
            self.qualifiers.add(*class, *signed);
        }
    }

    /// Takes one word before the number: a qualifier, a word of change, a filler.
    fn prefix(&mut self) -> Option<()> {
        let (rest, words) = (self.rest(), lexicon());
        let qualifier = qualifier::at_start(rest, Position::Before);
        let sign = &words.sign;
        let length = |list: &crate::language::WordList| list.at_start(rest).unwrap_or(0);
        let (down, nouns) = (length(&sign.down), length(&sign.down_nouns));
        let level = length(&sign.level);
        let other = [
            &sign.up,
            &sign.up_nouns,
            &sign.between,
            &sign.copula,
            &words.filler.words,
            &words.range.from,
        ];
        let other = other
            .into_iter()
            .map(length)
            .max()
            .unwrap_or(0)
            .max(spaces(rest));
        let longest = [
            qualifier.map_or(0, |(_, _, length)| length),
            down,
            nouns,
            level,
            other,
        ]
        .into_iter()
        .max()?;
        if longest == 0 {
            return None;
        }
        if let Some((class, signed, _)) = qualifier.filter(|(_, _, length)| *length == longest) {
            self.qualifiers.add(class, signed);
            self.at += longest;
            return Some(());
        }
        if down.max(nouns) == longest {
            self.down = true;
            self.noun = nouns == longest;
        } else if level == longest && !self.noun {
            // 下降到3.2% is a level.
            self.down = false;
        }
        self.lead.push_str(&rest[..longest]);
        self.at += longest;
        Some(())
    }

    /// The upper end of a range.
    fn second(&mut self, between: bool) -> Option<Core> {
        let gap = spaces(self.rest());
        let rest = &self.rest()[gap..];
        let range = &lexicon().range;
        let length = if between {
            range.and.at_start(rest)?
        } else {
            range.words.at_start(rest)?
        };
        let more = spaces(&rest[length..]);
        let (core, taken) = core(&rest[length + more..], Place::Cell)?;
        self.at += gap + length + more + taken;
        Some(core)
    }

    fn suffixes(&mut self) {
        loop {
            let gap = spaces(self.rest());
            let Some((class, signed, length)) =
                qualifier::at_start(&self.rest()[gap..], Position::After)
            else {
                self.at += if gap == self.rest().len() { gap } else { 0 };
                return;
            };
            self.qualifiers.add(class, signed);
            self.at += gap + length;
        }
    }
}

/// A unit or magnitude after the second number of a range serves the first too, and 百分之 the second; but 8000 of
/// 8000到1万元 is no more than it says, and so is $500,000 of $500,000 to $1 million.
fn share(first: &mut Core, second: &mut Core) {
    let signed = second.magnitude && first.unit.is_some() && first.form.after.is_empty();
    let ordered = &first.value * &second.weight <= second.value;
    if (first.unit.is_none() || signed) && !first.magnitude && ordered {
        for value in [
            &mut first.value,
            &mut first.place,
            &mut first.step,
            &mut first.form.weight,
        ] {
            *value = &*value * &second.weight;
        }
        first.magnitude = second.magnitude;
    }
    first.unit = first.unit.take().or(second.unit.clone());
    second.unit = second.unit.take().or(first.unit.clone());
}
