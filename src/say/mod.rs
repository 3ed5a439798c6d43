//! One way to say a thing in two languages; the codes of what may be wrong, and the page of each.

mod bilingual;
mod code;
mod marked;
mod page;
mod problem;
mod severity;

pub use bilingual::{Bilingual, Lang, is_chinese};
pub use code::{Code, codes};
pub use marked::{is_marked, marked};
pub use page::{Entry, Example, Page, Sample, Text, said};
pub use problem::{Fault, Problem};
pub use severity::Severity;
