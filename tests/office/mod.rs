//! Files of office programs, made of their XML.

#![allow(dead_code, reason = "not every test makes all")]

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="TARGET"/></Relationships>"#;

/// A package of parts by their names.
pub fn pack<B: AsRef<[u8]>>(parts: &[(&str, B)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes.as_ref()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The part that says which part is the file itself.
pub fn relations(target: &str) -> String {
    RELATIONS.replace("TARGET", target)
}

/// The XML of a document with such a body.
pub fn document(body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>{body}<w:sectPr/></w:body></w:document>"#
    )
}

/// A document with such a body.
pub fn docx(body: &str) -> Vec<u8> {
    pack(&[("_rels/.rels", relations("word/document.xml")), ("word/document.xml", document(body))])
}

/// A document with a footnote.
pub fn with_note() -> Vec<u8> {
    let note = document(&paragraph("另有5家"));
    pack(&[("word/document.xml", document(&paragraph("甲"))), ("word/footnotes.xml", note)])
}

/// A paragraph of one run.
pub fn paragraph(words: &str) -> String {
    format!(r#"<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>"#, escape(words))
}

/// A text as it may stand in XML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// A package whose part unpacks to so many MiB of blanks.
pub fn bomb(part: &str, target: &str, size: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("_rels/.rels", SimpleFileOptions::default()).unwrap();
    zip.write_all(relations(target).as_bytes()).unwrap();
    zip.start_file(part, SimpleFileOptions::default().compression_level(Some(6))).unwrap();
    zip.write_all(b"<?xml version=\"1.0\"?>").unwrap();
    let blanks = vec![b' '; 1 << 20];
    (0..size).for_each(|_| zip.write_all(&blanks).unwrap());
    zip.finish().unwrap().into_inner()
}
