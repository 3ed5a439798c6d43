//! The action for GitHub and the workflow that uses it: their schemas, and their scripts run as the runner runs them.
#![cfg(unix)]
#![allow(clippy::print_stdout)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::consumers::{
    ROOT, article, building, git, repository, run, scratch, succeed, wanted, write,
};
use crate::process::{status, verify};

/// Stands for cargo: what it "installs" is the stub `verify`.
const CARGO: &str = r#"#!/bin/bash
printf '%s\n' "cargo $*" >> "$LOG"
mkdir -p "$4/bin" && cp "$STUB" "$4/bin/verify"
"#;

/// Stands for `verify`: it notes its arguments, writes the SARIF file, and exits as it is told to.
const VERIFY: &str = r#"#!/bin/bash
printf '<%s>' "$@" >> "$LOG"; echo >> "$LOG"
if [ "$1" = diff ]; then exit "${DIFF:-0}"; fi
for argument; do case $argument in sarif=*) [ "$CHECK" = 2 ] || echo '{}' > "${argument#sarif=}";; esac; done
exit "${CHECK:-0}"
"#;

/// An action run with stubs: its status, what it printed, and what was called.
fn with_stubs(name: &str, inputs: &[&str], check: &str, diff: &str) -> (i32, String, String) {
    let folder = scratch(name);
    let (bin, log) = (folder.join("bin"), folder.join("log"));
    for (program, script) in [("bin/cargo", CARGO), ("stub", VERIFY)] {
        write(&folder.join(program), script);
        fs::set_permissions(folder.join(program), fs::Permissions::from_mode(0o755)).unwrap();
    }
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let mut action = action(&folder, &folder, inputs);
    action
        .env("PATH", path)
        .env("LOG", &log)
        .env("STUB", folder.join("stub"))
        .env("CHECK", check)
        .env("DIFF", diff);
    let (status, said) = run(&mut action);
    let here = folder.display().to_string();
    (
        status,
        said.replace(&here, "TEMP"),
        fs::read_to_string(log).unwrap().replace(&here, "TEMP"),
    )
}

/// The action, in a workspace.
fn action(runner: &Path, workspace: &Path, inputs: &[&str]) -> Command {
    let mut command = building("python3");
    command
        .arg(Path::new(ROOT).join("tests/consumers/run_action.py"))
        .args([Path::new(ROOT), runner])
        .args(inputs);
    command.current_dir(workspace);
    command
}

#[test]
fn the_action_and_the_workflow_fit_their_schemas() {
    if !wanted("schemas of GitHub") {
        return;
    }
    for (schema, file) in [
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", "examples/workflows/verify.yml"),
    ] {
        succeed(
            Command::new("check-jsonschema")
                .args(["--builtin-schema", schema, file])
                .current_dir(ROOT),
        );
    }
}

#[test]
fn the_action_installs_its_own_checkout_checks_uploads_and_then_fails_by_the_status() {
    if !wanted("action with stubs") {
        return;
    }
    let (status, said, log) = with_stubs("action-defaults", &[], "1", "0");
    let calls = format!(
        "cargo install --locked --root TEMP/statverify --path {ROOT}\n\
         <--quiet><--format><github><--format><sarif=TEMP/verify.sarif><--><.>\n"
    );
    assert_eq!(log, calls);
    assert_eq!(
        said,
        "uses github/codeql-action/upload-sarif@v4 {\"sarif_file\": \"TEMP/verify.sarif\", \"category\": \"verify\"}\n\
         {\"sarif\": \"TEMP/verify.sarif\", \"status\": \"1\"}\n"
    );
    assert_eq!(status, 1);
}

#[test]
fn the_status_is_that_of_the_check_and_for_a_pull_request_that_of_the_difference() {
    if !wanted("action with stubs") {
        return;
    }
    let since = &["since=abc"][..];
    for (inputs, check, diff, expected) in [
        (&[][..], "0", "1", 0),
        (&[], "1", "0", 1),
        (&[], "2", "0", 2),
        (since, "0", "0", 0),
        (since, "1", "0", 0),
        (since, "0", "1", 1),
        (since, "0", "2", 2),
        (since, "2", "0", 2),
        (since, "101", "0", 101),
    ] {
        let (status, said, log) = with_stubs("action-status", inputs, check, diff);
        assert_eq!(status, expected, "{inputs:?} {check} {diff}\n{said}\n{log}");
        assert!(
            said.contains(&format!("\"status\": \"{expected}\"")),
            "{said}"
        );
        assert_eq!(
            log.contains("<diff><--since=abc><--><.>"),
            inputs == since && expected != 101 && check != "2"
        );
        assert_eq!(
            said.contains("upload-sarif"),
            check != "2",
            "there is nothing to upload: {said}"
        );
    }
}

#[test]
fn inputs_are_arguments_and_never_commands() {
    if !wanted("action with stubs") {
        return;
    }
    let inputs = [
        "paths=two words\n\n*\n$(touch pwned)\n\"; touch pwned #\n--help\n",
        "since=$(touch pwned)",
        "args=--lang zh * `touch pwned`",
        "version=0.1.0",
        "upload-sarif=false",
    ];
    let (status, said, log) = with_stubs("action-inputs", &inputs, "0", "0");
    assert_eq!(
        (status, said.contains("upload-sarif")),
        (0, false),
        "{said}"
    );
    let rest = "<--lang><zh><*><`touch><pwned`><--><two words><*><$(touch pwned)><\"; touch pwned #><--help>";
    let calls = format!(
        "cargo install --locked --root TEMP/statverify --version 0.1.0 statverify\n\
         <--quiet><--format><github><--format><sarif=TEMP/verify.sarif>{rest}\n\
         <diff><--since=$(touch pwned)>{rest}\n"
    );
    assert_eq!(log, calls);
    assert!(
        !Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("action-inputs/pwned")
            .exists()
    );
}

/// A repository in which the last commit makes a figure wrong, and the commit before that.
fn changed_figure(folder: &Path) -> (PathBuf, String) {
    write(&folder.join("content/tea.md"), &article("50%"));
    let project = repository(folder);
    let base = git(&project, &["rev-parse", "HEAD"]);
    write(&folder.join("content/tea.md"), &article("60%"));
    git(
        &project,
        &["commit", "-q", "-a", "-m", "a figure is changed"],
    );
    (project, base.trim().to_owned())
}

#[test]
fn the_action_fails_a_pull_request_that_changes_a_figure() {
    if !wanted("action") {
        return;
    }
    if [&["help", "diff"][..], &["--format", "github", "--help"]]
        .iter()
        .any(|args| status(&verify(args, b"")) != 0)
    {
        println!("not run: action, whose formats are not here");
        return;
    }
    let folder = scratch("action");
    let (project, base) = changed_figure(&folder.join("project"));
    let since = format!("since={base}");
    let (status, said) = run(&mut action(&folder, &project, &["paths=content", &since]));
    assert_eq!(status, 1, "{said}");
    assert!(
        said.contains("::error ") && said.contains("file=content/tea.md"),
        "{said}"
    );
    let sarif: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.join("verify.sarif")).unwrap()).unwrap();
    assert_eq!(sarif["runs"][0]["tool"]["driver"]["name"], "verify");
    let said = succeed(&mut action(
        &folder,
        &project,
        &["paths=content", "since=HEAD"],
    ));
    assert!(
        said.contains("\"status\": \"0\""),
        "nothing has changed since:\n{said}"
    );
}
