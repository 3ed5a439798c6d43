//! Holds the code to the layer rule of ARCHITECTURE.md.

use std::fs;
use std::path::{Path, PathBuf};

/// In the order in which data flows: a layer uses itself and those before it; `check` never sees `reader`.
const LAYERS: [&str; 15] = [
    "number",
    "language",
    "page",
    "source",
    "error",
    "figure",
    "claim",
    "recompute",
    "extract",
    "reader",
    "check",
    "gate",
    "diff",
    "config",
    "report",
];

/// Folders of siblings that do not know each other: the folder, the list in its `mod.rs`, and files that serve them all.
const SIBLINGS: [(&str, &str, &[&str]); 4] = [
    ("claim/kind", "KINDS", &["call", "operators", "years"]),
    (
        "check/cause",
        "CAUSES",
        &["case", "edit", "neighbours", "repair", "rule", "spelling"],
    ),
    ("check/note", "NOTES", &["rule"]),
    (
        "report",
        "FORMATS",
        &[
            "explain",
            "fingerprint",
            "fix",
            "place",
            "record",
            "remark",
            "rows",
            "sentence",
            "summary",
            "to_json",
        ],
    ),
];

#[test]
fn a_layer_uses_only_the_layers_before_it() {
    for (own, layer) in LAYERS.iter().enumerate() {
        let file = [format!("{layer}.rs")]
            .into_iter()
            .filter(|f| src(f).exists());
        for file in file.map(|f| src(&f)).chain(files_below(&src(layer))) {
            for path in code(&file).split("crate::").skip(1) {
                let used = path.split(|c: char| !c.is_alphanumeric()).next().unwrap();
                let allowed =
                    LAYERS[..=own].contains(&used) && (*layer, used) != ("check", "reader");
                assert!(
                    allowed,
                    "{}: {layer} may not use crate::{used}",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn a_sibling_stands_in_its_list_and_names_no_other() {
    for (folder, list, helpers) in SIBLINGS {
        let module = code(&src(folder).join("mod.rs"));
        let entries = module
            .split_once(&format!("{list}:"))
            .and_then(|(_, rest)| rest.split_once("];"))
            .unwrap()
            .0;
        let mut lines: Vec<_> = entries.lines().map(str::trim).collect();
        lines.sort_unstable();
        assert!(
            lines.windows(2).all(|pair| pair[0] != pair[1]),
            "{list} holds an entry twice"
        );
        let mut files = files_below(&src(folder));
        files.retain(|file| {
            file.parent() == Some(&src(folder))
                && stem(file) != "mod"
                && !helpers.contains(&stem(file))
        });
        for file in &files {
            assert_ne!(
                paths_into(stem(file), entries),
                0,
                "{list} lacks {}",
                file.display()
            );
            let text = code(file);
            let other = files
                .iter()
                .find(|other| *other != file && paths_into(stem(other), &text) > 0);
            assert_eq!(other, None, "{} names another of {folder}", file.display());
        }
    }
}

/// How often a text names something of a module: `share::Share`, and not `outer_share::Share`.
fn paths_into(module: &str, text: &str) -> usize {
    let before = |at: usize| text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    text.match_indices(&format!("{module}::"))
        .filter(|(at, _)| !before(*at))
        .count()
}

/// A file without its comments.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                files_below(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

fn src(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(path)
}

fn stem(file: &Path) -> &str {
    file.file_stem().unwrap().to_str().unwrap()
}
