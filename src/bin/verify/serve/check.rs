//! A check of what was pasted: the program itself in a process of its own, which can be ended when it takes too long. It goes
//! by no `verify.toml`: whoever pastes sees none, and would take what that lets pass for sound.

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use statverify::input;
use statverify::say::Lang;

use super::answer::Answer;

/// How long a check may take: longer than any article that a person pastes, and no longer than a person waits.
const LONGEST: Duration = Duration::from_secs(20);
/// Bytes of a report: four times the text that may be pasted.
const MOST: u64 = 64 << 20;
/// How often is looked whether it is done: no person notices the delay, and it takes no time to speak of.
const STEP: Duration = Duration::from_millis(5);

/// The report as a page.
pub fn report(name: &str, text: &[u8], lang: Option<Lang>) -> Answer {
    answer(
        run(
            &[
                "--no-config",
                "--format",
                "html",
                "-",
                "--stdin-filename",
                name,
            ],
            text,
            lang,
        ),
        "text/html; charset=utf-8",
    )
}

/// The table to keep: what was found in an article, or a table with its verdicts.
pub fn table(name: &str, text: &[u8], lang: Option<Lang>) -> Answer {
    let is_table = input::is_table(name);
    let extract: &[&str] = &["extract", "--no-config", "-", "--stdin-filename", name];
    let verdicts: &[&str] = &[
        "--no-config",
        "--format",
        "csv",
        "-",
        "--stdin-filename",
        name,
    ];
    answer(
        run(if is_table { verdicts } else { extract }, text, lang),
        "text/csv; charset=utf-8",
    )
}

fn answer(output: std::io::Result<Option<Vec<u8>>>, kind: &'static str) -> Answer {
    match output {
        Ok(Some(body)) => Answer {
            status: "200 OK",
            kind,
            body,
        },
        Ok(None) => Answer::text(
            "503 Service Unavailable",
            "the check took too long: check it as a file\n",
        ),
        Err(_) => Answer::text("500 Internal Server Error", "verify could not be run\n"),
    }
}

/// What the program prints; none where it took too long.
fn run(args: &[&str], text: &[u8], lang: Option<Lang>) -> std::io::Result<Option<Vec<u8>>> {
    let mut command = Command::new(std::env::current_exe()?);
    command
        .args(args)
        .args(lang.iter().flat_map(|lang| ["--lang", lang.name()]));
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let (input, output) = (child.stdin.take(), child.stdout.take());
    let text = text.to_vec();
    let writer = std::thread::spawn(move || input.map(|mut input| input.write_all(&text)));
    let reader = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        output.map(|output| output.take(MOST).read_to_end(&mut bytes));
        bytes
    });
    let done = wait(&mut child)?;
    // A child that stops reading closes the pipe: that is its right.
    let _ = writer.join();
    let bytes = reader.join().unwrap_or_default();
    Ok(done.then_some(bytes))
}

/// Waits for a process, or ends it; whether it ended by itself.
fn wait(child: &mut Child) -> std::io::Result<bool> {
    let started = Instant::now();
    while started.elapsed() < LONGEST {
        if child.try_wait()?.is_some() {
            return Ok(true);
        }
        std::thread::sleep(STEP);
    }
    child.kill()?;
    child.wait()?;
    Ok(false)
}
