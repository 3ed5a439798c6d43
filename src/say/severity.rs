//! Errors and warnings.

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something could not be checked: exit status 2.
    Error,
    /// Something is odd; all was checked.
    Warning,
}
