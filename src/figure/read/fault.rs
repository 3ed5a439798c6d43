//! What is wrong with a text that is no figure.

use std::ops::Range;

use crate::figure::text::window;
use crate::say::{Bilingual, Code, Fault};

use super::date::is_date;
use super::digits::MOST_DIGITS;

/// Longest text that may be a figure, in characters: the digits of the longest, its unit and qualifiers take half of it.
pub(in crate::figure) const LONGEST: usize = 200;

/// What a spreadsheet leaves where a formula or a width went wrong.
const SPREADSHEET_ERRORS: &[&str] = &[
    "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "####",
];

/// What is wrong with a cell before any number is looked for; `normal` has its widths made one.
pub(super) fn unusable(text: &str, normal: &str) -> Option<Fault> {
    let whole = 0..text.len();
    let near = window(text, LONGEST + 1);
    if let Some((at, c)) = near.char_indices().find(|(_, c)| c.is_control()) {
        return Some(control(at..at + c.len_utf8()));
    }
    if window(text, LONGEST).len() < text.len() {
        let digits = text.bytes().filter(u8::is_ascii_digit).count() * 2 > text.len();
        return Some(if digits {
            too_large(whole)
        } else {
            too_long(whole)
        });
    }
    let plain = normal.trim();
    if plain.is_empty() {
        return Some(empty(whole));
    }
    let upper = plain.starts_with('#').then(|| plain.to_ascii_uppercase());
    if upper.is_some_and(|plain| {
        SPREADSHEET_ERRORS
            .iter()
            .any(|error| plain.starts_with(error))
    }) {
        return Some(spreadsheet_error(plain, whole));
    }
    if is_scientific(plain) {
        return Some(scientific(plain, whole));
    }
    is_date(plain).then(|| date(plain, whole))
}

/// 1.57E+12, as a spreadsheet shows a long number.
fn is_scientific(text: &str) -> bool {
    if !text.ends_with(|c: char| c.is_ascii_digit() || c == '.') {
        return false;
    }
    let text = text.trim_start_matches(['-', '+']);
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let digits =
        |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    digits(mantissa) && digits(exponent.trim_start_matches(['-', '+']))
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
            "the text has more than {LONGEST} characters, so that it is no figure; print one figure a row, such as $2.63 billion"
        ),
    );
    Fault::new(Code::BadFigure, span, message)
}

/// More digits than a figure may have.
pub(super) fn too_large(span: Range<usize>) -> Fault {
    let most = MOST_DIGITS;
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
            "no number can be read in “{text}”; enter it as the article prints it, such as $2.63 billion, 16.3% or 12.7 times"
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
