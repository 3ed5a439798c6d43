//! Counts that are rounded, as the company shows that they keep: 261,000 and 270,000 births are rounded to thousands, as
//! births and employment are published. One figure may end in zeros by chance, all of them to three digits hardly.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::book::Derivation;
use crate::figure::{Amount, Dimension, Figure};
use crate::number::Rational;

/// The least place that counts are rounded to, as a power of ten.
const LEAST_PLACE: i32 = 2;
/// Digits that each count keeps before that place.
const DIGITS: i32 = 3;

/// What each input may stand for in the company of the others; none where it is missing, or no number.
pub fn amounts(derivation: &Derivation) -> Vec<Option<Cow<'_, Amount>>> {
    let figures = derivation.inputs.iter();
    let figures = figures.map(|input| input.figure.as_deref());
    let mut counts: BTreeMap<_, Vec<_>> = BTreeMap::new();
    // The years of an annual rate are no count among its figures: no step depends on them.
    let used = derivation.used_inputs().into_iter();
    let used = used.filter_map(|input| derivation.inputs[input].figure.as_deref());
    for figure in used {
        if let Some(amount) = figure.amount.as_ref().filter(|_| keeps_company(figure)) {
            let same = counts.entry(unit(figure)).or_default();
            same.push((figure, amount));
        }
    }
    let places = counts.into_iter();
    let places: BTreeMap<_, _> = places
        .filter_map(|(unit, counts)| Some((unit, common_place(&counts)?)))
        .collect();
    let amounts = figures.map(|figure| {
        let (figure, amount) = (figure?, figure?.amount.as_ref()?);
        let place = places.get(&unit(figure)).filter(|_| keeps_company(figure));
        Some(match place {
            Some(place) => Cow::Owned(amount.clone().rounded_to(place)),
            None => Cow::Borrowed(amount),
        })
    });
    amounts.collect()
}

/// A count, or a whole number that prints no unit, as English prose prints its counts: births rose from 261,000.
fn keeps_company(figure: &Figure) -> bool {
    figure.amount.as_ref().is_some_and(|amount| {
        amount.exact || figure.unit.dimension == Dimension::Bare && amount.is_plain_whole()
    })
}

/// People are one unit, whatever they are called, and so are things that are counted.
fn unit(figure: &Figure) -> (&[(Arc<str>, i32)], &Rational) {
    (figure.unit.dimension.powers(), &figure.unit.scale)
}

/// The largest place to which all of several counts are round, in the unit's base.
fn common_place(counts: &[(&Figure, &Amount)]) -> Option<Rational> {
    let ends: Vec<Rational> = counts.iter().flat_map(ends).collect();
    let fits = |exponent: &i32| {
        let place = Rational::ten_to(*exponent);
        let least = Rational::ten_to(*exponent + DIGITS - 1);
        let mut ends = ends.iter();
        ends.all(|end| end.abs() >= least && (end / &place).is_integer())
    };
    let exponent = (LEAST_PLACE..).take_while(fits).last()?;
    let (figure, _) = counts.get(1)?;
    Some(&Rational::ten_to(exponent) * &figure.unit.scale)
}

/// The numbers that a count prints: one, or of a range two.
fn ends((figure, amount): &(&Figure, &Amount)) -> impl Iterator<Item = Rational> {
    let ends = match &amount.point {
        Some(point) => [Some(point), None],
        None => [amount.interval.inf.value(), amount.interval.sup.value()],
    };
    let scale = &figure.unit.scale;
    let ends = ends.map(|end| end.map(|end| end / scale));
    ends.into_iter().flatten()
}
