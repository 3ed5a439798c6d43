//! How the copy differs from a row.

use crate::book::Claim;
use crate::check::finding::{Finding, InCopy, Reason, Verdict};
use crate::check::reason;

/// How the copy differs from a row.
pub(super) struct Drift {
    reason: Reason,
    copy: Option<InCopy>,
}

impl Drift {
    pub fn finding(self, claim: &Claim) -> Finding<'_> {
        Finding {
            verdict: Verdict::Drift,
            reason: Some(self.reason),
            copy: self.copy,
            ..Finding::blank(claim)
        }
    }

    pub fn changed(table: &str, printed: InCopy) -> Self {
        let reason = Reason::new(
            &reason::FIGURE_CHANGED,
            format!("表格里是 {table}，稿件印的是 {}", printed.text),
            format!("the table says {table}, the copy says {}", printed.text),
        );
        Self {
            reason,
            copy: Some(printed),
        }
    }

    pub fn quote_gone(quote: &str) -> Self {
        let reason = Reason::new(
            &reason::QUOTE_GONE,
            format!("稿件里没有“{quote}”"),
            format!("the copy does not say \"{quote}\""),
        );
        Self { reason, copy: None }
    }

    pub fn figure_gone(claimed: &str, words: InCopy) -> Self {
        let reason = Reason::new(
            &reason::FIGURE_GONE,
            format!("稿件有这句话，里面和旁边却没有 {claimed}"),
            format!(
                "the copy has these words, but {claimed} stands neither in them nor next to them"
            ),
        );
        Self {
            reason,
            copy: Some(words),
        }
    }
}
