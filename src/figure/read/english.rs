//! English number words: twenty-five, one hundred and five thousand.

use crate::language::{Numerals, lexicon};
use crate::number::Rational;

use crate::figure::text::spaces;

use super::numeral::Numeral;

/// The number in English words at the start of a text, and how many bytes it takes.
pub(super) fn numeral(text: &str) -> Option<(Numeral, usize)> {
    let mut words = Words {
        text,
        at: 0,
        lexicon: &lexicon().numeral,
        total: Rational::ZERO,
        current: None,
        below: 3,
    };
    let mut found = Found {
        end: 0,
        place: Rational::ONE,
        magnitude: false,
    };
    while let Some(place) = words.next() {
        found.magnitude |= words.below == 3 && place >= Rational::from(1000);
        found.place = place;
        found.end = words.at;
    }
    if found.end == 0 {
        return None;
    }
    let value = &words.total + words.current.as_ref().unwrap_or(&Rational::ZERO);
    let numeral = Numeral {
        whole: true,
        magnitude: found.magnitude,
        ..Numeral::named(value, found.place)
    };
    Some((numeral, found.end))
}

struct Found {
    end: usize,
    place: Rational,
    magnitude: bool,
}

struct Words<'a> {
    text: &'a str,
    at: usize,
    lexicon: &'static Numerals,
    total: Rational,
    current: Option<Rational>,
    /// What may still follow in this group: 3 all, 2 tens, 1 ones, 0 nothing but a magnitude.
    below: u8,
}

impl Words<'_> {
    /// Takes one more word and gives the place of its last digit.
    fn next(&mut self) -> Option<Rational> {
        let start = self.at + self.gap()?;
        let rest = &self.text[start..];
        if let Some((&ones, length)) = self
            .lexicon
            .ones
            .at_start(rest)
            .filter(|(ones, _)| self.allows_ones(**ones))
        {
            self.below = 0;
            return Some(self.add(i64::from(ones), start + length, Rational::ONE));
        }
        if let Some((&tens, length)) = self.lexicon.tens.at_start(rest).filter(|_| self.below >= 2)
        {
            self.below = 1;
            return Some(self.add(i64::from(tens), start + length, Rational::ONE));
        }
        if let Some(length) = self.lexicon.hundred.at_start(rest) {
            let digits = self
                .current
                .as_ref()
                .filter(|x| **x < Rational::from(100))?;
            self.current = Some(digits * &Rational::from(100));
            self.below = 2;
            self.at = start + length;
            return Some(Rational::from(100));
        }
        self.magnitude(start, rest)
    }

    fn magnitude(&mut self, start: usize, rest: &str) -> Option<Rational> {
        let (&exponent, length) = self.lexicon.magnitudes.at_start(rest)?;
        let weight = Rational::ten_to(exponent);
        let group = match self.current.take() {
            Some(group) => group,
            // a thousand million
            None if !self.total.is_zero() && self.total < weight => {
                std::mem::replace(&mut self.total, Rational::ZERO)
            }
            None => return None,
        };
        self.total = &self.total + &(&group * &weight);
        self.below = 3;
        self.at = start + length;
        Some(weight)
    }

    fn allows_ones(&self, ones: u8) -> bool {
        if ones < 10 {
            self.below >= 1
        } else {
            self.below >= 2
        }
    }

    fn add(&mut self, value: i64, end: usize, place: Rational) -> Rational {
        self.current =
            Some(&Rational::from(value) + self.current.as_ref().unwrap_or(&Rational::ZERO));
        self.at = end;
        place
    }

    /// The bytes between two words: a space, a hyphen, and; before the first word an article.
    fn gap(&mut self) -> Option<usize> {
        let rest = &self.text[self.at..];
        if self.at == 0 {
            return Some(self.article(rest));
        }
        let gap = rest.strip_prefix('-').map_or_else(|| spaces(rest), |_| 1);
        let after = &rest[gap..];
        let joiner = self
            .lexicon
            .joiners
            .at_start(after)
            .filter(|_| gap > 0)
            .map(|length| length + 1);
        let joiner = joiner
            .filter(|&length| after.as_bytes().get(length - 1) == Some(&b' '))
            .unwrap_or(0);
        (gap > 0).then_some(gap + joiner)
    }

    /// `a` of a hundred, which is one.
    fn article(&mut self, rest: &str) -> usize {
        let Some(length) = self.lexicon.articles.at_start(rest) else {
            return 0;
        };
        let next = rest[length..].trim_start_matches(' ');
        let multiplies = self.lexicon.hundred.at_start(next).is_some()
            || self.lexicon.magnitudes.at_start(next).is_some();
        if !multiplies {
            return 0;
        }
        self.current = Some(Rational::ONE);
        rest.len() - next.len()
    }
}
