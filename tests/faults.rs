//! What happens where the disk is full, the reader has gone, a file changes or the run is killed: nothing half-written,
//! nothing lost, exit status 2 and a message.

use std::fs;
use std::path::Path;

use crate::process::{folder, start, status, verify_in};

/// A table with a wrong claim.
const TABLE: &str = "id,claimed,formula\na,100亿元,\nb,150亿元,\n增幅,60%,\"growth(a, b)\"\n";
const RIGHT: &str = "id,claimed,formula\na,100亿元,\nb,150亿元,\n增幅,50%,\"growth(a, b)\"\n";

/// Runs it, and gives the exit status and standard error.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let output = verify_in(folder, arguments, b"");
    (status(&output), String::from_utf8(output.stderr).unwrap())
}

/// The files of a folder, hidden ones too.
fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = entries.collect();
    names.sort();
    names
}

#[test]
fn no_output_replaces_what_the_run_reads_nor_another_output() {
    let accepted = "{\"schema\": 1, \"accepted\": []}\n";
    let config = "rounding = \"nearest\"\n";
    let files = [
        ("a.csv", TABLE),
        ("a.md", "增长到150亿元\n"),
        ("verify.toml", config),
        ("base.json", accepted),
    ];
    for arguments in [
        &["--format", "csv", "--output", "a.csv", "a.csv"][..],
        &["--format", "csv=./a.csv", "."],
        &["--patch", "a.csv", "a.csv"],
        &["--format", "markdown=a.md", "a.csv"],
        &["--format", "markdown=a.md", "--copy", "a.md", "a.csv"],
        &["--format", "json=verify.toml", "a.csv"],
        &[
            "--format",
            "json=base.json",
            "--baseline",
            "base.json",
            "a.csv",
        ],
        &["--format", "json=x", "--format", "sarif=./x", "a.csv"],
        &["--format", "json=x", "--patch", "x", "a.csv"],
        &[
            "--patch",
            "base.json",
            "--write-baseline=base.json",
            "a.csv",
        ],
        &["diff", "--format", "json=a.csv", "a.csv", "a.md"],
        &["diff", "--format", "json=a.md", "a.csv", "a.md"],
    ] {
        let folder = folder(&files);
        let (status, said) = run(folder.path(), arguments);
        assert!(
            status == 2 && (said.contains("would be replaced") || said.contains("written twice")),
            "{arguments:?}: {said}"
        );
        for (name, text) in files {
            assert_eq!(
                fs::read_to_string(folder.path().join(name)).unwrap(),
                text,
                "{arguments:?}"
            );
        }
        assert_eq!(
            self::files(folder.path()).len(),
            files.len(),
            "{arguments:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_what_is_read_is_known_for_what_it_is() {
    let folder = folder(&[("a.csv", TABLE)]);
    std::os::unix::fs::symlink("a.csv", folder.path().join("report.csv")).unwrap();
    let (status, said) = run(folder.path(), &["--format", "csv=report.csv", "a.csv"]);
    assert!(status == 2 && said.contains("would be replaced"), "{said}");
}

#[test]
fn what_is_no_plain_file_may_be_named_twice() {
    if cfg!(unix) {
        let folder = folder(&[("a.csv", RIGHT)]);
        assert_eq!(
            run(
                folder.path(),
                &[
                    "--format",
                    "json=/dev/null",
                    "--format",
                    "csv=/dev/null",
                    "a.csv"
                ]
            )
            .0,
            0
        );
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::process::{Child, Command};
    use std::time::{Duration, Instant};

    use super::*;

    /// Runs a line of the shell in which `$VERIFY` is the program.
    fn shell(folder: &Path, line: &str) -> (i32, String) {
        let mut command = Command::new("sh");
        command
            .args(["-c", line])
            .current_dir(folder)
            .env("VERIFY", env!("CARGO_BIN_EXE_verify"));
        let output = command.output().unwrap();
        (status(&output), String::from_utf8(output.stderr).unwrap())
    }

    #[test]
    fn a_full_disk_is_said_and_leaves_every_file_as_it_was() {
        let old = "{\"schema\": 1, \"accepted\": []}\n";
        let folder = folder(&[("a.csv", TABLE), ("report.json", "old"), ("base.json", old)]);
        let before = files(folder.path());
        // No file may hold a byte more: what a full disk says of each write, but that pipes still work.
        let full = "trap '' XFSZ; ulimit -f 0; exec \"$VERIFY\"";
        for arguments in [
            "--format json=report.json a.csv",
            "--patch report.json a.csv",
            "--write-baseline=base.json a.csv",
        ] {
            let (status, said) = shell(folder.path(), &format!("{full} {arguments}"));
            assert!(
                status == 2 && said.contains("cannot write") && said.contains(".json"),
                "{arguments}: {said}"
            );
            assert_eq!(files(folder.path()), before, "{arguments}");
        }
        assert_eq!(
            fs::read_to_string(folder.path().join("report.json")).unwrap(),
            "old"
        );
        assert_eq!(
            fs::read_to_string(folder.path().join("base.json")).unwrap(),
            old
        );
    }

    #[test]
    fn a_full_device_is_said() {
        let folder = folder(&[("a.csv", TABLE)]);
        for line in [
            "\"$VERIFY\" a.csv > /dev/full",
            "\"$VERIFY\" --format json=/dev/full a.csv",
        ] {
            let (status, said) = shell(folder.path(), line);
            assert!(
                status == 2 && said.contains("No space left"),
                "{line}: {said}"
            );
        }
        for line in [
            "\"$VERIFY\" --format json=none/x a.csv 2> /dev/full",
            "\"$VERIFY\" --format json=none/x a.csv 2>&-",
        ] {
            assert_eq!(shell(folder.path(), line).0, 2, "{line}");
        }
    }

    #[test]
    fn a_reader_that_has_gone_changes_no_exit_status() {
        let rows: String = (0..20_000).map(|row| format!("r{row},3,a + b\n")).collect();
        let folder = folder(&[("a.csv", &format!("id,claimed,formula\na,1,\nb,2,\n{rows}"))]);
        for format in ["terminal", "json", "ndjson", "csv", "junit"] {
            let line = format!(
                "{{ \"$VERIFY\" --format {format} a.csv; echo $? >&2; }} | head -c 100 > /dev/null"
            );
            assert_eq!(
                shell(folder.path(), &line),
                (0, "0\n".to_owned()),
                "{format}"
            );
        }
    }

    /// A run that waits in the middle for the second article of its standard input.
    fn waiting(folder: &Path, arguments: &[&str]) -> Child {
        let stdin = ["--format", "ndjson", "--stdin-filename", "b.csv", "-"];
        let mut child = start(folder, &[arguments, &stdin].concat());
        let pipe = child.stdin.as_mut().unwrap();
        pipe.write_all(
            b"id,claimed,formula,article\na,100,,A\nb,60%,\"growth(a, 150)\",A\nc,1,,B\n",
        )
        .unwrap();
        pipe.flush().unwrap();
        child
    }

    #[test]
    fn a_run_that_is_killed_leaves_nothing_behind_and_every_file_as_it_was() {
        let old = "{\"schema\": 1, \"accepted\": []}\n";
        let folder = folder(&[("report.json", "old"), ("base.json", old)]);
        let before = files(folder.path());
        // Ctrl-C ends it in the same way, but is ignored by what a script runs in the background.
        for signal in ["TERM", "KILL"] {
            let arguments = [
                "--format",
                "json=report.json",
                "--format",
                "sarif=new.sarif",
                "--write-baseline=base.json",
            ];
            let mut child = waiting(folder.path(), &arguments);
            std::thread::sleep(Duration::from_millis(300));
            let kill = format!("kill -{signal} {}", child.id());
            assert!(
                Command::new("sh")
                    .args(["-c", &kill])
                    .status()
                    .unwrap()
                    .success()
            );
            assert!(!child.wait().unwrap().success(), "{signal}");
            assert_eq!(files(folder.path()), before, "{signal}");
            assert_eq!(
                fs::read_to_string(folder.path().join("report.json")).unwrap(),
                "old",
                "{signal}"
            );
            assert_eq!(
                fs::read_to_string(folder.path().join("base.json")).unwrap(),
                old,
                "{signal}"
            );
        }
    }

    #[test]
    fn a_file_that_vanishes_or_breaks_off_is_an_error_and_the_rest_is_checked() {
        let folder = folder(&[("a.csv", RIGHT), ("c.csv", RIGHT)]);
        std::os::unix::fs::symlink("/proc/self/mem", folder.path().join("b.csv")).unwrap();
        let output = verify_in(folder.path(), &["a.csv", "b.csv", "gone.csv", "c.csv"], b"");
        let said = String::from_utf8(output.stdout.clone()).unwrap();
        assert_eq!(status(&output), 2);
        for part in ["a.csv", "c.csv", "b.csv", "gone.csv"] {
            assert!(said.contains(part), "{said}");
        }
        assert_eq!(
            said.matches("error[unreadable]").count() + said.matches("错误[unreadable]").count(),
            2,
            "{said}"
        );
    }

    #[test]
    fn a_table_that_is_cut_while_it_is_read_gives_what_was_read() {
        let folder = folder(&[]);
        let mut child = waiting(folder.path(), &[]);
        let mut stdin = child.stdin.take().unwrap();
        // The pipe closes in the middle of a cell.
        stdin.write_all(b"d,\"3").unwrap();
        drop(stdin);
        let begun = Instant::now();
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map(Result::unwrap);
        let first = lines.next().unwrap();
        assert!(first.contains("\"inconsistent\""), "{first}");
        assert!(lines.any(|line| line.contains("\"problem\"")), "{first}");
        let mut said = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut said)
            .unwrap();
        assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(2), ""));
        assert!(begun.elapsed() < Duration::from_secs(20));
    }
}
