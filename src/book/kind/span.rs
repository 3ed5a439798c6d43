//! So many years lie between two periods.

use crate::book::Period;
use crate::book::expression::{Reading, Step};
use crate::figure::Dimension;
use crate::number::Rational;
use crate::say::{Bilingual, Code, Example, Fault, Page};

use super::{Call, Derived, Kind};

const PAGE: Page = Page {
    states: (
        "两个时期相隔几年。从 2002 年到 2022 年是 20 年，把首尾两年都算进去是 21 年，两种说法都可以。",
        "So many years lie between two periods. From 2002 to 2022 there are 20, or 21 with both the first and the last year counted; both are allowed.",
    ),
    formula: Some((
        "末年 − 首年（elapsed），或再加 1（inclusive）。参数可以是年份，也可以是有时期的编号。",
        "last − first (elapsed), or one more (inclusive). The arguments are years, or ids of rows that have a period.",
    )),
    examples: &[
        Example::claim("20年", "span(2002, 2022)").gives("consistent printed elapsed"),
        Example::claim("21年", "span(2002, 2022)").gives("consistent printed inclusive"),
        Example::claim("22年", "span(2002, 2022)").gives("inconsistent"),
    ],
    remedy: (
        "用重算出的年数；“二十多年”“近二十年”这样的说法会按范围来核验。",
        "Print the recomputed years; 二十多年 and 近二十年 are checked as ranges.",
    ),
};

/// 年数
pub const KIND: Kind = Kind {
    also: &[
        "years",
        "duration",
        "period",
        "interval",
        "year_diff",
        "datedif",
        "years_between",
        "number_of_years",
        "elapsed",
        "年限",
        "时长",
        "历时",
        "间隔",
        "年份差",
        "多少年",
        "相隔",
    ],
    takes_text: true,
    ..Kind::function("span", "年数", "(a, b)", (2, 2), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let (from, to) = (period(call, 0)?, period(call, 1)?);
    if from.granularity != to.granularity {
        let message = Bilingual::new(
            "两个时期的长短不一：请都写成年，或都写成月",
            "the two periods are not of one kind: give both as years, or both as months",
        );
        return Err(Fault::new(Code::BadYears, call.span.clone(), message));
    }
    let months = |number: i64| Rational::from(number * from.granularity.months());
    let time = Dimension::base("calendar");
    let mut constant = |number| call.push(Step::Constant(months(number)), Some(time.clone()));
    let elapsed = constant(to.last - from.first);
    let inclusive = constant(to.last - from.first + 1);
    Ok(Derived::read_as(
        time,
        [(Reading::Elapsed, elapsed), (Reading::Inclusive, inclusive)],
    ))
}

/// The period of an argument: of its row, or the argument itself (`2002`, `"2022-06"`).
fn period(call: &Call<'_>, argument: usize) -> Result<Period, Fault> {
    let operand = &call.arguments[argument];
    if let Some(period) = operand.period {
        return Ok(period);
    }
    let text = match (&operand.text, &operand.constant, &operand.figure) {
        (Some(text), ..) => text.clone(),
        (None, Some(number), _) => number.to_string(),
        (None, None, Some(figure)) => figure.text.clone(),
        _ => String::new(),
    };
    Period::parse(&text).map_err(|_| {
        call.fault(
            argument,
            "这里要有时期：请在该行的时期栏写明年份，或直接写 2002 或 \"2022-06\"",
            "a period is needed here: fill in the period of that row, or write 2002 or \"2022-06\"",
        )
    })
}
