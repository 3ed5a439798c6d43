//! Another value, printed as a figure is.

use crate::language::lexicon;
use crate::number::{Direction, Rational};

use super::form::{Form, Kind, Script, Sign};
use super::{Figure, Rounding, han};

impl Form {
    fn rounded(&self, size: &Rational) -> Option<Rational> {
        let rounded = match self.rounding {
            Rounding::Nearest | Rounding::Either => size.round_to(&self.place, Direction::Nearest),
            Rounding::Truncated => size.round_to(&self.place, Direction::Down),
            Rounding::None => size.clone(),
        };
        (&rounded / &self.place).is_integer().then_some(rounded)
    }

    /// A value that is not negative, without its sign.
    fn bare(&self, size: &Rational) -> Option<String> {
        let printed = match &self.kind {
            Kind::Number => format!(
                "{}{}{}",
                self.before,
                self.scripted(&self.rounded(size)?)?,
                self.after
            ),
            Kind::Halves { step } => self.halves(size, step)?,
            Kind::HanFraction { head, below, han } => {
                let above = numerator(size, below)?;
                let digits = if *han {
                    han::whole(&above, false)?
                } else {
                    above.to_string()
                };
                format!("{head}{digits}")
            }
            Kind::SlashFraction { below } => format!("{}/{below}", numerator(size, below)?),
            Kind::Doublings { verb } => doublings(size, verb)?,
            Kind::Multiple { word } => multiple(size, word)?,
            Kind::Fixed => return None,
        };
        Some(self.widened(&printed))
    }

    fn scripted(&self, rounded: &Rational) -> Option<String> {
        let number = rounded / &self.weight;
        match &self.script {
            Script::Digits(group) => Some(grouped(&number.to_places(self.decimals), *group)),
            Script::Mixed(parts) => mixed(&number, parts, self.decimals),
            Script::Han(liang) => han::decimal(&number, self.decimals, *liang),
            Script::Positional if self.after.ends_with('折') => {
                han::digits(&number).map(|d| d.trim_end_matches('〇').into())
            }
            Script::Positional => han::digits(&number),
            Script::Other => None,
        }
    }

    fn halves(&self, size: &Rational, step: &Rational) -> Option<String> {
        let hundredth = Rational::new(1, 100);
        let steps = (size / &(step * &hundredth)).round().to_i64()?;
        let half = if steps % 2 == 1 {
            lexicon().numeral.half.as_str()
        } else {
            ""
        };
        let whole = Rational::from(steps / 2);
        let digits = match self.script {
            Script::Han(liang) => han::whole(&whole, liang)?,
            _ => whole.to_string(),
        };
        Some(format!("{digits}{}{half}", self.after))
    }

    fn widened(&self, text: &str) -> String {
        let widen = |c: char| match c {
            '0'..='9' | '.' | '-' if self.full_width => {
                char::from_u32(c as u32 + 0xFEE0).unwrap_or(c)
            }
            '%' if self.full_percent => '％',
            ',' if self.full_comma => '，',
            _ => c,
        };
        text.chars().map(widen).collect()
    }
}

impl Figure {
    /// A value (in the unit's base) in this figure's own form and precision, plain; `None` where the
    /// form cannot print it.
    ///
    /// ```
    /// use statverify::figure::{Rounding, parse};
    /// use statverify::number::Rational;
    /// let figure = parse("约1.57万亿元", Rounding::Nearest).unwrap();
    /// assert_eq!(figure.reprint(&Rational::from(1_634_000_000_000)).unwrap(), "1.63万亿元");
    /// ```
    pub fn reprint(&self, value: &Rational) -> Option<String> {
        let form = &self.form;
        let bare = form.bare(&value.abs())?;
        match form.sign {
            Sign::Minus if value.is_negative() => {
                Some(form.widened(&format!("{}-{bare}", form.lead)))
            }
            Sign::Word | Sign::Quote
                if value.is_negative() != form.negative && !value.is_zero() =>
            {
                None
            }
            _ => Some(format!("{}{bare}", form.lead)),
        }
    }

    /// A plain figure with a qualifier right before its number; none where a qualifier stands there already.
    ///
    /// ```
    /// use statverify::figure::{Rounding, parse};
    /// let figure = parse("下降20%", Rounding::Nearest).unwrap();
    /// assert_eq!(figure.qualified("约").unwrap(), "下降约20%");
    /// assert_eq!(parse("不足20%", Rounding::Nearest).unwrap().qualified("约"), None);
    /// ```
    pub fn qualified(&self, word: &str) -> Option<String> {
        let amount = self.amount.as_ref()?;
        let is_plain = amount.interval == amount.unround(amount.point.as_ref()?);
        let number = self.without_lead(&self.text);
        let lead = self.text.strip_suffix(number)?;
        is_plain.then(|| format!("{lead}{word}{number}"))
    }

    /// A print of the figure without the words of change before it: 20% of 下降20%.
    pub fn without_lead<'a>(&self, text: &'a str) -> &'a str {
        text.strip_prefix(self.form.lead.as_str()).unwrap_or(text)
    }

    /// A value (in the unit's base) for a report: this figure's magnitude and unit, with more decimals than printed.
    ///
    /// ```
    /// use statverify::figure::{Rounding, parse};
    /// use statverify::number::Rational;
    /// let figure = parse("2630亿元", Rounding::Nearest).unwrap();
    /// assert_eq!(figure.spell(&Rational::from(242_300_000_000), 1), "2423.0亿元");
    /// ```
    pub fn spell(&self, value: &Rational, extra_places: u32) -> String {
        self.spell_to(value, self.form.decimals.saturating_add(extra_places))
    }

    /// A value (in the unit's base) in this figure's magnitude and unit, with so many places after the point.
    pub fn spell_to(&self, value: &Rational, places: u32) -> String {
        let form = &self.form;
        let symbol = self.symbol();
        let word = if self.is_simple() {
            form.magnitude_word.trim()
        } else {
            ""
        };
        let number = (value / self.spelled_unit()).to_places(places);
        if !form.before.is_empty() && form.before.chars().all(|c| !c.is_alphabetic()) {
            let (sign, size) = number
                .strip_prefix('-')
                .map_or(("", number.as_str()), |size| ("-", size));
            return format!("{sign}{}{size}{}{word}", form.before, gap("", word));
        }
        format!(
            "{number}{}{word}{}{symbol}",
            gap("", word),
            gap(word, &symbol)
        )
    }

    /// One unit of the last place that `spell` shows.
    pub fn spelled_place(&self, extra_places: u32) -> Rational {
        let places = self.form.decimals.saturating_add(extra_places);
        self.spelled_unit() * &Rational::ten_to(-i32::try_from(places).unwrap_or(i32::MAX))
    }

    /// How much one of the unit is in which `spell` counts.
    pub fn spelled_unit(&self) -> &Rational {
        let with_word =
            self.is_simple() && !self.form.magnitude_word.is_empty() && !self.form.weight.is_zero();
        if with_word {
            &self.form.weight
        } else {
            &self.unit.scale
        }
    }

    /// One number with at most one magnitude word.
    fn is_simple(&self) -> bool {
        self.form.kind == Kind::Number && !matches!(self.form.script, Script::Mixed(_))
    }

    fn symbol(&self) -> String {
        match self.unit.symbol.as_str() {
            _ if matches!(self.form.kind, Kind::Multiple { .. }) => "times".to_string(),
            "番" => "倍".to_string(),
            symbol => symbol.to_string(),
        }
    }
}

/// The space between two words, where one of them is Latin.
fn gap(before: &str, after: &str) -> &'static str {
    let latin = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic());
    if latin(after) || latin(before) && !after.is_empty() {
        " "
    } else {
        ""
    }
}

fn numerator(size: &Rational, below: &Rational) -> Option<Rational> {
    let above = (size * below).round();
    let distance = (&(&above / below) - size).abs();
    let margin = (&(below * below) * &Rational::from(2)).recip();
    (distance <= margin && !above.is_zero() && above < *below).then_some(above)
}

/// The ratio that a multiple in words states, if within 2.5 %.
fn within(size: &Rational, ratio: &Rational) -> bool {
    (size - ratio).abs() <= ratio * &Rational::new(1, 40)
}

fn doublings(size: &Rational, verb: &str) -> Option<String> {
    let two = Rational::from(2);
    let count = (1..=100u32).find(|&n| two.pow(n).is_ok_and(|ratio| within(size, &ratio)))?;
    let count = han::whole(&Rational::from(i64::from(count)), true)?;
    Some(format!("{verb}{count}番"))
}

fn multiple(size: &Rational, word: &str) -> Option<String> {
    let named = || lexicon().doubling.named.iter();
    let (_, ratio) = named().find(|(known, _)| known.eq_ignore_ascii_case(word))?;
    let states = |ratio: &u8| within(size, &Rational::from(i64::from(*ratio)));
    if states(ratio) {
        return Some(word.to_owned());
    }
    let ending = |text: &str| text.ends_with("ed");
    let mut others = named().filter(|(other, _)| ending(other) == ending(word));
    let (other, _) = others.find(|(_, ratio)| states(ratio))?;
    Some(other.to_owned())
}

fn grouped(digits: &str, group: Option<char>) -> String {
    let Some(comma) = group else {
        return digits.to_string();
    };
    let (whole, part) = digits
        .split_once('.')
        .map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let mut out = String::new();
    for (i, c) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(comma);
        }
        out.push(c);
    }
    part.map_or(out.clone(), |part| format!("{out}.{part}"))
}

/// 1亿6325万
fn mixed(number: &Rational, parts: &[(Rational, String)], decimals: u32) -> Option<String> {
    let (mut rest, mut out) = (number.clone(), String::new());
    let last = parts.len().checked_sub(1)?;
    for (i, (weight, word)) in parts.iter().enumerate() {
        let count = &rest / weight;
        let count = if i == last {
            count.to_places(decimals)
        } else {
            count.floor().to_string()
        };
        if count != "0" {
            out.push_str(&count);
            out.push_str(word);
        }
        rest = &rest - &(&(&rest / weight).floor() * weight);
    }
    (!out.is_empty()).then_some(out)
}
