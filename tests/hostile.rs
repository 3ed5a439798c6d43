//! Input that is made to do harm: a configuration of a stranger, files without an end, and forms that once took too long.

use std::time::{Duration, Instant};

use crate::process::{folder, status, verify, verify_in};

const TABLE: &str = "id,claimed,formula\na,1,\nb,2,\"sum(a, a)\"\n";

#[test]
fn a_configuration_writes_and_reads_no_file_outside_its_folder() {
    for toml in [
        "formats = [\"json=../out.json\"]",
        "formats = [\"terminal\", \"json=reports/../../out.json\"]",
        "formats = [\"json=/tmp/statverify-out.json\"]",
        "formats = [\"terminal=.git/config\"]",
        "baseline = \"../baseline.json\"",
        "baseline = \"/dev/zero\"",
    ] {
        let files = folder(&[
            ("own/verify.toml", toml),
            ("own/a.csv", TABLE),
            ("own/.git/config", "kept"),
        ]);
        let output = verify_in(files.path(), &["--lang", "en", "own/a.csv"], b"");
        let said = String::from_utf8_lossy(&output.stdout);
        assert_eq!(status(&output), 2, "{toml}");
        assert!(
            said.contains("error[bad-config]") && said.contains("own/verify.toml:1:"),
            "{toml}: {said}"
        );
        assert!(!files.path().join("out.json").exists(), "{toml}");
        assert_eq!(
            std::fs::read_to_string(files.path().join("own/.git/config")).unwrap(),
            "kept"
        );
    }
    let files = folder(&[
        ("verify.toml", "formats = [\"json=reports/out.json\"]"),
        ("a.csv", TABLE),
        ("reports/x", ""),
    ]);
    assert_eq!(status(&verify_in(files.path(), &["a.csv"], b"")), 0);
    assert!(
        files.path().join("reports/out.json").exists(),
        "what is inside is written"
    );
}

#[cfg(unix)]
#[test]
fn a_link_in_its_folder_leads_no_configuration_out_of_it() {
    use std::os::unix::fs::symlink;
    for (toml, victim) in [
        ("formats = [\"json=file.json\"]", "victim.json"),
        ("formats = [\"json=sub/victim.json\"]", "victim.json"),
        ("baseline = \"file.json\"", "victim.json"),
    ] {
        let files = folder(&[
            ("own/verify.toml", toml),
            ("own/a.csv", TABLE),
            (victim, "kept"),
        ]);
        symlink(
            files.path().join(victim),
            files.path().join("own/file.json"),
        )
        .unwrap();
        symlink(files.path(), files.path().join("own/sub")).unwrap();
        let output = verify_in(files.path(), &["--lang", "en", "own/a.csv"], b"");
        assert_eq!(status(&output), 2, "{toml}");
        assert!(
            String::from_utf8_lossy(&output.stdout).contains("error[bad-config]"),
            "{toml}"
        );
        assert_eq!(
            std::fs::read_to_string(files.path().join(victim)).unwrap(),
            "kept",
            "{toml}"
        );
    }
}

#[test]
fn a_configuration_and_a_baseline_are_read_up_to_a_limit() {
    let files = folder(&[
        ("verify.toml", &"#".repeat((1 << 20) + 1)),
        ("a.csv", TABLE),
    ]);
    let output = verify_in(files.path(), &["--lang", "en", "a.csv"], b"");
    assert_eq!(status(&output), 2);
    assert!(String::from_utf8_lossy(&output.stdout).contains("1 MiB"));
    #[cfg(unix)]
    {
        let output = verify(
            &[
                "--lang",
                "en",
                "--baseline",
                "/dev/zero",
                "data/quickstart.csv",
            ],
            b"",
        );
        assert_eq!(status(&output), 2);
        assert!(String::from_utf8_lossy(&output.stdout).contains("64 MiB"));
    }
}

#[cfg(unix)]
#[test]
fn a_device_without_an_end_is_no_table() {
    let output = verify(&["--lang", "en", "/dev/zero"], b"");
    assert_eq!(status(&output), 2);
    assert!(String::from_utf8_lossy(&output.stdout).contains("the header is over 1 MiB"));
}

#[test]
fn a_waiver_inside_a_paragraph_that_another_waives_stands_in_its_place() {
    let text =
        "<!-- verify-ignore: 甲 -->\n从12亿元增加到18亿元<!-- verify-ignore: 乙 -->，\n增长71%。\n";
    for name in ["a.md", "a.txt"] {
        let output = verify(
            &["--format", "json", "--stdin-filename", name, "-"],
            text.as_bytes(),
        );
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(report["summary"]["waived"], 1, "{report}");
    }
}

/// Each took minutes, or gigabytes, for a megabyte; the time grows with the length now, and not with its square.
#[test]
fn one_long_line_takes_no_more_than_its_length() {
    const LENGTH: usize = 128 << 10;
    for (name, pattern) in LINES {
        let line = pattern.repeat(LENGTH / pattern.len());
        let begin = Instant::now();
        let output = verify(
            &["--format", "json", "--stdin-filename", name, "-"],
            line.as_bytes(),
        );
        assert!(output.status.code().is_some(), "{name} {pattern}");
        assert!(
            begin.elapsed() < Duration::from_secs(30),
            "{name} {pattern} took {:?}",
            begin.elapsed()
        );
        assert!(
            output.stdout.len() < 300 * LENGTH,
            "{name} {pattern} says {} bytes",
            output.stdout.len()
        );
    }
}

const LINES: &[(&str, &str)] = &[
    ("a.txt", "1.1.1."),
    ("a.txt", "一"),
    ("a.txt", "1/"),
    ("a.txt", "1亿元"),
    ("a.txt", "<!--"),
    ("a.txt", "<!-- verify-ignore: a -->"),
];
