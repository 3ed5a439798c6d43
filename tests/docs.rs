//! Runs every console block of the documents. `UPDATE_DOCS=1 cargo test --test docs` writes the outputs anew.
//!
//! In a console block a line that begins with `$ ` is a command, and the lines after it are what it prints, to
//! standard output or standard error; `...` stands for any lines, and a last line `[exit 1]` for the status. In a csv
//! block stands a file that `verify` can read.
#![cfg(unix)]
#![allow(clippy::print_stdout, reason = "a test says that it was not run")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use statverify::book::kind::KINDS;
use statverify::gate::config::Config;

#[test]
fn every_console_block_prints_what_it_shows() {
    let mut wrong = String::new();
    for file in documents() {
        let old = fs::read_to_string(&file).unwrap();
        let new = with_blocks(&old, "console", |block| run_block(block, &file));
        if env::var_os("UPDATE_DOCS").is_some() && new != old {
            fs::write(&file, &new).unwrap();
        } else if new != old {
            wrong += &format!("{}:\n{}", file.display(), difference(&old, &new));
        }
    }
    assert!(
        wrong.is_empty(),
        "UPDATE_DOCS=1 cargo test --test docs would change\n{wrong}"
    );
}

#[test]
fn every_csv_block_can_be_read() {
    for file in documents() {
        with_blocks(&fs::read_to_string(&file).unwrap(), "csv", |block| {
            let (output, status) = run("verify -", block);
            assert_ne!(status, 2, "{}:\n{block}\n{output}", file.display());
            block.to_owned()
        });
    }
}

#[test]
fn every_toml_block_is_a_configuration() {
    for file in documents() {
        with_blocks(&fs::read_to_string(&file).unwrap(), "toml", |block| {
            let (_, problems) = Config::read("verify.toml", block);
            assert!(
                problems.is_empty(),
                "{}:\n{block}\n{problems:?}",
                file.display()
            );
            block.to_owned()
        });
    }
}

#[test]
fn every_markdown_block_is_an_article() {
    for file in documents() {
        with_blocks(&fs::read_to_string(&file).unwrap(), "markdown", |block| {
            let (output, status) = run("verify - --stdin-filename a.md", block);
            assert_eq!(status, 0, "{}:\n{block}\n{output}", file.display());
            block.to_owned()
        });
    }
}

/// What each YAML block is, its first line says; its consumer's own check reads it.
#[test]
fn every_yaml_block_is_what_it_says() {
    if env::var_os("VERIFY_CONSUMERS").is_none() {
        println!("not run: check-jsonschema, pre-commit");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for file in documents() {
        with_blocks(&fs::read_to_string(&file).unwrap(), "yaml", |block| {
            let name = block
                .lines()
                .next()
                .and_then(|line| line.strip_prefix("# "))
                .expect("the name of the file");
            let name = name.rsplit('/').next().unwrap();
            let path = folder.path().join(name);
            fs::write(&path, block).unwrap();
            let (program, args): (&str, &[&str]) = match name {
                ".pre-commit-config.yaml" => ("pre-commit", &["validate-config"]),
                ".gitlab-ci.yml" => (
                    "check-jsonschema",
                    &["--builtin-schema", "vendor.gitlab-ci"],
                ),
                _ => (
                    "check-jsonschema",
                    &["--builtin-schema", "vendor.github-workflows"],
                ),
            };
            let checked = Command::new(program)
                .args(args)
                .arg(&path)
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&checked.stdout).into_owned();
            assert!(
                checked.status.success(),
                "{}: {name}\n{said}",
                file.display()
            );
            block.to_owned()
        });
    }
}

#[test]
fn both_readmes_list_every_function() {
    for readme in ["README.md", "README.zh.md"] {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(readme)).unwrap();
        for kind in KINDS {
            let call = format!("`{}(", kind.name);
            let row = text
                .lines()
                .find(|line| line.starts_with('|') && line.contains(&call));
            let row = row.unwrap_or_else(|| panic!("{readme} lacks {}", kind.name));
            assert!(
                row.split(['|', ' ', '`']).any(|cell| cell == kind.chinese),
                "{readme}: {} is {}",
                kind.name,
                kind.chinese
            );
        }
    }
}

/// The documents whose blocks are run: those of the package's root, and all of docs/.
fn documents() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let in_folder = |folder: &Path| {
        fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
    };
    let mut files: Vec<_> = in_folder(root)
        .chain(in_folder(&root.join("docs")))
        .collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "md"));
    files.sort();
    files
}

/// A document with `change` applied to the inside of each fenced block of a language.
fn with_blocks(document: &str, language: &str, mut change: impl FnMut(&str) -> String) -> String {
    let (fence, mut rest, mut new) = (format!("```{language}\n"), document, String::new());
    while let Some((before, after)) = rest.split_once(&fence) {
        let (block, after) = after.split_once("```\n").expect("a block ends");
        new += &format!("{before}{fence}{}```\n", change(block));
        rest = after;
    }
    new + rest
}

/// A console block as it should be; what `...` leaves out stays out.
fn run_block(block: &str, file: &Path) -> String {
    let text = format!("\n{block}");
    let steps = text.split("\n$ ").skip(1).map(|step| {
        let (command, shown) = step.split_once('\n').unwrap_or((step, ""));
        let printed = match shell_command(command) {
            Some(command) => transcript(&command),
            None if command == "cargo test" => return step.to_owned(),
            None => panic!(
                "{}: a console block may not run {command:?}",
                file.display()
            ),
        };
        let (expected, space) = shown.split_at(shown.trim_end().len());
        let same = matches(
            &expected.lines().collect::<Vec<_>>(),
            &printed.lines().collect::<Vec<_>>(),
        );
        format!(
            "{command}\n{}{space}",
            if same { expected } else { &printed }
        )
    });
    let steps: Vec<_> = steps.collect();
    format!("$ {}\n", steps.join("\n$ ").trim_end())
}

/// What a command prints, with its status below where that is not 0.
fn transcript(command: &str) -> String {
    let (output, status) = run(command, "");
    let mut lines: Vec<_> = output
        .trim_end()
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    if status != 0 {
        lines.push(format!("[exit {status}]"));
    }
    lines.join("\n")
}

/// What the shell runs for a command of a document, if it is one of those that a document may show.
fn shell_command(command: &str) -> Option<String> {
    let command = command
        .strip_prefix("cargo run --release -- ")
        .map_or(command.to_owned(), |args| format!("verify {args}"));
    let unquoted: String = command.split('\'').step_by(2).collect();
    let simple = !unquoted.contains([';', '&', '<', '>', '`', '(', '$', '"']);
    let known = |part: &str| {
        ["verify", "printf", "cat", "head"].contains(&part.split_whitespace().next().unwrap_or(""))
    };
    (simple && unquoted.split('|').all(known)).then_some(command)
}

/// Runs a command in the package's root with the binary on the path: what it prints, and its status.
fn run(command: &str, input: &str) -> (String, i32) {
    let binary = Path::new(env!("CARGO_BIN_EXE_verify"));
    let paths = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect::<Vec<_>>();
    let path = env::join_paths(
        [binary.parent().unwrap().to_owned()]
            .into_iter()
            .chain(paths),
    )
    .unwrap();
    let mut child = Command::new("sh")
        .args(["-c", &format!("exec 2>&1; {command}")])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("PATH", path)
        .env_remove("CLICOLOR_FORCE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).ok();
    let output = child.wait_with_output().unwrap();
    (
        String::from_utf8(output.stdout).unwrap(),
        output.status.code().expect("an exit status"),
    )
}

/// Whether the lines are those shown, where `...` stands for any lines.
fn matches(shown: &[&str], printed: &[&str]) -> bool {
    match shown {
        [] => printed.is_empty(),
        ["...", rest @ ..] => (0..=printed.len()).any(|skipped| matches(rest, &printed[skipped..])),
        [first, rest @ ..] => {
            printed.first().is_some_and(|line| *line == *first) && matches(rest, &printed[1..])
        }
    }
}

/// The lines that only one of two texts has.
fn difference(old: &str, new: &str) -> String {
    let only = |sign: &str, a: &str, b: &str| {
        let lines = a
            .lines()
            .filter(|line| !b.lines().any(|other| other == *line));
        lines
            .map(|line| format!("{sign} {line}\n"))
            .collect::<String>()
    };
    only("-", old, new) + &only("+", new, old)
}
