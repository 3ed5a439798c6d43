//! What the operators make of dimensions.

use std::ops::Range;
use std::sync::Arc;

use crate::figure::Dimension;
use crate::say::{Bilingual, Code, Fault};

/// A dimension that is not known where a figure is missing.
pub type Known = Option<Dimension>;

/// The dimension of a sum, or `None` where the two do not add.
pub fn sum(x: &Known, y: &Known) -> Option<Known> {
    use Dimension::{Bare, Percent, Points, Times};
    let (Some(a), Some(b)) = (x, y) else {
        return Some(None);
    };
    Some(Some(match (a, b) {
        _ if a == b => a.clone(),
        (Percent, Points) | (Points, Percent) => Percent,
        (Bare | Percent | Times, Bare | Percent | Times) => Bare,
        _ => return None,
    }))
}

/// The dimension of a difference: of two percentages, percentage points.
pub fn difference(x: &Known, y: &Known) -> Option<Known> {
    match (x, y) {
        (Some(Dimension::Percent), Some(Dimension::Percent)) => Some(Some(Dimension::Points)),
        _ => sum(x, y),
    }
}

/// The dimension of a product. A bare number leaves the other's as it is: 2 · 30% is in %.
pub fn product(x: &Known, y: &Known) -> Known {
    use Dimension::{Bare, Percent};
    Some(match (x.as_ref()?, y.as_ref()?) {
        (Bare, other) | (other, Bare) => other.clone(),
        (Percent, Percent) => Percent,
        (a, b) => ratio(a).mul(&ratio(b)),
    })
}

/// The dimension of a quotient.
pub fn quotient(x: &Known, y: &Known) -> Known {
    Some(match (x.as_ref()?, y.as_ref()?) {
        (a, b) if a == b => Dimension::Bare,
        (a, Dimension::Bare) => a.clone(),
        (a, b) => ratio(a).div(&ratio(b)),
    })
}

/// The dimension of a whole power.
pub fn power(x: &Known, exponent: u32) -> Known {
    match (x.as_ref()?, exponent) {
        (a, 1) => Some(a.clone()),
        (a, n) => Some(ratio(a).pow(i32::try_from(n).unwrap_or(i32::MAX))),
    }
}

/// %, 个百分点 and 倍 are plain ratios where they multiply.
fn ratio(x: &Dimension) -> Dimension {
    if matches!(x, Dimension::Product(_)) {
        x.clone()
    } else {
        Dimension::Bare
    }
}

/// People and everything that is counted as one dimension.
pub fn as_count(x: &Dimension) -> Dimension {
    match x {
        Dimension::Product(powers) if **powers == [(Arc::from("people"), 1)] => {
            Dimension::base("count")
        }
        other => other.clone(),
    }
}

/// How a result stands to the claim's unit.
#[derive(Debug, PartialEq, Eq)]
pub enum Fit {
    /// It can be compared.
    Fits,
    /// The one is in % and the other in 个百分点: inconsistent, not an error.
    PointsForPercent,
    /// They cannot be compared.
    Clash,
}

/// Whether a result of dimension `result` can be printed in `claimed`.
pub fn fit(result: &Dimension, claimed: &Dimension) -> Fit {
    use Dimension::{Bare, Percent, Points, Times};
    match (result, claimed) {
        _ if result == claimed => Fit::Fits,
        (Bare, Percent | Times) | (Percent | Times, Bare) => Fit::Fits,
        (Percent, Points) | (Points, Percent) => Fit::PointsForPercent,
        _ => Fit::Clash,
    }
}

/// A dimension as messages name it.
pub fn shown(dimension: &Dimension) -> Bilingual {
    match dimension {
        Dimension::Bare => Bilingual::new("无单位的数", "a bare number"),
        other => Bilingual::new(other.to_string(), other.in_english()),
    }
}

/// Two dimensions that do not go together.
pub fn clash(first: &Dimension, second: &Dimension, span: Range<usize>) -> Fault {
    let (first, second) = (shown(first), shown(second));
    let message = Bilingual::new(
        format!(
            "单位不合：这里是{}，前面是{}；请改用同一种单位",
            second.zh, first.zh
        ),
        format!(
            "units clash: {} here, {} before; use one unit for both",
            second.en, first.en
        ),
    );
    Fault::new(Code::UnitClash, span, message)
}
