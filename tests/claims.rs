//! Every code has a page, and every example does what its page says. `UPDATE_DOCS=1 cargo test --test all claims::` writes
//! docs/claims.md and docs/claims.zh.md anew.
#![cfg(all(feature = "docx", feature = "xlsx"))]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Output;
use std::{env, fs};

use crate::office;
use crate::process::verify;

use statverify::check::{Basis, Verdict, terms};
use statverify::report::explain::{Group, Topic, document, find, topics};
use statverify::say::{Example, Lang, Page, Sample, is_chinese};

/// Codes whose examples are no text that a page could show: what is run instead.
const NOT_TEXT: [(&str, &[&str], &[u8]); 9] = [
    // A file that is not there.
    ("unreadable", &["no-such-file.csv"], b""),
    // Bytes that mean nothing in any encoding that is read.
    (
        "undecodable",
        &["-"],
        b"id,claimed,formula\na,\xff\xfe\x80\x81\xc0,\n",
    ),
    // 编号,数值,算式 in GB18030.
    (
        "guessed-encoding",
        &["-"],
        b"\xb1\xe0\xba\xc5,\xca\xfd\xd6\xb5,\xcb\xe3\xca\xbd\nx,3,1 + 2\n",
    ),
    // A table in an article.
    (
        "table-left-out",
        &["-", "--stdin-filename", "a.md"],
        b"a|b\n-|-\n1|2\n",
    ),
    // A verify.toml with a key and a value that are not known.
    ("bad-config", &["tests/data/settings/a.csv"], b""),
    ("unknown-key", &["tests/data/settings/a.csv"], b""),
    // A verify.toml that states a formula for a figure that the article prints otherwise.
    ("idle-statement", &["tests/data/settings/stated/a.txt"], b""),
    // A file that is no baseline, and one with a finding that is no longer met.
    (
        "bad-baseline",
        &["data/beilun.csv", "--baseline", "data/beilun.csv"],
        b"",
    ),
    (
        "stale-baseline",
        &[
            "data/quickstart.csv",
            "--baseline",
            "tests/data/settings/baseline.json",
        ],
        b"",
    ),
];

/// A code, a name and further arguments, and the file.
type Packed = (&'static str, &'static [&'static str], fn() -> Vec<u8>);

/// The same for files of office programs, on standard input under a name.
const PACKED: [Packed; 5] = [
    ("note-left-out", &["a.docx"], office::with_note),
    (
        "unknown-sheet",
        &["a.xlsx", "--sheet", "c"],
        office::with_two_tables,
    ),
    ("sheet-left-out", &["a.xlsx"], office::with_two_tables),
    ("unknown-format", &["a.xlsx"], office::with_unknown_format),
    ("causes-left-out", &["a.csv"], many_wrong),
];

/// A table of one inconsistent claim more than causes are looked for in.
fn many_wrong() -> Vec<u8> {
    format!("claimed,formula\n{}", "5,1 + 1\n".repeat(1001)).into_bytes()
}

#[test]
fn every_page_is_written_in_both_languages() {
    for Topic { code, page, .. } in topics() {
        let texts = [Some(page.states), page.formula, Some(page.remedy)];
        for (zh, en) in texts.into_iter().flatten() {
            assert!(!zh.is_empty() && !en.is_empty(), "{code}");
            assert!(zh == zh.trim() && en == en.trim(), "{code}: {zh:?} {en:?}");
        }
        assert!(
            is_chinese(page.states.0) && is_chinese(page.remedy.0),
            "{code}"
        );
        assert!(
            page.states.0.ends_with('。') && page.remedy.0.ends_with('。'),
            "{code}"
        );
        assert!(
            page.states.1.ends_with('.') && page.remedy.1.ends_with(['.', '"']),
            "{code}"
        );
    }
}

#[test]
fn every_code_stands_once_in_its_group() {
    let topics = topics();
    for group in Group::ALL {
        let codes: Vec<_> = topics
            .iter()
            .filter(|topic| topic.group == group)
            .map(|topic| &topic.code)
            .collect();
        assert!(
            !codes.is_empty() && codes.iter().collect::<BTreeSet<_>>().len() == codes.len(),
            "{codes:?}"
        );
    }
    assert!(
        terms::VERDICTS
            .iter()
            .map(|entry| entry.code)
            .eq(Verdict::ALL.map(Verdict::name))
    );
    let bases = [
        Basis::Printed,
        Basis::Rounding,
        Basis::Bound,
        Basis::Tolerance,
    ];
    assert!(
        terms::BASES
            .iter()
            .map(|entry| entry.code)
            .eq(bases.map(Basis::name))
    );
}

#[test]
fn every_example_does_what_its_page_says() {
    let mut wrong = String::new();
    for topic in topics() {
        for example in topic.page.examples {
            let came = outcome(example);
            let expected: BTreeSet<&str> = example.gives.split(' ').collect();
            let missing: Vec<_> = expected
                .iter()
                .filter(|word| !came.words.contains(**word))
                .collect();
            if !missing.is_empty() || example.gives.is_empty() {
                wrong += &format!(
                    "{}: {:?} lacks {missing:?}: {:?}\n",
                    topic.code, example.sample, came.words
                );
            }
            let own = topic.code.as_str();
            if topic.group == Group::Kind && came.kinds != [own] {
                wrong += &format!("{own}: {:?} is of {:?}\n", example.sample, came.kinds);
            } else if topic.group != Group::Kind
                && came.words.contains(own) != expected.contains(own)
            {
                wrong += &format!("{own}: {:?} gives {:?}\n", example.sample, came.words);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_page_shows_what_it_is_about_and_what_it_is_not() {
    for Topic {
        group, code, page, ..
    } in topics()
    {
        if NOT_TEXT
            .iter()
            .map(|(own, ..)| own)
            .chain(PACKED.iter().map(|(own, ..)| own))
            .any(|own| *own == code)
        {
            assert!(page.examples.is_empty(), "{code}");
            continue;
        }
        let gives = |page: &Page, word: &str| {
            page.examples
                .iter()
                .any(|e| e.gives.split(' ').any(|own| own == word))
        };
        let lacks = |page: &Page, word: &str| {
            page.examples
                .iter()
                .any(|e| e.gives.split(' ').all(|own| own != word))
        };
        match group {
            // The examples of a rule are its sentences; `alone` has none.
            Group::Rule => {}
            Group::Kind => assert!(
                gives(page, "consistent") && gives(page, "inconsistent"),
                "{code}"
            ),
            _ => assert!(gives(page, &code) && lacks(page, &code), "{code}"),
        }
    }
}

#[test]
fn what_no_page_can_show_is_raised_all_the_same() {
    for (code, files, bytes) in NOT_TEXT {
        let words = words(&verify(&[&["--format", "ndjson"], files].concat(), bytes)).words;
        assert!(words.contains(code), "{code}: {words:?}");
    }
    for (code, args, file) in PACKED {
        let words = words(&verify(
            &[&["-", "--format", "ndjson", "--stdin-filename"], args].concat(),
            &file(),
        ))
        .words;
        assert!(words.contains(code), "{code}: {words:?}");
    }
}

#[test]
fn the_documents_are_made_from_the_pages() {
    for (file, lang) in [
        ("docs/claims.md", Lang::En),
        ("docs/claims.zh.md", Lang::Zh),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let made = document(lang);
        if env::var_os("UPDATE_DOCS").is_some() {
            fs::write(&path, &made).unwrap();
        }
        let same = fs::read_to_string(&path).is_ok_and(|kept| kept == made);
        assert!(
            same,
            "UPDATE_DOCS=1 cargo test --test all claims:: would change {file}"
        );
    }
}

#[test]
fn explain_prints_every_page_within_80_columns() {
    for topic in topics() {
        for lang in ["zh", "en"] {
            let output = verify(&["explain", &topic.code, "--lang", lang], b"");
            let text = String::from_utf8(output.stdout).unwrap();
            assert!(
                output.status.success() && text.starts_with(&topic.code),
                "{text}"
            );
            // A line of a table is printed as it is.
            let wide = |line: &&str| {
                unicode_width::UnicodeWidthStr::width(*line) > 80 && !line.contains(',')
            };
            assert_eq!(text.lines().find(wide), None, "{} {lang}", topic.code);
        }
    }
}

#[test]
fn explain_takes_a_name_as_a_report_prints_it() {
    for (printed, code) in [
        ("error[unknown-id]", "unknown-id"),
        ("warning[bare-waiver]:", "bare-waiver"),
        ("不一致[growth]", "growth"),
        ("原因: digit", "digit"),
        ("规则：of-which", "of-which"),
        ("无法核验", "unverifiable"),
        ("舍入", "rounding"),
        ("average", "mean"),
    ] {
        let found = find(printed).unwrap_or_default();
        assert_eq!(
            found.first().map(|topic| &*topic.code),
            Some(code),
            "{printed}"
        );
    }
    assert_eq!(
        find("error[unknown-idd]").err(),
        Some(Some("unknown-id".into()))
    );
}

#[test]
fn explain_knows_chinese_names_and_names_the_nearest() {
    let text = |args: &[&str]| String::from_utf8(verify(args, b"").stdout).unwrap();
    assert_eq!(
        text(&["explain", "倍数"]),
        text(&["explain", "times", "--lang", "zh"])
    );
    assert_eq!(
        text(&["explain", "at_most"]),
        text(&["explain", "relation"])
    );
    assert!(
        find("increase").is_ok_and(|found| found.len() == 2),
        "a kind and a reading"
    );
    let list = text(&["explain"]);
    assert!(
        topics().iter().all(|topic| list.contains(&topic.code)),
        "{list}"
    );
    let unknown = verify(&["explain", "unknown-idd"], b"");
    assert_eq!(unknown.status.code(), Some(2));
    assert!(
        String::from_utf8(unknown.stderr)
            .unwrap()
            .contains("is it unknown-id?")
    );
    assert_eq!(
        verify(&["explain", "完全不知道的代码"], b"").status.code(),
        Some(2)
    );
}

/// What came out of an example.
struct Came {
    /// Verdicts, bases, readings, reasons, notes, causes, suggested figures, severities, and codes of problems.
    words: BTreeSet<String>,
    /// The kinds of the claims.
    kinds: Vec<String>,
}

fn outcome(example: &Example) -> Came {
    let csv = match example.sample {
        Sample::Table(csv) => csv.to_owned(),
        Sample::Article(text) => {
            return words(&verify(
                &["--format", "ndjson", "-", "--stdin-filename", "a.md"],
                text.as_bytes(),
            ));
        }
        Sample::Copy { table, copy } => {
            let file = env::temp_dir().join(format!("verify-claims-{}.md", std::process::id()));
            fs::write(&file, copy).unwrap();
            let output = verify(
                &["--format", "ndjson", "-", "--copy", file.to_str().unwrap()],
                table.as_bytes(),
            );
            fs::remove_file(&file).unwrap();
            return words(&output);
        }
        Sample::Claim {
            claimed,
            formula,
            quote,
        } => {
            let fields =
                [claimed, formula, quote].map(|text| format!("\"{}\"", text.replace('"', "\"\"")));
            format!("claimed,formula,quote\n{}\n", fields.join(","))
        }
    };
    words(&verify(&["--format", "ndjson", "-"], csv.as_bytes()))
}

fn words(output: &Output) -> Came {
    let (mut words, mut kinds) = (BTreeSet::new(), Vec::new());
    let mut add = |value: &serde_json::Value| words.extend(value.as_str().map(str::to_owned));
    for line in String::from_utf8(output.stdout.clone()).unwrap().lines() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        if record["type"] == "finding" {
            let own = ["verdict", "basis", "reading"].map(|key| &record[key]);
            own.into_iter()
                .chain([&record["reason"]["code"], &record["suggestion"]["text"]])
                .for_each(&mut add);
            if record["gross"] == true {
                add(&"gross".into());
            }
            let lists = ["notes", "causes"].map(|key| record[key].as_array().unwrap());
            lists
                .into_iter()
                .flatten()
                .for_each(|entry| add(&entry["code"]));
            kinds.extend(record["kind"].as_str().map(str::to_owned));
        } else if record["type"] == "problem" {
            [&record["severity"], &record["code"]]
                .into_iter()
                .for_each(&mut add);
        }
    }
    Came { words, kinds }
}
