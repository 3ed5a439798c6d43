//! What the words do not tie beyond doubt: confirmed by agreement where chance would seldom make it, open where not, and
//! judged where another claim of the document speaks for it.

use crate::process::{folder, verify_in};
use serde_json::Value;

/// `2313亿元 confirmed consistent`, of the findings of an article, and the formulas of their candidates.
fn findings(text: &str) -> Vec<String> {
    let folder = folder(&[("article.md", text)]);
    let output = verify_in(
        folder.path(),
        &["article.md", "--format", "json", "--lang", "en"],
        b"",
    );
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap().iter();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let said = |finding: &Value| {
        let mut said = vec![
            word(&finding["claimed"]["text"]),
            word(&finding["binding"]),
            word(&finding["verdict"]),
        ];
        let candidates = finding["candidates"].as_array().into_iter().flatten();
        said.extend(candidates.map(|one| word(&one["formula"])));
        said.join(" ")
    };
    findings.map(said).collect()
}

/// 36.9 + 24.9 + 18.5 = 80.3.
const TRAVELLERS: &str = "元旦假期，全市口岸共计查验旅客80.3万人次，同比增长13.7%。其中，本地居民36.9万人次，同比增长11.1%；外地居民24.9万人次，同比增长12.8%；外国旅客18.5万人次，同比增长33.6%。";

#[test]
fn a_sum_of_the_next_sentence_is_confirmed_and_one_that_does_not_hold_is_open_with_its_parts() {
    let found = findings(TRAVELLERS);
    assert_eq!(found[0], "80.3万人次 confirmed consistent");
    let found = findings(&TRAVELLERS.replace("24.9", "29.4"));
    assert!(
        found[0].starts_with("80.3万人次 open unverifiable "),
        "{found:?}"
    );
    assert!(
        found[0].contains("sum(36.9万人次, 29.4万人次, 18.5万人次)"),
        "{found:?}"
    );
}

#[test]
fn a_rate_of_two_digits_confirms_nothing_and_one_of_three_does() {
    // 86 / 64 = 1.34375; chance gives one of 34 ± 0.5 in 75, and of 34.4 ± 0.05 in 750.
    let text = "去年全县茶园总面积64万亩。今年全县茶园总面积86万亩，产量稳步提升，面积增长34%。";
    let bound = |text: &str| -> Vec<String> {
        let all = findings(text).into_iter();
        all.filter(|said| said.contains("confirmed")).collect()
    };
    assert_eq!(bound(text), [""; 0]);
}

#[test]
fn what_is_printed_twice_is_confirmed_under_one_name_only() {
    let text = "前三季度全市社会物流总额达3187.4亿元。\n\n统计显示，前三季度全市社会物流总额3187.4亿元。\n";
    assert_eq!(findings(text), ["3187.4亿元 confirmed consistent"]);
    let other = text.replacen("社会物流总额", "固定资产投资", 1);
    assert_eq!(findings(&other), [""; 0]);
    // Two quantities of one name are no error: of another month, of another district.
    let changed = text.replacen("3187.4", "3187.6", 1);
    assert_eq!(findings(&changed), [""; 0]);
}

/// 268.3 / 420.5 = 63.8 %, 110.7 / 420.5 = 26.3 %.
const SHARES: &str = "前三季度，全市农产品进出口总额420.5亿元，增长5.2%。

民营企业农产品进出口268.3亿元，占农产品进出口总额的63.8%；外资企业农产品进出口110.7亿元，占农产品进出口总额的36.3%。
";

#[test]
fn a_share_of_a_whole_that_another_paragraph_names_in_full_is_judged() {
    let found = findings(SHARES);
    let shares: Vec<&String> = found
        .iter()
        .filter(|said| said.contains("judged"))
        .collect();
    assert_eq!(
        shares,
        ["63.8% judged consistent", "36.3% judged inconsistent"]
    );
}

#[test]
fn a_whole_of_another_territory_or_another_time_is_none() {
    let one = "前三季度，全市农产品进出口总额420.5亿元，增长5.2%。

民营企业农产品进出口268.3亿元，占农产品进出口总额的68.3%。
";
    let wrong = |text: &str| -> usize {
        let all = findings(text);
        all.iter()
            .filter(|said| said.contains(" inconsistent"))
            .count()
    };
    assert_eq!(wrong(one), 1);
    for (from, to) in [
        ("占农产品", "占全国农产品"),
        ("占农产品", "占同期农产品"),
        ("前三季度，全市", "2023年，全市"),
    ] {
        let text = one.replace(from, to).replace("民营企业", "2024年民营企业");
        assert_eq!(wrong(&text), 0, "{text}");
    }
}

#[test]
fn a_share_is_judged_where_another_of_the_same_whole_holds() {
    // 41.5 / 420.5 = 9.9 %: without the other share its name alone is not enough, as two figures have it.
    let text = "全市农产品进出口总额420.5亿元。去年全市农产品进出口总额388.1亿元。

民营企业268.3亿元，占农产品进出口总额的63.8%。

国有企业41.5亿元，占农产品进出口总额的8.9%。
";
    let found = findings(text);
    assert!(
        found.contains(&"63.8% confirmed consistent".to_owned()),
        "{found:?}"
    );
    assert!(
        found.contains(&"8.9% judged inconsistent".to_owned()),
        "{found:?}"
    );
    let without = findings(&text.replace("63.8%", "53.8%"));
    assert!(
        !without.iter().any(|said| said.contains("inconsistent")),
        "{without:?}"
    );
}

/// The prose counts in hundreds of millions, the table in ten thousands: 53,260 + 41,085 = 94,345.
const TABLE: &str = "港口集团2023年完成营业收入9.4345亿元，其中装卸收入5.326亿元。

| 项目（万元） | 2023年 | 2022年 | 增长（%） |
| --- | --- | --- | --- |
| 装卸收入 | 53,260 | 48,112 | 10.70 |
| 物流收入 | 41,085 | 38,940 | 5.51 |
| 营业收入 | 94,345 | 87,052 | 8.38 |
";

#[test]
fn a_figure_that_a_table_prints_in_another_unit_is_confirmed_by_its_cell() {
    let found = findings(TABLE);
    for wanted in ["9.4345亿元", "5.326亿元"] {
        let wanted = format!("{wanted} confirmed consistent");
        assert!(found.contains(&wanted), "{found:?}");
    }
    // Another figure of that name may be of another year: nothing is said.
    let other = findings(&TABLE.replace("9.4345", "9.4354"));
    assert!(
        !other.iter().any(|said| said.starts_with("9.4354")),
        "{other:?}"
    );
}

#[test]
fn a_table_without_a_unit_has_that_in_which_the_prose_repeats_it() {
    let found = findings(&TABLE.replace("（万元）", ""));
    let confirmed = found.iter().filter(|said| said.contains("confirmed"));
    assert_eq!(confirmed.count(), 2, "{found:?}");
    // One figure alone may be there by chance.
    let one = TABLE
        .replace("（万元）", "")
        .replace("，其中装卸收入5.326亿元", "");
    let found = findings(&one);
    assert!(
        !found.iter().any(|said| said.starts_with("9.4345亿元")),
        "{found:?}"
    );
}

#[test]
fn what_a_change_broke_is_said_of_a_sum_that_was_confirmed() {
    let broken = TRAVELLERS.replace("24.9", "29.4");
    let folder = folder(&[("old.md", TRAVELLERS), ("new.md", &broken)]);
    let args = ["diff", "old.md", "new.md", "--lang", "en"];
    let output = verify_in(folder.path(), &args, b"");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("80.3万人次  consistent → inconsistent"),
        "{said}"
    );
}
