//! The table of units, read once from units.toml.

use std::cmp::Reverse;
use std::sync::LazyLock;

use serde::Deserialize;

use super::words::{Index, starts_with};
use super::{WordList, nearest};
use crate::number::Rational;

/// A unit that the table knows.
#[derive(Debug)]
pub struct KnownUnit {
    /// As reports show it.
    pub symbol: String,
    /// As messages in English call it.
    pub english: String,
    /// The name of what it measures: `CNY`, `count`, `percent`.
    pub dimension: String,
    /// How much one of it is in the dimension's base unit.
    pub scale: Rational,
    /// A whole number of it is a count, and exact.
    pub exact: bool,
    /// A noun may follow: 7家企业.
    pub noun: bool,
    /// A currency.
    pub money: bool,
}

/// All known units, asked what stands at the start of a text.
#[derive(Debug, Default)]
pub struct UnitTable {
    units: Vec<KnownUnit>,
    /// Names after a number, of those that begin alike the longest first.
    after: Names,
    /// Signs before a number, the longest first.
    before: Names,
    per: WordList,
}

/// A name of a unit.
#[derive(Debug)]
struct Name {
    text: String,
    /// Where its unit stands.
    unit: usize,
    /// It must have its own case: `try 5` is no Turkish money.
    cased: bool,
}

/// Names, each with its unit, to be found by their first character.
#[derive(Debug, Default)]
struct Names {
    all: Vec<Name>,
    index: Index,
}

impl Names {
    /// Notes where each stands, once they are in their order.
    fn index(&mut self) {
        self.index = Index::new(self.all.iter().map(|name| name.text.chars().next()));
    }

    /// Those that begin as a text does, in their order.
    fn starting(&self, text: &str) -> impl Iterator<Item = &Name> + Clone {
        let places = self.index.at(text.chars().next()).iter();
        places.map(|&at| &self.all[at])
    }
}

impl UnitTable {
    /// The unit at the start of a text after a number, and how many bytes its name takes.
    ///
    /// ```
    /// use statverify::language::units;
    /// let (unit, length) = units().at_start("平方公里以上").unwrap();
    /// assert_eq!((unit.dimension.as_str(), length), ("area", 12));
    /// ```
    pub fn at_start(&self, text: &str) -> Option<(&KnownUnit, usize)> {
        let names = self.after.starting(text);
        let fits = |name: &&Name| starts_with(text, &name.text);
        let same_case = |name: &&Name| text.starts_with(&name.text);
        let mut fitting = names.filter(fits);
        // `M` is no metre: a name of one letter must have its own case.
        let name = fitting
            .clone()
            .find(same_case)
            .or_else(|| fitting.find(|name| name.text.len() > 1 && !name.cased))?;
        Some((&self.units[name.unit], name.text.len()))
    }

    /// The currency sign at the start of a text before a number, and how many bytes it takes.
    pub fn sign_at_start(&self, text: &str) -> Option<(&KnownUnit, usize)> {
        let begins = |sign: &Name| {
            let head = text.get(..sign.text.len());
            if sign.cased {
                text.starts_with(&sign.text) && starts_with(text, &sign.text)
            } else {
                head.is_some_and(|head| head.eq_ignore_ascii_case(&sign.text))
            }
        };
        let sign = self.before.starting(text).find(|sign| begins(sign))?;
        Some((&self.units[sign.unit], sign.text.len()))
    }

    /// How many bytes of the text a word between two units takes: `/`, per.
    pub fn per_at_start(&self, text: &str) -> Option<usize> {
        self.per.at_start(text)
    }

    /// The known name that was probably meant.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        nearest(name, self.after.all.iter().map(|known| known.text.as_str()))
    }

    /// The code or sign of a currency that was probably meant.
    pub fn nearest_money(&self, sign: &str) -> Option<&str> {
        nearest(
            sign,
            self.before.all.iter().map(|known| known.text.as_str()),
        )
    }
}

/// The table of units.
pub fn units() -> &'static UnitTable {
    static UNITS: LazyLock<UnitTable> = LazyLock::new(|| {
        let file: File = toml::from_str(include_str!("units.toml")).expect("units.toml is valid");
        file.table()
    });
    &UNITS
}

/// The symbol of a base dimension's base unit: 元 for `CNY`; the name itself where no table has it.
///
/// ```
/// use statverify::language::base_symbol;
/// assert_eq!((base_symbol("CNY"), base_symbol("桃")), ("元", "桃"));
/// ```
pub fn base_symbol(name: &str) -> &str {
    let base = |unit: &&KnownUnit| unit.dimension == name && unit.scale == Rational::ONE;
    units()
        .units
        .iter()
        .find(base)
        .map_or(name, |unit| unit.symbol.as_str())
}

/// What messages in English call a unit that reports show as `symbol`; the symbol itself where no table has it.
///
/// ```
/// use statverify::language::english_symbol;
/// assert_eq!([english_symbol("美元"), english_symbol("公里"), english_symbol("kg")], ["dollars", "km", "kg"]);
/// ```
pub fn english_symbol(symbol: &str) -> &str {
    let mut known = units().units.iter();
    known
        .find(|unit| unit.symbol == symbol)
        .map_or(symbol, |unit| unit.english.as_str())
}

#[derive(Deserialize)]
struct File {
    unit: Vec<UnitEntry>,
    group: Vec<GroupEntry>,
    compound: Compound,
}

#[derive(Deserialize)]
struct UnitEntry {
    symbol: String,
    dimension: String,
    english: Option<String>,
    scale: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    before: Vec<String>,
    #[serde(default)]
    codes: Vec<String>,
    #[serde(default)]
    exact: bool,
}

impl UnitEntry {
    fn english_name(&self) -> String {
        let names = [&self.symbol].into_iter().chain(&self.aliases);
        let mut latin = names.filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
        let name = self.english.as_ref().or_else(|| latin.next());
        name.unwrap_or(&self.symbol).clone()
    }
}

#[derive(Deserialize)]
struct GroupEntry {
    dimension: String,
    english: Option<String>,
    words: Vec<String>,
    exact: bool,
    #[serde(default)]
    noun: bool,
}

#[derive(Deserialize)]
struct Compound {
    per: WordList,
}

impl File {
    fn table(self) -> UnitTable {
        let mut table = UnitTable {
            per: self.compound.per,
            ..UnitTable::default()
        };
        for entry in self.unit {
            table.add_unit(entry);
        }
        for group in self.group {
            table.add_group(&group);
        }
        let first = |name: &str| name.bytes().next().map(|b| b.to_ascii_lowercase());
        let after = &mut table.after.all;
        after.sort_by_key(|name| (first(&name.text), Reverse(name.text.len())));
        let before = &mut table.before.all;
        before.sort_by_key(|sign| Reverse(sign.text.len()));
        table.after.index();
        table.before.index();
        table
    }
}

impl UnitTable {
    fn add_unit(&mut self, entry: UnitEntry) {
        let (at, english) = (self.units.len(), entry.english_name());
        for name in entry.aliases.iter().chain([&entry.symbol]) {
            self.name(name, at);
        }
        let name = |cased: bool| {
            move |text: String| Name {
                text,
                unit: at,
                cased,
            }
        };
        let money = !entry.before.is_empty() || !entry.codes.is_empty();
        let codes = || entry.codes.iter().cloned().map(name(true));
        self.after.all.extend(codes());
        self.before.all.extend(codes());
        self.before
            .all
            .extend(entry.before.into_iter().map(name(false)));
        let scale = entry.scale.as_deref().map_or(Rational::ONE, fraction);
        self.units.push(KnownUnit {
            english,
            symbol: entry.symbol,
            dimension: entry.dimension,
            scale,
            exact: entry.exact,
            noun: false,
            money,
        });
    }

    fn add_group(&mut self, group: &GroupEntry) {
        for word in &group.words {
            self.name(word, self.units.len());
            self.units.push(KnownUnit {
                symbol: word.clone(),
                english: group.english.clone().unwrap_or_else(|| word.clone()),
                dimension: group.dimension.clone(),
                scale: Rational::ONE,
                exact: group.exact,
                noun: group.noun,
                money: false,
            });
        }
    }

    fn name(&mut self, name: &str, at: usize) {
        self.after.all.push(Name {
            text: name.to_string(),
            unit: at,
            cased: false,
        });
    }
}

/// A scale as the table writes it: `1000`, `1/100`, `1609.344`.
fn fraction(text: &str) -> Rational {
    let (above, below) = text.split_once('/').unwrap_or((text, "1"));
    let decimal = |text: &str| {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = Rational::from_digits(&format!("{whole}{part}")).expect("a scale is a number");
        &digits * &Rational::ten_to(-(part.len() as i32))
    };
    &decimal(above) / &decimal(below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_belongs_to_two_units() {
        let names = &units().after.all;
        for (i, name) in names.iter().enumerate() {
            let mut others = names[i + 1..].iter();
            assert!(
                others.all(|other| other.text != name.text),
                "{} is there twice",
                name.text
            );
        }
    }

    #[test]
    fn scales_are_exact() {
        let scale = |name: &str| units().at_start(name).unwrap().0.scale.clone();
        assert_eq!(scale("亩"), Rational::new(2000, 3));
        assert_eq!(scale("miles"), Rational::new(1_609_344, 1000));
        assert_eq!(scale("吨"), Rational::from(1000));
    }

    #[test]
    fn a_single_letter_keeps_its_case() {
        assert_eq!(units().at_start("m").unwrap().0.symbol, "米");
        assert!(units().at_start("M").is_none());
        assert_eq!(units().at_start("KM").unwrap().0.symbol, "公里");
    }
}
