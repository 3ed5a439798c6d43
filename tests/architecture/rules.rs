//! The rules of the house; each says what breaks it, and by which path.

use std::collections::{BTreeMap, BTreeSet};

use super::uses::Uses;

/// In the order in which data flows: a layer uses itself and those before it.
pub const LAYERS: [&str; 12] = [
    "number",
    "source",
    "say",
    "language",
    "figure",
    "book",
    "recompute",
    "input",
    "reading",
    "check",
    "gate",
    "report",
];

/// What a layer may not use though it stands before it: whatever a file holds reaches the check by the book alone.
const APART: [(&str, &str); 3] = [
    ("check", "input"),
    ("check", "reading"),
    ("report", "input"),
];

/// Folders of siblings that do not know each other, each with the list in its `mod.rs`.
pub const SIBLINGS: [(&str, &str); 5] = [
    ("reading/equations", "EQUATIONS"),
    ("book/kind", "KINDS"),
    ("check/cause", "CAUSES"),
    ("check/note", "NOTES"),
    ("report", "FORMATS"),
];

/// Uses of a layer that stands later.
pub fn layers(uses: &Uses) -> Vec<String> {
    let mut broken = Vec::new();
    for (file, used, path) in all(uses) {
        let (Some(own), Some(other)) = (layer(file), layer(used)) else {
            continue;
        };
        if other > own || APART.contains(&(LAYERS[own], LAYERS[other])) {
            broken.push(format!(
                "{file} uses {used} ({path}): {} may not use {}",
                LAYERS[own], LAYERS[other]
            ));
        }
    }
    broken
}

/// Circles: the files that go round in each, and what each of them uses of the others.
pub fn circles(uses: &Uses) -> Vec<String> {
    let reach: BTreeMap<&str, BTreeSet<&str>> = uses
        .keys()
        .map(|file| (file.as_str(), reached(uses, file)))
        .collect();
    let together = |a: &str, b: &str| reach[a].contains(b) && reach[b].contains(a);
    let mut circles: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (file, used, path) in all(uses).filter(|(file, used, _)| together(file, used)) {
        let first = reach[file]
            .iter()
            .find(|other| together(file, other))
            .unwrap();
        circles
            .entry(first)
            .or_default()
            .push(format!("    {file} uses {used} ({path})"));
    }
    circles
        .into_values()
        .map(|lines| format!("a circle:\n{}", lines.join("\n")))
        .collect()
}

/// Siblings that use each other, or what stands in another's folder; what serves several and uses one of them.
pub fn siblings(uses: &Uses, folder: &str, members: &[String]) -> Vec<String> {
    let member = |file: &str| {
        let rest = file
            .strip_prefix("src/")?
            .strip_prefix(folder)?
            .strip_prefix('/')?;
        let name = rest.split(['/', '.']).next()?;
        members.iter().find(|member| *member == name)
    };
    let list = format!("src/{folder}/mod.rs");
    let mut broken = Vec::new();
    for (file, used, path) in all(uses).filter(|(file, ..)| *file != list) {
        let (own, other) = (member(file), member(used));
        if other.is_some() && own != other {
            broken.push(format!(
                "{file} uses {used} ({path}), which is a sibling's own"
            ));
        }
    }
    broken
}

fn all(uses: &Uses) -> impl Iterator<Item = (&str, &str, &str)> {
    uses.iter().flat_map(|(file, used)| {
        used.iter()
            .map(move |(used, path)| (file.as_str(), used.as_str(), path.as_str()))
    })
}

/// The place of a file's layer; none of `lib.rs` and of programs.
fn layer(file: &str) -> Option<usize> {
    let name = file.strip_prefix("src/")?.split(['/', '.']).next()?;
    LAYERS.iter().position(|layer| *layer == name)
}

fn reached<'a>(uses: &'a Uses, from: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(file) = open.pop() {
        for next in uses.get(file).into_iter().flat_map(BTreeMap::keys) {
            if reached.insert(next.as_str()) {
                open.push(next);
            }
        }
    }
    reached
}
