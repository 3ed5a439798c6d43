//! Packages of office programs whose parts are any bytes: a fuzzer seldom makes a zip, but it makes XML.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What stands between two parts.
const BETWEEN: &[u8] = b"\n%%\n";

const WORD: &str = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>"#;
const SHEET: &str =
    r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;
const STRINGS: &str = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#;
const STYLES: &str =
    r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#;
const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r0"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r0" Type="/worksheet" Target="s.xml"/><Relationship Id="r1" Type="/sharedStrings" Target="t.xml"/><Relationship Id="r2" Type="/styles" Target="f.xml"/></Relationships>"#;

/// A document: its body, footnotes and relations.
pub fn docx(bytes: &[u8]) -> Vec<u8> {
    let mut parts = parts(bytes);
    let mut part = |before, after| whole(parts.next().unwrap_or_default(), before, after);
    pack(&[
        ("word/document.xml", part(WORD, "</w:body></w:document>")),
        ("word/footnotes.xml", part(WORD, "</w:body></w:document>")),
        ("_rels/.rels", part("<Relationships>", "</Relationships>")),
    ])
}

/// A workbook: its rows, shared texts, styles, workbook and relations.
pub fn xlsx(bytes: &[u8]) -> Vec<u8> {
    let mut parts = parts(bytes);
    let mut part = |before, after| whole(parts.next().unwrap_or_default(), before, after);
    let mut named = vec![
        ("xl/s.xml", part(SHEET, "</sheetData></worksheet>")),
        ("xl/t.xml", part(STRINGS, "</sst>")),
        ("xl/f.xml", part(STYLES, "</styleSheet>")),
    ];
    for (name, usual) in [
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
    ] {
        named.push((
            name,
            parts
                .next()
                .map_or(usual.as_bytes().to_vec(), <[u8]>::to_vec),
        ));
    }
    pack(&named)
}

/// The pieces of some bytes.
fn parts(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(bytes);
    std::iter::from_fn(move || {
        let all = rest?;
        let at = all
            .windows(BETWEEN.len())
            .position(|window| window == BETWEEN);
        rest = at.map(|at| &all[at + BETWEEN.len()..]);
        Some(&all[..at.unwrap_or(all.len())])
    })
}

/// XML as it is where it says so, else put into its element.
fn whole(inner: &[u8], before: &str, after: &str) -> Vec<u8> {
    if inner.starts_with(b"<?xml") {
        inner.to_vec()
    } else {
        [before.as_bytes(), inner, after.as_bytes()].concat()
    }
}

fn pack(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(*name, options).expect("a name");
        zip.write_all(bytes).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}
