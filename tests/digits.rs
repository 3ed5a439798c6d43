//! A recomputed figure is shown with as many digits as it takes for it not to contradict what stands beside it, in every
//! output alike. What is expected was divided by hand.

use crate::process::{folder, verify_in};

/// Claimed, formula, what every output shows, and what none may.
const SHOWN: &[(&str, &str, &str, &str)] = &[
    // What to print is the rounding of what is shown.
    ("68%", "share(6749人, 10000人)", "67.49%", "67.5%"),
    ("13.4%", "share(13349人, 100000人)", "13.349%", "13.35%"),
    // What is not 0 does not look like it; beside a fraction stands a fraction, if its parts are few.
    ("三成", "share(4人, 9000人)", "0.04%", "0.0%"),
    ("a quarter", "share(2人, 90人)", "1/45", "0.0 "),
    ("a quarter", "share(3人, 700人)", "0.004", "0.0 "),
    ("三分之二", "share(3人, 25人)", "3/25", "0.1 "),
    // Of a head there is less than of all: 700/400, 6000/2.5, 300000000/1500, 300000/140.
    (
        "$2 million",
        "per($700 million, 400 million people)",
        "$1.75",
        "$0.0",
    ),
    ("3亿元", "per(60亿元, 250万人)", "2400", "0.0亿元"),
    ("1.2亿元", "per(3万亿元, 1500万人)", "20", "0.0亿元"),
    ("2万元", "per(30亿元, 140万人)", "2142.", "应为0万元"),
];

#[test]
fn what_is_shown_contradicts_nothing_beside_it() {
    for (claimed, formula, shown, never) in SHOWN {
        let table = format!("id,claimed,formula\nx,{claimed},\"{formula}\"\n");
        let folder = folder(&[("a.csv", &table)]);
        for format in ["terminal", "html", "csv", "markdown", "sarif"] {
            let output = verify_in(
                folder.path(),
                &["a.csv", "--lang=zh", "--format", format],
                b"",
            );
            let text = String::from_utf8(output.stdout).unwrap();
            let bare = matches!(format, "markdown" | "sarif");
            assert!(bare || text.contains(shown), "{claimed} {format}: {text}");
            assert!(!text.contains(never), "{claimed} {format}: {text}");
        }
    }
}

#[test]
fn a_bound_that_another_figure_is_compared_with_is_shown_as_printed() {
    let table =
        "id,claimed,formula\nold,不足40%,\nx,46%,> old\ny,38%,< old\nz,三成,>= near\nnear,近23%,\n";
    let folder = folder(&[("a.csv", table)]);
    for format in ["terminal", "html", "csv"] {
        let output = verify_in(folder.path(), &["a.csv", "--format", format], b"");
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("不足40%") && text.contains("近23%"), "{text}");
        for never in ["> 40%", "< 40%", "&gt; 40%", "≥ 23%", "40.00%"] {
            assert!(!text.contains(never), "{never} in {text}");
        }
    }
}
