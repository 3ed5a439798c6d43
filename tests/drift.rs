//! A table against its copy: what has drifted, what has not, and where.

use crate::common;
use statverify::book::Book;
use statverify::check::{Finding, Options, Verdict, against_copy, check};
use statverify::figure::Rounding;
use statverify::input;
use statverify::say::Severity;

/// What is found of a table that is held against its copy.
fn against<T>(table: &str, copy: &str, of: impl FnOnce(&[Finding<'_>]) -> T) -> T {
    let csv = format!("id,claimed,formula,quote\n{table}");
    let book = Book::assemble(common::drafts(&csv).remove(0), Rounding::Nearest);
    assert!(
        book.problems
            .iter()
            .all(|problem| problem.severity == Severity::Warning),
        "{:?}",
        book.problems
    );
    let words = Box::new(std::io::Cursor::new(copy.to_owned()));
    let read = input::read_copy("copy.md", words, &input::Options::default());
    let (copy, problems) = read.expect("an article");
    assert!(problems.is_empty(), "{problems:?}");
    let mut findings = check(&book, &Options::default());
    against_copy(&book, &copy, &mut findings);
    of(&findings)
}

/// Each drift in a line: `id code text-in-the-copy line:column`.
fn drifts(table: &str, copy: &str) -> Vec<String> {
    let line = |finding: &Finding<'_>| {
        let reason = finding.reason.as_ref().map_or("", |reason| reason.code);
        let place = finding.copy.as_ref().map(|copy| {
            let location = copy.origin.location();
            format!(" {} {}:{}", copy.text, location.line, location.column)
        });
        format!("{} {reason}{}", finding.claim.id, place.unwrap_or_default())
    };
    against(table, copy, |findings| {
        findings
            .iter()
            .filter(|finding| finding.verdict == Verdict::Drift)
            .map(line)
            .collect()
    })
}

#[test]
fn quotes_match_across_breaks_widths_spaces_and_markup() {
    for (quote, copy) in [
        ("产值扩大12.7倍", "产值扩大12.7倍。"),
        ("产值扩大12.7倍", "全区产值\n扩大12.7倍。"),
        ("产值扩大12.7倍", "产值扩大 12.7 倍。"),
        ("产值扩大12.7倍", "产值扩大１２．７倍。"),
        ("产值扩大 12.7倍", "产值**扩大12.7**倍。"),
        ("\"产值,扩大12.7倍\"", "产值，扩大12.7倍。"),
        ("产值“扩大”12.7倍", "产值\"扩大\"12.7倍。"),
        (
            "产值扩大12.7倍",
            "| 产值扩大12.7倍 | 甲 |\n|--|--|\n| 乙 | 丙 |\n",
        ),
        ("产值扩大12.7倍", "产值\u{200B}扩大12.7\u{AD}倍。"),
        (
            "产值扩大12.7倍",
            "<table><tr><td>产值扩大12.7倍</td></tr></table>\n",
        ),
        ("output rose 12.7倍", "The output\nrose  12.7倍 since."),
    ] {
        let row = format!("x,12.7倍,\"times(207亿元, 2630亿元)\",{quote}\n");
        assert_eq!(drifts(&row, copy), [""; 0], "{quote} {copy}");
    }
}

#[test]
fn the_figure_may_stand_next_to_its_quote() {
    let row = |quote: &str| format!("x,207亿元,,{quote}\n");
    for (quote, copy, wanted) in [
        ("地区生产总值", "地区生产总值207亿元。", vec![]),
        ("地区生产总值", "207亿元的地区生产总值。", vec![]),
        ("地区生产总值", "地区生产总值为 207 亿元。", vec![]),
        (
            "地区生产总值",
            "地区生产总值208亿元。",
            vec!["x figure-changed 208亿元 1:7"],
        ),
        (
            "地区生产总值",
            "地区生产总值有所增长。",
            vec!["x figure-gone 地区生产总值 1:1"],
        ),
        ("地区生产总值", "全区地区生产总值207亿元。", vec![]),
        ("地区生产总值", "地区生产总值共207亿元", vec![]),
        // Nor is what stands farther than a few words from it.
        (
            "地区生产总值",
            "地区生产总值一路向好稳中有进再上新的台阶207亿元。",
            vec!["x figure-gone 地区生产总值 1:1"],
        ),
        (
            "地区生产总值",
            "207亿元一路向好稳中有进再上新的台阶地区生产总值。",
            vec!["x figure-gone 地区生产总值 1:20"],
        ),
        (
            "地区生产总值",
            "地区生产总值增长208%。",
            vec!["x figure-gone 地区生产总值 1:1"],
        ),
        // Another paragraph is not next to it.
        (
            "地区生产总值",
            "地区生产总值\n\n207亿元。",
            vec!["x figure-gone 地区生产总值 1:1"],
        ),
    ] {
        assert_eq!(drifts(&row(quote), copy), wanted, "{quote} {copy}");
    }
}

#[test]
fn a_table_says_that_a_figure_is_exact_where_the_copy_does_not() {
    let row = "x,正好15%,,适用税率为15%\n";
    assert_eq!(drifts(row, "适用税率为15%。"), [""; 0]);
    let changed = ["x figure-changed 16% 1:6"];
    assert_eq!(drifts(row, "适用税率为16%。"), changed);
}

#[test]
fn a_bare_number_may_have_become_one_of_any_unit_and_end_its_paragraph() {
    assert_eq!(
        drifts("x,207,,物价指数\n", "物价指数为208吨。"),
        ["x figure-changed 208吨 1:6"]
    );
    assert_eq!(drifts("x,207,,物价指数\n", "物价指数207"), [""; 0]);
    assert_eq!(
        drifts("x,207,,物价指数\n", "物价指数208"),
        ["x figure-changed 208 1:5"]
    );
}

#[test]
fn what_the_copy_prints_otherwise_is_pointed_at() {
    for (claimed, quote, copy, wanted) in [
        (
            "12.7倍",
            "扩大12.7倍",
            "产值扩大12.9倍。",
            "x figure-changed 12.9倍 1:5",
        ),
        (
            "12.7倍",
            "扩大12.7倍",
            "第一行。\n\n产值扩大１２.９倍。",
            "x figure-changed １２.９倍 3:5",
        ),
        ("12.7倍", "扩大12.7倍", "产值翻番。", "x quote-gone"),
        (
            "207亿元",
            "总量207亿元",
            "总量207万元。",
            "x figure-changed 207万元 1:3",
        ),
        (
            "1234家",
            "企业1234家",
            "企业1,235家。",
            "x figure-changed 1,235家 1:3",
        ),
        (
            "近2000项",
            "科技项目近2000项",
            "科技项目2000多项。",
            "x figure-changed 2000多项 1:5",
        ),
        (
            "近2000项",
            "科技重点项目近2000项",
            "全区科技重点项目2000多项。",
            "x figure-changed 2000多项 1:9",
        ),
        (
            "近2000项",
            "科技项目近2000项完成",
            "科技项目2000多项完成。",
            "x figure-changed 2000多项 1:5",
        ),
        // Words that come before many a figure, and other words after it, are other words.
        ("近2000项", "项目近2000项", "项目2000多项。", "x quote-gone"),
        (
            "近2000项",
            "科技项目近2000项完成",
            "科技项目2000多项推迟。",
            "x quote-gone",
        ),
        (
            "近2000项",
            "科技项目近2000项",
            "科技项目今年一共有2000项。",
            "x quote-gone",
        ),
        (
            "三项",
            "完成三项",
            "完成四项。",
            "x figure-changed 四项 1:3",
        ),
        (
            "全省第三",
            "居全省第三",
            "居全省第二。",
            "x figure-changed 全省第二 1:2",
        ),
        (
            "2630亿元",
            "从207亿元增长到2630亿元",
            "从208亿元增长到2630亿元。",
            "x figure-changed 208亿元 1:2",
        ),
        (
            "$310,000",
            "\"sales of $310,000\"",
            "Sales: sales of $312,000 in all.",
            "x figure-changed $312,000 1:17",
        ),
    ] {
        let formula = if claimed == "全省第三" { "?" } else { "" };
        assert_eq!(
            drifts(&format!("x,\"{claimed}\",{formula},{quote}\n"), copy),
            [wanted],
            "{quote} {copy}"
        );
    }
}

#[test]
fn the_same_number_in_another_print_has_not_drifted() {
    for (claimed, quote, copy) in [
        ("1234家", "企业1234家", "企业1,234家。"),
        ("-3.2%", "下降3.2%", "同比下降3.2%。"),
        ("20000人", "共2万人", "共2万人。"),
    ] {
        assert_eq!(
            drifts(&format!("x,{claimed},,{quote}\n"), copy),
            [""; 0],
            "{quote} {copy}"
        );
    }
}

#[test]
fn a_claim_knows_what_the_copy_prints_for_it() {
    for (claimed, quote, wanted) in [
        ("-20%", "产值下降20%，超过预期", "20%"),
        ("-20.0%", "从3%到下降20%", "20%"),
        ("-20%", "下降20%", "20%"),
        ("-20%", "同比下降 20 %", "20 %"),
    ] {
        let row = format!("x,{claimed},\"growth(100件, 80件)\",{quote}\n");
        let text = |finding: &Finding<'_>| finding.copy.as_ref().map(|copy| copy.text.clone());
        let printed = against(&row, &format!("去年{quote}。"), |findings| {
            findings.iter().map(text).collect::<Vec<_>>()
        });
        assert_eq!(printed, [Some(wanted.to_owned())], "{claimed} {quote}");
    }
}

#[test]
fn of_several_places_the_one_between_the_neighbours_is_meant() {
    let rows = "a,100亿元,,甲厂产值100亿元\nx,25%,,增长25%\nb,80亿元,,乙厂产值80亿元\ny,25%,,增长25%\nc,3家,,丙厂3家\n";
    let copy = |x: &str, y: &str| {
        format!("甲厂产值100亿元，增长{x}。\n\n乙厂产值80亿元，增长{y}。丙厂3家。")
    };
    assert_eq!(drifts(rows, &copy("25%", "25%")), [""; 0]);
    assert_eq!(
        drifts(rows, &copy("26%", "25%")),
        ["x figure-changed 26% 1:13"]
    );
    assert_eq!(
        drifts(rows, &copy("25%", "26%")),
        ["y figure-changed 26% 3:12"]
    );
    // One row alone: its neighbours say that the second place is meant, though the first still fits.
    let one = "b,80亿元,,乙厂产值80亿元\ny,25%,,增长25%\nc,3家,,丙厂3家\n";
    assert_eq!(
        drifts(one, &copy("25%", "26%")),
        ["y figure-changed 26% 3:12"]
    );
    assert_eq!(drifts(one, &copy("26%", "25%")), [""; 0]);
}

#[test]
fn a_table_in_an_order_of_its_own_has_not_drifted() {
    let rows = "a,100亿元,,甲厂产值100亿元\nb,80亿元,,乙厂产值80亿元\nc,3家,,丙厂3家\nx,25%,,增长25%\ny,30%,,增长30%\n";
    let copy = "甲厂产值100亿元，增长25%。\n\n乙厂产值80亿元，增长30%。丙厂3家，增长9%。";
    assert_eq!(drifts(rows, copy), [""; 0]);
    let reversed: String = rows.lines().rev().map(|row| format!("{row}\n")).collect();
    assert_eq!(drifts(&reversed, copy), [""; 0]);
}

#[test]
fn the_words_of_another_row_are_no_changed_figure() {
    let rows = "x,12.7倍,,扩大12.7倍\ny,36倍,,扩大36倍\n";
    assert_eq!(drifts(rows, "收入扩大36倍。"), ["x quote-gone"]);
    let rows = "x,12.7倍,,产值总量扩大12.7倍\ny,36倍,,产值总量扩大36倍\n";
    assert_eq!(drifts(rows, "产值总量扩大36倍。"), ["x quote-gone"]);
}

#[test]
fn a_quote_that_is_gone_is_named_on_one_line_and_cut_where_it_is_long() {
    let says = |quote: &str| {
        let message = |findings: &[Finding<'_>]| {
            findings[0]
                .reason
                .as_ref()
                .expect("a drift")
                .message
                .en
                .clone()
        };
        against(
            &format!("x,1件,,{}\n", common::field(quote)),
            "别的话。",
            message,
        )
    };
    assert!(
        says("共\n1件").contains("\"共 1件\""),
        "{}",
        says("共\n1件")
    );
    let long = "一二三四五六七八九十".repeat(4);
    assert!(says(&format!("{long}1件")).contains(&format!("\"{long}…\"")));
    assert!(says(&long[..37 * 3]).contains(&format!("\"{}\"", &long[..37 * 3])));
}
