//! Prose against the tables of its article: where it quotes them rightly again and again, it is held against them when it does
//! not agree as well.

use crate::process::{folder, verify_in};
use serde_json::Value;

/// `$412.6 million judged consistent repeat(412.6)`, of the findings of the prose of an article.
fn findings(text: &str) -> Vec<String> {
    let folder = folder(&[("article.md", text)]);
    let args = ["article.md", "--format", "json", "--lang", "en"];
    let output = verify_in(folder.path(), &args, b"");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let said = |finding: &Value| {
        let inputs = finding["inputs"].as_array().unwrap().iter();
        let inputs: Vec<String> = inputs.map(|input| word(&input["text"])).collect();
        format!(
            "{} {} {} {}({})",
            word(&finding["claimed"]["text"]),
            word(&finding["binding"]),
            word(&finding["verdict"]),
            word(&finding["kind"]),
            inputs.join(", ")
        )
    };
    let prose = |finding: &&Value| !word(&finding["rule"]).starts_with("table");
    let findings = report["findings"].as_array().unwrap().iter();
    findings.filter(prose).map(said).collect()
}

/// 412.6 − 388.1 = 24.5; 96.4 − 101.2 = −4.8; 58.3 − 52.9 = 5.4.
const HARBOUR: &str = "\
# Harbour fees

Container fees were $412.6 million in 2024, an increase of $24.5 million. Storage was $96.4 million in 2024, a decrease of \
$4.8 million. Pilotage was $58.3 million in 2024, an increase of $5.4 million.

| $ million | 2024 | 2023 | Change |
| --- | --- | --- | --- |
| Container fees | 412.6 | 388.1 | 6.3% |
| Storage | 96.4 | 101.2 | (4.7)% |
| Pilotage | 58.3 | 52.9 | 10.2% |
| Total | 567.3 | 542.2 | 4.6% |
";

/// 71,250 − 66,480 = 4,770; 30,115 − 28,940 = 1,175.
const BANK: &str = "\
# 年报

报告期内，本行公司贷款利息收入712.50亿元，较上年增加47.70亿元。个人贷款利息收入301.15亿元，较上年增加11.75亿元。

人民币百万元，百分比除外

| 项目 | 2024年平均余额 | 2024年利息收入 | 2023年平均余额 | 2023年利息收入 |
| --- | --- | --- | --- | --- |
| 公司贷款 | 1,612,300 | 71,250 | 1,498,020 | 66,480 |
| 个人贷款 | 702,400 | 30,115 | 655,110 | 28,940 |
";

#[test]
fn a_change_beside_a_level_of_a_row_is_that_from_the_year_before() {
    let found = findings(HARBOUR);
    for wanted in [
        "$412.6 million judged consistent repeat(412.6 million)",
        "$24.5 million judged consistent change($388.1 million, $412.6 million)",
        "$4.8 million judged consistent change($101.2 million, $96.4 million)",
        "$5.4 million judged consistent change($52.9 million, $58.3 million)",
    ] {
        let wanted = wanted.replace("(412.6", "($412.6");
        assert!(found.contains(&wanted), "{wanted}: {found:#?}");
    }
}

#[test]
fn a_figure_that_contradicts_its_row_is_wrong() {
    let change = findings(&HARBOUR.replace("of $5.4", "of $4.5"));
    let wanted = "$4.5 million judged inconsistent change($52.9 million, $58.3 million)";
    assert!(change.contains(&wanted.to_owned()), "{change:#?}");
    let level = findings(&HARBOUR.replace("Pilotage was $58.3", "Pilotage was $53.8"));
    let wanted = "$53.8 million judged inconsistent repeat($58.3 million)";
    assert!(level.contains(&wanted.to_owned()), "{level:#?}");
}

#[test]
fn nothing_is_wrong_where_the_prose_seldom_quotes_the_table() {
    // Only the container fees agree: the rest may be of another harbour.
    let other = HARBOUR
        .replace("Storage was $96.4", "Storage was $69.4")
        .replace("Pilotage was $58.3", "Pilotage was $53.8");
    let found = findings(&other);
    assert!(
        !found.iter().any(|said| said.contains("inconsistent")),
        "{found:#?}"
    );
}

#[test]
fn a_row_and_a_column_name_a_figure_together() {
    let found = findings(BANK);
    for wanted in [
        "47.70亿元 judged consistent change(66480百万元, 71250百万元)",
        "11.75亿元 judged consistent change(28940百万元, 30115百万元)",
    ] {
        let plain = |said: &String| said.replace(',', "") == wanted.replace(',', "");
        assert!(found.iter().any(plain), "{wanted}: {found:#?}");
    }
    let wrong = findings(&BANK.replace("增加47.70", "增加74.70"));
    assert!(
        wrong
            .iter()
            .any(|said| said.starts_with("74.70亿元 judged inconsistent change")),
        "{wrong:#?}"
    );
}

#[test]
fn a_figure_of_another_time_or_scope_is_not_held_against_the_row() {
    for (was, is) in [
        // The third quarter is no year.
        (
            "Pilotage was $58.3 million in 2024",
            "Pilotage was $14.1 million in the third quarter of 2024",
        ),
        (
            "Pilotage was $58.3 million in 2024",
            "Pilotage was $47.2 million in 2022",
        ),
        (
            "Pilotage was $58.3 million in 2024",
            "Deep-sea pilotage was $31.7 million in 2024",
        ),
    ] {
        let text = HARBOUR
            .replace(was, is)
            .replace(", an increase of $5.4 million", "");
        let found = findings(&text);
        assert!(
            !found.iter().any(|said| said.contains("inconsistent")),
            "{is}: {found:#?}"
        );
    }
}

/// A name that stands for hundreds of rows tells none of them, and costs no more than the reading of the text.
#[test]
fn a_name_that_is_that_of_all_rows_says_nothing_of_any() {
    let mut text = String::from(
        "# Fees\n\nContainer fees were $412.6 million in 2024.\n\n| $ million | 2024 | 2023 |\n| --- | --- | --- |\n",
    );
    for row in 0..400 {
        text += &format!("| Container fees | {}.{} | 380.0 |\n", 400 + row, row % 10);
    }
    let found = findings(&text);
    assert!(
        !found.iter().any(|said| said.contains("inconsistent")),
        "{found:#?}"
    );
}
