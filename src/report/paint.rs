//! Colours, where they are wanted.

use anstyle::{AnsiColor, Style};

use crate::check::Verdict;

use super::sentence::words::mark;

/// Paints, or does not.
#[derive(Clone, Copy)]
pub struct Paint {
    /// With colours.
    pub color: bool,
}

impl Paint {
    /// The mark of a verdict.
    pub fn mark(self, verdict: Verdict) -> String {
        let color = match verdict {
            Verdict::Consistent => AnsiColor::Green,
            Verdict::Unverifiable | Verdict::Waived => AnsiColor::Yellow,
            Verdict::Inconsistent | Verdict::Drift => AnsiColor::Red,
        };
        self.paint(color.on_default().bold(), mark(verdict))
    }

    /// A heading.
    pub fn bold(self, text: &str) -> String {
        self.paint(Style::new().bold(), text)
    }

    /// What matters less.
    pub fn dim(self, text: &str) -> String {
        self.paint(Style::new().dimmed(), text)
    }

    fn paint(self, style: Style, text: &str) -> String {
        if self.color {
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }
}
