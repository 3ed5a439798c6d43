//! States: the figure has grown by so many per cent a year over n years.
//! Formula: `(1 + g)ⁿ = b/a`, both sides exact; months and quarters give n = p/12, p/4: `(b/a)^q` meets `(1+g)^p`.
//! Consistent: 100 to 110.25, 2 years, 5%. Inconsistent: 292.5亿元 to 5499亿元, 20 years, 16.3% (15.8%).

use crate::error::Fault;

use super::{Call, Derived, Kind, PLAIN, years};

/// 年均增长
pub const KIND: Kind =
    Kind {
        code: "cagr", name: "cagr", chinese: "年均增长", arguments: "(a, b[, n])", arity: (2, 3), derive, ..PLAIN
    };

fn derive(call: &mut Call<'_>) -> Result<Derived, Fault> {
    let number = if call.arguments.len() == 3 { call.arguments.pop() } else { None };
    call.common_dimension(false)?;
    let (years, reading) = match number {
        Some(number) => (years::stated(&number)?, None),
        None => years::between(call)?,
    };
    let ratio = call.quotient(1, 0)?;
    Ok(Derived::annual(ratio, years, reading))
}
