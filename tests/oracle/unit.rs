//! The units that are drawn (contract, section 3: "a unit belongs to a dimension").

use super::fraction::Fraction;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    Bare,
    Yuan,
    Dollar,
    Euro,
    /// People and all classifiers.
    Count,
    Mass,
    Length,
    Area,
    Volume,
    Energy,
    Power,
    /// Calendar time, in months.
    Time,
    Days,
    /// Of no table: "a dimension of its own".
    Unknown,
    Percent,
    Points,
    Times,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Unit {
    pub name: &'static str,
    pub english: Option<&'static str>,
    pub dimension: Dimension,
    /// How many of the dimension's base unit.
    weight: (i64, i64),
    /// A plain whole number of it is exact.
    pub counts: bool,
}

impl Unit {
    pub fn weight(&self) -> Fraction {
        Fraction::new(self.weight.0, self.weight.1)
    }

    /// Levels: neither shares nor multiples, but amounts of something.
    pub fn is_amount(&self) -> bool {
        !matches!(
            self.dimension,
            Dimension::Percent | Dimension::Points | Dimension::Times
        )
    }
}

const fn unit(
    name: &'static str,
    english: &'static str,
    dimension: Dimension,
    weight: (i64, i64),
) -> Unit {
    let english = if english.is_empty() {
        None
    } else {
        Some(english)
    };
    Unit {
        name,
        english,
        dimension,
        weight,
        counts: is_counted(dimension),
    }
}

/// "A whole number of people, of a classifier or counted noun, or of time (年, 个月, 天)", and of an unknown unit.
const fn is_counted(dimension: Dimension) -> bool {
    matches!(
        dimension,
        Dimension::Count | Dimension::Time | Dimension::Days | Dimension::Unknown
    )
}

pub static BARE: Unit = unit("", "", Dimension::Bare, (1, 1));
pub static YUAN: Unit = unit("元", "yuan", Dimension::Yuan, (1, 1));
pub static DOLLARS: Unit = unit("美元", "dollars", Dimension::Dollar, (1, 1));
pub static EUROS: Unit = unit("欧元", "euros", Dimension::Euro, (1, 1));
pub static PEOPLE: Unit = unit("人", "people", Dimension::Count, (1, 1));
pub static FIRMS: Unit = unit("家", "companies", Dimension::Count, (1, 1));
pub static PIECES: Unit = unit("件", "items", Dimension::Count, (1, 1));
pub static VISITS: Unit = unit("人次", "visits", Dimension::Count, (1, 1));
pub static TONNES: Unit = unit("吨", "tonnes", Dimension::Mass, (1000, 1));
pub static KILOGRAMS: Unit = unit("公斤", "kilograms", Dimension::Mass, (1, 1));
pub static JIN: Unit = unit("斤", "", Dimension::Mass, (1, 2));
pub static GRAMS: Unit = unit("克", "grams", Dimension::Mass, (1, 1000));
pub static KILOMETRES: Unit = unit("公里", "km", Dimension::Length, (1000, 1));
pub static METRES: Unit = unit("米", "metres", Dimension::Length, (1, 1));
pub static THOUSAND_METRES: Unit = unit("千米", "kilometres", Dimension::Length, (1000, 1));
pub static CENTIMETRES: Unit = unit("厘米", "cm", Dimension::Length, (1, 100));
pub static MU: Unit = unit("亩", "mu", Dimension::Area, (2000, 3));
pub static SQUARE_KILOMETRES: Unit = unit(
    "平方公里",
    "square kilometres",
    Dimension::Area,
    (1_000_000, 1),
);
pub static HECTARES: Unit = unit("公顷", "hectares", Dimension::Area, (10_000, 1));
pub static CUBIC_METRES: Unit = unit("立方米", "cubic metres", Dimension::Volume, (1, 1));
pub static LITRES: Unit = unit("升", "litres", Dimension::Volume, (1, 1000));
pub static KILOWATT_HOURS: Unit = unit("千瓦时", "kWh", Dimension::Energy, (1, 1));
pub static KILOWATTS: Unit = unit("千瓦", "kW", Dimension::Power, (1, 1));
pub static DAYS: Unit = unit("天", "days", Dimension::Days, (1, 1));
pub static HOURS: Unit = Unit {
    name: "小时",
    english: Some("hours"),
    dimension: Dimension::Days,
    weight: (1, 24),
    counts: false,
};
pub static LUMPS: Unit = unit("坨", "", Dimension::Unknown, (1, 1));
pub static YEARS: Unit = unit("年", "years", Dimension::Time, (12, 1));
pub static MONTHS: Unit = unit("个月", "months", Dimension::Time, (1, 1));
pub static PERCENT: Unit = unit("%", "%", Dimension::Percent, (1, 100));
pub static PERMILLE: Unit = unit("‰", "", Dimension::Percent, (1, 1000));
pub static PER_MYRIAD: Unit = unit("‱", "", Dimension::Percent, (1, 10_000));
pub static POINTS: Unit = unit("个百分点", "percentage points", Dimension::Points, (1, 100));
pub static BASIS_POINTS: Unit = unit("基点", "bp", Dimension::Points, (1, 10_000));
pub static TIMES: Unit = unit("倍", "times", Dimension::Times, (1, 1));

/// Amounts that convert into each other.
pub static FAMILIES: [&[&Unit]; 15] = [
    &[&BARE],
    &[&YUAN],
    &[&YUAN],
    &[&DOLLARS],
    &[&EUROS],
    &[&PEOPLE],
    &[&FIRMS, &PIECES, &VISITS],
    &[&TONNES, &KILOGRAMS, &JIN, &GRAMS],
    &[&KILOMETRES, &METRES, &THOUSAND_METRES, &CENTIMETRES],
    &[&MU, &SQUARE_KILOMETRES, &HECTARES],
    &[&CUBIC_METRES, &LITRES],
    &[&KILOWATT_HOURS],
    &[&YEARS, &MONTHS],
    &[&DAYS, &HOURS],
    &[&LUMPS],
];

/// "People and all classifiers are one dimension for `count`, `sum`, `share` and relations."
pub static COUNTED: [&Unit; 4] = [&PEOPLE, &FIRMS, &PIECES, &VISITS];
