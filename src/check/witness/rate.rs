//! Annual rates: `(1 + g)^p` and `(b/a)^q` can be equal only where both are p·q-th powers.
//!
//! So a fraction t is chosen with `1 + g = t^q` inside the claimed interval and `b/a = t^p` among the quotients, and the
//! inputs are solved for. Where there is none (counts are exact, and 2 is no tenth power), two rates of the claimed
//! interval enclose the one that no fraction is.

use crate::book::Years;
use crate::check::compare::{levels, lift};
use crate::check::range::range;
use crate::number::{Direction, End, Interval, Rational, root};

use super::point::{inside, short};
use super::search::{Goal, Search};
use super::{Claimed, Meeting};

/// Digits of a root that is tried for being exact.
const DIGITS: i32 = 15;

/// Values for which the claimed rate is right.
pub fn meeting(search: &Search<'_>, claimed: &Interval, years: Years) -> Option<Meeting> {
    exact(search, claimed, years).or_else(|| enclosed(search, claimed, years))
}

fn exact(search: &Search<'_>, claimed: &Interval, years: Years) -> Option<Meeting> {
    let Years { p, q } = years;
    let factors = claimed.shift(&Rational::ONE);
    let (tape, step) = search.formula();
    let quotients = range(tape, step, &search.bounds).ok()?.inner?;
    bases(&factors, &quotients, years)
        .into_iter()
        .find_map(|base| {
            let (factor, quotient) = (base.pow(q).ok()?, base.pow(p).ok()?);
            if !factors.contains(&factor) || !quotients.contains(&quotient) {
                return None;
            }
            let (inputs, recomputed) = search.find(&Goal::value(Interval::exactly(quotient)))?;
            let rate = Claimed::Value(&factor - &Rational::ONE);
            Some(Meeting {
                inputs: inputs.into_iter().map(Some).collect(),
                recomputed,
                claimed: rate,
                years: Some(years),
            })
        })
}

/// Fractions t that may do: a short one from the inside, else those at the ends.
fn bases(factors: &Interval, quotients: &Interval, Years { p, q }: Years) -> Vec<Rational> {
    let of = |end: &End, n: u32, direction| {
        end.value()
            .filter(|x| !x.is_negative())
            .map(|x| root(x, n, direction))
    };
    let low = [
        of(&factors.inf, q, Direction::Up),
        of(&quotients.inf, p, Direction::Up),
    ]
    .into_iter()
    .flatten()
    .max();
    let low = low.unwrap_or(Rational::ZERO);
    let high = [
        of(&factors.sup, q, Direction::Down),
        of(&quotients.sup, p, Direction::Down),
    ]
    .into_iter()
    .flatten()
    .min();
    let middle = match &high {
        Some(high) if low < *high => Some(short(&low, high)),
        Some(_) => None,
        None => Some(inside(&Interval::new(End::Open(low), End::Unbounded))),
    };
    let ends = [
        (&factors.inf, q),
        (&factors.sup, q),
        (&quotients.inf, p),
        (&quotients.sup, p),
    ];
    middle
        .into_iter()
        .chain(
            ends.into_iter()
                .filter_map(|(end, n)| exact_root(end.value()?, n)),
        )
        .collect()
}

/// The `n`-th root, where it is a decimal of few digits.
fn exact_root(x: &Rational, n: u32) -> Option<Rational> {
    if x.is_negative() {
        return None;
    }
    let near = root(x, n, Direction::Down);
    let short = near.round_to(
        &Rational::ten_to(near.magnitude() - DIGITS),
        Direction::Nearest,
    );
    (short.pow(n).ok()? == *x).then_some(short)
}

fn enclosed(search: &Search<'_>, claimed: &Interval, years: Years) -> Option<Meeting> {
    let Years { p, q } = years;
    let (inputs, recomputed) = search.find(&Goal::power(lift(claimed, years).ok()??, q))?;
    let level = levels(&Interval::exactly(recomputed.clone()), years)
        .ok()??
        .singleton()?
        .clone();
    let rate = |direction, end: &End| {
        let rate = &root(&level, p, direction) - &Rational::ONE;
        if claimed.contains(&rate) {
            Some(rate)
        } else {
            end.value().filter(|_| end.is_closed()).cloned()
        }
    };
    let (low, high) = (
        rate(Direction::Down, &claimed.inf)?,
        rate(Direction::Up, &claimed.sup)?,
    );
    let inputs = inputs.into_iter().map(Some).collect();
    Some(Meeting {
        inputs,
        recomputed,
        claimed: Claimed::Between(low, high),
        years: Some(years),
    })
}
