//! The same input gives the same bytes, whatever the machine is set to and however often it runs at once.

mod process;

use std::fs;
use std::path::Path;
use std::process::Command;

use process::folder;

/// What differs from one desk to the next, and decides nothing.
const DESKS: &[&[(&str, &str)]] = &[
    &[("LC_ALL", "C"), ("TZ", "UTC")],
    &[
        ("LC_ALL", "zh_CN.UTF-8"),
        ("LANG", "zh_CN.UTF-8"),
        ("TZ", "Asia/Shanghai"),
    ],
    &[
        ("LC_ALL", "tr_TR.UTF-8"),
        ("LC_NUMERIC", "de_DE.UTF-8"),
        ("TZ", "America/St_Johns"),
    ],
    &[
        ("LANGUAGE", "en"),
        ("COLUMNS", "200"),
        ("TERM", "dumb"),
        ("NO_COLOR", "1"),
    ],
    &[
        ("GITHUB_ACTIONS", "true"),
        ("CI", "1"),
        ("RUST_BACKTRACE", "1"),
        ("SOURCE_DATE_EPOCH", "0"),
    ],
    &[
        ("RAYON_NUM_THREADS", "1"),
        ("RUST_MIN_STACK", "4194304"),
        ("HOME", "/"),
        ("TMPDIR", "/"),
    ],
];

/// Every format in which a report is written.
const FORMATS: &[&str] = &[
    "terminal", "json", "ndjson", "csv", "sarif", "github", "rdjson", "gitlab", "junit",
    "markdown", "html", "xlsx",
];

fn run(folder: &Path, format: &str, desk: &[(&str, &str)]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_verify"));
    let output = command
        .args(["--format", format, "a.csv", "b.csv", "b.md", "c.txt"])
        .current_dir(folder)
        .env_clear()
        .envs(desk.iter().copied())
        .output()
        .unwrap();
    assert!(
        output.status.code().is_some() && !output.stdout.is_empty(),
        "{format}"
    );
    output.stdout
}

/// The seed article as a table and as prose, and claims that are wrong, waived, broken and not to be decided.
fn articles() -> tempfile::TempDir {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let read = |name: &str| fs::read_to_string(data.join(name)).unwrap();
    let wrong = "编号,数值,算式,豁免\na,207亿元,,\nb,2630亿元,,\nc,13.7倍,\"times(a, b)\",\nd,15倍,\"times(a, b)\",口径\ne,3,x,\nf,第三,?,\n";
    folder(&[
        ("a.csv", wrong),
        ("b.csv", &read("beilun.csv")),
        ("b.md", &read("beilun.md")),
        (
            "c.txt",
            "Output rose from 12 million to 15 million, up 30%.\n",
        ),
    ])
}

#[test]
fn no_setting_of_the_machine_changes_a_byte() {
    let folder = articles();
    for format in FORMATS {
        let first = run(folder.path(), format, &[]);
        for desk in DESKS {
            assert!(
                run(folder.path(), format, desk) == first,
                "{format}: {desk:?}"
            );
        }
    }
}

#[test]
fn nor_do_other_runs_at_the_same_time() {
    let folder = articles();
    for format in ["terminal", "json", "xlsx"] {
        let first = run(folder.path(), format, &[]);
        std::thread::scope(|scope| {
            let runs: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| run(folder.path(), format, &[])))
                .collect();
            runs.into_iter()
                .for_each(|other| assert!(other.join().unwrap() == first, "{format}"));
        });
    }
}

#[test]
fn every_format_is_compared() {
    let named: Vec<_> = statverify::report::FORMATS
        .iter()
        .map(|format| format.name)
        .collect();
    assert!(named.iter().all(|name| FORMATS.contains(name)), "{named:?}");
}
