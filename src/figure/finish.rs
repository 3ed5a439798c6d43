//! From what is printed to the interval that it stands for.

use crate::number::{Interval, Rational};
use crate::say::Bilingual;
use crate::say::{Code, Fault};

use super::cell::Parsed;
use super::core::Core;
use super::form::{Form, Kind, Sign};
use super::qualifier::{Qualifiers, Scaled};
use super::unit_name::Named;
use super::{Amount, Figure, Rounding, Unit};

/// The figure of what has been read; `text` is the original print.
pub(super) fn figure(parsed: Parsed, text: &str, rounding: Rounding) -> Result<Figure, Fault> {
    let Parsed {
        first,
        second,
        qualifiers,
        down,
        lead,
    } = parsed;
    if first.too_long || second.as_ref().is_some_and(|core| core.too_long) {
        return Err(super::fault::too_large(0..text.len()));
    }
    let units = (
        first.unit.clone(),
        second.as_ref().and_then(|core| core.unit.clone()),
    );
    let named = units.1.or(units.0.clone()).unwrap_or(Named {
        unit: Unit::bare(),
        exact: false,
    });
    if let Some(own) = units
        .0
        .filter(|own| own.unit.dimension != named.unit.dimension)
    {
        return Err(two_units(&own.unit, &named.unit, text));
    }
    let unclear = |core: &Core| core.vague || core.implied && qualifiers.is_empty();
    let mut form = first.form.clone();
    form.lead = lead.trim_start().to_string();
    form.sign = if down { Sign::Word } else { Sign::Minus };
    form.negative = first.minus || down;
    form.rounding = rounding;
    form.widths_of(text);
    let amount = if unclear(&first) || second.as_ref().is_some_and(unclear) {
        None
    } else {
        Some(amount(
            &first,
            second.as_ref(),
            &qualifiers,
            &named,
            down,
            rounding,
        ))
    };
    finish_form(
        &mut form,
        &first,
        &named,
        second.is_some() || amount.is_none(),
    );
    Ok(Figure {
        text: text.to_string(),
        unit: named.unit,
        amount,
        form,
    })
}

fn finish_form(form: &mut Form, first: &Core, named: &Named, fixed: bool) {
    form.place = &first.place * &named.unit.scale;
    form.weight = &form.weight * &named.unit.scale;
    if fixed {
        form.kind = Kind::Fixed;
    }
}

fn two_units(first: &Unit, second: &Unit, text: &str) -> Fault {
    let message = Bilingual::new(
        format!(
            "范围两端的单位不同：{} 与 {}；请分成两行",
            first.symbol, second.symbol
        ),
        format!(
            "the two ends of the range have different units, {} and {}; make two rows of them",
            first.symbol, second.symbol
        ),
    );
    Fault::new(Code::BadFigure, 0..text.len(), message)
}

fn amount(
    first: &Core,
    second: Option<&Core>,
    qualifiers: &Qualifiers,
    named: &Named,
    down: bool,
    rounding: Rounding,
) -> Amount {
    let ends = [Some(first), second];
    let mut each = ends
        .into_iter()
        .flatten()
        .map(|core| end(core, qualifiers, named, down, rounding));
    // The first end is always there.
    let mut result = each
        .next()
        .unwrap_or_else(|| end(first, qualifiers, named, down, rounding));
    if let Some(other) = each.next() {
        result.point = None;
        result.interval = result.interval.hull(&other.interval);
        result.plain = result.plain.hull(&other.plain);
        result.place = result.place.min(other.place);
        result.exact &= other.exact;
    }
    result
}

/// One number, or one end of a range.
fn end(
    core: &Core,
    qualifiers: &Qualifiers,
    named: &Named,
    down: bool,
    rounding: Rounding,
) -> Amount {
    let scale = core
        .unit
        .as_ref()
        .map_or(&named.unit.scale, |own| &own.unit.scale);
    let negative = core.minus || down;
    let number = Scaled {
        size: &core.value * scale,
        negative,
        minus: core.minus,
        place: &core.place * scale,
        step: &core.step * scale,
    };
    let counted = named.exact && core.whole && !core.magnitude;
    let margin = core.margin.as_ref().map(|margin| margin * scale);
    let plain = |qualifiers: &Qualifiers| {
        unqualified(
            &number,
            counted && qualifiers.is_empty(),
            margin.clone(),
            rounding,
        )
    };
    let unbounded = qualifiers.without_bounds();
    Amount {
        point: Some(if negative {
            -&number.size
        } else {
            number.size.clone()
        }),
        interval: qualifiers.interval(&number, plain(qualifiers)),
        plain: unbounded.interval(&number, plain(&unbounded)),
        bound: qualifiers.bound(),
        place: number.place.clone(),
        exact: counted && qualifiers.is_empty(),
        rounding,
        hedged: qualifiers.hedged(),
    }
}

fn unqualified(
    number: &Scaled,
    exact: bool,
    margin: Option<Rational>,
    rounding: Rounding,
) -> Interval {
    match margin {
        _ if exact => Interval::exactly(number.size.clone()),
        Some(margin) => Interval::around(&number.size, &margin),
        None => rounding.interval(&number.size, &number.place),
    }
}
