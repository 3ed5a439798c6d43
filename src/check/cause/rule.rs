//! What a cause is.

use crate::say::{Bilingual, Page};

use super::case::Case;
use super::edit::Change;

/// A kind of slip.
#[derive(Clone, Copy)]
pub struct Rule {
    /// The stable name.
    pub code: &'static str,
    /// What it says, for `verify explain`.
    pub page: Page,
    /// How often, among a thousand wrong figures, it is this slip: an editor's estimate, and measured against in
    /// tests/causes.rs.
    pub prior: u32,
    /// Every change of the kind that could be tried.
    pub(super) proposes: fn(&Case<'_>) -> Vec<Change>,
}

/// A message.
pub fn said(zh: impl Into<String>, en: impl Into<String>) -> Bilingual {
    Bilingual::new(zh, en)
}
