//! A number as written, in digits, in words, or mixed: `1,234.5`, `两万三千`, `1亿6325万`.

use crate::language::{Numerals, lexicon, units};
use crate::number::Rational;

use super::text::spaces;
use super::{digits, english};

/// Most digits that a figure may have: twice what any statistic prints, in the smallest currency and without a magnitude word.
pub(super) const MOST_DIGITS: usize = 60;

/// Where a number is read: what may belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Alone in a cell: `1,234` is one number, a fraction is one figure.
    Cell,
    /// Inside a formula: a comma separates, `/` divides.
    Formula,
    /// Among other words.
    Prose,
}

/// How a number is written, to write another one in the same way.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Script {
    /// `1,234.5`, with what stands between thousands.
    Digits(Option<char>),
    /// `1亿6325万`: magnitudes with their words, the greatest first.
    Mixed(Vec<(Rational, String)>),
    /// `二十五`; whether 2 is 两.
    Han(bool),
    /// `二〇二二`
    Positional,
    /// In a way that is not written anew.
    Other,
}

/// A number as written.
#[derive(Clone, Debug)]
pub(super) struct Numeral {
    /// Its value, with the magnitude.
    pub value: Rational,
    /// One unit of its last written digit.
    pub place: Rational,
    /// No digit after the point.
    pub whole: bool,
    /// Digits after the point.
    pub decimals: u32,
    /// The magnitude that follows a single number: 10⁸ for 亿.
    pub weight: Rational,
    /// Its word as printed, with the space before it.
    pub magnitude_word: String,
    /// A magnitude word is part of it.
    pub magnitude: bool,
    /// 多 stands inside.
    pub odd: bool,
    /// 几 stands inside, or two neighbouring digits: 三四十.
    pub vague: bool,
    /// A place word without a digit: 百.
    pub implied: bool,
    /// How it is written.
    pub script: Script,
    /// More digits than a figure may have.
    pub too_long: bool,
}

/// The number at the start of a text, and how many bytes it takes.
pub(super) fn numeral(text: &str, place: Place, money: bool) -> Option<(Numeral, usize)> {
    if text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return english::numeral(text);
    }
    let mut walk = Walk::new(text, place, money);
    while walk.step() {}
    walk.finish()
}

/// One unit of the last digit that is not zero.
pub(super) fn last_nonzero(value: &Rational, place: &Rational) -> Rational {
    let (mut step, ten) = (place.clone(), Rational::from(10));
    while !value.is_zero() && (value / &(&step * &ten)).is_integer() {
        step = &step * &ten;
    }
    step
}

/// A number as far as it has been read.
struct Walk<'a> {
    text: &'a str,
    words: &'static Numerals,
    mode: Place,
    money: bool,
    at: usize,
    /// Finished parts with their magnitudes, the greatest first: 1亿 of 1亿6325万.
    parts: Vec<(Rational, Rational, String)>,
    /// What stands since the last magnitude: 6千 of 6千3.
    section: Option<Rational>,
    /// The digits read last.
    current: Option<digits::Token>,
    place: Rational,
    /// The weight of the multiplier read last.
    last: Option<Rational>,
    /// The place word read last in this section, as an exponent.
    last_place: i32,
    whole: bool,
    decimals: u32,
    ascii: bool,
    group: Option<char>,
    liang: bool,
    positional: bool,
    places: bool,
    magnitude: bool,
    odd: bool,
    vague: bool,
    implied: bool,
    too_long: bool,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str, mode: Place, money: bool) -> Self {
        Self {
            text,
            words: &lexicon().numeral,
            mode,
            money,
            at: 0,
            parts: Vec::new(),
            section: None,
            current: None,
            place: Rational::ONE,
            last: None,
            last_place: i32::MAX,
            whole: true,
            decimals: 0,
            ascii: false,
            group: None,
            liang: false,
            positional: false,
            places: false,
            magnitude: false,
            odd: false,
            vague: false,
            implied: false,
            too_long: false,
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn started(&self) -> bool {
        self.at > 0
    }

    /// Takes one more word, or says that none belongs to the number.
    fn step(&mut self) -> bool {
        self.digits()
            || self.tens()
            || self.place_word()
            || self.magnitude_word()
            || self.odd_word()
            || self.vague_word()
    }

    fn digits(&mut self) -> bool {
        if self.current.is_some() {
            return false;
        }
        let formula = self.mode == Place::Formula;
        let fraction = || digits::after_point(self.rest()).filter(|_| self.section.is_some());
        let Some(token) = digits::token(self.rest(), formula).or_else(fraction) else {
            return false;
        };
        self.at += token.length;
        self.place = Rational::ten_to(-(token.decimals as i32));
        self.whole &= token.decimals == 0;
        self.decimals = token.decimals;
        self.ascii |= token.ascii;
        self.group = self.group.or(token.group);
        self.liang |= token.liang;
        self.positional |=
            token.count > 1 && !token.ascii && token.decimals == 0 && !token.leading_zero;
        self.vague |= token.pair;
        self.too_long |= token.count > MOST_DIGITS;
        self.current = Some(token);
        true
    }

    /// 廿五
    fn tens(&mut self) -> bool {
        if self.current.is_some() || self.last_place <= 1 {
            return false;
        }
        let Some((&tens, length)) = self
            .words
            .tens
            .at_start(self.rest())
            .filter(|_| !self.starts_latin())
        else {
            return false;
        };
        self.at += length;
        self.add(Rational::from(i64::from(tens) * 10));
        self.place = Rational::from(10);
        self.last = Some(Rational::from(10));
        self.last_place = 1;
        self.places = true;
        true
    }

    fn starts_latin(&self) -> bool {
        self.rest().starts_with(|c: char| c.is_ascii_alphabetic())
    }

    fn place_word(&mut self) -> bool {
        let words = &self.words.places;
        let found = if self.wants_thousands() {
            words.at_start(self.rest())
        } else {
            multiplier(words, self.rest())
        };
        let Some((&exponent, length)) = found else {
            return false;
        };
        if exponent >= self.last_place {
            return false;
        }
        let weight = Rational::ten_to(exponent);
        if let Some(token) = self
            .current
            .take_if(|token| token.ascii && self.section.is_none())
        {
            let word = self.text[self.at..self.at + length].to_owned();
            self.scaled(&token, weight, exponent, word);
            self.at += length;
            return true;
        }
        match self.current.take() {
            Some(token) => {
                self.place = &self.place * &weight;
                self.add(&token.value * &weight);
            }
            None => {
                let first = self.section.is_none() && self.parts.is_empty();
                if !first && exponent != 1 {
                    return false;
                }
                self.implied |= exponent > 1 && !self.vague;
                self.place = weight.clone();
                self.add(weight.clone());
            }
        }
        self.last = Some(weight);
        self.last_place = exponent;
        self.places = true;
        self.at += length;
        true
    }

    /// 5 of 2万5千米 stands for thousands, and 千 does not begin the unit there.
    fn wants_thousands(&self) -> bool {
        let digit = self.current.as_ref().is_some_and(|token| token.count == 1);
        digit && self.section.is_none() && self.last == Some(Rational::ten_to(4))
    }

    /// 千 after digits is a magnitude word of its own, and part of 千万: a range shares it, 17-19千万元.
    fn scaled(&mut self, token: &digits::Token, weight: Rational, exponent: i32, word: String) {
        self.place = &self.place * &weight;
        self.parts
            .push((&token.value * &weight, weight.clone(), word));
        self.last = Some(weight);
        self.last_place = exponent;
        self.magnitude = true;
    }

    fn add(&mut self, value: Rational) {
        self.section = Some(&value + self.section.as_ref().unwrap_or(&Rational::ZERO));
    }

    fn magnitude_word(&mut self) -> bool {
        let gap = if self.started() {
            spaces(self.rest())
        } else {
            0
        };
        let rest = &self.rest()[gap..];
        let money = self
            .words
            .money_magnitudes
            .at_start(rest)
            .filter(|_| self.money);
        let Some((&exponent, length)) = multiplier(&self.words.magnitudes, rest).or(money) else {
            return false;
        };
        let weight = Rational::ten_to(exponent);
        if self.current.is_none()
            && self.section.is_none()
            && self.parts.is_empty()
            && self.started()
            && !self.vague
        {
            return false;
        }
        let Some((value, whole_weight, mut word)) = self.lift(&weight) else {
            return false;
        };
        word.push_str(&self.text[self.at..self.at + gap + length]);
        self.place = &self.place * &weight;
        self.last = Some(whole_weight.clone());
        self.last_place = i32::MAX;
        self.parts.push((value, whole_weight, word));
        self.magnitude = true;
        self.at += gap + length;
        true
    }

    /// All that stands before a magnitude and is less than it, times the magnitude: 万 of 3万亿.
    fn lift(&mut self, weight: &Rational) -> Option<(Rational, Rational, String)> {
        if self.parts.last().is_some_and(|(_, last, _)| last == weight) {
            return None;
        }
        let mut sum = self.section.clone();
        if let Some(token) = &self.current {
            sum = Some(&token.value + sum.as_ref().unwrap_or(&Rational::ZERO));
        }
        let (mut whole_weight, mut words) = (weight.clone(), String::new());
        let smaller = self
            .parts
            .iter()
            .position(|(_, last, _)| last < weight)
            .unwrap_or(self.parts.len());
        if smaller == self.parts.len() && sum.is_none() {
            if self.started() && !self.vague {
                return None;
            }
            self.implied |= !self.vague;
            sum = Some(Rational::ONE);
        }
        // 1万2千亿 counts in 万亿, and is not written anew.
        self.places |= self.parts.len() > smaller + 1;
        for (value, last, word) in self.parts.drain(smaller..).rev() {
            sum = Some(&value + sum.as_ref().unwrap_or(&Rational::ZERO));
            words = word;
            whole_weight = &last * weight;
        }
        self.section = None;
        self.current = None;
        Some((&sum? * weight, whole_weight, words))
    }

    /// 3万多亿: only where the number goes on.
    fn odd_word(&mut self) -> bool {
        let inside = lexicon()
            .qualifier
            .iter()
            .find_map(|words| words.inside.at_start(self.rest()));
        let Some(length) = inside.filter(|_| self.started()) else {
            return false;
        };
        let next = &self.rest()[length..];
        let goes_on = multiplier(&self.words.magnitudes, next)
            .or(multiplier(&self.words.places, next))
            .is_some();
        self.odd |= goes_on;
        self.at += if goes_on { length } else { 0 };
        goes_on
    }

    /// 数百, 十几: from here on nothing bounds it.
    fn vague_word(&mut self) -> bool {
        let words = if self.started() {
            &self.words.vague
        } else {
            &self.words.vague_heads
        };
        let Some(length) = words
            .at_start(self.rest())
            .or(self.words.vague.at_start(self.rest()))
        else {
            return false;
        };
        let next = &self.rest()[length..];
        // Of 上千米 nothing is known, whether thousands or kilometres.
        let goes_on = self
            .words
            .magnitudes
            .at_start(next)
            .or(self.words.places.at_start(next))
            .is_some();
        let counts =
            self.words.vague.at_start(self.rest()).is_some() && units().at_start(next).is_some();
        let bare = self.current.is_none() && self.started();
        let takes = !self.vague && (goes_on || counts || bare);
        self.vague |= takes;
        self.last_place = if takes { i32::MAX } else { self.last_place };
        self.at += if takes { length } else { 0 };
        takes
    }

    fn finish(mut self) -> Option<(Numeral, usize)> {
        if !self.started() {
            return None;
        }
        self.trailing_digits();
        let mut value = self.section.clone().unwrap_or(Rational::ZERO);
        for (part, _, _) in &self.parts {
            value = &value + part;
        }
        let simple = self.parts.len() <= 1 && (self.parts.is_empty() || self.section.is_none());
        let (weight, magnitude_word) = match self.parts.last() {
            Some((_, weight, word)) if simple => (weight.clone(), word.clone()),
            _ => (Rational::ONE, String::new()),
        };
        let script = self.script(simple);
        let numeral = Numeral {
            value,
            place: self.place,
            whole: self.whole,
            decimals: self.decimals,
            weight,
            magnitude_word,
            magnitude: self.magnitude || self.ascii && self.places,
            odd: self.odd,
            vague: self.vague,
            implied: self.implied,
            script,
            too_long: self.too_long,
        };
        Some((numeral, self.at))
    }

    /// The digits after the last multiplier: 五 of 一百零五, or 二 of 一万二, which is 2000.
    fn trailing_digits(&mut self) {
        let Some(token) = self.current.take() else {
            return;
        };
        let short = self.last.as_ref().filter(|last| {
            token.count == 1 && token.decimals == 0 && **last >= Rational::from(100)
        });
        let weight = match short {
            Some(last) if !token.value.is_zero() => last / &Rational::from(10),
            _ => Rational::ONE,
        };
        self.place = &self.place * &weight;
        self.add(&token.value * &weight);
    }

    fn script(&self, simple: bool) -> Script {
        if self.vague || self.odd && !simple {
            return Script::Other;
        }
        if self.ascii && simple && !self.places {
            return Script::Digits(self.group);
        }
        if self.ascii && !self.places {
            let parts = self
                .parts
                .iter()
                .map(|(_, weight, word)| (weight.clone(), word.clone()));
            return Script::Mixed(parts.collect());
        }
        match (self.ascii, self.positional) {
            (true, _) => Script::Other,
            (false, true) if !self.places && !self.magnitude => Script::Positional,
            (false, true) => Script::Other,
            (false, false) => Script::Han(self.liang),
        }
    }
}

/// A place or magnitude word at the start of a text, unless it begins a unit: 千 of 千瓦.
fn multiplier<'a>(
    words: &'a crate::language::WordMap<i32>,
    text: &str,
) -> Option<(&'a i32, usize)> {
    let (exponent, length) = words.at_start(text)?;
    let unit = units().at_start(text).map_or(0, |(_, unit)| unit);
    (unit <= length).then_some((exponent, length))
}
