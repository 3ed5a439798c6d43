//! Files of office programs, made of their XML.

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
    pack(&[
        ("_rels/.rels", relations("word/document.xml")),
        ("word/document.xml", document(body)),
    ])
}

/// A document with a footnote.
pub fn with_note() -> Vec<u8> {
    let note = document(&paragraph("另有5家"));
    pack(&[
        ("word/document.xml", document(&paragraph("甲"))),
        ("word/footnotes.xml", note),
    ])
}

/// A paragraph of one run.
pub fn paragraph(words: &str) -> String {
    format!(
        r#"<w:p><w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>"#,
        escape(words)
    )
}

/// A text as it may stand in XML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// A package whose part unpacks to so many MiB of blanks.
pub fn bomb(part: &str, target: &str, size: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("_rels/.rels", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(relations(target).as_bytes()).unwrap();
    zip.start_file(
        part,
        SimpleFileOptions::default().compression_level(Some(6)),
    )
    .unwrap();
    zip.write_all(b"<?xml version=\"1.0\"?>").unwrap();
    let blanks = vec![b' '; 1 << 20];
    (0..size).for_each(|_| zip.write_all(&blanks).unwrap());
    zip.finish().unwrap().into_inner()
}

const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>SHEETS</sheets></workbook>"#;
const SHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument";
const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook in the making.
#[derive(Default)]
pub struct Book {
    /// Names, states and XML of its sheets.
    sheets: Vec<(String, String, String)>,
    strings: String,
    formats: Vec<String>,
}

impl Book {
    /// Adds a sheet by its XML; `state` is blank where it is visible.
    pub fn sheet(mut self, name: &str, state: &str, data: &str) -> Self {
        let xml = format!(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{data}</worksheet>"#
        );
        self.sheets.push((name.to_owned(), state.to_owned(), xml));
        self
    }

    /// Adds a sheet of texts.
    pub fn texts(self, name: &str, state: &str, rows: &[&[&str]]) -> Self {
        let rows: String = rows
            .iter()
            .enumerate()
            .map(|(at, cells)| row(at + 1, cells))
            .collect();
        self.sheet(name, state, &format!("<sheetData>{rows}</sheetData>"))
    }

    /// The format of the next style; the first style has none.
    pub fn format(mut self, code: &str) -> Self {
        self.formats.push(escape(code));
        self
    }

    /// Shared texts, by their XML.
    pub fn strings(mut self, xml: &str) -> Self {
        self.strings = xml.to_owned();
        self
    }

    /// The parts of the file.
    pub fn parts(&self) -> Vec<(String, String)> {
        let entry = |(at, (name, state, _)): (usize, &(String, String, String))| {
            let state = if state.is_empty() {
                String::new()
            } else {
                format!(" state=\"{state}\"")
            };
            format!(
                r#"<sheet name="{}" sheetId="{}"{state} r:id="r{at}"/>"#,
                escape(name),
                at + 1
            )
        };
        let entries: String = self.sheets.iter().enumerate().map(entry).collect();
        let relation = |id: &str, kind: &str, part: &str| {
            format!(r#"<Relationship Id="{id}" Type="{KIND}/{kind}" Target="{part}"/>"#)
        };
        let mut related: String = (0..self.sheets.len())
            .map(|at| {
                relation(
                    &format!("r{at}"),
                    "worksheet",
                    &format!("worksheets/s{at}.xml"),
                )
            })
            .collect();
        related += &relation("t", "sharedStrings", "sharedStrings.xml");
        related += &relation("f", "styles", "/xl/styles.xml");
        let format = |(at, code): (usize, &String)| {
            format!(r#"<numFmt numFmtId="{}" formatCode="{code}"/>"#, 164 + at)
        };
        let formats: String = self.formats.iter().enumerate().map(format).collect();
        let styles: String = (0..self.formats.len())
            .map(|at| format!(r#"<xf numFmtId="{}"/>"#, 164 + at))
            .collect();
        let mut parts = vec![
            ("[Content_Types].xml".to_owned(), self.types()),
            ("_rels/.rels".to_owned(), relations("xl/workbook.xml")),
            (
                "xl/workbook.xml".to_owned(),
                WORKBOOK.replace("SHEETS", &entries),
            ),
            (
                "xl/_rels/workbook.xml.rels".to_owned(),
                format!(
                    "<Relationships xmlns=\"{PACKAGE}/relationships\">{related}</Relationships>"
                ),
            ),
            (
                "xl/sharedStrings.xml".to_owned(),
                format!("<sst xmlns=\"{SHEET}\">{}</sst>", self.strings),
            ),
            (
                "xl/styles.xml".to_owned(),
                format!(
                    r#"<styleSheet xmlns="{SHEET}"><numFmts>{formats}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>{styles}</cellXfs></styleSheet>"#
                ),
            ),
        ];
        let sheets = self.sheets.iter().enumerate();
        parts.extend(
            sheets.map(|(at, (.., xml))| (format!("xl/worksheets/s{at}.xml"), xml.clone())),
        );
        parts
    }

    /// The part that says what the others hold.
    fn types(&self) -> String {
        let part = |name: &str, kind: &str| {
            format!(
                r#"<Override PartName="/xl/{name}.xml" ContentType="{TYPE}.spreadsheetml.{kind}+xml"/>"#
            )
        };
        let mut parts = part("workbook", "sheet.main")
            + &part("sharedStrings", "sharedStrings")
            + &part("styles", "styles");
        parts.extend(
            (0..self.sheets.len()).map(|at| part(&format!("worksheets/s{at}"), "worksheet")),
        );
        let default = r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#;
        format!(r#"<Types xmlns="{PACKAGE}/content-types">{default}{parts}</Types>"#)
    }

    /// The file.
    pub fn pack(&self) -> Vec<u8> {
        let parts = self.parts();
        pack(
            &parts
                .iter()
                .map(|(name, text)| (name.as_str(), text))
                .collect::<Vec<_>>(),
        )
    }
}

/// A row of texts.
pub fn row(number: usize, cells: &[&str]) -> String {
    let cells: String = cells
        .iter()
        .enumerate()
        .map(|(at, text)| text_cell(&place(number, at), text))
        .collect();
    format!(r#"<row r="{number}">{cells}</row>"#)
}

/// A cell with a text; nothing for a blank one.
pub fn text_cell(place: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!(
        r#"<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>"#,
        escape(text)
    )
}

/// `B3` of row 3 and column 1, from 0.
pub fn place(row: usize, column: usize) -> String {
    format!("{}{row}", char::from(b'A' + column as u8))
}

/// A workbook with a figure in a format that nobody knows.
pub fn with_unknown_format() -> Vec<u8> {
    let cells = [
        r#"<c r="A1" t="str"><v>claimed</v></c>"#,
        r#"<c r="B1" t="str"><v>formula</v></c>"#,
    ];
    let row = r#"<row r="2"><c r="A2" s="1"><v>3</v></c><c r="B2" t="str"><v>1 + 2</v></c></row>"#;
    let data = format!(
        r#"<sheetData><row r="1">{}</row>{row}</sheetData>"#,
        cells.concat()
    );
    Book::default()
        .format("[DBNum1]General")
        .sheet("a", "", &data)
        .pack()
}

/// A workbook with two tables.
pub fn with_two_tables() -> Vec<u8> {
    let rows: &[&[&str]] = &[&["claimed", "formula"], &["3", "1 + 2"]];
    Book::default()
        .texts("a", "", rows)
        .texts("b", "", rows)
        .pack()
}
