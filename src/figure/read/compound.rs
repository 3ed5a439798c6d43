//! A figure in two units of one kind: 5元5角, 1小时30分钟, 6 ft 2 in.

use crate::figure::form::{Kind, Script};
use crate::figure::text::spaces;
use crate::figure::{Dimension, Unit};
use crate::language::lexicon;
use crate::number::Rational;

use super::mode::Mode;
use super::number::Number;
use super::unit::{self, Named};
use super::written::numeral;

/// Takes the parts in smaller units that follow a whole number of a unit, and says how many bytes they take.
pub(super) fn smaller(number: &mut Number, rest: &str, mode: Mode) -> Option<usize> {
    let mut end = 0;
    while let Some(length) = one(number, &rest[end..], mode) {
        end += length;
    }
    (end > 0).then_some(end)
}

/// One more part, which is less than one of the unit before it.
fn one(number: &mut Number, rest: &str, mode: Mode) -> Option<usize> {
    let own = number.unit.clone()?;
    let written = &number.written;
    if mode == Mode::Prose || !written.whole || written.magnitude || written.odd {
        return None;
    }
    let gap = spaces(rest);
    let (part, length) = numeral(&rest[gap..], mode, false)?;
    let at = gap + length;
    let (unit, more) = subunit(&rest[at..], &own, mode)?;
    let scale = &unit.unit.scale / &own.unit.scale;
    let value = &part.value * &scale;
    let fits = part.whole && !part.magnitude && !part.odd && !part.sense.vague;
    // Of 2 hours 90 minutes either may be a slip.
    if !fits || value >= written.place || scale >= written.place {
        return None;
    }
    number.written.value = &written.value + &value;
    number.written.place = scale.clone();
    number.written.script = Script::Other;
    number.step = Some(scale);
    number.kind = Kind::Fixed;
    number.after.push_str(&rest[..at + more]);
    Some(at + more)
}

/// A smaller unit of the same kind; 分 is a cent or a minute after 元 or 小时, and elsewhere a point.
fn subunit(text: &str, own: &Named, mode: Mode) -> Option<(Named, usize)> {
    let cents = lexicon().numeral.cents.at_start(text);
    let scales = [
        ("CNY", Rational::new(1, 100)),
        ("day", Rational::new(1, 1440)),
    ];
    let mut scales = scales.into_iter();
    let scale = scales.find(|(name, _)| own.unit.dimension == Dimension::base(name));
    if let Some((length, (_, scale))) = cents.zip(scale)
        && scale < own.unit.scale
    {
        let unit = Unit::new(&text[..length], scale, own.unit.dimension.clone());
        return Some((Named { unit, exact: false }, length));
    }
    let gap = spaces(text);
    let (unit, length) = unit::unit(&text[gap..], mode)?;
    let same = unit.unit.dimension == own.unit.dimension && unit.unit.scale < own.unit.scale;
    same.then_some((unit, gap + length))
}
