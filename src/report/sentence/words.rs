//! What the report says in its own words, both languages side by side.

use crate::book::{Reading, Relation};
use crate::check::{Basis, Verdict};
use crate::say::Lang;

/// The words of one language.
pub fn pick(lang: Lang, zh: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// The basis in a word; nothing where the figures as printed fit.
pub fn basis(basis: Basis, lang: Lang) -> Option<&'static str> {
    match basis {
        Basis::Printed => None,
        Basis::Rounding => Some(pick(lang, "舍入", "rounding")),
        Basis::Bound => Some(pick(lang, "界限", "bound")),
        Basis::Tolerance => Some(pick(lang, "容差", "tolerance")),
    }
}

/// A reading in words.
pub fn reading(reading: Reading, lang: Lang) -> &'static str {
    match reading {
        Reading::Ratio => pick(lang, "读作与基数之比", "read as the ratio to the base"),
        Reading::Increase => pick(lang, "读作增加的倍数", "read as the increase over the base"),
        Reading::Elapsed => pick(lang, "首年不计", "without the first year"),
        Reading::Inclusive => pick(lang, "首年计入", "with the first year counted in"),
    }
}

/// A relation as a sign.
pub fn sign(relation: Relation) -> &'static str {
    match relation {
        Relation::Below => "<",
        Relation::AtMost => "≤",
        Relation::Above => ">",
        Relation::AtLeast => "≥",
        Relation::Equal => "=",
    }
}

/// A relation that does not hold.
pub fn fails(relation: Relation, lang: Lang) -> &'static str {
    match relation {
        Relation::Below => pick(lang, "并不低于", "is not below"),
        Relation::AtMost => pick(lang, "超过了", "is more than"),
        Relation::Above => pick(lang, "并不高于", "is not above"),
        Relation::AtLeast => pick(lang, "低于", "is less than"),
        Relation::Equal => pick(lang, "不等于", "does not equal"),
    }
}

/// 甲、乙和丙; A, B and C.
pub fn list(items: &[String], lang: Lang) -> String {
    let (comma, and) = (pick(lang, "、", ", "), pick(lang, "和", " and "));
    match items.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{}{and}{last}", rest.join(comma)),
        _ => items.concat(),
    }
}

/// `1 claim`, `2 claims`.
pub fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// The sign, which says the same without colours.
pub fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Consistent => "✓",
        Verdict::Inconsistent => "✗",
        Verdict::Unverifiable => "?",
        Verdict::Waived => "~",
        Verdict::Drift => "≠",
    }
}
