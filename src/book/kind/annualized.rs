//! A total growth or a multiple, as growth a year.

use crate::book::dimension::{Known, shown};
use crate::book::expression::{Candidate, Reading, Step};
use crate::figure::{Dimension, Licence};
use crate::number::Rational;
use crate::say::{Bilingual, Code, Example, Fault, Page};

use super::{Call, Derived, Kind, years};

const PAGE: Page = Page {
    states: (
        "由总的倍数（16.5倍）或总的增长率（%）推出的年均增长率。稿件只给出倍数、没有给出两头的数时用它。",
        "A growth a year that follows from a multiple (16.5倍) or from a total growth in %. Use it where the article prints the multiple and not the figures at both ends.",
    ),
    formula: Some((
        "倍数按与基数之比读：(1 + g)ⁿ = m；按增加的倍数或由增长率读：(1 + g)ⁿ = 1 + m。",
        "(1 + g)ⁿ = m where the multiple is the ratio; (1 + g)ⁿ = 1 + m where it is the increase, or a growth in %.",
    )),
    examples: &[
        Example::claim("15%", "annualized(16.5倍, 20)").gives("consistent printed ratio"),
        Example::claim("17%", "annualized(16.5倍, 20)").gives("inconsistent"),
    ],
    remedy: (
        "核对年数，以及倍数是“增长到”还是“增长了”；再用重算出的年均增长率。",
        "Check the years, and whether the multiple is \"grew to\" or \"grew by\"; then print the recomputed rate.",
    ),
};

/// 年均
pub const KIND: Kind = Kind {
    also: &[
        "annualised",
        "annualize",
        "annualise",
        "annual",
        "yearly",
        "年化",
        "年化率",
        "折年率",
    ],
    growth: true,
    ..Kind::function("annualized", "年均", "(m[, n])", (1, 2), derive, PAGE)
};

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let number = call.after(1);
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
            let candidate = |reading, step| Candidate {
                reading: Some(reading),
                step,
                years: Some(years),
            };
            derived.candidates = vec![
                candidate(Reading::Ratio, multiple),
                candidate(Reading::Increase, grown),
            ];
            derived.licence = Some(licence(call));
        }
        other => return Err(not_a_multiple(call, &other)),
    }
    Ok(derived)
}

/// The multiple's own words license its reading; 翻两番 is a ratio.
fn licence(call: &Call<'_>) -> Licence {
    let doubled = call.arguments[0]
        .figure
        .as_ref()
        .is_some_and(|figure| figure.unit.symbol == "番");
    if doubled {
        Licence::Ratio
    } else {
        call.arguments[0].licence
    }
}

fn not_a_multiple(call: &Call<'_>, dimension: &Known) -> Fault {
    let shown = dimension.as_ref().map(shown);
    let shown = shown.unwrap_or(Bilingual::new("", ""));
    let message = Bilingual::new(
        format!(
            "年均要从倍数（16.5倍）或增长率（%）算起，这里是{}；两个数之间请用 cagr",
            shown.zh
        ),
        format!(
            "annualized takes a multiple (16.5 times) or a growth in %, not {}; between two figures use cagr",
            shown.en
        ),
    );
    Fault::new(Code::UnitClash, call.arguments[0].span.clone(), message)
}
