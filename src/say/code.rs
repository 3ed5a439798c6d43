//! The stable name of each error and warning.

mod cell;
mod formula;
mod settings;
mod table;
mod warning;

use super::page::Page;
use super::severity::Severity;

/// The stable names of all errors and warnings, in the order of the documentation.
pub const CODES: &[Code] = &[
    Code::Unreadable,
    Code::Undecodable,
    Code::EmptyFile,
    Code::UnknownSheet,
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
    Code::BadConfig,
    Code::UnknownKey,
    Code::BadBaseline,
    Code::MisspeltColumn,
    Code::Reformatted,
    Code::StaleWaiver,
    Code::BareWaiver,
    Code::StaleBaseline,
    Code::GuessedEncoding,
    Code::TableLeftOut,
    Code::NoteLeftOut,
    Code::SheetLeftOut,
    Code::UnknownFormat,
    Code::CausesLeftOut,
];

/// What kind of problem it is; its name is stable and does not translate. Errors come first, then warnings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each code is explained by its message")]
pub enum Code {
    Unreadable,
    Undecodable,
    EmptyFile,
    UnknownSheet,
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
    BadConfig,
    UnknownKey,
    BadBaseline,
    MisspeltColumn,
    Reformatted,
    StaleWaiver,
    BareWaiver,
    StaleBaseline,
    GuessedEncoding,
    TableLeftOut,
    NoteLeftOut,
    SheetLeftOut,
    UnknownFormat,
    CausesLeftOut,
}

impl Code {
    /// How much it weighs; a run's levels may raise a warning.
    pub fn severity(self) -> Severity {
        if self < Self::MisspeltColumn {
            Severity::Error
        } else {
            Severity::Warning
        }
    }

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

    /// Whether it is odd only: all was checked.
    pub fn is_warning(self) -> bool {
        self >= Self::MisspeltColumn
    }

    /// What it means, for `verify explain`.
    pub fn page(self) -> &'static Page {
        match self {
            Self::Unreadable => &table::UNREADABLE,
            Self::Undecodable => &table::UNDECODABLE,
            Self::EmptyFile => &table::EMPTY_FILE,
            Self::UnknownSheet => &table::UNKNOWN_SHEET,
            Self::NoClaimed => &table::NO_CLAIMED,
            Self::NoClaims => &table::NO_CLAIMS,
            Self::DuplicateColumn => &table::DUPLICATE_COLUMN,
            Self::FieldCount => &table::FIELD_COUNT,
            Self::BrokenQuote => &table::BROKEN_QUOTE,
            Self::ArticleSplit => &table::ARTICLE_SPLIT,
            Self::ControlCharacter => &table::CONTROL_CHARACTER,
            Self::TooLarge => &table::TOO_LARGE,
            Self::BadFigure => &cell::BAD_FIGURE,
            Self::SpreadsheetError => &cell::SPREADSHEET_ERROR,
            Self::SpreadsheetDate => &cell::SPREADSHEET_DATE,
            Self::BadPeriod => &cell::BAD_PERIOD,
            Self::BadPrices => &cell::BAD_PRICES,
            Self::BadTolerance => &cell::BAD_TOLERANCE,
            Self::DuplicateId => &cell::DUPLICATE_ID,
            Self::UnknownId => &formula::UNKNOWN_ID,
            Self::Cycle => &formula::CYCLE,
            Self::BadFormula => &formula::BAD_FORMULA,
            Self::UnknownFunction => &formula::UNKNOWN_FUNCTION,
            Self::ArgumentCount => &formula::ARGUMENT_COUNT,
            Self::BadArgument => &formula::BAD_ARGUMENT,
            Self::UnitClash => &formula::UNIT_CLASH,
            Self::PercentTwice => &formula::PERCENT_TWICE,
            Self::MissingYears => &formula::MISSING_YEARS,
            Self::BadYears => &formula::BAD_YEARS,
            Self::BadExponent => &formula::BAD_EXPONENT,
            Self::BadConfig => &settings::BAD_CONFIG,
            Self::UnknownKey => &settings::UNKNOWN_KEY,
            Self::BadBaseline => &settings::BAD_BASELINE,
            Self::MisspeltColumn => &warning::MISSPELT_COLUMN,
            Self::Reformatted => &warning::REFORMATTED,
            Self::StaleWaiver => &warning::STALE_WAIVER,
            Self::BareWaiver => &warning::BARE_WAIVER,
            Self::StaleBaseline => &warning::STALE_BASELINE,
            Self::GuessedEncoding => &warning::GUESSED_ENCODING,
            Self::TableLeftOut => &warning::TABLE_LEFT_OUT,
            Self::NoteLeftOut => &warning::NOTE_LEFT_OUT,
            Self::SheetLeftOut => &warning::SHEET_LEFT_OUT,
            Self::UnknownFormat => &warning::UNKNOWN_FORMAT,
            Self::CausesLeftOut => &warning::CAUSES_LEFT_OUT,
        }
    }
}
