//! From what is printed to the interval that it stands for.

use crate::figure::form::{Form, Kind, Sign};
use crate::figure::qualifier::{Qualifiers, Scaled};
use crate::figure::{Amount, Figure, Rounding, Unit};
use crate::number::Interval;
use crate::say::{Bilingual, Code, Fault};

use super::cell::Parsed;
use super::fault;
use super::number::Number;
use super::unit::Named;

/// The figure of what has been read; `text` is the original print.
pub(super) fn figure(parsed: Parsed, text: &str, rounding: Rounding) -> Result<Figure, Fault> {
    let Parsed {
        mut first,
        second,
        qualifiers,
        down,
        lead,
    } = parsed;
    let numbers = || std::iter::once(&first).chain(second.as_deref());
    if numbers().any(|number| number.written.too_long) {
        return Err(fault::too_large(0..text.len()));
    }
    let mut units = numbers().filter_map(|number| number.unit.as_ref());
    let own = units.next();
    let named = units.next().or(own).cloned().unwrap_or_else(|| Named {
        unit: Unit::bare(),
        exact: false,
    });
    if let Some(own) = own.filter(|own| own.unit.dimension != named.unit.dimension) {
        return Err(two_units(&own.unit, &named.unit, text));
    }
    let unclear = |number: &Number| {
        let sense = number.written.sense;
        sense.vague || sense.implied && qualifiers.is_empty()
    };
    let ends = Ends {
        qualifiers: &qualifiers,
        named: &named,
        down,
        rounding,
    };
    let amount = (!numbers().any(unclear)).then(|| match &second {
        Some(second) => ends.hull(&first, second),
        None => ends.one(&first),
    });
    if second.is_some() || amount.is_none() {
        first.kind = Kind::Fixed;
    }
    let mut form = form(first, &named);
    form.lead = lead.trim_start().to_string();
    form.sign = if down { Sign::Word } else { Sign::Minus };
    form.negative |= down;
    form.rounding = rounding;
    form.widths_of(text);
    Ok(Figure {
        text: text.to_string(),
        unit: named.unit,
        amount,
        form,
    })
}

/// How a number is printed; its words and sign are not known yet.
fn form(number: Number, named: &Named) -> Form {
    let written = number.written;
    Form {
        before: number.before,
        after: number.after,
        magnitude_word: written.magnitude_word,
        kind: number.kind,
        script: written.script,
        weight: &written.weight * &named.unit.scale,
        place: &written.place * &named.unit.scale,
        decimals: written.decimals,
        negative: number.minus,
        ..Form::default()
    }
}

fn two_units(first: &Unit, second: &Unit, text: &str) -> Fault {
    let (first, second) = (first.called(), second.called());
    let message = Bilingual::new(
        format!(
            "范围两端的单位不同：{} 与 {}；请分成两行",
            first.zh, second.zh
        ),
        format!(
            "the two ends of the range have different units, {} and {}; make two rows of them",
            first.en, second.en
        ),
    );
    Fault::new(Code::BadFigure, 0..text.len(), message)
}

/// What the ends of a range have in common.
struct Ends<'a> {
    qualifiers: &'a Qualifiers,
    named: &'a Named,
    down: bool,
    rounding: Rounding,
}

impl Ends<'_> {
    /// From the lower end of one number to the upper end of the other.
    fn hull(&self, first: &Number, second: &Number) -> Amount {
        let (first, second) = (self.one(first), self.one(second));
        Amount {
            point: None,
            interval: first.interval.hull(&second.interval),
            plain: first.plain.hull(&second.plain),
            place: first.place.min(second.place),
            exact: first.exact && second.exact,
            ..first
        }
    }

    /// One number, or one end of a range.
    fn one(&self, number: &Number) -> Amount {
        let written = &number.written;
        let scale = &number.unit.as_ref().unwrap_or(self.named).unit.scale;
        let negative = number.minus || self.down;
        let place = &written.place * scale;
        let scaled = Scaled {
            size: &written.value * scale,
            negative,
            minus: number.minus,
            step: if self.qualifiers.is_empty() {
                place.clone()
            } else {
                &number.last_nonzero() * scale
            },
            place,
        };
        let counted = self.named.exact && written.whole && !written.magnitude;
        let margin = number.margin.as_ref().map(|margin| margin * scale);
        let read = |qualifiers: &Qualifiers| {
            let plain = match &margin {
                _ if counted && qualifiers.is_empty() => Interval::exactly(scaled.size.clone()),
                Some(margin) => Interval::around(&scaled.size, margin),
                None => self.rounding.interval(&scaled.size, &scaled.place),
            };
            qualifiers.interval(&scaled, plain)
        };
        let interval = read(self.qualifiers);
        let bound = self.qualifiers.bound();
        Amount {
            point: Some(if negative {
                -&scaled.size
            } else {
                scaled.size.clone()
            }),
            plain: match bound {
                Some(_) => read(&self.qualifiers.without_bounds()),
                None => interval.clone(),
            },
            interval,
            bound,
            exact: counted && self.qualifiers.is_empty(),
            rounding: self.rounding,
            hedged: self.qualifiers.hedged(),
            place: scaled.place,
        }
    }
}
