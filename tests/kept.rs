//! What a run leaves as it was: files that nobody named, the modes of those it replaces, what others wrote to a baseline, and the
//! names that are no UTF-8; and what it counts though it does not read it.

use std::fs;
use std::path::Path;

use crate::process::{folder, start, status, verify_in};

const RIGHT: &str = "茶叶产值从50亿元增加到60亿元，增长20%。\n";
const WRONG: &str = "茶叶产值从50亿元增加到60亿元，增长70%。\n";
const FORMATS: [&str; 12] = [
    "terminal", "json", "ndjson", "csv", "sarif", "github", "rdjson", "gitlab", "junit",
    "markdown", "html", "xlsx",
];

#[test]
fn a_configuration_replaces_reports_and_no_other_file() {
    for format in FORMATS {
        for text in [RIGHT, WRONG, "Nothing.\n"] {
            let config = format!("formats = [\"{format}=out\"]\n");
            let files = folder(&[("a.md", text), ("verify.toml", &config)]);
            let run = || status(&verify_in(files.path(), &["a.md"], b""));
            let first = run();
            let written = fs::read(files.path().join("out")).unwrap();
            assert_ne!(first, 2, "{format}");
            assert_eq!(
                run(),
                first,
                "{format}: {}",
                String::from_utf8_lossy(&written)
            );
            // In another format, too.
            fs::write(
                files.path().join("verify.toml"),
                "formats = [\"json=out\"]\n",
            )
            .unwrap();
            assert_eq!(run(), first, "{format}");
        }
        for (name, text) in [
            ("main.c", "int main(void) { return 0; }\n"),
            ("claims.csv", "id,claimed,formula\na,3,1 + 2\n"),
            (
                "page.html",
                "<!DOCTYPE html><html><title>Report</title></html>\n",
            ),
            ("package.json", "{\"name\": \"x\"}\n"),
            ("README.md", "# Verify\n"),
        ] {
            let config = format!("formats = [\"{format}={name}\"]\n");
            let files = folder(&[("a.md", RIGHT), (name, text), ("verify.toml", &config)]);
            let output = verify_in(files.path(), &["a.md"], b"");
            assert_eq!(status(&output), 2, "{format}={name}");
            assert!(String::from_utf8_lossy(&output.stderr).contains("verify.toml:1: "));
            assert_eq!(fs::read_to_string(files.path().join(name)).unwrap(), text);
            // Who names it on the command line means it.
            let named = format!("--format={format}={name}");
            assert_eq!(status(&verify_in(files.path(), &[&named, "a.md"], b"")), 0);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_replaced_file_keeps_its_mode() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o7777;
    for wanted in [0o600, 0o640, 0o664, 0o444] {
        let files = folder(&[
            ("a.md", WRONG),
            ("r.txt", ""),
            ("b.json", "{\"schema\": 1, \"accepted\": []}"),
        ]);
        for name in ["r.txt", "b.json"] {
            fs::set_permissions(files.path().join(name), fs::Permissions::from_mode(wanted))
                .unwrap();
        }
        verify_in(
            files.path(),
            &["-o", "r.txt", "--write-baseline=b.json", "a.md"],
            b"",
        );
        for name in ["r.txt", "b.json"] {
            assert_eq!(mode(&files.path().join(name)), wanted, "{name}");
            assert_ne!(fs::read(files.path().join(name)).unwrap(), b"");
        }
    }
}

#[test]
fn runs_that_write_one_baseline_at_once_lose_nothing() {
    let names: Vec<String> = (0..10).map(|at| format!("part{at}/a.md")).collect();
    let all: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), WRONG)).collect();
    let files = folder(&all);
    let runs: Vec<_> = names
        .iter()
        .map(|name| start(files.path(), &["--write-baseline=b.json", name]))
        .collect();
    for run in runs {
        assert_eq!(status(&run.wait_with_output().unwrap()), 0);
    }
    let text = fs::read_to_string(files.path().join("b.json")).unwrap();
    for name in &names {
        assert!(text.contains(name.as_str()), "{name}: {text}");
    }
    let args: Vec<&str> = ["--baseline=b.json"]
        .into_iter()
        .chain(names.iter().map(String::as_str))
        .collect();
    assert_eq!(status(&verify_in(files.path(), &args, b"")), 0);
}

#[test]
fn what_ignore_files_leave_out_is_counted() {
    let excluded = |files: &[(&str, &str)]| {
        let files = folder(files);
        let output = verify_in(files.path(), &["--format=json", "."], b"");
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        report["summary"]["excluded"].as_u64().unwrap()
    };
    let (a, b) = (("a.md", WRONG), ("sub/b.md", RIGHT));
    assert_eq!(excluded(&[a, b]), 0);
    assert_eq!(excluded(&[a, b, (".ignore", "a.md\n")]), 1);
    assert_eq!(excluded(&[a, b, (".gitignore", "sub/\n")]), 1);
    assert_eq!(excluded(&[a, b, (".ignore", "*.md\n")]), 2);
    // Hidden files and those that no reader reads are not asked for.
    assert_eq!(
        excluded(&[b, (".a.md", WRONG), ("x.png", ""), (".ignore", "*.png\n")]),
        0
    );
    assert_eq!(
        excluded(&[
            b,
            (".a.md", WRONG),
            ("c.md", RIGHT),
            (".ignore", "!.a.md\nc.md\n")
        ]),
        1
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_utf_8_names_a_file() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::process::Command;
    let files = folder(&[("b.md", RIGHT)]);
    let name = OsStr::from_bytes(b"\xb2\xe8.md");
    fs::write(files.path().join(name), WRONG).unwrap();
    for args in [&[name][..], &[OsStr::new(".")], &[OsStr::new("b.md"), name]] {
        let output = Command::new(env!("CARGO_BIN_EXE_verify"))
            .args(args)
            .current_dir(files.path())
            .output()
            .unwrap();
        assert_eq!(status(&output), 1);
        assert!(
            String::from_utf8(output.stdout)
                .unwrap()
                .contains("\\xb2\\xe8.md")
        );
    }
}
