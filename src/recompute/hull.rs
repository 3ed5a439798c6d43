//! What is known of a range, and what follows from it.

use crate::number::{Interval, TooLarge};

/// All values that a formula takes, as far as they are known.
#[derive(Clone, Debug, PartialEq)]
pub enum Hull {
    /// Just these.
    Exact(Interval),
    /// Not closely.
    Loose {
        /// Values that are certainly taken; none where not even one is known.
        inner: Option<Interval>,
        /// All values that may be taken.
        outer: Interval,
    },
}

/// Whether something is so of a value that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Of one that is certainly taken.
    Yes,
    /// Of none that may be taken.
    No,
    /// Only of one that may be taken.
    Open,
}

impl Hull {
    /// Values that are certainly taken.
    pub fn inner(&self) -> Option<&Interval> {
        match self {
            Self::Exact(range) => Some(range),
            Self::Loose { inner, .. } => inner.as_ref(),
        }
    }

    /// All values that may be taken.
    pub fn outer(&self) -> &Interval {
        match self {
            Self::Exact(range) => range,
            Self::Loose { outer, .. } => outer,
        }
    }

    /// Whether something that is so of a set if it is of one of its values is so of this one.
    pub fn held(&self, holds: impl Fn(&Interval) -> Result<bool, TooLarge>) -> Held {
        match (self, holds(self.outer())) {
            (_, Ok(false)) => Held::No,
            (_, Err(TooLarge)) => Held::Open,
            (Self::Exact(_), Ok(true)) => Held::Yes,
            (Self::Loose { inner, .. }, Ok(true)) => match inner.as_ref().map(holds) {
                Some(Ok(true)) => Held::Yes,
                _ => Held::Open,
            },
        }
    }
}

/// A range while it is put together from parts, over a box on which the formula is continuous.
#[derive(Default)]
pub struct Gathered {
    inner: Option<Interval>,
    outer: Option<Interval>,
}

impl Gathered {
    /// These values are taken, and so is all between two taken ones.
    pub fn taken(&mut self, range: &Interval) {
        widen(&mut self.inner, range);
    }

    /// A part takes no values but these.
    pub fn within(&mut self, range: &Interval) {
        widen(&mut self.outer, range);
    }

    /// Whether all of these are known to be taken.
    pub fn has(&self, range: &Interval) -> bool {
        self.inner
            .as_ref()
            .is_some_and(|inner| inner.encloses(range))
    }

    /// The range, once all parts are in.
    pub fn hull(self) -> Hull {
        let Self { inner, outer } = self;
        let outer = match (&inner, outer) {
            (Some(inner), Some(outer)) => inner.hull(&outer),
            (Some(inner), None) => inner.clone(),
            (None, outer) => outer.unwrap_or_else(Interval::entire),
        };
        if inner.as_ref() == Some(&outer) {
            Hull::Exact(outer)
        } else {
            Hull::Loose { inner, outer }
        }
    }
}

fn widen(known: &mut Option<Interval>, range: &Interval) {
    *known = Some(match known {
        Some(known) => known.hull(range),
        None => range.clone(),
    });
}
