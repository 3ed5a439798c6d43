//! Why a thing could not be read or checked.

use std::ops::Range;

use crate::language::Bilingual;
use crate::source::Location;

/// The stable names of all errors and warnings, in the order of the documentation.
pub const CODES: &[Code] = &[
    Code::Unreadable,
    Code::Undecodable,
    Code::EmptyFile,
    Code::NoClaimed,
    Code::NoClaims,
    Code::DuplicateColumn,
    Code::FieldCount,
    Code::BrokenQuote,
    Code::ArticleSplit,
    Code::ControlCharacter,
    Code::TooLarge,
    Code::BadFigure,
    Code::SpreadsheetError,
    Code::SpreadsheetDate,
    Code::BadPeriod,
    Code::BadPrices,
    Code::BadTolerance,
    Code::DuplicateId,
    Code::UnknownId,
    Code::Cycle,
    Code::BadFormula,
    Code::UnknownFunction,
    Code::ArgumentCount,
    Code::BadArgument,
    Code::UnitClash,
    Code::PercentTwice,
    Code::MissingYears,
    Code::BadYears,
    Code::BadExponent,
    Code::NoFigure,
    Code::MisspeltColumn,
    Code::Reformatted,
    Code::StaleWaiver,
    Code::GuessedEncoding,
];

/// What kind of problem it is; its name is stable and does not translate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each code is explained by its message")]
pub enum Code {
    Unreadable,
    Undecodable,
    EmptyFile,
    NoClaimed,
    NoClaims,
    DuplicateColumn,
    FieldCount,
    BrokenQuote,
    ArticleSplit,
    ControlCharacter,
    TooLarge,
    BadFigure,
    SpreadsheetError,
    SpreadsheetDate,
    BadPeriod,
    BadPrices,
    BadTolerance,
    DuplicateId,
    UnknownId,
    Cycle,
    BadFormula,
    UnknownFunction,
    ArgumentCount,
    BadArgument,
    UnitClash,
    PercentTwice,
    MissingYears,
    BadYears,
    BadExponent,
    NoFigure,
    MisspeltColumn,
    Reformatted,
    StaleWaiver,
    GuessedEncoding,
}

impl Code {
    /// The name as it stands in reports: `unknown-id`.
    pub fn name(self) -> String {
        let mut name = String::new();
        for c in format!("{self:?}").chars() {
            if c.is_ascii_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.push(c.to_ascii_lowercase());
        }
        name
    }
}

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something could not be checked: exit status 2.
    Error,
    /// Something is odd; all was checked.
    Warning,
}

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
        Self { code, message, span }
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
    pub origin: Option<crate::source::Origin>,
}
