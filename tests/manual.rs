//! What shells and `man` read: the completion scripts and the manual page.

use std::process::Command;

use crate::consumers::{present, run, scratch, succeed, wanted, write};
use crate::process::{status, verify};

const SUBCOMMANDS: [&str; 9] = [
    "calc",
    "extract",
    "diff",
    "serve",
    "config",
    "explain",
    "init",
    "completions",
    "man",
];

fn printed(args: &[&str]) -> String {
    let output = verify(args, b"");
    assert_eq!(
        (status(&output), output.stderr.as_slice()),
        (0, b"".as_slice())
    );
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_shell_gets_a_script_that_knows_the_subcommands() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = printed(&["completions", shell]);
        for subcommand in SUBCOMMANDS {
            assert!(script.contains(subcommand), "{shell} lacks {subcommand}");
        }
    }
}

#[test]
fn an_unknown_shell_is_answered_with_the_known_ones() {
    let output = verify(&["completions", "tcsh"], b"");
    assert_eq!(status(&output), 2);
    assert!(
        String::from_utf8_lossy(&output.stderr).contains("bash, elvish, fish, powershell, zsh")
    );
}

#[test]
fn the_page_has_a_section_for_each_subcommand_and_the_exit_status() {
    let page = printed(&["man"]);
    for subcommand in SUBCOMMANDS {
        let section = format!(".SH \"VERIFY {}\"\n", subcommand.to_uppercase());
        assert_eq!(page.matches(&section).count(), 1, "{section}");
    }
    assert_eq!(page.matches(".TH ").count(), 1);
    assert!(page.contains("Exit status: 0 nothing is inconsistent, 1 something is"));
}

#[test]
fn shells_take_their_scripts() {
    if !wanted("completions") {
        return;
    }
    let folder = scratch("completions");
    for shell in ["bash", "zsh", "fish"]
        .into_iter()
        .filter(|shell| present(shell))
    {
        let file = folder.join(shell);
        write(&file, &printed(&["completions", shell]));
        assert_eq!(
            succeed(Command::new(shell).arg("-n").arg(&file)),
            "",
            "{shell}"
        );
    }
}

#[test]
fn bash_completes_subcommands_and_formats() {
    if !wanted("completions in bash") {
        return;
    }
    let file = scratch("completions-bash").join("verify.bash");
    write(&file, &printed(&["completions", "bash"]));
    for (words, completed) in [
        ("verify expl", "explain"),
        ("verify --format nd", "ndjson"),
        ("verify init --l", "--lang"),
    ] {
        let script = "source \"$1\"; COMP_WORDS=($2); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _verify verify \"${COMP_WORDS[-1]}\" \"${COMP_WORDS[-2]}\"; echo \"${COMPREPLY[@]}\"";
        let said = succeed(
            Command::new("bash")
                .args(["-c", script, "bash"])
                .arg(&file)
                .arg(words),
        );
        assert_eq!(said.trim(), completed, "{words}");
    }
}

#[test]
fn man_shows_the_page() {
    if !wanted("manual page") {
        return;
    }
    let file = scratch("manual").join("verify.1");
    write(&file, &printed(&["man"]));
    if present("groff") {
        let said = succeed(
            Command::new("groff")
                .args(["-man", "-Tutf8", "-Kutf8", "-ww"])
                .arg(&file),
        );
        assert!(
            said.contains("Recompute the derived figures of an article"),
            "{said}"
        );
        assert!(!said.contains("warning:"), "{said}");
    }
    if present("man") {
        let (status, said) = run(Command::new("man")
            .arg("-l")
            .arg(&file)
            .env("MANPAGER", "cat")
            .env("LC_ALL", "C.UTF-8"));
        assert_eq!(status, 0, "{said}");
        assert!(said.contains("cagr(292.5亿元"), "{said}");
    }
}
