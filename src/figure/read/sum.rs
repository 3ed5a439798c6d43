//! The tokens of a numeral, added up: 1亿 and 6325万.

use crate::number::Rational;

use super::digits::Digits;
use super::numeral::Sense;
use super::token::{Kind, Multiplier, Token};

/// No place word has been read since the last magnitude.
const ANY_PLACE: i32 = i32::MAX;

/// A finished part with its magnitude: 1亿 of 1亿6325万.
pub(super) struct Part {
    pub value: Rational,
    pub weight: Rational,
    pub word: String,
}

/// The tokens of a numeral, added up.
pub(super) struct Sum<'a> {
    pub text: &'a str,
    /// The byte after the last token.
    pub at: usize,
    /// The parts, the greatest first.
    pub parts: Vec<Part>,
    /// What stands since the last magnitude: 6千 of 6千3.
    pub section: Option<Rational>,
    /// Digits of which the weight is not yet known.
    run: Option<Digits>,
    pub place: Rational,
    /// The weight of the multiplier read last.
    last: Option<Rational>,
    /// The exponent that the next place word of this section must be below.
    below: i32,
    pub sense: Sense,
    /// Places are written in words, or magnitudes in a way that is not written anew.
    pub worded: bool,
}

impl<'a> Sum<'a> {
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            parts: Vec::new(),
            section: None,
            run: None,
            place: Rational::ONE,
            last: None,
            below: ANY_PLACE,
            sense: Sense::default(),
            worded: false,
        }
    }

    /// Takes one more token, or says that it does not belong to the number.
    pub fn take(&mut self, token: &Token, next: Option<&Token>) -> bool {
        // A multiplier that follows without a space.
        let next = next.filter(|next| next.start == token.end);
        let next = next.and_then(|next| match next.kind {
            Kind::Place(multiplier) | Kind::Magnitude(multiplier) => Some(multiplier),
            _ => None,
        });
        let takes = match &token.kind {
            Kind::Digits(digits) => self.run.is_none() && self.digits(digits),
            Kind::Point(digits) => {
                self.run.is_none() && self.section.is_some() && self.digits(digits)
            }
            Kind::Ten(ten) => self.ten(*ten),
            Kind::Place(multiplier) => self.place_word(*multiplier, token),
            Kind::Magnitude(multiplier) => !multiplier.unit && self.magnitude(*multiplier, token),
            Kind::Odd => next.is_some_and(|next| !next.unit),
            Kind::Vague { counts } => self.vague(*counts || next.is_some()),
        };
        if takes {
            self.at = token.end;
        }
        takes
    }

    fn digits(&mut self, digits: &Digits) -> bool {
        self.place = digits.place();
        self.sense.vague |= digits.pair;
        self.run = Some(digits.clone());
        true
    }

    /// 廿五
    fn ten(&mut self, ten: u8) -> bool {
        if self.run.is_some() || self.below <= 1 {
            return false;
        }
        self.add(&Rational::from(i64::from(ten) * 10));
        self.place = Rational::from(10);
        self.placed(Rational::from(10), 1)
    }

    fn place_word(&mut self, Multiplier { exponent, unit }: Multiplier, token: &Token) -> bool {
        if unit && !self.wants_thousands() || exponent >= self.below {
            return false;
        }
        let weight = Rational::ten_to(exponent);
        match self.run.take() {
            // 千 after digits is a magnitude word of its own, and part of 千万: a range shares it, 17-19千万元.
            Some(run) if run.ascii && self.section.is_none() => {
                self.place = &self.place * &weight;
                self.parts.push(Part {
                    value: &run.value * &weight,
                    weight: weight.clone(),
                    word: self.text[token.start..token.end].to_owned(),
                });
                self.last = Some(weight);
                self.below = exponent;
                return true;
            }
            Some(run) => {
                self.place = &self.place * &weight;
                self.add(&(&run.value * &weight));
            }
            None if exponent != 1 && (self.section.is_some() || !self.parts.is_empty()) => {
                return false;
            }
            None => {
                self.sense.implied |= exponent > 1 && !self.sense.vague;
                self.place = weight.clone();
                self.add(&weight);
            }
        }
        self.placed(weight, exponent)
    }

    fn placed(&mut self, weight: Rational, exponent: i32) -> bool {
        self.last = Some(weight);
        self.below = exponent;
        self.worded = true;
        true
    }

    /// 5 of 2万5千米 stands for thousands, and 千 does not begin the unit there.
    fn wants_thousands(&self) -> bool {
        let digit = self.run.as_ref().is_some_and(|run| run.count == 1);
        digit && self.section.is_none() && self.last == Some(Rational::ten_to(4))
    }

    fn add(&mut self, value: &Rational) {
        self.section = Some(value + self.section.as_ref().unwrap_or(&Rational::ZERO));
    }

    fn magnitude(&mut self, multiplier: Multiplier, token: &Token) -> bool {
        let weight = Rational::ten_to(multiplier.exponent);
        let Some(mut part) = self.lift(&weight) else {
            return false;
        };
        part.word.push_str(&self.text[self.at..token.end]);
        self.place = &self.place * &weight;
        self.last = Some(part.weight.clone());
        self.below = ANY_PLACE;
        self.parts.push(part);
        true
    }

    /// All that stands before a magnitude and is less than it, times the magnitude: 万 of 3万亿.
    fn lift(&mut self, weight: &Rational) -> Option<Part> {
        if self.parts.last().is_some_and(|part| part.weight == *weight) {
            return None;
        }
        let smaller = self
            .parts
            .iter()
            .position(|part| part.weight < *weight)
            .unwrap_or(self.parts.len());
        let nothing = self.section.is_none() && self.run.is_none();
        if nothing && smaller == self.parts.len() {
            if self.at > 0 && !self.sense.vague {
                return None;
            }
            self.sense.implied |= !self.sense.vague;
            self.section = Some(Rational::ONE);
        }
        // 1万2千亿 counts in 万亿, and is not written anew.
        self.worded |= self.parts.len() > smaller + 1;
        let (mut whole, mut word) = (weight.clone(), String::new());
        if let Some(run) = self.run.take() {
            self.add(&run.value);
        }
        for part in self.parts.split_off(smaller).into_iter().rev() {
            self.add(&part.value);
            word = part.word;
            whole = &part.weight * weight;
        }
        Some(Part {
            value: &self.section.take()? * weight,
            weight: whole,
            word,
        })
    }

    /// 数百, 十几: from here on nothing bounds it.
    fn vague(&mut self, goes_on: bool) -> bool {
        // Of 上千米 nothing is known, whether thousands or kilometres.
        let bare = self.run.is_none() && self.at > 0;
        let takes = !self.sense.vague && (goes_on || bare);
        if takes {
            self.sense.vague = true;
            self.below = ANY_PLACE;
        }
        takes
    }

    /// The digits after the last multiplier: 五 of 一百零五, or 二 of 一万二, which is 2000.
    pub fn trailing_digits(&mut self) {
        let Some(run) = self.run.take() else {
            return;
        };
        let short = self.last.as_ref().filter(|last| {
            run.count == 1
                && run.decimals == 0
                && !run.value.is_zero()
                && **last >= Rational::from(100)
        });
        match short.map(|last| last / &Rational::from(10)) {
            Some(weight) => {
                self.place = &self.place * &weight;
                self.add(&(&run.value * &weight));
            }
            None => self.add(&run.value),
        }
    }
}
