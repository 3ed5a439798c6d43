//! `verify config`: every setting that is in force for a file, as a `verify.toml`, and where each comes from.

use std::io::Write;

use statverify::gate::config::{Config, KEYS, Key, State};
use statverify::language::Cue;
use statverify::report::{problem_text, visible};
use statverify::say::{Lang, said};

use crate::args::{Configuration, Shared};
use crate::output;
use crate::settings::{Configs, shown};

/// Prints the settings; what is wrong with a file goes to standard error.
pub fn config(args: &Configuration) -> anyhow::Result<u8> {
    let mut problems = Vec::new();
    let found = Configs::default().of(&args.file, &mut problems);
    let lang = args.options.lang.or(found.config.lang).unwrap_or(Lang::En);
    let mut out = output::stdout();
    match &found.file {
        Some(file) => writeln!(out, "# {}", visible(&shown(file)))?,
        None => writeln!(
            out,
            "# {}",
            said(("没有 verify.toml", "no verify.toml"), lang)
        )?,
    }
    let lines = KEYS
        .iter()
        .map(|key| line(key, &found.config, &args.options, lang));
    // In TOML what stands below a table belongs to it.
    let (tables, plain): (Vec<_>, Vec<_>) = lines.partition(|line| line.starts_with('['));
    for line in plain.iter().chain(&tables) {
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    let mut errors = std::io::stderr().lock();
    for problem in &problems {
        writeln!(errors, "{}", problem_text(problem, &output::plain(), lang))?;
    }
    Ok(if problems.is_empty() { 0 } else { 2 })
}

/// `rounding = "either"  # verify.toml:3`, or as a comment where nothing is asked for.
fn line(key: &Key, config: &Config, flags: &Shared, lang: Lang) -> String {
    let (value, from) = if let Some(value) = flag(key.name, flags) {
        (
            value,
            format!(
                "--{}",
                if key.name == "formats" {
                    "format"
                } else {
                    key.name
                }
            ),
        )
    } else if let Some(stated) = config.stated.get(key.name) {
        (
            stated.value.clone(),
            format!(
                "{}:{}",
                visible(&stated.location.file),
                stated.location.line
            ),
        )
    } else if key.default.is_empty() {
        return format!("# {}  # {}", key.name, said(key.states, lang));
    } else {
        (
            key.default.to_owned(),
            said(("默认", "default"), lang).to_owned(),
        )
    };
    if config.stated.contains_key(key.name)
        && let Some(table) = table(key.name, &from, config)
    {
        return table;
    }
    format!(
        "{} = {}  # {from}",
        key.name,
        value.split_whitespace().collect::<Vec<_>>().join(" ")
    )
}

/// What stands below the header of a table, which has the place where the key is first stated.
fn table(key: &str, from: &str, config: &Config) -> Option<String> {
    let quoted = |text: &str| toml::Value::from(text).to_string();
    match key {
        "levels" => {
            let levels = config.levels.iter();
            let lines = levels.map(|(code, level)| format!("\n{code} = \"{}\"", level.name()));
            Some(format!("[levels]  # {from}{}", lines.collect::<String>()))
        }
        "words" => {
            let line = |(cue, words): (&Cue, &Vec<String>)| {
                let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
                format!("\n{} = [{}]", cue.name(), words.join(", "))
            };
            let lines: String = config.words.iter().map(line).collect();
            Some(format!("[words]  # {from}{lines}"))
        }
        "states" if config.states.is_empty() => None,
        "states" => {
            let entries: Vec<String> = config.states.iter().map(entry).collect();
            Some(entries.join("\n"))
        }
        _ => None,
    }
}

/// One entry of `[[states]]`, with its own place.
fn entry(state: &State) -> String {
    let statement = &state.statement;
    let fields = [
        ("file", state.file.as_deref()),
        ("after", Some(statement.after.as_str())),
        ("figure", Some(&statement.figure.text)),
        ("formula", Some(&statement.formula.text)),
    ];
    let given = fields
        .iter()
        .filter_map(|(name, text)| Some((name, (*text)?)));
    let given = given.filter(|(_, text)| !text.is_empty());
    let place = statement.figure.origin.location();
    let lines: String = given
        .map(|(name, text)| format!("\n{name} = {}", toml::Value::from(text)))
        .collect();
    format!(
        "[[states]]  # {}:{}{lines}",
        visible(&place.file),
        place.line
    )
}

/// The value that a flag gives a key, in TOML.
fn flag(key: &str, flags: &Shared) -> Option<String> {
    let quoted = |text: &str| format!("{text:?}");
    match key {
        "lang" => flags.lang.map(|lang| quoted(lang.name())),
        "rounding" => flags
            .judging
            .rounding
            .map(|rounding| quoted(rounding.name())),
        "times" => flags.judging.times.map(|times| quoted(times.name())),
        "tolerance" => flags.judging.tolerance_text().map(quoted),
        "fail-on" => flags.fail_on.map(|fail_on| quoted(fail_on.name())),
        "formats" => {
            let formats: Vec<String> = flags
                .formats
                .iter()
                .map(|format| quoted(&format.to_string()))
                .collect();
            (!formats.is_empty()).then(|| format!("[{}]", formats.join(", ")))
        }
        _ => None,
    }
}
