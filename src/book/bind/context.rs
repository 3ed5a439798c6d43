//! What a formula is bound in: the rows that it may refer to, and its own.

use std::sync::Arc;

use crate::book::derivation::Derivation;
use crate::book::expression::Input;
use crate::book::figures::FigureId;
use crate::book::{Cell, Period};
use crate::figure::{Figure, Licence, Rounding, Wording};
use crate::source::Origin;

/// What a name stands for in the article.
pub struct Named {
    /// The row's id.
    pub id: String,
    /// Which figure of the article its row prints; `None` where it prints none.
    pub printed: Option<FigureId>,
    /// Its figure; `None` where the row prints none, or none that could be read.
    pub figure: Option<Arc<Figure>>,
    /// The row is wrong, and has been reported.
    pub unreadable: bool,
    /// When it holds.
    pub period: Option<Period>,
    /// Which readings of 倍 its words license.
    pub licence: Licence,
    /// An unprinted step: its formula stands for it.
    pub step: Option<Arc<Derivation>>,
    /// Where it stands.
    pub origin: Origin,
}

impl Named {
    /// The row as an input of a formula.
    pub fn input(&self) -> Input {
        Input {
            id: Some(self.id.clone()),
            printed: self.printed,
            figure: self.figure.clone(),
            unreadable: self.unreadable,
            period: self.period,
            origin: self.origin.clone(),
        }
    }
}

/// What the claim's own row says.
pub struct Context<'a> {
    /// The formula's cell.
    pub cell: &'a Cell,
    /// The claimed figure; `None` for an unprinted step.
    pub claimed: Option<&'a Figure>,
    /// What the words around it say.
    pub wording: &'a Wording,
    /// When it holds.
    pub period: Option<Period>,
    /// How literals were rounded.
    pub rounding: Rounding,
}

/// Looks up a row by its id.
pub trait Names {
    /// The row of that id.
    fn named(&self, id: &str) -> Option<&Named>;
    /// All ids, to name the nearest known one.
    fn ids(&self) -> Vec<&str>;
}

/// No rows to refer to.
pub struct Nameless;

impl Names for Nameless {
    fn named(&self, _: &str) -> Option<&Named> {
        None
    }

    fn ids(&self) -> Vec<&str> {
        Vec::new()
    }
}
