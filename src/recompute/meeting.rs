//! Whether a claim and what it follows from agree, and on which basis.

use crate::say::Bilingual;

/// Whether what is recomputed meets what is claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meeting {
    /// It does, on this basis.
    Yes(Basis),
    /// They are disjoint.
    No,
    /// It cannot be decided.
    Open,
}

impl Meeting {
    /// The basis, where they meet.
    pub fn basis(self) -> Option<Basis> {
        match self {
            Self::Yes(basis) => Some(basis),
            Self::No | Self::Open => None,
        }
    }

    /// Of two readings: it is enough that one meets, and neither may be open for both to be disjoint.
    pub fn better(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes(one), Self::Yes(two)) => Self::Yes(one.min(two)),
            (Self::Yes(basis), _) | (_, Self::Yes(basis)) => Self::Yes(basis),
            (Self::No, Self::No) => Self::No,
            _ => Self::Open,
        }
    }
}

/// Why a claim is consistent, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The figures as printed give a value inside the claimed interval.
    Printed,
    /// Only what rounding permits makes them meet.
    Rounding,
    /// Only an open-ended figure (超过, 不足) makes room.
    Bound,
    /// Only the tolerance asked for makes room.
    Tolerance,
}

impl Basis {
    /// Every basis, the best first.
    pub const ALL: [Self; 4] = [Self::Printed, Self::Rounding, Self::Bound, Self::Tolerance];

    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::Rounding => "rounding",
            Self::Bound => "bound",
            Self::Tolerance => "tolerance",
        }
    }

    /// What it means, in words.
    pub fn word(self) -> Bilingual {
        match self {
            Self::Printed => Bilingual::new("按所印数字即符", "as printed"),
            Self::Rounding => Bilingual::new("在舍入范围内", "within rounding"),
            Self::Bound => Bilingual::new("在超过、不足等范围内", "within an open-ended figure"),
            Self::Tolerance => Bilingual::new("在容差内", "within the tolerance"),
        }
    }
}
