//! Why a thing could not be read or checked, and where.

use std::ops::Range;

use crate::source::{Location, Origin};

use super::bilingual::Bilingual;
use super::code::Code;
use super::severity::Severity;

/// What is wrong with a text, and at which bytes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The stable name.
    pub code: Code,
    /// What is wrong, why, and what would be right.
    pub message: Bilingual,
    /// The bytes of the text that are to blame.
    pub span: Range<usize>,
}

impl Fault {
    /// A fault at some bytes of a text.
    pub fn new(code: Code, span: Range<usize>, message: Bilingual) -> Self {
        Self {
            code,
            message,
            span,
        }
    }
}

/// A fault with its place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Error or warning.
    pub severity: Severity,
    /// The stable name.
    pub code: Code,
    /// What is wrong, why, and what would be right.
    pub message: Bilingual,
    /// Where.
    pub location: Location,
    /// Where, as a span of the source text, for an excerpt with carets.
    pub origin: Option<Origin>,
}

impl Problem {
    /// What is wrong at some place.
    pub fn at(code: Code, message: Bilingual, location: Location) -> Self {
        Self {
            severity: code.severity(),
            code,
            message,
            location,
            origin: None,
        }
    }

    /// What is wrong with a span of the source text.
    pub fn of(code: Code, message: Bilingual, origin: Origin) -> Self {
        Self {
            origin: Some(origin.clone()),
            ..Self::at(code, message, origin.location())
        }
    }
}
