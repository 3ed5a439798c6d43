//! Tables and articles that the tests of all formats share.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::consumers::{ROOT, scratch, succeed, write};
use crate::process::{folder, verify_in};

/// A table whose growth is wrong and whose copy prints another figure for the current period: 155 instead of 150.
pub const DRIFTED: [(&str, &str); 2] = [
    (
        "稿 件.csv",
        "id,claimed,formula,quote\n前,100亿元,,产值从100亿元\n后,150亿元,,增长到150亿元\n\
         增幅,60%,\"growth(前, 后)\",同比增长60%\n",
    ),
    (
        "稿 件.md",
        "# 一年\n\n全县产值从100亿元增长到155亿元，同比增长60%。\n",
    ),
];

/// Claims of each verdict, a note, a warning and an error.
pub const ALL_SORTS: &str = "id,claimed,formula,quote,waive,tolerence\n\
    a,207亿元,,,,\nb,2630亿元,,,,\n\
    倍数,12.7倍,\"times(a, b)\",扩大12.7倍,,\n\
    错了,13.7倍,\"times(a, b)\",,,\n\
    大错,0.7倍,\"times(a, b)\",,,\n\
    豁免,15倍,\"times(a, b)\",,口径不同,\n\
    位次,全省第三,?,,,\n\
    坏的,3倍,\"times(a, c)\",,,\n";

/// Text that would be a command, a mention, markup, a link or a formula in some format.
pub const EVIL: &str = "::error::pwned ##[add-mask]x @octocat #12 GH-3 | `a` <b>x</b> [x](http://e.org) https://e.org www.e.org :tada: $1$ &amp; *y* ]]> %0A";

/// Hostile text wherever input text goes: in a figure, an id, a waiver, a quote, an unknown name.
pub fn hostile() -> String {
    let (evil, name) = (EVIL, EVIL.replace([']', '['], ""));
    format!(
        "id,claimed,formula,quote,waive\n\
         a,1亿元,,,\nb,2亿元,,,\n\
         \"{evil}\",\"{evil}\",?,,\n\
         \"{evil}2\",9倍,\"times(a, b)\",,\"{evil}\n::error::second line\"\n\
         \"{evil}3\",9倍,\"times(a, b)\",\"{evil}9倍\",\n\
         x,1倍,\"times(a, [{name}])\",,\n"
    )
}

/// The same as files of a hostile name, with a copy from which every quote has gone.
pub fn hostile_folder() -> (TempDir, &'static str) {
    const NAME: &str = "a,b::c%0A ##[error]@x|`y`.csv";
    let table = hostile();
    (
        folder(&[
            (NAME, &table),
            ("a,b::c%0A ##[error]@x|`y`.md", "什么也没有。\n"),
        ]),
        NAME,
    )
}

/// So many claims, every third of them wrong by a factor of two and more.
pub fn many(count: usize) -> String {
    let mut table = String::from("id,claimed,formula\na,100亿元,\nb,200亿元,\n");
    for row in 0..count {
        let claimed = if row % 3 == 2 { "9倍" } else { "2.4倍" };
        table += &format!("x{row},{claimed},\"ratio(a, b)\"\n");
    }
    table
}

/// What a run in a folder prints.
pub fn printed(folder: &Path, args: &[&str], stdin: &str) -> String {
    String::from_utf8(verify_in(folder, args, stdin.as_bytes()).stdout).unwrap()
}

/// What a run in the package's folder prints as JSON.
pub fn json(args: &[&str], stdin: &str) -> serde_json::Value {
    serde_json::from_str(&printed(Path::new(ROOT), args, stdin)).unwrap()
}

/// One report of each sort of input, as files: beilun, a drifted copy, all sorts, hostile text and nothing.
pub fn reports(format: &str, extension: &str) -> Vec<PathBuf> {
    let to = scratch(&format!("reports-{format}"));
    let args = ["--format", format];
    let drifted = folder(&DRIFTED);
    let (evil, name) = hostile_folder();
    let reports = [
        (
            "beilun",
            printed(Path::new(ROOT), &[args[0], args[1], "data/beilun.csv"], ""),
        ),
        (
            "quiet",
            printed(
                Path::new(ROOT),
                &[args[0], args[1], "-q", "data/beilun.csv"],
                "",
            ),
        ),
        (
            "drifted",
            printed(
                drifted.path(),
                &[args[0], args[1], "--lang=en", DRIFTED[0].0],
                "",
            ),
        ),
        (
            "all-sorts",
            printed(Path::new(ROOT), &[args[0], args[1], "-"], ALL_SORTS),
        ),
        (
            "hostile",
            printed(evil.path(), &[args[0], args[1], "--", name], ""),
        ),
        (
            "nothing",
            printed(
                Path::new(ROOT),
                &[args[0], args[1], "--stdin-filename=a.md", "-"],
                "没有数字。\n",
            ),
        ),
        (
            "missing",
            printed(Path::new(ROOT), &[args[0], args[1], "no-such-file.csv"], ""),
        ),
    ];
    let file = |(name, text): (&str, String)| {
        let file = to.join(format!("{name}.{extension}"));
        write(&file, &text);
        file
    };
    reports.into_iter().map(file).collect()
}

/// Holds all reports of a format to a JSON schema of tests/schemas. That of SARIF has a pattern that Python can read but
/// ECMA-262 cannot.
pub fn hold_to_schema(schema: &str, files: &[PathBuf]) {
    let schema = Path::new(ROOT).join("tests/schemas").join(schema);
    let mut check = Command::new("check-jsonschema");
    succeed(
        check
            .args(["--regex-variant", "python", "--schemafile"])
            .arg(schema)
            .args(files),
    );
}
