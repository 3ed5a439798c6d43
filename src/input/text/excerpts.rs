//! Excerpts of whole lines, for what stands in a text in its order.

use std::ops::Range;
use std::sync::Arc;

use super::lines::Lines;
use crate::source::{Excerpt, Medium};

/// Makes excerpts of a text.
pub(super) struct Excerpts<'a> {
    file: Arc<str>,
    medium: Medium,
    text: &'a str,
    first: Lines<'a>,
    last: Lines<'a>,
    /// The excerpt made last and its bytes in the text: what stands on one line shares it, however long the line is.
    shared: Option<(Range<usize>, Arc<Excerpt>)>,
}

impl<'a> Excerpts<'a> {
    /// The excerpts of a text.
    pub fn new(file: Arc<str>, medium: Medium, text: &'a str) -> Self {
        Self {
            file,
            medium,
            text,
            first: Lines::new(text),
            last: Lines::new(text),
            shared: None,
        }
    }

    /// The lines in which some bytes stand, and where they begin; none before those asked for last.
    pub fn of(&mut self, source: &Range<usize>) -> (usize, Arc<Excerpt>) {
        self.first.go_to(source.start);
        self.last.go_to(source.end);
        let lines = self.first.range().start..self.last.range().end;
        if let Some((shared, excerpt)) = &self.shared
            && *shared == lines
        {
            return (lines.start, Arc::clone(excerpt));
        }
        let text = self.text[lines.clone()].to_owned();
        let (file, medium) = (Arc::clone(&self.file), self.medium.clone());
        let excerpt = Arc::new(Excerpt::of(file, medium, self.first.number, text));
        self.shared = Some((lines.clone(), Arc::clone(&excerpt)));
        (lines.start, excerpt)
    }
}
