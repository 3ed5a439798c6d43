//! What the reader makes of tables, good and bad.

use std::io::{Cursor, Read};

use encoding_rs::{BIG5, Encoding, GB18030, SHIFT_JIS};
use proptest::prelude::*;
use statverify::book::{Cell, Draft};
use statverify::input::{self, Options};
use statverify::reading;
use statverify::say::{Code, Problem, Severity};
use statverify::source::Location;

type Items = Vec<Result<Draft, Problem>>;

/// An input that gives a few bytes at a time.
struct Drops(Cursor<Vec<u8>>, usize);

impl Read for Drops {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let most = out.len().min(self.1);
        self.0.read(&mut out[..most])
    }
}

fn read_by(bytes: &[u8], most: usize, encoding: Option<&'static Encoding>) -> Items {
    let articles = input::open(
        "t.csv",
        Box::new(Drops(Cursor::new(bytes.to_vec()), most)),
        &Options {
            encoding,
            ..Options::default()
        },
    );
    drafts_of(articles).collect()
}

fn drafts_of(articles: input::Articles) -> impl Iterator<Item = Result<Draft, Problem>> {
    reading::drafts(articles, &reading::Options::default())
}

fn read(text: impl AsRef<[u8]>) -> Items {
    read_by(text.as_ref(), usize::MAX, None)
}

/// The drafts, where nothing is fatal.
fn drafts(text: impl AsRef<[u8]>) -> Vec<Draft> {
    read(text).into_iter().map(Result::unwrap).collect()
}

/// The only draft.
fn draft(text: impl AsRef<[u8]>) -> Draft {
    let mut drafts = drafts(text);
    assert_eq!(drafts.len(), 1);
    drafts.remove(0)
}

/// The error that ends the file.
fn fatal(text: impl AsRef<[u8]>) -> Problem {
    read(text).pop().unwrap().unwrap_err()
}

fn text(cell: &Option<Cell>) -> &str {
    cell.as_ref().map_or("", |cell| &cell.text)
}

/// Code, line, column and last column of each problem.
fn places(draft: &Draft) -> Vec<(Code, usize, usize, usize)> {
    draft
        .problems
        .iter()
        .map(|p| {
            (
                p.code,
                p.location.line,
                p.location.column,
                p.location.end_column,
            )
        })
        .collect()
}

/// Ids of the rows, with a mark on the broken ones.
fn ids(draft: &Draft) -> Vec<String> {
    draft
        .rows
        .iter()
        .map(|row| format!("{}{}", text(&row.id), if row.broken { "!" } else { "" }))
        .collect()
}

/// All that two ways to read the same bytes must have in common.
fn summary(items: &Items) -> String {
    format!("{items:?}")
}

const TABLE: &str = "编号,数值,算式,时期,原文\ngdp_2002,207亿元,,2002,从207亿元\n扩大,12.7倍,\"times(gdp_2002, 2630亿元)\",,扩大12.7倍\n";

#[test]
fn one_table_reads_the_same_in_every_encoding() {
    let plain = summary(&read(TABLE));
    let utf16 = |bytes: fn(u16) -> [u8; 2]| {
        format!("\u{FEFF}{TABLE}")
            .encode_utf16()
            .flat_map(bytes)
            .collect::<Vec<u8>>()
    };
    for bytes in [
        format!("\u{FEFF}{TABLE}").into_bytes(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
    ] {
        assert_eq!(summary(&read(bytes)), plain);
    }
    let gbk = GB18030.encode(TABLE).0;
    assert_eq!(summary(&read_by(&gbk, usize::MAX, Some(GB18030))), plain);
    let guessed = draft(&gbk);
    assert_eq!(places(&guessed)[0].0, Code::GuessedEncoding);
    assert_eq!(guessed.problems[0].severity, Severity::Warning);
    assert_eq!(text(&guessed.rows[1].quote), "扩大12.7倍");
}

#[test]
fn utf16_without_a_mark_is_read_by_its_label_and_else_explained() {
    let bytes: Vec<u8> = "id,claimed\na,1\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(
        ids(&read_by(&bytes, 1, Encoding::for_label(b"utf-16le"))
            .remove(0)
            .unwrap()),
        ["a"]
    );
    let problem = fatal(&bytes);
    assert_eq!(problem.code, Code::ControlCharacter);
    assert!(problem.message.en.contains("--encoding utf-16le"));
    let chinese: Vec<u8> = TABLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let problem = fatal(&chinese);
    assert!(
        problem.message.zh.contains("--encoding utf-16le"),
        "{problem:?}"
    );
}

#[test]
fn other_eastern_encodings_are_guessed_with_a_warning_or_refused() {
    for bytes in [
        BIG5.encode("編號,claimed\n國內生產總值,207億元\n").0,
        SHIFT_JIS.encode("名前,claimed\n合計の数,207円\n").0,
    ] {
        let items = read(&bytes);
        let warned = |item: &Result<Draft, Problem>| match item {
            Ok(draft) => draft
                .problems
                .iter()
                .any(|p| p.code == Code::GuessedEncoding),
            Err(problem) => problem.code == Code::Undecodable,
        };
        assert!(items.iter().any(warned), "{items:?}");
    }
    assert_eq!(
        fatal(b"id,claimed\ncaf\xE9 cr\xE8me,1\n").code,
        Code::Undecodable
    );
}

#[test]
fn a_malformed_byte_ends_the_file_after_what_was_read() {
    let mut bytes = TABLE.as_bytes().to_vec();
    bytes.extend("末行,“".as_bytes());
    bytes.extend(b"\xFF,,,\nlost,1,,,\n");
    let mut items = read(&bytes);
    let problem = items.pop().unwrap().unwrap_err();
    assert_eq!(
        (problem.code, problem.location.line, problem.location.column),
        (Code::Undecodable, 4, 5)
    );
    assert_eq!(ids(&items.pop().unwrap().unwrap()), ["gdp_2002", "扩大"]);
}

#[test]
fn every_delimiter_and_every_line_break_is_found_out() {
    let rows = [
        "id|claimed|formula",
        "a|1",
        "b|2|\"sum(a, 1)\"",
        "c|\"3\n4\"|",
    ]
    .map(|row| match row {
        "a|1" => "a|1|",
        row => row,
    });
    let mut seen = Vec::new();
    for delimiter in [",", "\t", ";"] {
        for line_break in ["\n", "\r\n", "\r"] {
            let table = rows
                .join("\n")
                .replace('|', delimiter)
                .replace('\n', line_break);
            let draft = draft(&table);
            assert_eq!(places(&draft), [], "{table:?}");
            assert_eq!(ids(&draft), ["a", "b", "c"]);
            assert_eq!(
                draft.rows.iter().map(|row| row.line).collect::<Vec<_>>(),
                [2, 3, 4]
            );
            assert_eq!(text(&draft.rows[2].claimed), format!("3{line_break}4"));
            seen.push(text(&draft.rows[1].formula).to_owned());
        }
    }
    seen.dedup();
    assert_eq!(seen, ["sum(a, 1)"]);
}

#[test]
fn lines_are_counted_through_blank_lines_and_breaks_in_quotes() {
    let draft = draft("\n\r\nid,claimed\r\n\r\n  \r\na,\"1\r\n2\"\r\n,\r\n\"\",\" \"\nb,2");
    assert_eq!(
        draft
            .rows
            .iter()
            .map(|row| (row.line, text(&row.id)))
            .collect::<Vec<_>>(),
        [(6, "a"), (10, "b")]
    );
    let Location {
        line,
        column,
        end_line,
        end_column,
        ..
    } = draft.rows[0].claimed.as_ref().unwrap().origin.location();
    assert_eq!((line, column, end_line, end_column), (6, 4, 7, 2));
}

#[test]
fn columns_may_stand_in_any_order_among_others_in_both_languages() {
    let draft = draft("页码; 数值 ;ID;Formula;备注\n3; 207亿元 ;a;;\" 见 \"\"图\"\" \"\n");
    let row = &draft.rows[0];
    assert_eq!(
        (text(&row.claimed), text(&row.id), text(&row.note)),
        ("207亿元", "a", "见 \"图\"")
    );
    assert!(row.formula.is_none() && draft.problems.is_empty() && draft.chinese);
    let claimed = row.claimed.as_ref().unwrap().origin.location();
    assert_eq!((claimed.column, claimed.end_column), (4, 9));
}

#[test]
fn a_place_in_a_formula_counts_doubled_quotes_as_they_are_printed() {
    let draft = draft(
        "编号,数值,算式\n\"扩,大\",3个,  \"count(\"\"甲、乙\"\") + 项\" \n三,3个,\"count(\"\"甲、乙\"\") + 项\"\n",
    );
    assert_eq!(places(&draft), []);
    // A quote after a blank does not open a cell.
    assert_eq!(
        text(&draft.rows[0].formula),
        "\"count(\"\"甲、乙\"\") + 项\""
    );
    let formula = draft.rows[1].formula.as_ref().unwrap();
    assert_eq!(formula.text, "count(\"甲、乙\") + 项");
    let place = |part: &str| {
        let at = formula.text.find(part).unwrap();
        let origin = formula.origin_of(at..at + part.len());
        assert_eq!(
            &origin.span().excerpt.text[origin.span().range.clone()].replace("\"\"", "\""),
            part
        );
        (
            origin.location().line,
            origin.location().column,
            origin.location().end_column,
        )
    };
    assert_eq!(place("count"), (3, 7, 12));
    assert_eq!(place("\"甲、乙\""), (3, 13, 20));
    assert_eq!(place("项"), (3, 24, 25));
}

#[test]
fn the_cells_of_a_record_share_its_text() {
    let draft = draft(TABLE);
    let row = &draft.rows[1];
    let excerpts = [&row.id, &row.claimed, &row.formula]
        .map(|cell| &cell.as_ref().unwrap().origin.span().excerpt);
    assert!(
        excerpts
            .iter()
            .all(|excerpt| std::sync::Arc::ptr_eq(excerpt, excerpts[0]))
    );
    assert_eq!(
        excerpts[0].text,
        "扩大,12.7倍,\"times(gdp_2002, 2630亿元)\",,扩大12.7倍"
    );
    assert_eq!((excerpts[0].line, &*excerpts[0].file), (3, "t.csv"));
}

#[test]
fn articles_come_one_by_one_and_a_stray_row_is_not_judged() {
    let drafts = drafts("article,id,claimed\nA,a,1\nA,b,2\nB,c,3\n A ,d,4\nB,e,5\n,f,6\n");
    let found: Vec<_> = drafts
        .iter()
        .map(|draft| (draft.article.as_deref(), ids(draft)))
        .collect();
    assert_eq!(
        found,
        [
            (Some("A"), vec!["a".into(), "b".into()]),
            (Some("B"), vec!["c".into(), "e".into()]),
            (None, vec!["f".to_owned()])
        ]
    );
    assert_eq!(places(&drafts[1]), [(Code::ArticleSplit, 5, 2, 3)]);
}

#[test]
fn a_wrong_number_of_fields_breaks_only_its_row() {
    let draft = draft(
        "id,claimed,formula,period\na,1,,\nb,12.7倍,times(a, c),\nc,2\nd,3,,,x,y\n\"e,4,,\nf,5,,\n",
    );
    assert_eq!(ids(&draft), ["a", "b!", "c!", "d!", "!", "f"]);
    assert_eq!(
        places(&draft),
        [
            (Code::FieldCount, 3, 21, 21),
            (Code::FieldCount, 4, 1, 4),
            (Code::FieldCount, 5, 7, 10),
            (Code::BrokenQuote, 6, 1, 2),
        ]
    );
    assert!(draft.problems[0].message.zh.contains("给算式加上引号"));
    assert!(!draft.problems[2].message.zh.contains("给算式加上引号"));
    assert!(
        draft.problems[1]
            .message
            .en
            .contains("the header has 4 fields and this row 2")
    );
}

#[test]
fn a_broken_quote_leaves_all_other_rows() {
    let pairs_with_the_next = "id,claimed,formula\na,1,\"sum(1, 2)\nb,2,\"sum(1, 2)\"\nc,3,\n";
    let found = draft(pairs_with_the_next);
    assert_eq!(
        (ids(&found), places(&found)),
        (
            vec!["a!".into(), "b".into(), "c".into()],
            vec![(Code::BrokenQuote, 2, 5, 6)]
        )
    );
    let inside = draft("id,claimed,quote\na,1,\"他说\"好\"了\"\nb,2,\"\"\n");
    assert_eq!(
        (ids(&inside), places(&inside)),
        (
            vec!["a!".into(), "b".into()],
            vec![(Code::BrokenQuote, 2, 8, 9)]
        )
    );
    let header = fatal("id,\"claimed\na,1\n");
    assert_eq!(
        (header.code, header.location.column),
        (Code::BrokenQuote, 4)
    );
}

#[test]
fn thousands_of_unclosed_quotes_take_no_quadratic_time() {
    let table = format!("id,claimed\n{}", "a\",\"1\n".repeat(50_000));
    let draft = draft(table);
    assert_eq!(draft.problems.len(), 50_000);
    assert!(
        draft
            .problems
            .iter()
            .all(|problem| problem.code == Code::BrokenQuote)
    );
}

#[test]
fn control_characters_break_their_row_and_are_printed_escaped() {
    let draft = draft("id,claimed\na,1\u{1b}[31m\nb,2\u{202e}\nc\u{0},3\nd,4\t5\n");
    assert_eq!(ids(&draft), ["a!", "b!", "!", "d"]);
    let expected = [(2, 4, "\\u{1b}"), (3, 4, "\\u{202e}"), (4, 2, "utf-16le")];
    for (problem, (line, column, shown)) in draft.problems.iter().zip(expected) {
        assert_eq!(
            (problem.code, problem.location.line, problem.location.column),
            (Code::ControlCharacter, line, column)
        );
        assert!(problem.message.en.contains(shown) && !problem.message.en.contains('\u{1b}'));
    }
}

#[test]
fn a_bad_header_is_explained() {
    assert_eq!(fatal("").code, Code::EmptyFile);
    assert_eq!(fatal("\u{FEFF}\r\n \n,,\n").code, Code::EmptyFile);
    let twice = fatal("id,claimed,数值\na,1,2\n");
    assert_eq!(
        (twice.code, twice.location.column),
        (Code::DuplicateColumn, 12)
    );
    let close = fatal("id,claimd\na,1\n");
    assert_eq!(
        (close.code, close.location.column, close.location.end_column),
        (Code::NoClaimed, 4, 10)
    );
    assert!(close.message.en.contains("`claimd`") && close.message.en.contains("`id`"));
    for (header, asked) in [
        ("id,claim,formula", "did you mean `claimed` by `claim`?"),
        (
            "name,Claimed Value,formula",
            "did you mean `claimed` by `Claimed Value`?",
        ),
        ("编号,数字,算式", "did you mean `claimed` by `数字`?"),
    ] {
        let message = fatal(format!("{header}\na,1,\n").as_str()).message.en;
        assert!(message.contains(asked), "{message}");
    }
    assert!(fatal("编号，数值，算式\n").message.zh.contains("半角逗号"));
    let items = read("编号，数值\n");
    assert!(items[0].as_ref().unwrap().chinese && items[1].is_err());
}

#[test]
fn a_header_alone_is_a_draft_without_rows() {
    let draft = draft("id,claimed,tolerence,算试\n");
    assert!(draft.rows.is_empty());
    assert_eq!(
        places(&draft),
        [
            (Code::MisspeltColumn, 1, 12, 21),
            (Code::MisspeltColumn, 1, 22, 24)
        ]
    );
    assert!(draft.problems[0].message.en.contains("`tolerance`"));
    let by_another_name = self::draft("name,claimed,Calculation,year,label,remarks\n");
    let asked: Vec<_> = by_another_name
        .problems
        .iter()
        .map(|problem| &*problem.message.en)
        .collect();
    let ask = |name, meant| format!("the column `{name}` is not read; did you mean `{meant}`?");
    assert_eq!(
        asked,
        [
            ask("name", "id"),
            ask("Calculation", "formula"),
            ask("year", "period")
        ]
    );
}

#[test]
fn a_cell_of_ten_megabytes_breaks_only_its_row() {
    for quote in ["", "\""] {
        let cell = "数".repeat(10 << 18);
        let draft = draft(format!("id,claimed\na,1\nb,{quote}{cell}{quote}\nc,3\n"));
        assert_eq!(ids(&draft), ["a", "b!", "c"]);
        assert_eq!(places(&draft)[0].0, Code::TooLarge);
        let shown = draft.problems[0]
            .origin
            .as_ref()
            .unwrap()
            .span()
            .excerpt
            .text
            .len();
        assert!(shown <= 4096);
    }
}

#[test]
fn a_record_that_is_too_long_to_keep_is_passed_over() {
    let long = "\"".to_owned() + &"编\n".repeat(17 << 20) + "\"";
    let draft = draft(format!("id,claimed\na,1\nb,{long}\nc,3\n"));
    assert_eq!(ids(&draft), ["a", "b!", "c"]);
    assert_eq!(places(&draft), [(Code::TooLarge, 3, 1, 5)]);
    assert_eq!(draft.rows[2].line, 4 + (17 << 20));
}

#[test]
fn what_cannot_be_opened_is_said_in_clear_words() {
    let problem = |path| {
        input::open_path(path, &Options::default())
            .next()
            .unwrap()
            .unwrap_err()
    };
    assert!(
        problem("no such file.csv")
            .message
            .en
            .contains("no such file")
    );
    let folder = problem(env!("CARGO_MANIFEST_DIR"));
    assert_eq!(folder.code, Code::Unreadable);
    assert!(folder.message.zh.contains("文件夹"));
}

#[test]
fn a_hundred_thousand_articles_come_draft_by_draft() {
    /// Gives rows for ever.
    struct Endless(usize, Vec<u8>);
    impl Read for Endless {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            if self.1.is_empty() {
                self.0 += 1;
                self.1 = format!("{0},a,{0}\n", self.0).into_bytes();
            }
            let len = self.1.len().min(out.len());
            out[..len].copy_from_slice(&self.1[..len]);
            self.1.drain(..len);
            Ok(len)
        }
    }
    let input = Endless(0, b"article,id,claimed\n".to_vec());
    let articles = input::open("endless.csv", Box::new(input), &Options::default());
    for (at, draft) in (1..=100_000).zip(drafts_of(articles)) {
        assert_eq!(draft.unwrap().article.unwrap(), at.to_string());
    }
}

/// Bytes that are likely to be hard.
fn hard_bytes() -> impl Strategy<Value = Vec<u8>> {
    let pieces = [
        "a", "\"", "\"\"", ",", "\t", ";", "\n", "\r", "\r\n", " ", "编", "亿元", "\u{3000}", "\0",
        "\u{1b}", "\u{feff}",
    ];
    let piece = prop::sample::select(pieces.map(|piece| piece.as_bytes().to_vec()).to_vec());
    let header = prop::sample::select(vec![
        "",
        "id,claimed\n",
        "article\tclaimed\tid\n",
        "数值;算式\r",
    ]);
    let byte = any::<u8>().prop_map(|byte| vec![byte]);
    let body = prop::collection::vec(prop_oneof![40 => piece, 1 => byte], 0..80);
    (header, body).prop_map(|(header, body)| [header.as_bytes(), &body.concat()].concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_bytes_can_be_read_in_any_pieces_and_every_place_is_within_the_text(bytes in hard_bytes(), most in 1usize..9) {
        let items = read(&bytes);
        prop_assert_eq!(summary(&read_by(&bytes, most, None)), summary(&items));
        for draft in items.iter().flatten() {
            for row in &draft.rows {
                for cell in [&row.id, &row.claimed, &row.formula].into_iter().flatten() {
                    prop_assert!(!cell.text.trim().is_empty() && cell.text.trim() == cell.text);
                    let span = cell.origin.span();
                    let raw = &span.excerpt.text[span.range.clone()];
                    prop_assert!(raw == cell.text || raw.replace("\"\"", "\"") == cell.text);
                    for (at, c) in cell.text.char_indices() {
                        let span = cell.origin_of(at..at + c.len_utf8());
                        prop_assert!(span.span().excerpt.text[span.span().range.clone()].starts_with(c));
                    }
                }
            }
            for problem in &draft.problems {
                if let Some(origin) = &problem.origin {
                    prop_assert!(origin.span().excerpt.text.get(origin.span().range.clone()).is_some());
                }
            }
        }
    }

    #[test]
    fn any_bytes_at_all_can_be_read(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read(&bytes);
    }
}
