//! The same input gives the same bytes, whatever the machine is set to and however often it runs at once.

use std::fs;
use std::path::Path;
use std::process::Command;

use statverify::report::FORMATS;

use crate::process::folder;

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

/// What one run says in every format: the first to its standard output, the others to files.
fn run(folder: &Path, desk: &[(&str, &str)]) -> Vec<(&'static str, Vec<u8>)> {
    let to = tempfile::tempdir().unwrap();
    let [first, files @ ..] = FORMATS else {
        panic!("no format");
    };
    let mut command = Command::new(env!("CARGO_BIN_EXE_verify"));
    command
        .args(["--format", first.name])
        .args(["a.csv", "b.csv", "b.md", "c.txt"]);
    for format in files {
        let file = to.path().join(format.name);
        let place = format!("{}={}", format.name, file.display());
        command.args(["--format", &place]);
    }
    let output = command
        .current_dir(folder)
        .env_clear()
        .envs(desk.iter().copied())
        .output()
        .unwrap();
    assert!(output.status.code().is_some(), "{output:?}");
    let written = files
        .iter()
        .map(|format| (format.name, fs::read(to.path().join(format.name)).unwrap()));
    let all: Vec<_> = [(first.name, output.stdout)]
        .into_iter()
        .chain(written)
        .collect();
    for (format, bytes) in &all {
        assert!(!bytes.is_empty(), "{format}");
    }
    all
}

/// Each format has the same bytes in both.
fn same(first: &[(&str, Vec<u8>)], second: &[(&str, Vec<u8>)], what: &str) {
    for ((format, one), (_, other)) in first.iter().zip(second) {
        assert!(one == other, "{format}: {what}");
    }
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
    let first = run(folder.path(), &[]);
    for desk in DESKS {
        same(&first, &run(folder.path(), desk), &format!("{desk:?}"));
    }
}

#[test]
fn nor_do_other_runs_at_the_same_time() {
    let folder = articles();
    let first = run(folder.path(), &[]);
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| run(folder.path(), &[])))
            .collect();
        for other in runs {
            same(&first, &other.join().unwrap(), "at the same time");
        }
    });
}
