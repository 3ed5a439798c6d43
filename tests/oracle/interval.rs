//! Sets of numbers between two ends, and the exact image of each operation on them (contract, section 3: "ends are
//! open or closed").

use std::cmp::Ordering;
use std::fmt;

use super::fraction::Fraction;

/// How far an interval goes on one side.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reach {
    Down,
    At(Fraction),
    Up,
}

/// A reach, and whether it is itself a member.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct End {
    pub at: Reach,
    pub closed: bool,
}

impl End {
    pub fn closed(x: Fraction) -> Self {
        Self {
            at: Reach::At(x),
            closed: true,
        }
    }

    pub fn open(x: Fraction) -> Self {
        Self {
            at: Reach::At(x),
            closed: false,
        }
    }

    pub fn down() -> Self {
        Self {
            at: Reach::Down,
            closed: false,
        }
    }

    pub fn up() -> Self {
        Self {
            at: Reach::Up,
            closed: false,
        }
    }

    pub fn value(&self) -> Option<&Fraction> {
        if let Reach::At(x) = &self.at {
            Some(x)
        } else {
            None
        }
    }

    fn map(&self, f: impl Fn(&Fraction) -> Fraction) -> Self {
        match &self.at {
            Reach::At(x) => Self {
                at: Reach::At(f(x)),
                closed: self.closed,
            },
            _ => self.clone(),
        }
    }

    fn mirror(&self) -> Self {
        match &self.at {
            Reach::At(x) => Self {
                at: Reach::At(-x),
                closed: self.closed,
            },
            Reach::Down => Self::up(),
            Reach::Up => Self::down(),
        }
    }

    fn plus(&self, other: &Self) -> Self {
        match (&self.at, &other.at) {
            (Reach::At(x), Reach::At(y)) => Self {
                at: Reach::At(x + y),
                closed: self.closed && other.closed,
            },
            (Reach::At(_), _) => other.clone(),
            _ => self.clone(),
        }
    }

    /// −1, 0 or 1.
    fn sign(&self) -> Ordering {
        match &self.at {
            Reach::Down => Ordering::Less,
            Reach::At(x) => x.sign(),
            Reach::Up => Ordering::Greater,
        }
    }

    /// The product of two ends; one that is 0 is 0 with any other, and a member if that 0 is one.
    fn times(&self, other: &Self) -> Self {
        let zero = |end: &Self| end.sign() == Ordering::Equal;
        if zero(self) || zero(other) {
            let closed = (zero(self) && self.closed) || (zero(other) && other.closed);
            return Self {
                at: Reach::At(Fraction::zero()),
                closed,
            };
        }
        match (&self.at, &other.at) {
            (Reach::At(x), Reach::At(y)) => Self {
                at: Reach::At(x * y),
                closed: self.closed && other.closed,
            },
            _ if self.sign() == other.sign() => Self::up(),
            _ => Self::down(),
        }
    }
}

/// All numbers from `low` to `high`.
#[derive(Clone, PartialEq, Eq)]
pub struct Interval {
    pub low: End,
    pub high: End,
}

impl Interval {
    pub fn exactly(x: Fraction) -> Self {
        Self {
            low: End::closed(x.clone()),
            high: End::closed(x),
        }
    }

    pub fn around(x: &Fraction, h: &Fraction) -> Self {
        Self {
            low: End::closed(x - h),
            high: End::closed(x + h),
        }
    }

    /// It begins above 0.
    pub fn is_positive(&self) -> bool {
        self.low.sign() == Ordering::Greater
    }

    /// They have a number in common.
    pub fn meets(&self, other: &Self) -> bool {
        reaches(&self.low, &other.high) && reaches(&other.low, &self.high)
    }

    /// "More than an end in common; where one of them is a single number, it lies in the other."
    pub fn overlaps(&self, other: &Self) -> bool {
        let single = |one: &Self| one.low.at == one.high.at;
        if single(self) || single(other) {
            return self.meets(other);
        }
        self.low.at < other.high.at && other.low.at < self.high.at
    }

    /// All between the two, where they overlap or touch.
    pub fn union(&self, other: &Self) -> Self {
        let low = outer(&self.low, &other.low, Ordering::Less);
        Self {
            low,
            high: outer(&self.high, &other.high, Ordering::Greater),
        }
    }

    pub fn mirror(&self) -> Self {
        Self {
            low: self.high.mirror(),
            high: self.low.mirror(),
        }
    }

    pub fn plus(&self, other: &Self) -> Self {
        Self {
            low: self.low.plus(&other.low),
            high: self.high.plus(&other.high),
        }
    }

    pub fn shift(&self, by: &Fraction) -> Self {
        Self {
            low: self.low.map(|x| x + by),
            high: self.high.map(|x| x + by),
        }
    }

    /// By a factor greater than 0.
    pub fn scale(&self, by: &Fraction) -> Self {
        Self {
            low: self.low.map(|x| x * by),
            high: self.high.map(|x| x * by),
        }
    }

    pub fn widen(&self, by: &Fraction) -> Self {
        Self {
            low: self.low.map(|x| x - by),
            high: self.high.map(|x| x + by),
        }
    }

    pub fn times(&self, other: &Self) -> Self {
        let corners =
            [&self.low, &self.high].map(|x| [&other.low, &other.high].map(|y| x.times(y)));
        let corners: Vec<End> = corners.into_iter().flatten().collect();
        let most = |side| {
            corners
                .iter()
                .skip(1)
                .fold(corners[0].clone(), |best, corner| {
                    outer(&best, corner, side)
                })
        };
        Self {
            low: most(Ordering::Less),
            high: most(Ordering::Greater),
        }
    }

    /// 1/x for all x but 0; `None` where some are negative or there is only 0 (section 4: "every divisor must be ≥ 0").
    pub fn inverse(&self) -> Option<Self> {
        let one = Fraction::whole(1);
        if self.low.sign() == Ordering::Less || self.high.sign() == Ordering::Equal {
            return None;
        }
        let high = if self.low.sign() == Ordering::Equal {
            End::up()
        } else {
            self.low.map(|x| &one / x)
        };
        let low = if self.high.at == Reach::Up {
            End::open(Fraction::zero())
        } else {
            self.high.map(|x| &one / x)
        };
        Some(Self { low, high })
    }

    /// "The middle value in order, of an even number the mean of the two there": all figures as low as they can be,
    /// and all as high.
    pub fn median(all: &[Self]) -> Self {
        let half = Fraction::new(1, 2);
        let ranked = |rank: usize| Self {
            low: ranked(all.iter().map(|one| &one.low), rank, Ordering::Less),
            high: ranked(all.iter().map(|one| &one.high), rank, Ordering::Greater),
        };
        let (low, high) = (ranked(all.len().div_ceil(2)), ranked(all.len() / 2 + 1));
        low.plus(&high).scale(&half)
    }

    pub fn power(&self, n: u32) -> Self {
        let ends = [self.low.map(|x| x.pow(n)), self.high.map(|x| x.pow(n))];
        let up = |end: End| {
            if end.at == Reach::Down {
                End::up()
            } else {
                end
            }
        };
        let [low, high] = ends;
        if n % 2 == 1 || self.low.sign() != Ordering::Less {
            return Self { low, high };
        }
        let (low, high) = (up(low), up(high));
        if self.high.sign() != Ordering::Greater {
            return Self {
                low: high,
                high: low,
            };
        }
        Self {
            low: End::closed(Fraction::zero()),
            high: outer(&low, &high, Ordering::Greater),
        }
    }

    /// What of it is at least 0; `None` if nothing.
    pub fn at_least_zero(self) -> Option<Self> {
        let rest = Self {
            low: End::closed(Fraction::zero()),
            high: End::up(),
        };
        let low = if self.low.sign() == Ordering::Less {
            rest.low.clone()
        } else {
            self.low.clone()
        };
        self.meets(&rest).then_some(Self {
            low,
            high: self.high,
        })
    }
}

/// Whether a lower end lies below an upper one, or both are the same member.
fn reaches(low: &End, high: &End) -> bool {
    match low.at.cmp(&high.at) {
        Ordering::Less => true,
        Ordering::Equal => low.closed && high.closed,
        Ordering::Greater => false,
    }
}

/// The end that has fewer than `rank` before it, and with its equals at least so many; a member at the same place comes
/// on the side `side` of an end that is none.
fn ranked<'a>(ends: impl Iterator<Item = &'a End> + Clone, rank: usize, side: Ordering) -> End {
    let before = |x: &End, y: &End| {
        let members = match (x.closed, y.closed) {
            (true, false) => side,
            (false, true) => side.reverse(),
            _ => Ordering::Equal,
        };
        x.at.cmp(&y.at).then(members) == Ordering::Less
    };
    let found = ends.clone().find(|end| {
        let lower = ends.clone().filter(|other| before(other, end)).count();
        let higher = ends.clone().filter(|other| before(end, other)).count();
        lower < rank && higher <= ends.clone().count() - rank
    });
    found.expect("an end of each rank").clone()
}

/// The outer of two lower (`Less`) or upper (`Greater`) ends.
fn outer(a: &End, b: &End, side: Ordering) -> End {
    match a.at.cmp(&b.at) {
        Ordering::Equal => End {
            at: a.at.clone(),
            closed: a.closed || b.closed,
        },
        order if order == side => a.clone(),
        _ => b.clone(),
    }
}

/// As the library shows one, so that the two can be compared as text.
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.low.at {
            Reach::At(x) => write!(f, "{}{x}, ", if self.low.closed { '[' } else { '(' })?,
            _ => f.write_str("(-∞, ")?,
        }
        match &self.high.at {
            Reach::At(x) => write!(f, "{x}{}", if self.high.closed { ']' } else { ')' }),
            _ => f.write_str("∞)"),
        }
    }
}

impl fmt::Debug for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
