//! Paragraphs in a language that no pack reads: how many figures were passed over.

use crate::say::{Bilingual, Code, Problem, Severity};
use crate::source::Block;

/// What was passed over in an article so far.
#[derive(Default)]
pub(super) struct Unread {
    /// The first problem, where it stands.
    first: Option<Problem>,
    figures: usize,
    /// Whether a paragraph with figures was read.
    read: bool,
}

impl Unread {
    /// Takes in a paragraph, which was read or not.
    pub fn take(&mut self, block: &Block, read: bool) {
        let figures = figures(&block.text);
        if figures == 0 {
            return;
        }
        self.read |= read;
        if read {
            return;
        }
        self.figures += figures;
        self.first.get_or_insert_with(|| {
            let origin = block.origin(0..block.text.len());
            Problem::of(Code::LanguageNotRead, Bilingual::new("", ""), origin)
        });
    }

    /// What is said of it: an error where nothing of the article was read.
    pub fn problem(self) -> Option<Problem> {
        let figures = self.figures;
        let message = Bilingual::new(
            format!(
                "从这里起有 {figures} 个数所在的段落不是中文，也不是英文，没有读，其中的论断没有核验"
            ),
            format!(
                "paragraphs from here on are neither Chinese nor English: {figures} figures in them were passed over, and nothing there is checked"
            ),
        );
        let severity = if self.read {
            Severity::Warning
        } else {
            Severity::Error
        };
        Some(Problem {
            message,
            severity,
            ..self.first?
        })
    }
}

/// The numbers that a text prints in digits.
fn figures(text: &str) -> usize {
    let digits: Vec<bool> = text.chars().map(|c| c.is_ascii_digit()).collect();
    let starts = digits.windows(2).filter(|pair| !pair[0] && pair[1]).count();
    starts + usize::from(digits.first() == Some(&true))
}
