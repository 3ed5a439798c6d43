//! States: what has grown to a multiple m (or by m %) has grown by so many per cent a year.
//! Formula: `(1 + g)ⁿ = m` with 倍 read as ratio, `= 1 + m` read as increase or from a growth in %.
//! Consistent: 16.5倍 over 2002–2022, 15%. Inconsistent: 16.5倍 over 2002–2022, 17%.

use crate::claim::dimension::Known;
use crate::claim::expression::{Candidate, Reading, Step};
use crate::error::{Code, Fault};
use crate::figure::{Dimension, Licence};
use crate::language::Bilingual;
use crate::number::Rational;

use super::{Call, Derived, Kind, PLAIN, years};

/// 年均
pub const KIND: Kind = Kind {
    code: "annualized",
    name: "annualized",
    chinese: "年均",
    arguments: "(m[, n])",
    arity: (1, 2),
    derive,
    ..PLAIN
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let number = if call.arguments.len() == 2 { call.arguments.pop() } else { None };
    let (years, inclusive) = match number {
        Some(number) => (years::stated(&number)?, None),
        None => years::over(call)?,
    };
    let multiple = call.step(0)?;
    let one = call.constant(Rational::ONE);
    let grown = call.push(Step::Add(multiple, one), Some(Dimension::Bare));
    let mut derived = Derived::annual(multiple, years, inclusive);
    match call.dimension(0) {
        Some(Dimension::Percent) => derived.candidates[0].step = grown,
        Some(Dimension::Times | Dimension::Bare) | None => {
            let candidate = |reading, step| Candidate { reading: Some(reading), step, years: Some(years) };
            derived.candidates = vec![candidate(Reading::Ratio, multiple), candidate(Reading::Increase, grown)];
            derived.licence = Some(licence(call));
        }
        other => return Err(not_a_multiple(call, &other)),
    }
    Ok(derived)
}

/// The multiple's own words license its reading; 翻两番 is a ratio.
fn licence(call: &Call<'_>) -> Licence {
    let doubled = call.arguments[0].figure.as_ref().is_some_and(|figure| figure.unit.symbol == "番");
    if doubled { Licence::Ratio } else { call.arguments[0].licence }
}

fn not_a_multiple(call: &Call<'_>, dimension: &Known) -> Fault {
    let shown = dimension.as_ref().map(ToString::to_string).unwrap_or_default();
    let message = Bilingual::new(
        format!("年均要从倍数（16.5倍）或增长率（%）算起，这里是{shown}；两个数之间请用 cagr"),
        format!("annualized takes a multiple (16.5倍) or a growth in %, not {shown}; between two figures use cagr"),
    );
    Fault::new(Code::UnitClash, call.arguments[0].span.clone(), message)
}
