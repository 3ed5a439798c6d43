//! Footnotes and endnotes, which are not read: that they hold figures is told.

use std::sync::Arc;

use super::body::Body;
use super::walk::walk;
use crate::input::package::{Package, problem};
use crate::say::{Bilingual, Code, Problem};

const PARTS: [&str; 2] = ["word/footnotes.xml", "word/endnotes.xml"];

/// The warning that notes with figures were not read.
pub(super) fn left_out(file: &Arc<str>, package: &mut Package) -> Option<Problem> {
    let count: usize = PARTS
        .iter()
        .map(|name| with_figures(file, package, name))
        .sum();
    let message = Bilingual::new(
        format!("有 {count} 段脚注、尾注里有数字，没有读：要核验的数请写进正文，或写成 CSV"),
        format!(
            "footnotes or endnotes with digits were not read ({count} paragraphs): put figures to be checked into the text, or into a CSV"
        ),
    );
    (count > 0).then(|| *problem(file, Code::NoteLeftOut, message))
}

/// How many paragraphs of a part hold a digit. What is wrong with notes does not matter: they are not read.
fn with_figures(file: &Arc<str>, package: &mut Package, name: &str) -> usize {
    let mut body = Body::default();
    if let Ok(Some(part)) = package.part(name) {
        drop(walk(file, part, &mut body));
    }
    body.paragraphs
        .iter()
        .filter(|line| line.words.contains(|c: char| c.is_ascii_digit()))
        .count()
}
