//! Texts of cells: shared ones by their numbers, and how characters are written that XML does not have.

use std::sync::Arc;

use quick_xml::events::Event;

use crate::input::package::Package;
use crate::input::xml::{Next, each, words};
use crate::say::Problem;

/// Bytes that all texts may take: as many as the longest article.
const MOST: usize = 64 << 20;
/// Bytes that a text takes beside its words, so that empty ones fill no memory either: about what its record takes.
const BESIDE: usize = 32;

/// The words of one text, put together of its runs.
#[derive(Debug, Default)]
pub(super) struct Runs {
    text: String,
    reading: bool,
    /// How many elements are open that say how the words are pronounced.
    phonetic: usize,
}

impl Runs {
    /// The next event within a text.
    pub fn event(&mut self, event: &Event<'_>) -> quick_xml::Result<()> {
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "t" => self.reading = self.phonetic == 0,
                "rPh" => self.phonetic += 1,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => self.reading = false,
                "rPh" => self.phonetic = self.phonetic.saturating_sub(1),
                _ => {}
            },
            event if self.reading => self.text.extend(words(event)?),
            _ => {}
        }
        Ok(())
    }

    /// The whole text.
    pub fn take(&mut self) -> String {
        unescape(&std::mem::take(self).text)
    }
}

/// The shared texts of a workbook.
pub(super) fn read(
    file: &Arc<str>,
    package: &mut Package,
    part: Option<&str>,
) -> Result<Vec<Arc<str>>, Box<Problem>> {
    let mut strings = Vec::new();
    let Some(input) = part.map(|part| package.part(part)).transpose()?.flatten() else {
        return Ok(strings);
    };
    let (mut runs, mut length) = (Runs::default(), 0);
    each(file, input, |_, event| {
        match event {
            Event::End(tag) if tag.local_name().as_ref() == "si" => {
                let text = runs.take();
                length += text.len() + BESIDE;
                strings.push(text.into());
            }
            event => runs.event(event)?,
        }
        Ok(Next::within(MOST, length))
    })?;
    Ok(strings)
}

/// `_x000D_` stands for a character by its number.
pub(super) fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        let digits = rest[at + 2..]
            .split_once('_')
            .map(|(digits, _)| digits)
            .filter(|digits| digits.len() == 4);
        let c = digits
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .and_then(char::from_u32);
        match c {
            Some(c) => out.push(c),
            None => out.push_str("_x"),
        }
        rest = &rest[at + if c.is_some() { "_x0000_".len() } else { 2 }..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_for_characters() {
        for (text, wanted) in [
            ("a_x000D_b", "a\rb"),
            ("_x4E2D_", "中"),
            ("_x12_", "_x12_"),
            ("_xZZZZ_", "_xZZZZ_"),
            ("x_x", "x_x"),
        ] {
            assert_eq!(unescape(text), wanted);
        }
    }
}
