//! Holds the code to the layer rule of ARCHITECTURE.md, with paths resolved as the compiler does.

mod rules;
mod tree;
mod uses;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use rules::{LAYERS, SIBLINGS};
use tree::{Sources, Tree};
use uses::{Uses, uses};

#[test]
fn a_layer_uses_only_the_layers_before_it() {
    assert_none(rules::layers(library()));
}

#[test]
fn lib_rs_lists_the_layers_in_their_order() {
    let sources = sources();
    let lines = sources["src/lib.rs"].lines();
    let listed: Vec<&str> = lines
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    assert_eq!(listed, LAYERS);
}

#[test]
fn no_files_go_round_in_a_circle() {
    assert_none(rules::circles(library()));
    assert_none(rules::circles(&program()));
}

#[test]
fn siblings_do_not_know_each_other() {
    let (sources, uses) = (sources(), library());
    for (folder, list) in SIBLINGS {
        let members = members(&sources, folder, list);
        assert!(members.len() > 5, "{list}: {members:?}");
        assert_none(rules::siblings(uses, folder, &members));
    }
}

#[test]
fn a_sibling_stands_in_its_list_and_once() {
    let sources = sources();
    for (folder, list) in SIBLINGS {
        let module = &sources[&format!("src/{folder}/mod.rs")];
        let mut entries: Vec<&str> = entries(module, list).lines().map(str::trim).collect();
        let count = entries.len();
        entries.sort_unstable();
        entries.dedup();
        assert_eq!(entries.len(), count, "{list} holds an entry twice");
        for (file, text) in &sources {
            let Some(name) = file.strip_prefix(&format!("src/{folder}/")) else {
                continue;
            };
            let declared = text
                .lines()
                .filter_map(|line| line.strip_prefix("pub const ")?.split_once(": "));
            for (item, _) in declared.filter(|(_, kind)| {
                ["Kind =", "Rule =", "Format ="]
                    .iter()
                    .any(|of| kind.starts_with(of))
            }) {
                let entry = format!("{}::{item}", name.strip_suffix(".rs").unwrap());
                assert!(module.contains(&entry), "{list} lacks {entry}");
            }
        }
    }
}

#[test]
fn a_leak_is_seen_however_it_is_written() {
    for (file, line, rule) in [
        (
            "src/check/judge.rs",
            "use super::super::input::Drafts;",
            "layers",
        ),
        (
            "src/check/judge.rs",
            "fn f() { let x = vec![crate::input::Drafts]; }",
            "layers",
        ),
        (
            "src/check/judge.rs",
            "use crate::input::*; fn f(x: Drafts) {}",
            "layers",
        ),
        ("src/check/judge.rs", "use super::needs::needs;", "circles"),
        (
            "src/book/kind/growth.rs",
            "use super::share::KIND as OTHER;",
            "siblings",
        ),
        (
            "src/book/kind/growth.rs",
            "use super::share; const X: u8 = share::KIND;",
            "siblings",
        ),
        (
            "src/report/remark.rs",
            "use super::terminal::paint::paint;",
            "siblings",
        ),
    ] {
        let mut sources = example();
        sources.get_mut(file).unwrap().push_str(line);
        let uses = uses(&Tree::new(&sources, "src/lib.rs"));
        let broken = [
            ("layers", rules::layers(&uses)),
            ("circles", rules::circles(&uses)),
            (
                "siblings",
                SIBLINGS
                    .iter()
                    .flat_map(|(folder, list)| {
                        rules::siblings(&uses, folder, &members(&sources, folder, list))
                    })
                    .collect(),
            ),
        ];
        for (name, broken) in broken {
            assert_eq!(
                broken.len(),
                usize::from(name == rule),
                "{file}: {line} {broken:?}"
            );
        }
    }
}

/// A small house without a leak.
fn example() -> Sources {
    [
        (
            "src/lib.rs",
            "pub mod book; pub mod input; pub mod check; pub mod report;",
        ),
        ("src/book/mod.rs", "pub mod kind;"),
        (
            "src/book/kind/mod.rs",
            "mod growth; mod share; pub const KINDS: [u8; 2] = [growth::KIND, share::KIND];",
        ),
        ("src/book/kind/growth.rs", "pub const KIND: u8 = 1;"),
        ("src/book/kind/share.rs", "pub const KIND: u8 = 2;"),
        ("src/input/mod.rs", "pub struct Drafts;"),
        (
            "src/check/mod.rs",
            "mod judge; mod needs; pub use needs::needs;",
        ),
        ("src/check/judge.rs", "pub fn judge() {}"),
        (
            "src/check/needs.rs",
            "pub fn needs() { super::judge::judge() }",
        ),
        (
            "src/report/mod.rs",
            "mod remark; mod terminal; const FORMATS: [fn(); 1] = [terminal::write];",
        ),
        ("src/report/remark.rs", ""),
        (
            "src/report/terminal.rs",
            "mod paint; pub fn write() { paint::paint() }",
        ),
        ("src/report/terminal/paint.rs", "pub fn paint() {}"),
    ]
    .map(|(file, text)| (file.to_owned(), text.to_owned()))
    .into()
}

/// The modules that a list of siblings names.
fn members(sources: &Sources, folder: &str, list: &str) -> Vec<String> {
    let Some(text) = sources.get(&format!("src/{folder}/mod.rs")) else {
        return Vec::new();
    };
    let entries = entries(text, list);
    let mut members: Vec<String> = entries
        .match_indices("::")
        .map(|(at, _)| {
            let before = entries[..at].rsplit(|c: char| !c.is_alphanumeric() && c != '_');
            before.into_iter().next().unwrap().to_owned()
        })
        .filter(|name| text.contains(&format!("mod {name};")))
        .collect();
    members.dedup();
    members
}

/// What stands in a list.
fn entries<'a>(module: &'a str, list: &str) -> &'a str {
    let (_, rest) = module.split_once(&format!("{list}:")).unwrap();
    rest.split_once("];").unwrap().0.split_once('[').unwrap().1
}

fn library() -> &'static Uses {
    static LIBRARY: LazyLock<Uses> = LazyLock::new(|| uses(&Tree::new(&sources(), "src/lib.rs")));
    &LIBRARY
}

fn program() -> Uses {
    uses(&Tree::new(&sources(), "src/bin/verify/main.rs"))
}

/// All sources below `src`.
fn sources() -> Sources {
    let mut sources = Sources::new();
    let root = std::env::var("CARGO_MANIFEST_DIR").unwrap();
    read(Path::new(&root), "src", &mut sources);
    sources
}

fn read(root: &Path, folder: &str, sources: &mut Sources) {
    for entry in fs::read_dir(root.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            read(root, &path, sources);
        } else if path.ends_with(".rs") {
            sources.insert(path, fs::read_to_string(entry.path()).unwrap());
        }
    }
}

fn assert_none(broken: Vec<String>) {
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}
