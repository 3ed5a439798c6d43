//! States: so many years lie between two periods.
//! Formula: last − first (elapsed), or one more with the first year counted in (inclusive).
//! Consistent: 2002 to 2022, 20年 or 21年. Inconsistent: 2002 to 2022, 22年.

use crate::claim::Period;
use crate::claim::expression::{Reading, Step};
use crate::error::{Code, Fault};
use crate::figure::Dimension;
use crate::language::Bilingual;
use crate::number::Rational;

use super::{Call, Derived, Kind, PLAIN};

/// 年数
pub const KIND: Kind = Kind {
    code: "span",
    name: "span",
    chinese: "年数",
    arguments: "(a, b)",
    arity: (2, 2),
    takes_text: true,
    derive,
    ..PLAIN
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
    let elapsed = call.push(Step::Constant(months(to.last - from.first)), Some(time.clone()));
    let inclusive = call.push(Step::Constant(months(to.last - from.first + 1)), Some(time.clone()));
    Ok(Derived::read_as(time, [(Reading::Elapsed, elapsed), (Reading::Inclusive, inclusive)]))
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
