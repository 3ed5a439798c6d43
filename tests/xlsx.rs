//! Workbooks: a sheet is a table as CSV is, each cell as it is displayed; places, and how bad ones are named.
#![cfg(feature = "xlsx")]

use std::time::{Duration, Instant};

use crate::office::{Book, bomb, escape, pack, place, row, text_cell};
use crate::process::{folder, status, verify, verify_in};
use serde_json::{Value, json};

/// What `verify` says of a file on standard input: its exit status, findings and problems.
fn run(bytes: &[u8], args: &[&str]) -> (i32, Vec<Value>, Vec<Value>) {
    let args = [
        &["--format", "json", "--stdin-filename", "claims.xlsx", "-"],
        args,
    ]
    .concat();
    let output = verify(&args, bytes);
    let report: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {output:?}"));
    let list = |key: &str| report[key].as_array().unwrap().clone();
    (status(&output), list("findings"), list("problems"))
}

fn codes(problems: &[Value]) -> Vec<&str> {
    problems
        .iter()
        .map(|problem| problem["code"].as_str().unwrap())
        .collect()
}

/// The text of a figure that a workbook stores and displays so; or the code of its error.
fn displayed(format: &str, cell: &str) -> String {
    let header = row(1, &["id", "claimed", "formula"]);
    let data = format!(
        r#"<sheetData>{header}<row r="2">{}{cell}</row>{}</sheetData>"#,
        text_cell("A2", "a"),
        row(3, &["x", "1倍", "times(a, a)"])
    );
    let (_, findings, problems) = run(
        &Book::default().format(format).sheet("表", "", &data).pack(),
        &[],
    );
    let warnings: String = problems
        .iter()
        .filter(|p| p["severity"] == "warning")
        .map(|_| " ?")
        .collect();
    match problems
        .iter()
        .find(|problem| problem["severity"] == "error")
    {
        Some(error) => error["code"].as_str().unwrap().to_owned(),
        None => format!(
            "{}{warnings}",
            findings[0]["inputs"][0]["text"].as_str().unwrap()
        ),
    }
}

/// A cell of a number in the first format.
fn number(stored: &str) -> String {
    format!(r#"<c r="B2" s="1"><v>{stored}</v></c>"#)
}

#[test]
fn a_workbook_gets_the_verdicts_of_the_same_table_in_csv() {
    let csv = std::fs::read_to_string("data/beilun.csv").unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.as_bytes());
    let records: Vec<Vec<String>> = reader
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect();
    let rows: Vec<Vec<&str>> = records
        .iter()
        .map(|record| record.iter().map(String::as_str).collect())
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let (status_, findings, problems) = run(&Book::default().texts("数据", "", &rows).pack(), &[]);
    let output = verify(&["--format", "json", "data/beilun.csv", "--no-copy"], b"");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let wanted = report["findings"].as_array().unwrap();
    let essence = |finding: &Value| {
        [
            "id",
            "verdict",
            "basis",
            "claimed",
            "recomputed",
            "quote",
            "suggestion",
        ]
        .map(|key| finding[key].clone())
    };
    assert!(wanted.len() > 10);
    assert_eq!(
        findings.iter().map(essence).collect::<Vec<_>>(),
        wanted.iter().map(essence).collect::<Vec<_>>()
    );
    assert_eq!((status_, problems), (status(&output), Vec::new()));
    let column = records[0]
        .iter()
        .position(|name| name == "claimed" || name == "数值")
        .unwrap();
    let line = records
        .iter()
        .position(|record| record[0] == findings[0]["id"].as_str().unwrap())
        .unwrap();
    let cell = place(line + 1, column);
    assert_eq!(
        findings[0]["location"],
        json!({"file": "claims.xlsx", "sheet": "数据", "cell": cell})
    );
}

#[test]
fn a_figure_is_what_its_cell_displays() {
    for (format, stored, wanted) in [
        ("General", "207", "207"),
        ("0.00", "16.3", "16.30"),
        ("0.0%", "0.163", "16.3%"),
        ("#,##0\"元\"", "2630", "2,630元"),
        ("0!.0,\"万\"", "123456", "12.3万"),
        ("0.00\"亿元\"", "2630", "2630.00亿元"),
        ("¥#,##0.00", "1234.5", "¥1,234.50"),
        ("[$€-2] #,##0", "1234", "€ 1,234"),
        ("0.0;-0.0", "-3.14", "-3.1"),
        ("\"增长\"0.0%;\"下降\"0.0%", "-0.032", "下降3.2%"),
        ("@", "2002", "2002"),
        ("General", "1570000000000", "1570000000000 ?"),
        ("0.00E+00", "1570000000000", "1570000000000 ?"),
        ("[DBNum1]0.0", "0.30000000000000004", "0.3 ?"),
        ("yyyy-mm-dd", "44713", "spreadsheet-date"),
        ("yyyy\"年\"", "44713", "spreadsheet-date"),
        ("mmm-yy", "44713", "spreadsheet-date"),
        ("yyyy", "99999999", "spreadsheet-error"),
        ("0.0", "1e999999", "spreadsheet-error"),
    ] {
        assert_eq!(
            displayed(format, &number(stored)),
            wanted,
            "{format} {stored}"
        );
    }
}

#[test]
fn cells_of_all_kinds_are_read() {
    for (cell, wanted) in [
        (r#"<c r="B2"><f>A1*2</f><v>12.5</v></c>"#, "12.5"),
        (r#"<c r="B2" t="str"><f>A1</f><v>12.7倍</v></c>"#, "12.7倍"),
        (r#"<c r="B2"><f>A1*2</f></c>"#, "bad-figure"),
        (
            r##"<c r="B2" t="e"><f>A9</f><v>#REF!</v></c>"##,
            "spreadsheet-error",
        ),
        (
            r#"<c r="B2" t="d"><v>2022-06-01T00:00:00</v></c>"#,
            "spreadsheet-date",
        ),
        (r#"<c r="B2" t="b"><v>1</v></c>"#, "bad-figure"),
        (
            r#"<c t="inlineStr"><is><r><t>12</t></r><r><rPr><b/></rPr><t>.7倍</t></r><rPh><t>bèi</t></rPh></is></c>"#,
            "12.7倍",
        ),
        (
            r#"<c r="B2" t="inlineStr"><is><t>5&lt;&#37;</t></is></c>"#,
            "bad-figure",
        ),
        (
            r#"<c r="B2" quotePrefix="1" t="inlineStr"><is><t>12_x0025_</t></is></c>"#,
            "12%",
        ),
        (r#"<c r="B2" s="7"><v>12.5</v></c>"#, "12.5 ?"),
    ] {
        assert_eq!(displayed("0.0", cell), wanted, "{cell}");
    }
    let rows = [
        row(1, &["claimed", "formula"]),
        r#"<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>"#.to_owned(),
    ];
    let strings = "<si><t>1 + 2</t></si><si><r><t>3</t></r><r><t>.0</t></r></si>";
    let book = Book::default().strings(strings).sheet(
        "a",
        "",
        &format!("<sheetData>{}</sheetData>", rows.concat()),
    );
    let (status, findings, problems) = run(&book.pack(), &[]);
    assert_eq!(
        (
            status,
            findings[0]["claimed"]["text"].as_str(),
            problems.len()
        ),
        (0, Some("3.0"), 0),
        "{problems:?}"
    );
}

#[test]
fn a_date_gives_a_period() {
    let header = row(1, &["id", "claimed", "formula", "period"]);
    let line = |at: usize, id: &str, claimed: &str, formula: &str, style: usize, day: usize| {
        let texts = [id, claimed, formula].into_iter().enumerate();
        let texts: String = texts
            .map(|(column, text)| text_cell(&place(at, column), text))
            .collect();
        format!(r#"<row r="{at}">{texts}<c r="D{at}" s="{style}"><v>{day}</v></c></row>"#)
    };
    for (format, period) in [
        ("yyyy\"年\"", "months\":12"),
        ("yyyy-mm-dd", "months\":1"),
        ("General", ""),
    ] {
        let (first, last) = if period.is_empty() {
            (2002, 2022)
        } else {
            (37257, 44562)
        };
        let rows = [
            line(3, "a", "100亿元", "", 1, first),
            line(4, "b", "200亿元", "", 1, last),
            row(5, &["x", "20年", "span(a, b)"]),
        ];
        let data = format!("<sheetData>{header}{}</sheetData>", rows.concat());
        let (status, findings, problems) = run(
            &Book::default().format(format).sheet("a", "", &data).pack(),
            &[],
        );
        assert!(problems.is_empty() && status == 0, "{format}: {problems:?}");
        assert_eq!(findings[0]["verdict"], "consistent", "{format}");
    }
}

#[test]
fn titles_blank_rows_and_merged_cells_do_no_harm() {
    let rows = [
        row(2, &["2022年核验表"]),
        row(4, &["", "article", "id", "claimed", "formula", "不相干"]),
        row(6, &["", "甲", "a", "2亿元", "", "9"]),
        row(7, &["", "", "x", "4亿元", "repeat(a)", "", "表外"]),
        row(9, &["", "乙", "a", "5亿元"]),
        row(10, &["", "", "x", "5亿元", "repeat(a)"]),
    ];
    let merged = r#"<mergeCells><mergeCell ref="A2:F2"/><mergeCell ref="B6:B7"/><mergeCell ref="B9:B10"/></mergeCells>"#;
    let data = format!("<sheetData>{}</sheetData>{merged}", rows.concat());
    let (status, findings, problems) = run(&Book::default().sheet("a b", "", &data).pack(), &[]);
    assert_eq!((status, problems), (1, Vec::new()));
    let said: Vec<_> = findings
        .iter()
        .map(|f| (f["article"].as_str(), f["verdict"].as_str().unwrap()))
        .collect();
    assert_eq!(
        said,
        [(Some("甲"), "inconsistent"), (Some("乙"), "consistent")]
    );
    let args = ["--stdin-filename", "claims.xlsx", "-"];
    let text =
        String::from_utf8(verify(&args, &Book::default().sheet("a b", "", &data).pack()).stdout)
            .unwrap();
    assert!(
        text.contains("claims.xlsx:'a b'!D7") && text.contains("甲 | x | 4亿元 | repeat(a)"),
        "{text}"
    );
}

#[test]
fn the_sheet_is_the_first_visible_table_or_the_one_that_is_named() {
    let table = |claimed: &'static str| vec![vec!["数值", "算式"], vec![claimed, "1 + 2"]];
    let add = |book: Book, name: &str, state: &str, rows: &[Vec<&str>]| {
        book.texts(
            name,
            state,
            &rows.iter().map(Vec::as_slice).collect::<Vec<_>>(),
        )
    };
    let book = add(Book::default(), "旧", "hidden", &table("4"));
    let book = add(book, "说明", "", &[vec!["这里是说明"]]);
    let book = add(book, "数据", "", &table("3"));
    let book = add(book, "数据2", "", &table("5"));
    let bytes = book.pack();
    let claimed = |args: &[&str]| {
        let (status, findings, problems) = run(&bytes, args);
        let text = findings.first().map_or(String::new(), |f| {
            f["claimed"]["text"].as_str().unwrap().to_owned()
        });
        (status, text, codes(&problems).join(" "))
    };
    assert_eq!(claimed(&[]), (0, "3".into(), "sheet-left-out".into()));
    assert_eq!(claimed(&["--sheet", "数据2"]), (1, "5".into(), "".into()));
    assert_eq!(claimed(&["--sheet", "旧"]), (1, "4".into(), "".into()));
    assert_eq!(
        claimed(&["--sheet", "说明"]),
        (2, "".into(), "no-claimed".into())
    );
    assert_eq!(
        claimed(&["--sheet", "数据3"]),
        (2, "".into(), "unknown-sheet".into())
    );
    let (_, _, problems) = run(&bytes, &["--sheet", "Sheet"]);
    assert!(
        problems[0]["message"].as_str().unwrap().contains("数据2"),
        "{problems:?}"
    );
    let (_, _, problems) = run(&bytes, &["--sheet", "说明"]);
    assert_eq!(
        problems[0]["location"],
        json!({"file": "claims.xlsx", "sheet": "说明", "cell": "A1"})
    );
}

#[test]
fn errors_of_rows_name_their_cells() {
    for (rows, code, cell) in [
        (
            vec![vec!["claimed", "数值", "formula"], vec!["3", "", "1 + 2"]],
            "duplicate-column",
            "B1",
        ),
        (
            vec![
                vec!["claimed", "formula"],
                vec!["", ""],
                vec!["3\u{202e}", "1 + 2"],
            ],
            "control-character",
            "A3",
        ),
        (
            vec![vec!["claimed", "formula"], vec!["3", "1 + b"]],
            "unknown-id",
            "B2",
        ),
        (
            vec![vec!["claimed", "formula"], vec!["许久", "1 + 2"]],
            "bad-figure",
            "A2",
        ),
        (
            vec![
                vec!["article", "claimed", "formula"],
                vec!["甲", "3", "1 + 2"],
                vec!["乙", "3", "1 + 2"],
                vec!["甲", "3", "1 + 2"],
            ],
            "article-split",
            "A4",
        ),
        (
            vec![vec!["id", "claimed"], vec!["a", "2亿元"]],
            "no-claims",
            "",
        ),
        (
            vec![
                vec!["claimed", "formula", "tolerence"],
                vec!["3", "1 + 2", "1"],
            ],
            "misspelt-column",
            "C1",
        ),
    ] {
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let (_, _, problems) = run(&Book::default().texts("a", "", &rows).pack(), &[]);
        assert_eq!(codes(&problems), [code]);
        assert_eq!(
            problems[0]["location"]["cell"].as_str().unwrap_or_default(),
            cell,
            "{code}"
        );
    }
}

#[test]
fn a_workbook_is_held_against_the_copy_of_its_name_and_found_in_folders() {
    let folder = folder(&[("a.md", "今年投入3亿元。\n")]);
    let rows: &[&[&str]] = &[
        &["id", "claimed", "formula", "quote"],
        &["a", "2亿元", "", "今年投入"],
        &["x", "2亿元", "repeat(a)"],
    ];
    std::fs::write(
        folder.path().join("a.xlsx"),
        Book::default().texts("表", "", rows).pack(),
    )
    .unwrap();
    let output = verify_in(folder.path(), &["--format", "json", "."], b"");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let drift = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|f| f["verdict"] == "drift")
        .expect("drift");
    assert_eq!(
        (&drift["location"]["cell"], &drift["copy"]["line"]),
        (&json!("B2"), &json!(1))
    );
    assert_eq!(status(&output), 1);
}

#[test]
fn bad_workbooks_are_named() {
    let good = Book::default().texts("a", "", &[&["claimed", "formula"], &["3", "1 + 2"]]);
    let part = |name: &str, text: &str| {
        let mut parts = good.parts();
        parts
            .iter_mut()
            .filter(|(own, _)| own == name)
            .for_each(|(_, own)| *own = text.to_owned());
        pack(
            &parts
                .iter()
                .map(|(name, text)| (name.as_str(), text))
                .collect::<Vec<_>>(),
        )
    };
    let without = |name: &str| {
        let parts: Vec<_> = good
            .parts()
            .into_iter()
            .filter(|(own, _)| own != name)
            .collect();
        pack(
            &parts
                .iter()
                .map(|(name, text)| (name.as_str(), text))
                .collect::<Vec<_>>(),
        )
    };
    let sheet = |data: &str| {
        part(
            "xl/worksheets/s0.xml",
            &format!("<worksheet><sheetData>{data}</sheetData></worksheet>"),
        )
    };
    let whole = good.pack();
    let nested = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    let laughs = "<!DOCTYPE a [<!ENTITY a \"哈\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>";
    let header = row(1, &["claimed", "formula"]);
    for (name, bytes, code) in [
        ("empty", Vec::new(), "empty-file"),
        ("csv", b"claimed,formula\n3,1 + 2\n".to_vec(), "undecodable"),
        (
            "truncated",
            whole[..whole.len() / 2].to_vec(),
            "undecodable",
        ),
        (
            "old",
            [&[0xD0, 0xCF, 0x11, 0xE0], [0; 600].as_slice()].concat(),
            "undecodable",
        ),
        ("no workbook", without("xl/workbook.xml"), "undecodable"),
        (
            "no relations",
            without("xl/_rels/workbook.xml.rels"),
            "undecodable",
        ),
        ("no sheet", without("xl/worksheets/s0.xml"), "undecodable"),
        ("no cells", sheet(""), "empty-file"),
        (
            "a stray cell",
            sheet(
                &[
                    header.as_str(),
                    r#"<row><c r="A99999999999"><v>1</v></c></row>"#,
                ]
                .concat(),
            ),
            "undecodable",
        ),
        (
            "a stray row",
            sheet(
                &[
                    header.as_str(),
                    r#"<row r="99999999999999999999"><c><v>1</v></c></row>"#,
                ]
                .concat(),
            ),
            "undecodable",
        ),
        (
            "laughs",
            part("xl/sharedStrings.xml", laughs),
            "undecodable",
        ),
        ("nested", sheet(&nested), "too-large"),
        (
            "unclosed",
            part("xl/worksheets/s0.xml", "<worksheet><sheetData><row>"),
            "undecodable",
        ),
        (
            "surrogate",
            sheet("<row><c t=\"inlineStr\"><is><t>&#xDC00;</t></is></c></row>"),
            "undecodable",
        ),
        (
            "NUL",
            sheet(&[header.as_str(), &row(2, &["3\0", "1 + 2"])].concat()),
            "control-character",
        ),
        (
            "long",
            sheet(&[header.as_str(), &row(2, &["3", &"a".repeat(2 << 20)])].concat()),
            "too-large",
        ),
    ] {
        let begun = Instant::now();
        let (status, _, problems) = run(&bytes, &[]);
        assert_eq!((status, codes(&problems)), (2, vec![code]), "{name}");
        assert_eq!(problems[0]["location"]["file"], "claims.xlsx", "{name}");
        assert!(begun.elapsed() < Duration::from_secs(20), "{name}");
    }
    // What a part says of its size is not believed.
    let stated = part(
        "xl/sharedStrings.xml",
        r#"<sst uniqueCount="1000000000000"><si><t>a</t></si></sst>"#,
    );
    assert_eq!(run(&stated, &[]).0, 0);
    let far = sheet(
        &[
            header.as_str(),
            r#"<row r="1048576"><c r="A1048576"><v>3</v></c><c r="XFD1048576"><v>1</v></c></row>"#,
        ]
        .concat(),
    );
    assert_eq!(codes(&run(&far, &[]).2), ["no-claims"]);
}

#[test]
fn bombs_are_refused_in_little_memory() {
    let folder = tempfile::tempdir().unwrap();
    // A text of a MiB in each of thousands of cells.
    let cells = r#"<c t="s"><v>0</v></c>"#.repeat(10_000);
    let long = Book::default().strings(&format!(
        "<si><t>{}</t></si>",
        escape(&"甲".repeat(300_000))
    ));
    let long = long.sheet(
        "a",
        "",
        &format!(
            "<sheetData>{}<row r=\"2\">{cells}</row></sheetData>",
            row(1, &["claimed"])
        ),
    );
    for (name, bytes) in [
        ("a.xlsx", bomb("xl/workbook.xml", "xl/workbook.xml", 1024)),
        ("b.xlsx", long.pack()),
    ] {
        std::fs::write(folder.path().join(name), bytes).unwrap();
        let command = format!(
            "ulimit -v 1048576; exec {} --format json {name}",
            env!("CARGO_BIN_EXE_verify")
        );
        let output = match cfg!(unix) {
            true => std::process::Command::new("sh")
                .args(["-c", &command])
                .current_dir(folder.path())
                .output()
                .unwrap(),
            false => verify_in(folder.path(), &["--format", "json", name], b""),
        };
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(
            status(&output) == 2 && text.contains("too-large"),
            "{name}: {output:?}"
        );
    }
}

#[test]
fn files_of_other_programs_are_refused_by_their_names() {
    for name in ["a.xls", "a.ODS", "a.doc", "a.pdf"] {
        let output = verify(
            &["--format", "json", "--stdin-filename", name, "-"],
            b"claimed,formula\n3,1 + 2\n",
        );
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(
            (status(&output), &report["problems"][0]["code"]),
            (2, &json!("unreadable")),
            "{name}"
        );
        assert!(
            report["problems"][0]["message"]
                .as_str()
                .unwrap()
                .contains(".xlsx"),
            "{report}"
        );
    }
}
