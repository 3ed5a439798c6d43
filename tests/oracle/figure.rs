//! A printed figure: how it is written, and how finely (contract, section 3).

use super::fraction::Fraction;
use super::unit::Unit;

/// `--rounding`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    Nearest,
    Truncated,
    Either,
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Plus,
    /// `-`, `−`, `负`.
    Minus,
    /// A word of decrease before the figure.
    Down,
}

/// The words around a number, by what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    Plain,
    /// 约
    About,
    /// 多
    Odd,
    /// 近
    Near,
    /// 正好
    Exact,
    /// 超过
    More,
    /// 高于, which compares numbers with their sign.
    Above,
    /// 以上
    AtLeast,
    /// 不足
    Less,
    /// 低于, which compares numbers with their sign.
    Below,
    /// 以下
    AtMost,
    /// 不低于, which compares numbers with their sign.
    NotBelow,
    /// 不高于, which compares numbers with their sign.
    NotAbove,
    /// 近20余家
    NearOdd,
    /// 不到300左右
    LessAbout,
    /// 超过20以上
    MoreAtLeast,
}

impl Qualifier {
    /// "Each open-ended figure (超过, 不足)" (section 5).
    pub fn is_open_ended(self) -> bool {
        use Qualifier::{
            Above, AtLeast, AtMost, Below, Less, LessAbout, More, MoreAtLeast, NotAbove, NotBelow,
        };
        matches!(
            self,
            Above
                | AtLeast
                | NotBelow
                | More
                | MoreAtLeast
                | Below
                | AtMost
                | NotAbove
                | Less
                | LessAbout
        )
    }
}

/// How the digits are written. `zeros` are those of the magnitude word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// `1.57万亿`
    Digits {
        number: u64,
        places: u32,
        zeros: u32,
    },
    /// `二十亿`
    Chinese { number: u64, zeros: u32 },
    /// `2万5千`: the low digit has the place below the magnitude.
    Mixed { high: u64, zeros: u32, low: u64 },
    /// `三成`, `2.5成`
    Tenths { number: u64, places: u32 },
    /// `两成半`
    TenthsAndHalf { number: u64 },
    /// `两年半`
    YearsAndHalf { number: u64 },
    /// `八折`, `八五折`
    Discount { number: u64 },
    /// `百分之三十`: of ten to the power of `of`.
    Parts { number: u64, of: u32 },
    /// `三分之一`
    Part { top: u64, bottom: u64 },
    /// `翻两番`, `tripled`
    Fold { times: u64, of: u32 },
    /// `2.5∶1`
    Proportion { number: u64, places: u32 },
    /// `100到120亿`
    Range {
        low: u64,
        high: u64,
        places: u32,
        zeros: u32,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub sign: Sign,
    pub qualifier: Qualifier,
    pub form: Form,
    pub unit: &'static Unit,
    pub english: bool,
    /// What a formula gives that divides: a whole number of a count is rounded.
    pub divided: bool,
    /// A count among others that are all round to this power of ten.
    pub round_to: Option<i32>,
}

/// A number without sign and qualifier, in base units.
pub struct Measure {
    pub value: Fraction,
    /// One unit of its last printed digit: u.
    pub last: Fraction,
    /// One unit of its last digit that is not zero: w.
    pub nonzero: Fraction,
    /// A whole number without magnitude.
    pub whole: bool,
}

fn trailing_zeros(number: u64) -> i32 {
    (1..=19)
        .take_while(|n| number != 0 && number.is_multiple_of(10u64.pow(*n)))
        .count() as i32
}

impl Figure {
    pub fn plain(form: Form, unit: &'static Unit) -> Self {
        Self {
            sign: Sign::Plus,
            qualifier: Qualifier::Plain,
            form,
            unit,
            english: false,
            divided: false,
            round_to: None,
        }
    }

    pub fn is_negative(&self) -> bool {
        self.sign != Sign::Plus
    }

    /// One printed unit with its magnitude, in base units: 1.57万亿元 is 1.57 of 万亿.
    pub fn printed_unit(&self) -> Fraction {
        match self.form {
            // 二十万 is counted in 万, 五千米 in 千米, and 两万三千 in ones.
            Form::Chinese { number, zeros } => {
                let more = match number {
                    10_000.. if number.is_multiple_of(10_000) => 4,
                    1000..10_000
                        if number.is_multiple_of(1000) && zeros == 0 && self.has_thousands() =>
                    {
                        3
                    }
                    _ => 0,
                };
                &self.unit.weight() * &Fraction::ten_to(zeros as i32 + more)
            }
            Form::Digits { zeros, .. } | Form::Range { zeros, .. } => {
                &self.unit.weight() * &Fraction::ten_to(zeros as i32)
            }
            // The last digit of 八五折 counts points.
            Form::Discount { number } if number > 9 => Fraction::new(1, 100),
            Form::Tenths { .. } | Form::TenthsAndHalf { .. } | Form::Discount { .. } => {
                Fraction::new(1, 10)
            }
            Form::Part { .. } => Fraction::whole(1),
            Form::Parts { of, .. } => Fraction::ten_to(-(of as i32)),
            _ => self.unit.weight(),
        }
    }

    /// 千米 and 千克 are units.
    fn has_thousands(&self) -> bool {
        matches!(self.unit.name, "米" | "克")
    }

    fn digits(&self, number: u64, places: u32, unit: &Fraction, whole: bool) -> Measure {
        let last = unit * &Fraction::ten_to(-(places as i32));
        let nonzero = &last * &Fraction::ten_to(trailing_zeros(number));
        Measure {
            value: &last * &Fraction::whole(number as i64),
            last,
            nonzero,
            whole,
        }
    }

    /// `None` for a range, which has two.
    pub fn measure(&self) -> Option<Measure> {
        let unit = self.printed_unit();
        Some(match self.form {
            Form::Digits {
                number,
                places,
                zeros,
            } => self.digits(number, places, &unit, places + zeros == 0),
            Form::Chinese { number, zeros } => {
                let unit = &self.unit.weight() * &Fraction::ten_to(zeros as i32);
                let place = trailing_zeros(number);
                let last = &unit * &Fraction::ten_to(place);
                Measure {
                    value: &unit * &Fraction::whole(number as i64),
                    nonzero: last.clone(),
                    last,
                    // 两万 has a magnitude, 三千 has none.
                    whole: zeros == 0 && number < 10_000,
                }
            }
            Form::Mixed { high, zeros, low } => {
                let last = &unit * &Fraction::ten_to(zeros as i32 - 1);
                self.digits(high * 10 + low, 0, &last, false)
            }
            Form::Tenths { number, places } => self.digits(number, places, &unit, false),
            Form::TenthsAndHalf { number } => {
                self.digits(number * 2 + 1, 0, &Fraction::new(1, 20), false)
            }
            Form::YearsAndHalf { number } => self.digits(number * 2 + 1, 0, &unit.half(), false),
            Form::Proportion { number, places } => self.digits(number, places, &unit, false),
            Form::Discount { number } => self.digits(number, 0, &unit, false),
            Form::Parts { number, .. } => self.digits(number, 0, &unit, false),
            Form::Part { top, bottom } => {
                let last = Fraction::new(1, bottom * bottom);
                Measure {
                    value: Fraction::new(top, bottom),
                    nonzero: last.clone(),
                    last,
                    whole: false,
                }
            }
            Form::Fold { times, of } => {
                let value = Fraction::whole(times as i64).pow(of);
                Measure {
                    last: &value / &Fraction::whole(20),
                    nonzero: value.clone(),
                    value,
                    whole: false,
                }
            }
            Form::Range { .. } => return None,
        })
    }

    /// The number as printed, in base units; a range has none.
    pub fn point(&self) -> Option<Fraction> {
        self.measure().map(|measure| {
            if self.is_negative() {
                -&measure.value
            } else {
                measure.value
            }
        })
    }
}
