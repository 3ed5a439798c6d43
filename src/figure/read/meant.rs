//! What was probably meant by a text that is no figure.

use std::ops::Range;

use crate::language::units;
use crate::say::{Bilingual, Code, Fault};

/// `XYZ 11` and `Q$11`: the code or sign of a currency that is not known.
pub(super) fn currency(rest: &str, span: Range<usize>) -> Option<Fault> {
    let sign = rest.find(|c: char| c.is_ascii_digit())?;
    let code = rest[..sign].trim_end();
    let letters = code.strip_suffix('$').unwrap_or(code);
    let most = if code.ends_with('$') { 1..=3 } else { 3..=3 };
    if !letters.bytes().all(|b| b.is_ascii_uppercase()) || !most.contains(&letters.len()) {
        return None;
    }
    let near = units().nearest_money(code);
    let (zh, en) = near.map_or((String::new(), String::new()), |near| {
        (
            format!("，最接近的是 {near}"),
            format!("; the nearest is {near}"),
        )
    });
    let message = Bilingual::new(
        format!("“{code}”不是已知的货币{zh}；不是货币的，请把“{code}”移到“原文”一栏，这里只留数据"),
        format!(
            "“{code}” is no currency that is known{en}; if it is none, move it to the column quote and leave the figure alone"
        ),
    );
    Some(Fault::new(Code::BadFigure, span, message))
}

/// 62,1%: a comma where the decimal point should be. `before` is what has been read.
pub(super) fn decimal_comma(before: &str, rest: &str, span: Range<usize>) -> Option<Fault> {
    let places = rest.strip_prefix(',')?;
    let digits = places.bytes().take_while(u8::is_ascii_digit).count();
    let of_number = |b: &u8| b.is_ascii_digit() || *b == b'.';
    let whole = before.bytes().rev().take_while(of_number).count();
    let number = &before[before.len() - whole..];
    if digits == 0 || whole == 0 || places[digits..].starts_with(',') {
        return None;
    }
    let (printed, meant) = (
        format!("{number}{}", &rest[..=digits]),
        format!("{}.{}", number.replace('.', ""), &places[..digits]),
    );
    let message = Bilingual::new(
        format!(
            "“{printed}”里的逗号读不懂：小数点请写作“.”，如 {meant}；千分位的逗号后面要有三位数字"
        ),
        format!(
            "the comma of {printed} cannot be read: a decimal point is a point, {meant}; a comma between thousands is \
             followed by three digits"
        ),
    );
    Some(Fault::new(Code::BadFigure, span, message))
}
