//! Values of `verify.toml`, or what they should have been.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use crate::language::nearest;
use crate::say::Bilingual;

/// What is wrong with a value, and where.
pub(super) type Faults = Vec<(Bilingual, Range<usize>)>;

/// A value with its place.
pub(super) type Value<'a> = Spanned<DeValue<'a>>;

/// A text.
pub(super) fn text(value: &Value<'_>) -> Result<String, Faults> {
    value
        .get_ref()
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| wanted(value, "一段带引号的文字", "a text in quotes"))
}

/// `true` or `false`.
pub(super) fn truth(value: &Value<'_>) -> Result<bool, Faults> {
    value
        .get_ref()
        .as_bool()
        .ok_or_else(|| wanted(value, "true 或 false", "true or false"))
}

/// A list of texts, each of which `check` finds right.
pub(super) fn texts(
    value: &Value<'_>,
    check: fn(&str) -> Result<(), Bilingual>,
) -> Result<Vec<String>, Faults> {
    let Some(list) = value.get_ref().as_array() else {
        return Err(wanted(
            value,
            "一个列表，如 [\"甲\", \"乙\"]",
            "a list such as [\"a\", \"b\"]",
        ));
    };
    let (mut found, mut faults) = (Vec::new(), Faults::new());
    for item in list.iter() {
        let checked = text(item).and_then(|text| match check(&text) {
            Ok(()) => Ok(text),
            Err(message) => Err(vec![(message, item.span())]),
        });
        match checked {
            Ok(text) => found.push(text),
            Err(more) => faults.extend(more),
        }
    }
    if faults.is_empty() {
        Ok(found)
    } else {
        Err(faults)
    }
}

/// One of some named choices.
pub(super) fn choice<T: Copy>(
    value: &Value<'_>,
    all: &[T],
    name: fn(T) -> &'static str,
) -> Result<T, Faults> {
    let given = text(value)?;
    let found = all.iter().copied().find(|choice| name(*choice) == given);
    let names: Vec<&str> = all.iter().map(|choice| name(*choice)).collect();
    found.ok_or_else(|| vec![(unknown(&given, &names), value.span())])
}

/// The message that a word is none of those that are known.
pub(super) fn unknown(given: &str, names: &[&str]) -> Bilingual {
    let near = nearest(given, names.iter().copied());
    let (zh, en) = near.map_or_else(Default::default, |near| {
        (format!("是不是 {near}？"), format!("is it {near}? "))
    });
    Bilingual::new(
        format!("不能写 {given:?}：{zh}能写的有 {}", names.join("、")),
        format!("{given:?} is not known: {en}there are {}", names.join(", ")),
    )
}

/// The message that a value of another sort stands there.
pub(super) fn wanted(value: &Value<'_>, zh: &str, en: &str) -> Faults {
    vec![(
        Bilingual::new(format!("这里要写{zh}"), format!("this has to be {en}")),
        value.span(),
    )]
}
