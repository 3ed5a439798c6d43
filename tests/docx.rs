//! Documents of Word: what is read of them, where it stands, and how bad ones are named.
#![cfg(feature = "docx")]

use std::io::Cursor;
use std::time::{Duration, Instant};

use crate::found::{claim, codes, run};
use crate::office::{bomb, document, docx, pack, paragraph, relations};
use crate::process::{folder, status, verify, verify_in};
use serde_json::Value;
use statverify::input::{self, Options};

/// The paragraphs of a document, those of tables as well.
fn paragraphs(body: &str) -> Vec<String> {
    let input = Box::new(Cursor::new(docx(body)));
    let read = input::read_copy("a.docx", input, &Options::default());
    let (copy, problems) = read.expect("an article");
    assert!(problems.is_empty(), "{problems:?}");
    copy.blocks.into_iter().map(|block| block.text).collect()
}

/// A finding without what depends on where it stands.
fn essence(finding: &Value) -> Value {
    let mut finding = finding.clone();
    for key in ["location", "id", "notes"] {
        finding.as_object_mut().unwrap().remove(key);
    }
    for list in ["inputs", "causes"] {
        for one in finding[list].as_array_mut().unwrap() {
            one.as_object_mut().unwrap().remove("location");
        }
    }
    finding
}

#[test]
fn a_document_gets_the_findings_of_the_same_words_in_markdown() {
    let markdown = std::fs::read_to_string("data/beilun.md").unwrap();
    let words = markdown
        .split("\n\n")
        .map(|block| block.trim().trim_start_matches(['#', '>', ' ']));
    let body: String = words.map(paragraph).collect();
    let (status, findings, problems) = run("beilun.docx", &docx(&body), &[]);
    let (wanted_status, wanted, _) = run("beilun.md", markdown.as_bytes(), &[]);
    assert!(wanted.len() > 10, "{}", wanted.len());
    for (finding, wanted) in findings.iter().zip(&wanted) {
        assert_eq!(essence(finding), essence(wanted));
    }
    assert_eq!(
        (status, findings.len(), problems),
        (wanted_status, wanted.len(), Vec::new())
    );
    let place = &findings[0]["location"];
    assert_eq!(
        place.as_object().unwrap().keys().collect::<Vec<_>>(),
        ["column", "end_column", "file", "paragraph"]
    );
}

#[test]
fn words_are_read_as_they_stand_when_all_changes_are_accepted() {
    let run = |words: &str| format!("<w:r><w:t>{words}</w:t></w:r>");
    let whole = |inner: &str| format!("<w:p>{inner}</w:p>");
    let deleted = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
    let boxed = format!(
        "<w:drawing><w:txbxContent>{}</w:txbxContent></w:drawing>",
        whole(&run("丁"))
    );
    for (body, wanted) in [
        (
            whole(&[run("增长1"), run("2.7"), run("倍")].concat()),
            vec!["增长12.7倍"],
        ),
        (
            whole("<w:r><w:t>5&lt;6 &amp;&#37;&#x4E2D;</w:t></w:r>"),
            vec!["5<6 &%中"],
        ),
        (
            whole("<w:r><w:t><![CDATA[甲<乙]]></w:t></w:r>"),
            vec!["甲<乙"],
        ),
        (
            whole("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t></w:r>"),
            vec!["甲 乙-丙"],
        ),
        (
            whole(
                "<w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r>",
            ),
            vec!["甲"],
        ),
        (
            whole("<w:r><w:t>里程3.</w:t><w:br/><w:t>3万公里</w:t></w:r>"),
            vec!["里程3.3万公里"],
        ),
        (
            whole("<w:r><w:t>一、回顾</w:t><w:br/><w:t>产值5亿元。</w:t></w:r>"),
            vec!["一、回顾", "产值5亿元。"],
        ),
        (
            whole(&format!(
                "{}<w:ins w:id=\"1\">{}</w:ins><w:del w:id=\"2\"><w:r><w:delText>6</w:delText></w:r></w:del>",
                run("增长"),
                run("5%")
            )),
            vec!["增长5%"],
        ),
        (
            whole(&format!(
                "<w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo>",
                run("甲"),
                run("乙")
            )),
            vec!["乙"],
        ),
        (
            [
                whole(&format!("{deleted}{}", run("增长"))),
                whole(&run("5%")),
            ]
            .concat(),
            vec!["增长5%"],
        ),
        (
            whole(&format!(
                "<w:hyperlink>{}</w:hyperlink>{}",
                run("全文"),
                run("如下")
            )),
            vec!["全文如下"],
        ),
        (
            whole(&format!(
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE 9</w:instrText></w:r>{}<w:r>\
                 <w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{}",
                run("8"),
                run("甲"),
                run("乙")
            )),
            vec!["甲乙"],
        ),
        (
            whole(&format!(
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>9%</w:t></w:r>{}",
                run("甲")
            )),
            vec!["甲"],
        ),
        (
            whole("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>甲</w:t></w:r>"),
            vec!["甲"],
        ),
        (
            whole(&format!(
                "{}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{boxed}</mc:Choice><mc:Fallback>{boxed}\
                 </mc:Fallback></mc:AlternateContent></w:r>{}",
                run("甲"),
                run("乙")
            )),
            vec!["甲乙", "丁"],
        ),
        (
            whole(
                "<w:r><mc:AlternateContent><mc:Choice><w:t>甲</w:t></mc:Choice></mc:AlternateContent></w:r>",
            ),
            vec!["甲"],
        ),
        (
            whole(
                "<w:r><w:ruby><w:rt><w:r><w:t>jiǎ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            ),
            vec!["甲"],
        ),
        (
            whole(&format!(
                "{}<m:oMath><m:r><m:t>9</m:t></m:r></m:oMath>{}",
                run("12"),
                run("34")
            )),
            vec!["12 34"],
        ),
        (
            format!(
                "<w:sdt><w:sdtPr><w:t>9</w:t></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
                whole(&run("甲"))
            ),
            vec!["甲"],
        ),
        (
            format!(
                "{}<w:tbl><w:tblPr/><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>{}",
                paragraph("甲"),
                paragraph("5%"),
                paragraph("6%"),
                paragraph("乙")
            ),
            vec!["甲", "5%\n6%", "乙"],
        ),
        (paragraph("<!-- verify-ignore: 甲 -->"), vec![]),
    ] {
        assert_eq!(paragraphs(&body), wanted, "{body}");
    }
}

#[test]
fn a_place_is_a_paragraph_and_a_column() {
    let wrong = "产值从100亿元增长到150亿元，增长60%。";
    let table = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
        paragraph("5%")
    );
    let body = [
        paragraph("题"),
        table,
        "<w:p/>".to_owned(),
        paragraph(wrong),
    ]
    .concat();
    let (status_, findings, problems) = run("a.docx", &docx(&body), &[]);
    assert_eq!(status_, 1);
    let place =
        serde_json::json!({"file": "a.docx", "paragraph": 4, "column": 20, "end_column": 23});
    let finding = claim(&findings, "60%");
    assert_eq!(
        (&finding["location"], &finding["id"]),
        (&place, &"L4:20".into())
    );
    assert_eq!(codes(&problems), ["table-left-out"]);
    assert_eq!(problems[0]["location"]["paragraph"], 2);
    let output = verify(&["--stdin-filename", "a.docx", "-"], &docx(&body));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("a.docx:¶4:20") && text.contains("a.docx:¶2:1"),
        "{text}"
    );
}

#[test]
fn a_comment_in_the_words_waives() {
    let body = paragraph("产值从100亿元增长到150亿元，增长60%<!-- verify-ignore: 口径不同 -->。");
    let (status, findings, _) = run("a.docx", &docx(&body), &[]);
    assert_eq!(
        (status, claim(&findings, "60%")["verdict"].as_str()),
        (0, Some("waived"))
    );
}

#[test]
fn the_settings_state_of_a_document_what_no_comment_can() {
    // 2630 / 207 = 12.705…; the figure is in bold, so that it is a run of its own, and stands in the second paragraph.
    let body = paragraph("外贸概况。")
        + "<w:p><w:r><w:t>外贸总额比2002年扩大</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>12.7</w:t></w:r>\
           <w:r><w:t>倍。</w:t></w:r></w:p>";
    let toml = "[[states]]\nfile = \"*.docx\"\nafter = \"比2002年扩大\"\nfigure = \"12.7倍\"\n\
                formula = \"times(207亿元, 2630亿元)\"\n";
    let folder = folder(&[("verify.toml", toml)]);
    std::fs::write(folder.path().join("a.docx"), docx(&body)).unwrap();
    let output = verify_in(folder.path(), &["--format", "json", "a.docx"], b"");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["problems"], serde_json::json!([]));
    let finding = &report["findings"][0];
    let said = ["binding", "verdict", "formula"].map(|key| finding[key].as_str().unwrap());
    assert_eq!(said, ["stated", "consistent", "times(207亿元, 2630亿元)"]);
    let place = |of: &Value| of["location"]["file"].as_str().unwrap().to_owned();
    // The claim stands in the document, what it follows from in the settings.
    let places = (place(finding), place(&finding["inputs"][0]));
    assert_eq!(places, ("a.docx".into(), "verify.toml".into()));
}

#[test]
fn a_document_is_the_copy_of_a_table_of_the_same_name_and_is_found_in_folders() {
    let folder = folder(&[(
        "a.csv",
        "id,claimed,formula,quote\na,2亿元,,投入从\nx,2亿元,repeat(a),\n",
    )]);
    std::fs::write(
        folder.path().join("a.docx"),
        docx(&paragraph("投入从1亿元增加到3亿元，增长200%。")),
    )
    .unwrap();
    let output = verify_in(folder.path(), &["--format", "json", "a.csv"], b"");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let drift = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|f| f["verdict"] == "drift")
        .expect("drift");
    assert_eq!(drift["copy"]["paragraph"], 1, "{drift}");
    assert_eq!(drift["copy"]["file"], "a.docx");
    std::fs::remove_file(folder.path().join("a.csv")).unwrap();
    let output = verify_in(folder.path(), &["."], b"");
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(status(&output) == 0 && text.contains("a.docx"), "{text}");
}

#[test]
fn notes_with_figures_are_told_of() {
    let notes = document(&[paragraph("据统计公报"), paragraph("另有5家")].concat());
    let (main, relations) = (document(&paragraph("甲")), relations("/word/main.xml"));
    let bytes = pack(&[
        ("_rels/.rels", relations.as_str()),
        ("word/main.xml", &main),
        ("word/footnotes.xml", &notes),
    ]);
    let (status, _, problems) = run("a.docx", &bytes, &[]);
    assert_eq!((status, codes(&problems)), (0, vec!["note-left-out"]));
    assert!(
        problems[0]["message"].as_str().unwrap().contains('1'),
        "{problems:?}"
    );
}

#[test]
fn bad_documents_are_named_and_what_could_be_read_is_checked() {
    let good = docx(&paragraph("甲"));
    let xml = |xml: &str| pack(&[("word/document.xml", xml)]);
    let laughs = "<!DOCTYPE w [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;&a;&a;\">]><w>&b;</w>";
    let nested = |name: &str, deep| {
        document(&format!(
            "{}{}",
            format!("<{name}>").repeat(deep),
            format!("</{name}>").repeat(deep)
        ))
    };
    let mut flawed = document(&paragraph("甲乙丙")).into_bytes();
    let at = flawed
        .windows(3)
        .position(|window| window == "乙".as_bytes())
        .unwrap();
    for (name, bytes, code) in [
        ("empty", Vec::new(), "empty-file"),
        (
            "no zip",
            b"PK is what Phil Katz was called".to_vec(),
            "undecodable",
        ),
        ("markdown", "产值5亿元".as_bytes().to_vec(), "undecodable"),
        (
            "old",
            [
                &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
                [0; 600].as_slice(),
            ]
            .concat(),
            "undecodable",
        ),
        ("truncated", good[..good.len() / 2].to_vec(), "undecodable"),
        ("no document", pack(&[("a.xml", "<a/>")]), "undecodable"),
        (
            "a workbook",
            pack(&[("_rels/.rels", relations("xl/workbook.xml").as_str())]),
            "undecodable",
        ),
        ("laughs", xml(laughs), "undecodable"),
        ("unclosed", xml("<w:document><w:body>"), "undecodable"),
        ("crossed", xml("<a><b></a></b>"), "undecodable"),
        (
            "no character",
            docx("<w:p><w:r><w:t>&#0;</w:t></w:r></w:p>"),
            "undecodable",
        ),
        (
            "lone surrogate",
            docx("<w:p><w:r><w:t>&#xD800;</w:t></w:r></w:p>"),
            "undecodable",
        ),
        (
            "NUL",
            docx("<w:p><w:r><w:t>3\0亿元</w:t></w:r></w:p>"),
            "control-character",
        ),
        (
            "invalid UTF-8",
            pack(&[("word/document.xml", {
                flawed[at] = 0xFF;
                &flawed
            })]),
            "undecodable",
        ),
        ("nested", xml(&nested("w:sdt", 100_000)), "too-large"),
        (
            "nested paragraphs",
            xml(&nested("w:p", 100_000)),
            "too-large",
        ),
        ("nested strangers", xml(&nested("x", 100_000)), "too-large"),
    ] {
        let begun = Instant::now();
        let (status, _, problems) = run("bad.docx", &bytes, &[]);
        assert_eq!((status, codes(&problems)), (2, vec![code]), "{name}");
        assert_eq!(problems[0]["location"]["file"], "bad.docx", "{name}");
        assert!(begun.elapsed() < Duration::from_secs(20), "{name}");
    }
    let broken = document(
        &[
            paragraph("产值从100亿元增长到150亿元，增长60%。"),
            "</w:x>".to_owned(),
        ]
        .concat(),
    );
    let (status, findings, problems) = run("bad.docx", &xml(&broken), &[]);
    assert_eq!(
        (status, findings.len(), codes(&problems)),
        (2, 2, vec!["undecodable"])
    );
}

#[test]
fn a_bomb_is_refused_in_little_memory() {
    let mut bytes = bomb("word/document.xml", "word/document.xml", 1024);
    assert!(bytes.len() < 2 << 20, "{}", bytes.len());
    let in_memory = |bytes: &[u8]| {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("bomb.docx"), bytes).unwrap();
        let (status, text) = limited(folder.path(), "bomb.docx");
        assert!(status == 2 && text.contains("too-large"), "{status} {text}");
    };
    in_memory(&bytes);
    // The sizes that it states are those of a small part: in the central directory, and in the local header.
    let size = (1024usize * (1 << 20) + 21) as u32;
    let stated: Vec<usize> = bytes
        .windows(4)
        .enumerate()
        .filter(|(_, w)| *w == size.to_le_bytes())
        .map(|(at, _)| at)
        .collect();
    assert!(!stated.is_empty());
    stated
        .into_iter()
        .for_each(|at| bytes[at..at + 4].copy_from_slice(&1000u32.to_le_bytes()));
    let (status, _, problems) = run("bomb.docx", &bytes, &[]);
    assert_eq!(status, 2, "{problems:?}");
}

/// Runs `verify` with 512 MiB of addresses.
#[cfg(unix)]
fn limited(folder: &std::path::Path, file: &str) -> (i32, String) {
    let command = format!(
        "ulimit -v 524288; exec {} --format json {file}",
        env!("CARGO_BIN_EXE_verify")
    );
    let output = std::process::Command::new("sh")
        .args(["-c", &command])
        .current_dir(folder)
        .output()
        .unwrap();
    (status(&output), String::from_utf8(output.stdout).unwrap())
}

#[cfg(not(unix))]
fn limited(folder: &std::path::Path, file: &str) -> (i32, String) {
    let output = verify_in(folder, &["--format", "json", file], b"");
    (status(&output), String::from_utf8(output.stdout).unwrap())
}
