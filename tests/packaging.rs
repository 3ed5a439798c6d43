//! What ships, used as its users use it: the hook by pre-commit, the wheel by pip.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::consumers::{
    ROOT, article, building, copy_of_the_package, git, repository, run, scratch, succeed, wanted,
    write,
};

/// A repository with an article, and a licence that is no table, whose hooks are those of this package.
fn with_hook(folder: &Path, hooks: &Path) -> PathBuf {
    let revision = git(hooks, &["rev-parse", "HEAD"]);
    let config = format!(
        "repos:\n- repo: {}\n  rev: {}\n  hooks:\n  - {{id: verify}}\n",
        hooks.display(),
        revision.trim()
    );
    write(&folder.join(".pre-commit-config.yaml"), &config);
    write(
        &folder.join("LICENSE"),
        "Copyright 2024, all 12 rights reserved.\n",
    );
    write(&folder.join("content/article.md"), &article("50%"));
    repository(folder)
}

#[test]
fn pre_commit_lets_a_right_article_pass_and_stops_a_wrong_one() {
    if !wanted("pre-commit") {
        return;
    }
    let folder = scratch("pre-commit");
    let hooks = copy_of_the_package(&folder.join("hooks"));
    let project = with_hook(&folder.join("project"), &hooks);
    let pre_commit = || {
        let mut command = building("pre-commit");
        command.args(["run", "--color=never"]).current_dir(&project);
        command.env("PRE_COMMIT_HOME", folder.join("home"));
        command
    };
    let said = succeed(pre_commit().arg("--all-files"));
    assert!(
        said.contains("verify figures....") && said.contains("Passed"),
        "{said}"
    );
    write(&project.join("content/article.md"), &article("60%"));
    git(&project, &["add", "."]);
    let (status, said) = run(&mut pre_commit());
    assert_eq!(status, 1, "{said}");
    for words in [
        "Failed",
        "- exit code: 1",
        "content/article.md:1:",
        "应印 50%",
    ] {
        assert!(said.contains(words), "no {words:?} in\n{said}");
    }
    git(&project, &["rm", "-q", "-f", "content/article.md"]);
    let said = succeed(&mut pre_commit());
    assert!(
        said.contains("Skipped"),
        "a licence is read as a table:\n{said}"
    );
}

#[test]
fn pre_commit_takes_the_manifest() {
    if !wanted("pre-commit's manifest") {
        return;
    }
    succeed(
        Command::new("pre-commit")
            .args(["validate-manifest", ".pre-commit-hooks.yaml"])
            .current_dir(ROOT),
    );
}

#[test]
fn pip_installs_the_wheel_and_the_command_runs() {
    if !wanted("wheel") {
        return;
    }
    let folder = scratch("wheel");
    let mut maturin = building("maturin");
    maturin
        .args(["build", "--release", "--locked", "--out"])
        .arg(&folder)
        .current_dir(ROOT);
    succeed(&mut maturin);
    let wheels: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(wheels.len(), 1, "{wheels:?}");
    let fresh = folder.join("fresh");
    succeed(Command::new("python3").args(["-m", "venv"]).arg(&fresh));
    let pip = [
        "install",
        "--quiet",
        "--no-index",
        "--disable-pip-version-check",
    ];
    succeed(
        Command::new(fresh.join("bin/pip"))
            .args(pip)
            .arg(&wheels[0]),
    );
    let installed = || Command::new(fresh.join("bin/verify"));
    assert_eq!(
        succeed(installed().arg("--version")),
        concat!("verify ", env!("CARGO_PKG_VERSION"), "\n")
    );
    let (status, said) = run(installed().arg("data/quickstart.csv").current_dir(ROOT));
    assert!(status == 1 && said.contains("15.5%"), "{said}");
    let shown = succeed(Command::new(fresh.join("bin/pip")).args(["show", "statverify"]));
    assert!(
        shown.contains(concat!("Summary: ", env!("CARGO_PKG_DESCRIPTION"))),
        "{shown}"
    );
}
