//! The stable name of each error and warning.

mod cell;
mod formula;
mod settings;
mod table;
mod warning;

use super::page::Page;
use super::severity::Severity;

/// Every code with its page, in the order of the documentation, which is that of [`Code`].
const PAGES: [(Code, &Page); 47] = [
    (Code::Unreadable, &table::UNREADABLE),
    (Code::Undecodable, &table::UNDECODABLE),
    (Code::EmptyFile, &table::EMPTY_FILE),
    (Code::UnknownSheet, &table::UNKNOWN_SHEET),
    (Code::NoClaimed, &table::NO_CLAIMED),
    (Code::NoClaims, &table::NO_CLAIMS),
    (Code::DuplicateColumn, &table::DUPLICATE_COLUMN),
    (Code::FieldCount, &table::FIELD_COUNT),
    (Code::BrokenQuote, &table::BROKEN_QUOTE),
    (Code::ArticleSplit, &table::ARTICLE_SPLIT),
    (Code::ControlCharacter, &table::CONTROL_CHARACTER),
    (Code::TooLarge, &table::TOO_LARGE),
    (Code::BadFigure, &cell::BAD_FIGURE),
    (Code::SpreadsheetError, &cell::SPREADSHEET_ERROR),
    (Code::SpreadsheetDate, &cell::SPREADSHEET_DATE),
    (Code::BadPeriod, &cell::BAD_PERIOD),
    (Code::BadPrices, &cell::BAD_PRICES),
    (Code::BadTolerance, &cell::BAD_TOLERANCE),
    (Code::DuplicateId, &cell::DUPLICATE_ID),
    (Code::UnknownId, &formula::UNKNOWN_ID),
    (Code::Cycle, &formula::CYCLE),
    (Code::BadFormula, &formula::BAD_FORMULA),
    (Code::UnknownFunction, &formula::UNKNOWN_FUNCTION),
    (Code::ArgumentCount, &formula::ARGUMENT_COUNT),
    (Code::BadArgument, &formula::BAD_ARGUMENT),
    (Code::UnitClash, &formula::UNIT_CLASH),
    (Code::PercentTwice, &formula::PERCENT_TWICE),
    (Code::MissingYears, &formula::MISSING_YEARS),
    (Code::BadYears, &formula::BAD_YEARS),
    (Code::BadExponent, &formula::BAD_EXPONENT),
    (Code::BadConfig, &settings::BAD_CONFIG),
    (Code::UnknownKey, &settings::UNKNOWN_KEY),
    (Code::BadBaseline, &settings::BAD_BASELINE),
    (Code::MisspeltColumn, &warning::MISSPELT_COLUMN),
    (Code::Reformatted, &warning::REFORMATTED),
    (Code::StaleWaiver, &warning::STALE_WAIVER),
    (Code::BareWaiver, &warning::BARE_WAIVER),
    (Code::IdleComment, &warning::IDLE_COMMENT),
    (Code::IdleStatement, &warning::IDLE_STATEMENT),
    (Code::StaleBaseline, &warning::STALE_BASELINE),
    (Code::GuessedEncoding, &warning::GUESSED_ENCODING),
    (Code::LanguageNotRead, &warning::LANGUAGE_NOT_READ),
    (Code::TableLeftOut, &warning::TABLE_LEFT_OUT),
    (Code::NoteLeftOut, &warning::NOTE_LEFT_OUT),
    (Code::SheetLeftOut, &warning::SHEET_LEFT_OUT),
    (Code::UnknownFormat, &warning::UNKNOWN_FORMAT),
    (Code::CausesLeftOut, &warning::CAUSES_LEFT_OUT),
];

/// The stable names of all errors and warnings, in the order of the documentation.
pub fn codes() -> impl Iterator<Item = Code> {
    PAGES.iter().map(|(code, _)| *code)
}

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
    IdleComment,
    IdleStatement,
    StaleBaseline,
    GuessedEncoding,
    LanguageNotRead,
    TableLeftOut,
    NoteLeftOut,
    SheetLeftOut,
    UnknownFormat,
    CausesLeftOut,
}

impl Code {
    /// What it means, for `verify explain`.
    pub fn page(self) -> &'static Page {
        PAGES[self as usize].1
    }

    /// How much it weighs; a run's levels may raise a warning.
    pub fn severity(self) -> Severity {
        if self.is_warning() {
            Severity::Warning
        } else {
            Severity::Error
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_stands_at_its_own_place() {
        for (at, code) in codes().enumerate() {
            assert_eq!(code as usize, at, "{code:?}");
        }
    }
}
