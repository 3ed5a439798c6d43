//! Prose binds some figures only where they agree, and that is asked as the run judges: with its rounding and tolerance.

use std::fs;
use std::io::Cursor;
use std::path::PathBuf;
use std::process::Output;

use statverify::book::{Book, Tolerance};
use statverify::check::{Basis, Options, Verdict, check};
use statverify::figure::Rounding;
use statverify::input;
use statverify::number::Rational;
use statverify::reading;

use crate::process::{status, verify_in};

/// The formula, verdict and basis of each claim of an article, as a run with these options reads and judges it.
fn judged(
    text: &str,
    rounding: Rounding,
    judging: &Options,
) -> Vec<(String, Verdict, Option<Basis>)> {
    let prose = reading::Options {
        rounding,
        judging: judging.clone(),
        ..reading::Options::default()
    };
    let input = Box::new(Cursor::new(text.to_owned().into_bytes()));
    let articles = input::open("article.txt", input, &input::Options::default());
    let books: Vec<Book> = reading::books(articles, &prose)
        .map(|book| book.expect("readable"))
        .collect();
    let findings = books.iter().flat_map(|book| check(book, judging));
    findings
        .map(|finding| {
            (
                finding.claim.formula.clone(),
                finding.verdict,
                finding.basis,
            )
        })
        .collect()
}

/// The verdict and basis of the one claim that figures add up to a whole; none where nothing says so.
fn total(text: &str, rounding: Rounding, judging: &Options) -> Option<(Verdict, Option<Basis>)> {
    let found = judged(text, rounding, judging);
    let mut sums = found
        .into_iter()
        .filter(|(formula, ..)| formula.starts_with("sum("));
    let first = sums.next().map(|(_, verdict, basis)| (verdict, basis));
    assert!(sums.next().is_none(), "{text}");
    first
}

fn parts(whole: &str, parts: [&str; 2]) -> String {
    let [a, b] = parts;
    format!("全年新增贷款{whole}亿元，其中制造业{a}亿元，种植业{b}亿元。")
}

#[test]
fn parts_are_a_whole_just_where_they_agree_in_the_roundings_of_the_run() {
    // In tenths: the whole, and the sum of the parts. Nearest: ±1/2 and ±1. Truncated: up to 1 and up to 2 more.
    // Either: from 1/2 less to 1 more, and from 1 less to 2 more.
    let agrees = |rounding, whole: i32, sum: i32| match rounding {
        Rounding::Nearest => (2 * (whole - sum)).abs() <= 3,
        Rounding::Truncated => whole < sum + 2 && sum < whole + 1,
        Rounding::Either => 2 * whole - 1 < 2 * (sum + 2) && sum - 1 < whole + 1,
        Rounding::None => whole == sum,
    };
    let (mut bound, mut unbound) = (0, 0);
    for rounding in Rounding::ALL {
        for whole in 22..=29 {
            for (a, b) in [(12, 13), (11, 15), (14, 11)] {
                let tenths = |x: i32| format!("{}.{}", x / 10, x % 10);
                let text = parts(&tenths(whole), [&tenths(a), &tenths(b)]);
                let found = judged(&text, rounding, &Options::default());
                assert!(
                    found.iter().all(|(_, v, _)| *v == Verdict::Consistent),
                    "{rounding:?} {text} {found:?}"
                );
                let is_bound = found
                    .iter()
                    .any(|(formula, ..)| formula.starts_with("sum("));
                assert_eq!(
                    is_bound,
                    agrees(rounding, whole, a + b),
                    "{rounding:?} {text}"
                );
                (bound, unbound) = (bound + i32::from(is_bound), unbound + i32::from(!is_bound));
            }
        }
    }
    assert!(bound > 20 && unbound > 20, "{bound} {unbound}");
}

#[test]
fn parts_that_agree_only_when_cut_off_are_no_false_alarm_elsewhere() {
    // [5.4, 5.8) meets [5.7, 5.8) when cut off; [5.2, 5.6] and [5.65, 5.75] are apart to the nearest.
    let text =
        "全年新增贷款5.7亿元，其中制造业1.2亿元，种植业1.3亿元，养殖业1.4亿元，采矿业1.5亿元。";
    let options = Options::default();
    let rounding = Some((Verdict::Consistent, Some(Basis::Rounding)));
    assert_eq!(total(text, Rounding::Truncated, &options), rounding);
    assert_eq!(total(text, Rounding::Nearest, &options), None);
}

#[test]
fn parts_that_agree_only_within_the_tolerance_are_a_whole_with_it() {
    // [2.44, 2.46] and [2.495, 2.505]: 0.035 apart; a fiftieth of 2.50 is 0.05, a hundredth 0.025.
    let text = parts("2.50", ["1.20", "1.25"]);
    let within = |per: u64| Options {
        tolerance: Some(Tolerance::Relative(Rational::new(1, per))),
        ..Options::default()
    };
    let by_tolerance = Some((Verdict::Consistent, Some(Basis::Tolerance)));
    assert_eq!(total(&text, Rounding::Nearest, &within(50)), by_tolerance);
    assert_eq!(total(&text, Rounding::Nearest, &within(100)), None);
    assert_eq!(total(&text, Rounding::Nearest, &Options::default()), None);
}

#[test]
fn days_are_those_that_agree_in_the_rounding_of_the_run() {
    // 国庆 had seven or eight days. A seventh of 800 to 801 is 114.2 to 114.5, an eighth 100 to 100.2.
    let text = "国庆假期，全市接待游客800.5万人次，日均100.0万人次。";
    let eighth = "/ 8";
    for rounding in Rounding::ALL {
        let found = judged(text, rounding, &Options::default());
        let is_eighth = found.iter().any(|(formula, ..)| formula.ends_with(eighth));
        // [800.45, 800.55] / 8 lies above 100.05; cut off it is [800.5, 800.6) / 8, inside [100.0, 100.1).
        let agrees = matches!(rounding, Rounding::Truncated | Rounding::Either);
        assert_eq!(is_eighth, agrees, "{rounding:?} {found:?}");
    }
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

#[test]
fn flags_and_settings_reach_the_reading_of_every_command() {
    let folder: PathBuf =
        std::env::temp_dir().join(format!("verify-agreement-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("writable");
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).expect("writable");
    write("article.txt", &parts("2.4", ["1.2", "1.3"]));
    // Nothing is bound in the old version, so that the new one must not fail for it.
    write("old.txt", &parts("2.9", ["1.2", "1.3"]));
    let run = |args: &[&str]| verify_in(&folder, args, b"");
    let sums = |output: &Output| stdout(output).contains("sum(");

    let commands: [&[&str]; 3] = [
        &["extract", "article.txt"],
        &["--format", "json", "article.txt"],
        &["diff", "--format", "json", "old.txt", "article.txt"],
    ];
    let says_nothing = |args: &[&str]| {
        let output = run(args);
        assert!(!sums(&output), "{args:?} {}", stdout(&output));
        assert_eq!(status(&output), 0, "{args:?}");
    };
    assert!(sums(&run(commands[0])));
    assert!(sums(&run(commands[1])));
    for args in commands {
        says_nothing(&[args, &["--rounding", "truncated"]].concat());
    }
    write("verify.toml", "rounding = \"truncated\"\n");
    commands.into_iter().for_each(says_nothing);
    fs::remove_dir_all(&folder).expect("removable");
}
