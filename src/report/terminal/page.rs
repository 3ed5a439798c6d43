//! One article's report in the making.

use crate::report::format::{Checked, Detail};
use crate::report::paint::Paint;
use crate::say::Lang;

/// What is written, and how.
pub struct Page<'a> {
    pub checked: &'a Checked<'a>,
    pub lang: Lang,
    pub detail: Detail,
    pub width: usize,
    pub paint: Paint,
}

impl Page<'_> {
    /// Inputs, bases and formulas are asked for.
    pub fn explains(&self) -> bool {
        self.detail == Detail::Explained
    }
}
