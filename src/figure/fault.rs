//! What is wrong with a text that is no figure.

use std::ops::Range;

use crate::say::Bilingual;
use crate::say::{Code, Fault};

use super::text::normalise;

/// Longest text that may be a figure, in characters.
pub(super) const LONGEST: usize = 200;

/// What a spreadsheet leaves where a formula or a width went wrong.
const SPREADSHEET_ERRORS: &[&str] = &[
    "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "####",
];

const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// What is wrong with a cell before any number is looked for.
pub(super) fn unusable(text: &str) -> Option<Fault> {
    let whole = 0..text.len();
    if let Some((at, c)) = text
        .char_indices()
        .take(LONGEST + 1)
        .find(|(_, c)| c.is_control())
    {
        return Some(control(at..at + c.len_utf8()));
    }
    if text.chars().nth(LONGEST).is_some() {
        let digits = text.bytes().filter(u8::is_ascii_digit).count() * 2 > text.len();
        return Some(if digits {
            too_large(whole)
        } else {
            too_long(whole)
        });
    }
    let plain = normalise(text);
    let plain = plain.trim();
    if plain.is_empty() {
        return Some(empty(whole));
    }
    if SPREADSHEET_ERRORS
        .iter()
        .any(|error| plain.to_ascii_uppercase().starts_with(error))
    {
        return Some(spreadsheet_error(plain, whole));
    }
    if is_scientific(plain) {
        return Some(scientific(plain, whole));
    }
    is_date(plain).then(|| date(plain, whole))
}

/// 1.57E+12, as a spreadsheet shows a long number.
fn is_scientific(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '+']);
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let digits =
        |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    digits(mantissa) && digits(exponent.trim_start_matches(['-', '+']))
}

/// Jun-22, 22-Jun, 2022/6/1, 2022-06-01, 6月22日
fn is_date(text: &str) -> bool {
    let number = |part: &str| {
        !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit())
    };
    let month = |part: &str| {
        part.get(..3)
            .is_some_and(|m| MONTHS.contains(&m.to_ascii_lowercase().as_str()))
    };
    let parts: Vec<&str> = text.splitn(4, ['-', '/']).collect();
    match parts.as_slice() {
        [a, b] => month(a) && number(b) || number(a) && month(b),
        [a, b, c] => number(a) && (number(b) || month(b)) && number(c),
        _ => is_chinese_date(text),
    }
}

fn is_chinese_date(text: &str) -> bool {
    let text = text.split_once('年').map_or(text, |(_, rest)| rest);
    let Some((month, day)) = text.split_once('月') else {
        return false;
    };
    let number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    number(month) && day.strip_suffix(['日', '号']).is_some_and(number)
}

fn control(span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        "单元格里有控制字符，读不成数据；请删去它",
        "the cell holds a control character, so that it is no figure; delete it",
    );
    Fault::new(Code::ControlCharacter, span, message)
}

fn empty(span: Range<usize>) -> Fault {
    Fault::new(
        Code::BadFigure,
        span,
        Bilingual::new("此处没有数据", "there is no figure here"),
    )
}

fn too_long(span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        format!("文字超过 {LONGEST} 字，不是一个数据；每行只写一个数据，如 2630亿元"),
        format!(
            "the text has more than {LONGEST} characters, so that it is no figure; print one figure a row, such as 2630亿元"
        ),
    );
    Fault::new(Code::BadFigure, span, message)
}

/// More digits than a figure may have.
pub(super) fn too_large(span: Range<usize>) -> Fault {
    let most = super::numeral::MOST_DIGITS;
    let message = Bilingual::new(
        format!("数据超过 {most} 位；请检查是否多粘贴了内容"),
        format!("the figure has more than {most} digits; check what was pasted"),
    );
    Fault::new(Code::TooLarge, span, message)
}

fn spreadsheet_error(text: &str, span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        format!("“{text}”是电子表格的出错提示，不是数据；请把该单元格设为文本，按原文重新填写"),
        format!(
            "{text} is a spreadsheet's error, not a figure; format the cell as text and enter what the article prints"
        ),
    );
    Fault::new(Code::SpreadsheetError, span, message)
}

fn scientific(text: &str, span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        format!(
            "“{text}”被电子表格改成了科学记数法，末位已丢失；请把该单元格设为文本，按原文重新填写"
        ),
        format!(
            "a spreadsheet made {text} of a long number and lost its last digits; format the cell as text and enter \
             what the article prints"
        ),
    );
    Fault::new(Code::SpreadsheetError, span, message)
}

fn date(text: &str, span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        format!(
            "“{text}”是日期，不是数据；电子表格常把 6-22 这样的数改成日期，请把该单元格设为文本，按原文重新填写"
        ),
        format!(
            "{text} is a date, not a figure: a spreadsheet makes a date of 6-22; format the cell as text and enter \
             what the article prints"
        ),
    );
    Fault::new(Code::SpreadsheetDate, span, message)
}

/// What cannot be read where a number should begin.
pub(super) fn no_number(text: &str, span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        format!("“{text}”里读不出数；请写成文章所印的样子，如 2630亿元、16.3%、12.7倍"),
        format!(
            "no number can be read in “{text}”; enter it as the article prints it, such as 2630亿元, 16.3% or 12.7 times"
        ),
    );
    Fault::new(Code::BadFigure, span, message)
}

/// What follows a figure and does not belong to it.
pub(super) fn left_over(rest: &str, span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        format!("数据之后的“{rest}”读不懂；每行只写一个数据，其余文字请放在“原文”一栏"),
        format!(
            "“{rest}” after the figure cannot be read; print one figure a row and put other words into the column quote"
        ),
    );
    Fault::new(Code::BadFigure, span, message)
}
