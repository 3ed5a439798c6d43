//! The stable name of each error and warning.

mod cell;
mod formula;
mod settings;
mod table;
mod warning;

use super::page::Page;
use super::severity::Severity;

/// Makes the codes from one list, each with its page.
macro_rules! codes {
    ($($code:ident: $part:ident::$page:ident,)*) => {
        /// The stable names of all errors and warnings, in the order of the documentation.
        pub const CODES: &[Code] = &[$(Code::$code),*];

        /// What kind of problem it is; its name is stable and does not translate. Errors come first, then warnings.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "each code is explained by its message")]
        pub enum Code {
            $($code),*
        }

        impl Code {
            /// What it means, for `verify explain`.
            pub fn page(self) -> &'static Page {
                match self {
                    $(Self::$code => &$part::$page),*
                }
            }
        }
    };
}

codes! {
    Unreadable: table::UNREADABLE,
    Undecodable: table::UNDECODABLE,
    EmptyFile: table::EMPTY_FILE,
    UnknownSheet: table::UNKNOWN_SHEET,
    NoClaimed: table::NO_CLAIMED,
    NoClaims: table::NO_CLAIMS,
    DuplicateColumn: table::DUPLICATE_COLUMN,
    FieldCount: table::FIELD_COUNT,
    BrokenQuote: table::BROKEN_QUOTE,
    ArticleSplit: table::ARTICLE_SPLIT,
    ControlCharacter: table::CONTROL_CHARACTER,
    TooLarge: table::TOO_LARGE,
    BadFigure: cell::BAD_FIGURE,
    SpreadsheetError: cell::SPREADSHEET_ERROR,
    SpreadsheetDate: cell::SPREADSHEET_DATE,
    BadPeriod: cell::BAD_PERIOD,
    BadPrices: cell::BAD_PRICES,
    BadTolerance: cell::BAD_TOLERANCE,
    DuplicateId: cell::DUPLICATE_ID,
    UnknownId: formula::UNKNOWN_ID,
    Cycle: formula::CYCLE,
    BadFormula: formula::BAD_FORMULA,
    UnknownFunction: formula::UNKNOWN_FUNCTION,
    ArgumentCount: formula::ARGUMENT_COUNT,
    BadArgument: formula::BAD_ARGUMENT,
    UnitClash: formula::UNIT_CLASH,
    PercentTwice: formula::PERCENT_TWICE,
    MissingYears: formula::MISSING_YEARS,
    BadYears: formula::BAD_YEARS,
    BadExponent: formula::BAD_EXPONENT,
    BadConfig: settings::BAD_CONFIG,
    UnknownKey: settings::UNKNOWN_KEY,
    BadBaseline: settings::BAD_BASELINE,
    MisspeltColumn: warning::MISSPELT_COLUMN,
    Reformatted: warning::REFORMATTED,
    StaleWaiver: warning::STALE_WAIVER,
    BareWaiver: warning::BARE_WAIVER,
    StaleBaseline: warning::STALE_BASELINE,
    GuessedEncoding: warning::GUESSED_ENCODING,
    TableLeftOut: warning::TABLE_LEFT_OUT,
    NoteLeftOut: warning::NOTE_LEFT_OUT,
    SheetLeftOut: warning::SHEET_LEFT_OUT,
    UnknownFormat: warning::UNKNOWN_FORMAT,
    CausesLeftOut: warning::CAUSES_LEFT_OUT,
}

impl Code {
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
