//! Tables of articles and files of data: what follows from what in them. The truth is arithmetic by hand.

use statverify::book::Book;
use statverify::check::{Options, check};
use statverify::say::Code;

use crate::common::books;

/// Each claim of a text: its kind, its place, what it follows from, its verdict.
fn findings(name: &str, text: &str) -> Vec<String> {
    books(name, text).iter().flat_map(said).collect()
}

fn said(book: &Book) -> Vec<String> {
    let said = |finding: &statverify::check::Finding<'_>| {
        let claim = finding.claim;
        let kind = claim.derivation.as_ref().map_or("?", |own| own.kind.code);
        let place = claim.origin.location().place().to_string();
        format!(
            "{kind} {place} {} {} {}",
            claim.text(),
            claim.formula,
            finding.verdict.name()
        )
    };
    check(book, &Options::default()).iter().map(said).collect()
}

fn verdicts(name: &str, text: &str) -> (usize, usize) {
    let all = findings(name, text);
    let of = |verdict: &str| all.iter().filter(|one| one.ends_with(verdict)).count();
    (of(" consistent"), of(" inconsistent"))
}

/// 1204 + 2311 + 4120 = 7635, 1310 + 2455 + 3998 = 7763; 1310/1204 is 1.088, 7763/7635 is 1.0168.
const PIPES: &str = "# 公报\n\n单位：万元\n\n\
    | 地区 | 2022 | 2023 | 增长(%) |\n|---|---|---|---|\n\
    | 甲 | 1,204 | 1,310 | 8.8 |\n| 乙 | 2,311 | 2,455 | 6.2 |\n\
    | 丙 | 4,120 | 3,998 | -3.0 |\n| 合计 | 7,635 | 7,763 | 1.7 |\n";

#[test]
fn totals_and_growth_of_a_pipe_table_are_found_with_their_places() {
    assert_eq!(
        findings("a.md", PIPES),
        [
            "growth 7:23 8.8% growth(T1_B2, T1_C2) consistent",
            "growth 8:23 6.2% growth(T1_B3, T1_C3) consistent",
            "growth 9:23 -3.0% growth(T1_B4, T1_C4) consistent",
            "sum 10:8 7635 sum(T1_B4, T1_B3, T1_B2) consistent",
            "sum 10:16 7763 sum(T1_C4, T1_C3, T1_C2) consistent",
            "growth 10:24 1.7% growth(T1_B5, T1_C5) consistent",
        ]
    );
}

#[test]
fn one_line_that_breaks_what_its_siblings_keep_is_wrong() {
    let wrong = PIPES.replace("7,763", "7,963");
    let found = findings("a.md", &wrong);
    assert!(found.contains(&"sum 10:16 7963 sum(T1_C4, T1_C3, T1_C2) inconsistent".to_owned()));
    let growth = PIPES.replace("| 6.2 |", "| 9.2 |");
    let found = findings("a.md", &growth);
    assert!(found.contains(&"growth 8:23 9.2% growth(T1_B3, T1_C3) inconsistent".to_owned()));
}

#[test]
fn a_cause_says_where_the_figure_stands_that_it_would_replace() {
    let wrong = PIPES.replace("2,455", "2,755");
    let books = books("a.md", &wrong);
    let found = check(&books[0], &Options::default());
    let total = found
        .iter()
        .find(|finding| finding.claim.text() == "7763" && finding.suggestion.is_some())
        .unwrap();
    let places: Vec<String> = total
        .causes
        .iter()
        .map(|cause| cause.origin.location().place().to_string())
        .collect();
    // 2755 stands in the third line of the table, where 2455 would make the total right.
    assert!(places.contains(&"8:15".to_owned()), "{places:?}");
}

#[test]
fn a_page_and_a_file_of_data_say_the_same() {
    let page = "<table><tr><th>地区<th colspan=2>万元</tr><tr><th><th>2022<th>2023</tr>\
        <tr><td>甲<td>1,204<td>1,310</tr><tr><td>乙<td>2,311<td>2,455</tr>\
        <tr><td>合计<td>3,515<td>3,765</tr></table>";
    assert_eq!(verdicts("a.html", page), (2, 0));
    assert_eq!(verdicts("a.html", &page.replace("3,765", "3,465")), (1, 1));
    let data = "region,2022,2023\nA,1204,1310\nB,2311,2455\nTotal,3515,3765\n";
    assert_eq!(
        findings("a.csv", data),
        [
            "sum 4:7 3515 sum(B3, B2) consistent",
            "sum 4:12 3765 sum(C3, C2) consistent",
        ]
    );
    assert_eq!(verdicts("a.tsv", &data.replace(',', "\t")), (2, 0));
}

#[test]
fn numbers_are_read_as_their_table_prints_them() {
    // A decimal comma, and blanks between thousands.
    let comma = "aluel;2008;2009\nA;1 234,5;2 000,5\nB;765,5;1 499,5\nTotal;2 000,0;3 500,0\n";
    assert_eq!(verdicts("a.csv", comma), (2, 0));
    // Brackets are below zero: 5,200 − 1,210 = 3,990 and 6,100 − 1,350 = 4,750.
    let brackets = "| item | 2008 | 2009 |\n|---|---|---|\n| sales | 5,200 | 6,100 |\n\
        | costs | (1,210) | (1,350) |\n| total | 3,990 | 4,750 |\n";
    assert_eq!(verdicts("a.md", brackets), (2, 0));
}

#[test]
fn years_and_counts_are_names() {
    let table = "| no. | year | a | b | total |\n|---|---|---|---|---|\n\
        | 1 | 2001 | 310 | 1,477 | 1,787 |\n| 2 | 2002 | 455 | 1,520 | 1,975 |\n\
        | 3 | 2003 | 519 | 1,688 | 2,207 |\n";
    let found = findings("a.md", table);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().all(|one| one.starts_with("sum ")), "{found:?}");
}

#[test]
fn totals_of_totals_are_found_and_parts_do_not_count_again() {
    let table = "item,2008,2009\nwheat,1210,1345\nrice,2340,2411\ngrain,3550,3756\n\
        beef,877,905\npork,1460,1502\nmeat,2337,2407\nall food,5887,6163\n";
    let found = findings("a.csv", table);
    for wanted in [
        "sum 4:7 3550 sum(B3, B2) consistent",
        "sum 7:6 2337 sum(B6, B5) consistent",
        "sum 8:10 5887 sum(B7, B4) consistent",
    ] {
        assert!(found.contains(&wanted.to_owned()), "{wanted}: {found:?}");
    }
}

#[test]
fn shares_of_two_columns_are_found_and_a_coincidence_is_not() {
    let shares =
        "school,pupils,girls,girls %\nA,1204,610,50.7\nB,2311,1098,47.5\nC,4120,2204,53.5\n";
    let found = findings("a.csv", shares);
    assert_eq!(found[0], "share 2:12 50.7% share(C2, B2) consistent");
    assert_eq!(found.len(), 3, "{found:?}");
    // 30 + 12 = 42 in one line of five.
    let chance = "name,a,b,c\nA,30,12,42\nB,17,25,31\nC,44,18,29\nD,25,11,50\nE,38,27,16\n";
    assert_eq!(findings("a.csv", chance), [] as [&str; 0]);
}

#[test]
fn averages_are_those_of_the_lines_and_not_of_their_total() {
    let table = "quarter,a,b\n1,120.4,310.8\n2,141.2,330.4\n3,98.8,287.6\ntotal,360.4,928.8\n\
        average,120.1,309.6\n";
    let found = findings("a.csv", table);
    assert!(
        found.contains(&"mean 6:9 120.1 mean(B4, B3, B2) consistent".to_owned()),
        "{found:?}"
    );
}

#[test]
fn tables_rounded_to_fives_are_not_wrong_by_five() {
    let mut table = "group,a,b,c,d\n".to_owned();
    let rows = [
        [3120, 14_335, 785, 4_480],
        [5_115, 11_690, 430, 3_235],
        [1_245, 25_870, 1_710, 6_420],
        [8_930, 9_455, 965, 2_115],
        [2_205, 18_240, 1_325, 7_305],
        [4_710, 12_815, 550, 5_190],
    ];
    for (at, row) in rows.iter().enumerate() {
        table += &format!("g{at},{},{},{},{}\n", row[0], row[1], row[2], row[3]);
    }
    // 25325, 92405, 5765, 28745: the second is rounded on its own.
    table += "total,25325,92410,5765,28745\n";
    assert_eq!(verdicts("a.csv", &table).1, 0);
    let wrong = table.replace("92410", "97410");
    assert_eq!(verdicts("a.csv", &wrong).1, 1);
}

#[test]
fn data_without_any_relation_is_idle_and_no_claim() {
    let data = "id,height,weight\na,171,64\nb,182,79\nc,168,58\n";
    let books = books("a.csv", data);
    assert!(books[0].claims.is_empty());
    assert_eq!(books[0].idle.as_ref().unwrap().code, Code::NoClaimed);
}

#[test]
fn the_examples_of_each_rule_are_found_by_it() {
    for rule in statverify::reading::RULES {
        let found = |text: &str, verdict: &str| {
            let books = books("a.md", text);
            let findings = check(&books[0], &Options::default());
            findings.iter().any(|finding| {
                finding.verdict.name() == verdict
                    && finding.claim.provenance
                        == statverify::book::Provenance::Extracted(rule.name)
            })
        };
        assert!(found(rule.right, "consistent"), "{}", rule.name);
        let wrong = rule.wrong.is_empty() || found(rule.wrong, "inconsistent");
        assert!(wrong, "{}", rule.name);
    }
}

#[test]
fn what_is_extracted_has_the_same_verdicts() {
    let wrong = PIPES.replace("7,763", "7,963");
    let mut out = Vec::new();
    let lang = statverify::say::Lang::En;
    let mut table = statverify::input::Table::new(&mut out, false, lang).unwrap();
    for draft in crate::common::open("a.md", &wrong) {
        table.article("", draft).unwrap();
    }
    table.finish().unwrap();
    let csv = String::from_utf8(out).unwrap();
    assert_eq!(verdicts("t.csv", &csv), verdicts("a.md", &wrong), "{csv}");
}

/// 2000/8000, 3000/8000, 1800/8000, 1200/8000; 1800 + 1200 is 3000 by chance, and so are their shares.
const SHARES: &str = "# 公报\n\n| 地区 | 收入 | 占比(%) |\n|---|---|---|\n| 甲 | 2000 | 25.0 |\n\
    | 乙 | 3000 | 37.5 |\n| 丙 | 1800 | 22.5 |\n| 丁 | 1200 | 15.0 |\n| 合计 | 8000 | 100.0 |\n";

/// What is found of shares: the last words of each finding.
fn shares(text: &str) -> Vec<String> {
    let said = findings("a.md", text).into_iter();
    let share = said.filter(|one| one.starts_with("share "));
    share
        .map(|one| one.split_once("share(").unwrap().1.to_owned())
        .collect()
}

#[test]
fn each_figure_of_a_column_is_a_share_of_its_total() {
    assert_eq!(
        shares(SHARES),
        [
            "T1_B2, T1_B6) consistent",
            "T1_B3, T1_B6) consistent",
            "T1_B4, T1_B6) consistent",
            "T1_B5, T1_B6) consistent",
        ]
    );
    let wrong = shares(&SHARES.replace("22.5", "28.5"));
    assert_eq!(wrong[2], "T1_B4, T1_B6) inconsistent");
}

#[test]
fn a_share_moved_by_one_in_its_last_place_is_no_error() {
    let moved = SHARES.replace("25.0", "25.1");
    assert_eq!(shares(&moved).len(), 3);
    assert_eq!(verdicts("a.md", &moved).1, 0);
}

#[test]
fn the_same_sum_of_amounts_and_of_their_shares_is_one_coincidence() {
    let found = findings("a.md", SHARES);
    assert!(!found.iter().any(|one| one.contains("sum(T1_B4, T1_B5)")));
}

/// 45 + 36 + 19 and 28 + 42 + 30.
#[test]
fn totals_that_are_all_100_are_found() {
    let text = "# 调查\n\n| 性别 | 0次 | 1次 | 2次 | 合计 |\n|---|---|---|---|---|\n\
        | 男 | 45 | 36 | 19 | 100 |\n| 女 | 28 | 42 | 30 | 100 |\n";
    assert_eq!(verdicts("a.md", text), (2, 0));
}

/// 700 + 650 = 1350, 500 + 400 = 900, 455 + 380 = 835, 63 + 75 = 138; 0.714 is 500/700.
#[test]
fn rates_between_whole_numbers_are_no_parts() {
    let text = "# 问卷\n\n| 类 | 发出 | 收回 | 有效 | 在线 |\n|---|---|---|---|---|\n\
        | 甲 | 330 | 251 | 250 | 21 |\n| 乙 | 370 | 249 | 205 | 42 |\n| 小计 | 700 | 500 | 455 | 63 |\n\
        | | | 0.714 | 0.650 | 0.090 |\n| 丙 | 380 | 210 | 200 | 31 |\n| 丁 | 270 | 190 | 180 | 44 |\n\
        | 小计 | 650 | 400 | 380 | 75 |\n| | | 0.615 | 0.585 | 0.115 |\n| 总计 | 1350 | 900 | 835 | 138 |\n";
    let found = findings("a.md", text);
    assert!(found.iter().all(|one| one.ends_with(" consistent")));
    assert!(!found.iter().any(|one| one.contains("C5")), "{found:?}");
}

#[test]
fn a_date_in_a_note_says_nothing_of_the_marks_of_numbers() {
    let noted = format!("{PIPES}| As of July 20, 2009 | | | |\n");
    let total = "sum 10:8 7635 sum(T1_B4, T1_B3, T1_B2) consistent";
    assert!(findings("a.md", &noted).contains(&total.to_owned()));
}
