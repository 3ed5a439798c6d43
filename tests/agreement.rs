//! What the words tie is not called wrong where other figures agree, and that is asked as the run judges: with its rounding
//! and tolerance.

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

/// Two levels before an increase: the words tie it to the second, and the first would do as well.
fn two_levels(rate: &str) -> String {
    format!("全县种植业产值24.0亿元，养殖业产值50.0亿元，比上年增加4.0亿元，增长{rate}%。")
}

/// Whether the rate is bound to the second level, which never gives it.
fn is_bound(found: &[(String, Verdict, Option<Basis>)]) -> bool {
    let checked = found
        .iter()
        .filter(|(formula, ..)| !formula.starts_with('?'));
    let verdicts: Vec<Verdict> = checked.map(|(_, verdict, _)| *verdict).collect();
    assert!(verdicts.len() < 2 && !verdicts.contains(&Verdict::Consistent));
    verdicts == [Verdict::Inconsistent]
}

#[test]
fn what_another_level_gives_in_the_rounding_of_the_run_is_not_called_wrong() {
    // The claim c, in tenths of a percent, against 4.0 / (24.0 - 4.0). With d and a as printed it lies between the least d
    // over the most a less d and the most over the least; a bound that is not reached stands for `<`.
    let agrees = |rounding, c: i64| match rounding {
        // [3.95, 4.05] / ([23.95, 24.05] - d), claim [c - 1/2, c + 1/2]
        Rounding::Nearest => (2 * c + 1) * 2010 >= 2000 * 395 && (2 * c - 1) * 1990 <= 2000 * 405,
        // [4.0, 4.1) / ([24.0, 24.1) - d), claim [c, c + 1)
        Rounding::Truncated => (c + 1) * 201 > 1000 * 40 && c * 199 < 1000 * 41,
        // [3.95, 4.1) / ([23.95, 24.1) - d), claim [c - 1/2, c + 1)
        Rounding::Either => (c + 1) * 2015 > 1000 * 395 && (2 * c - 1) * 1985 < 2000 * 410,
        Rounding::None => c == 200,
    };
    let (mut bound, mut unbound) = (0, 0);
    for rounding in Rounding::ALL {
        for c in 190..=212 {
            let text = two_levels(&format!("{}.{}", c / 10, c % 10));
            let is_bound = is_bound(&judged(&text, rounding, &Options::default()));
            assert_eq!(is_bound, !agrees(rounding, c), "{rounding:?} {text}");
            (bound, unbound) = (bound + i32::from(is_bound), unbound + i32::from(!is_bound));
        }
    }
    assert!(bound > 20 && unbound > 20, "{bound} {unbound}");
}

#[test]
fn what_another_level_gives_within_the_tolerance_is_not_called_wrong() {
    // 20.5 % is [20.45, 20.55], the first level gives at most 20.352: 0.098 apart; a hundredth of 20.5 is 0.205, a thousandth 0.0205.
    let text = two_levels("20.5");
    let within = |per: u64| Options {
        tolerance: Some(Tolerance::Relative(Rational::new(1, per))),
        ..Options::default()
    };
    let bound = |options: &Options| is_bound(&judged(&text, Rounding::Nearest, options));
    assert!(!bound(&within(100)));
    assert!(bound(&within(1000)));
    assert!(bound(&Options::default()));
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
    write("article.txt", &two_levels("20.5"));
    // The old version says the same of other figures, so that the new one must not fail for it.
    write("old.txt", &two_levels("20.4"));
    let run = |args: &[&str]| verify_in(&folder, args, b"");
    let binds = |output: &Output| stdout(output).contains(" / (");

    let commands: [&[&str]; 3] = [
        &["extract", "article.txt"],
        &["--format", "json", "article.txt"],
        &["diff", "--format", "json", "old.txt", "article.txt"],
    ];
    let says_nothing = |args: &[&str]| {
        let output = run(args);
        assert!(!binds(&output), "{args:?} {}", stdout(&output));
        assert_eq!(status(&output), 0, "{args:?}");
    };
    assert!(binds(&run(commands[0])));
    assert!(binds(&run(commands[1])));
    for args in commands {
        says_nothing(&[args, &["--rounding", "truncated"]].concat());
    }
    write("verify.toml", "rounding = \"truncated\"\n");
    commands.into_iter().for_each(says_nothing);
    fs::remove_dir_all(&folder).expect("removable");
}
