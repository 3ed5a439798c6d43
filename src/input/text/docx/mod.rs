//! Documents as Word writes them: the paragraphs of the body, as they read when all changes are accepted.
//!
//! A place is a paragraph, counted in the order in which they begin and with those of tables and text boxes, and a
//! column in it. Footnotes and endnotes are not read and are told of; headers, footers and comments are no part
//! of the article.

mod body;
mod layout;
mod notes;
mod walk;

use std::io::Read;
use std::sync::Arc;

use super::decoded::Decoded;
use crate::input::options::Options;
use crate::input::package::{Package, problem};
use crate::input::relations::main_part;
use crate::say::{Bilingual, Code, Problem};
use crate::source::Medium;

use body::Body;

/// The part that is the document, mostly.
const DOCUMENT: &str = "word/document.xml";

/// The words of a document.
pub(in crate::input) fn read(name: &str, input: Box<dyn Read>, _: &Options) -> Decoded {
    let file: Arc<str> = name.into();
    let (body, warning, failure) = match Package::open(&file, input) {
        Ok(mut package) => parts(&file, &mut package),
        Err(problem) => (Body::default(), None, Some(problem)),
    };
    let (text, layout) = layout::layout(body);
    Decoded {
        file,
        medium: Medium::Document,
        text,
        warning,
        failure: failure.map(|problem| *problem),
        layout,
    }
}

/// The body, as far as it can be read; a warning; and why it could not be read further.
fn parts(file: &Arc<str>, package: &mut Package) -> (Body, Option<Problem>, Option<Box<Problem>>) {
    let mut body = Body::default();
    let failure = main_part(file, package, DOCUMENT).and_then(|name| {
        let part = package
            .part(&name)?
            .ok_or_else(|| problem(file, Code::Undecodable, no_body(&name)))?;
        walk::walk(file, part, &mut body)
    });
    let warning = failure.is_ok().then(|| notes::left_out(file, package));
    (body, warning.flatten(), failure.err())
}

fn no_body(name: &str) -> Bilingual {
    Bilingual::new(
        format!("这不是 Word 文档：里面没有 {name}；请用 Word 或 WPS 打开后另存为 .docx"),
        format!(
            "this is no Word document: there is no {name} in it; save it as .docx in Word or WPS"
        ),
    )
}
