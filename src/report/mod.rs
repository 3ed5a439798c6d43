//! From findings to bytes: one file a format, and the list of them. To add one, write its file and its line here.

mod csv;
mod earlier;
pub mod explain;
mod fingerprint;
mod fix;
mod format;
mod github;
mod gitlab;
mod html;
mod json;
mod junit;
mod markdown;
mod ndjson;
mod paint;
mod place;
mod rdjson;
mod record;
mod remark;
mod remarking;
mod rows;
mod sarif;
mod sentence;
mod summary;
mod terminal;
mod to_json;
mod topic;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use earlier::is_report;
pub use fix::{Edit, Fixes, edits};
pub use format::{Changed, Checked, Detail, Format, Report, Style};
pub use sentence::text::visible;
pub use summary::Summary;
pub use terminal::problem_text;
#[cfg(feature = "xlsx")]
pub use xlsx::to_fill_in;

/// Every output format; the first is the default.
pub const FORMATS: &[Format] = &[
    terminal::FORMAT,
    json::FORMAT,
    ndjson::FORMAT,
    csv::FORMAT,
    sarif::FORMAT,
    github::FORMAT,
    rdjson::FORMAT,
    gitlab::FORMAT,
    junit::FORMAT,
    markdown::FORMAT,
    html::FORMAT,
    #[cfg(feature = "xlsx")]
    xlsx::FORMAT,
];
