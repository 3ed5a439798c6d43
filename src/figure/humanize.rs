//! A value in words that a reader takes in at a glance.

use crate::language::{base_symbol, units};
use crate::number::{Direction, Rational};
use crate::say::Lang;

const CHINESE: &[(i32, &str)] = &[(12, "万亿"), (8, "亿"), (4, "万")];
const ENGLISH: &[(i32, &str)] = &[(12, " trillion"), (9, " billion"), (6, " million")];

/// A value with few digits and a magnitude word, in the unit that `symbol` names.
///
/// ```
/// use statverify::figure::humanize;
/// use statverify::say::Lang;
/// use statverify::number::Rational;
/// let x = Rational::from(34_777_777_777_777);
/// assert_eq!(humanize(&x, "元", 3, Lang::Zh), "34.8万亿元");
/// assert_eq!(humanize(&x, "$", 3, Lang::En), "$34.8 trillion");
/// ```
pub fn humanize(value: &Rational, symbol: &str, significant: u32, lang: Lang) -> String {
    let magnitude = magnitude(&rounded(value, significant), symbol, lang);
    attach(
        &digits(value, magnitude.0, significant),
        magnitude.1,
        symbol,
    )
}

/// A range of values with few digits and one magnitude word: `34.8 to 45.0万亿元`.
pub fn humanize_range(
    low: Option<&Rational>,
    high: Option<&Rational>,
    symbol: &str,
    significant: u32,
    lang: Lang,
) -> String {
    let largest = [low, high]
        .into_iter()
        .flatten()
        .map(Rational::abs)
        .max()
        .unwrap_or(Rational::ZERO);
    let (exponent, word) = magnitude(&rounded(&largest, significant), symbol, lang);
    let show = |value: Option<&Rational>, infinity: &str| {
        value.map_or(infinity.to_string(), |value| {
            digits(value, exponent, significant)
        })
    };
    let between = if lang == Lang::Zh { "—" } else { " to " };
    attach(
        &format!("{}{between}{}", show(low, "-∞"), show(high, "∞")),
        word,
        symbol,
    )
}

fn rounded(value: &Rational, significant: u32) -> Rational {
    let last = value.magnitude() - i32::try_from(significant).unwrap_or(12) + 1;
    value.round_to(&Rational::ten_to(last), Direction::Nearest)
}

/// The magnitude whose words the unit is counted in: 万 for a Chinese unit even in an English report.
pub(super) fn magnitude(value: &Rational, symbol: &str, lang: Lang) -> (i32, &'static str) {
    let ratio = matches!(symbol, "" | "%" | "‰" | "倍" | "个百分点");
    let chinese = crate::say::is_chinese(symbol) || lang == Lang::Zh;
    let words = if chinese { CHINESE } else { ENGLISH };
    let size = value.abs();
    let fits = words
        .iter()
        .find(|(exponent, _)| size >= Rational::ten_to(*exponent) && !ratio);
    fits.copied().unwrap_or((0, ""))
}

fn digits(value: &Rational, exponent: i32, significant: u32) -> String {
    let scaled = value / &Rational::ten_to(exponent);
    let significant = i32::try_from(significant).unwrap_or(12);
    let scaled = rounded(&scaled, significant.unsigned_abs());
    let places = (significant - 1 - scaled.magnitude()).max(0);
    let whole = exponent == 0 && scaled.is_integer();
    scaled.to_places(if whole { 0 } else { places.unsigned_abs() })
}

fn attach(digits: &str, word: &str, symbol: &str) -> String {
    let sign =
        !symbol.chars().any(char::is_alphanumeric) && units().sign_at_start(symbol).is_some();
    let latin =
        symbol.starts_with(|c: char| c.is_ascii_alphabetic()) && !base_symbol(symbol).is_empty();
    if sign {
        format!("{symbol}{digits}{word}")
    } else if latin {
        format!("{digits}{word} {symbol}")
    } else {
        format!("{digits}{word}{symbol}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_has_one_magnitude_word() {
        let (low, high) = (
            Rational::from(34_777_777_777_777),
            Rational::from(45_000_000_000_000),
        );
        assert_eq!(
            humanize_range(Some(&low), Some(&high), "元", 3, Lang::En),
            "34.8 to 45.0万亿元"
        );
        assert_eq!(
            humanize_range(Some(&low), None, "元", 3, Lang::Zh),
            "34.8—∞万亿元"
        );
        assert_eq!(humanize(&Rational::from(25), "家", 3, Lang::Zh), "25家");
        assert_eq!(humanize(&Rational::new(123, 1000), "", 2, Lang::Zh), "0.12");
        // Rounded first: 9,996 is ten thousand, and 9,994 is not.
        let range = |x: i64, lang| {
            humanize_range(
                Some(&Rational::from(x)),
                Some(&Rational::from(x)),
                "家",
                3,
                lang,
            )
        };
        assert_eq!(
            (range(9996, Lang::Zh), range(9994, Lang::En)),
            ("1.00—1.00万家".into(), "9990 to 9990家".into())
        );
    }

    #[test]
    fn a_unit_stands_where_its_language_has_it() {
        let shown = |symbol, lang| humanize(&Rational::from(25_000_000), symbol, 3, lang);
        assert_eq!(shown("$", Lang::En), "$25.0 million");
        assert_eq!(shown("kg", Lang::En), "25.0 million kg");
        assert_eq!(shown("kg", Lang::Zh), "2500万 kg");
        assert_eq!(shown("元", Lang::En), "2500万元");
        assert_eq!(shown("US$", Lang::En), "25.0 million US$");
        assert_eq!(shown("%", Lang::En), "25000000%");
    }
}
