//! What settings state of figures, and which of it no article of the run prints.

use std::collections::BTreeMap;

use statverify::book::Sought;
use statverify::gate::{Levels, let_warnings_pass};
use statverify::say::Problem;

/// The entries that were looked for, by their places.
#[derive(Default)]
pub struct Idle(BTreeMap<(String, usize, usize), Entry>);

/// One entry: met in one article, it need not be in others.
struct Entry {
    met: bool,
    idle: Problem,
    levels: Levels,
}

impl Idle {
    /// Takes in what was looked for in an article, with the levels of its settings.
    pub fn note(&mut self, sought: &[Sought], levels: &Levels) {
        for one in sought {
            let place = &one.idle.location;
            let key = (place.file.to_string(), place.line, place.column);
            let entry = self.0.entry(key).or_insert_with(|| Entry {
                met: false,
                idle: one.idle.clone(),
                levels: levels.clone(),
            });
            entry.met |= one.met;
        }
    }

    /// The warnings about those that were never met, and how many more are off.
    pub fn problems(self) -> (Vec<Problem>, usize) {
        let (mut problems, mut off) = (Vec::new(), 0);
        for entry in self.0.into_values().filter(|entry| !entry.met) {
            let mut own = vec![entry.idle];
            off += let_warnings_pass(&mut own, &entry.levels);
            problems.append(&mut own);
        }
        (problems, off)
    }
}
