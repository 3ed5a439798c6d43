//! What the fuzzers found, replayed: every file of the corpus, every seed that shows a hostile form, and some thousand
//! mutations of them that are the same on every run. None may panic, and each must come back soon.
#![cfg(all(feature = "docx", feature = "xlsx"))]

#[path = "fuzz/mutate.rs"]
mod mutate;
#[path = "fuzz/office.rs"]
mod office;
#[path = "fuzz/targets.rs"]
mod targets;

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use mutate::Dice;
use targets::{TARGETS, Target};

/// How long one input may take, in a build for debugging and on a machine that does other things as well.
const PATIENCE: Duration = Duration::from_secs(20);
/// Mutations of each target.
const MUTATIONS: usize = 400;
/// Longest input that is mutated: what takes long is no better when it is changed.
const SHORT: usize = 2000;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz");

/// The targets; none in the package as it ships, which has no corpus.
fn targets() -> &'static [(&'static str, Target)] {
    if Path::new(ROOT).exists() {
        TARGETS
    } else {
        &[]
    }
}

/// The inputs of a target with their paths.
fn inputs(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folders = ["seeds", "corpus"].map(|folder| Path::new(ROOT).join(folder).join(target));
    let entries = folders
        .iter()
        .filter_map(|folder| fs::read_dir(folder).ok())
        .flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| (path.clone(), fs::read(&path).unwrap()))
        .collect()
}

/// Runs a target over inputs; gives the name of each before it begins, and whether it panicked after.
fn run(target: Target, inputs: Vec<(String, Vec<u8>)>) -> Receiver<(String, bool)> {
    let (tell, told) = channel();
    thread::spawn(move || {
        for (name, bytes) in inputs {
            let panicked = catch_unwind(|| target(&bytes)).is_err();
            if tell.send((name, panicked)).is_err() {
                return;
            }
        }
    });
    told
}

/// The names of the inputs that panic; the first that takes too long ends the search.
fn failures(name: &str, target: Target, inputs: Vec<(String, Vec<u8>)>) -> Vec<String> {
    let names: Vec<String> = inputs.iter().map(|(name, _)| name.clone()).collect();
    let told = run(target, inputs);
    let mut failed = Vec::new();
    for input in names {
        match told.recv_timeout(PATIENCE) {
            Ok((_, false)) => {}
            Ok((_, true)) => failed.push(format!("{name}: {input} panics")),
            Err(_) => {
                failed.push(format!(
                    "{name}: {input} takes more than {} s",
                    PATIENCE.as_secs()
                ));
                return failed;
            }
        }
    }
    failed
}

#[test]
fn nothing_in_the_corpus_panics_or_hangs() {
    let mut failed = Vec::new();
    for &(name, target) in targets() {
        let inputs = inputs(name);
        assert!(inputs.len() > 10, "{name} has a corpus");
        let inputs = inputs
            .into_iter()
            .map(|(path, bytes)| (path.display().to_string(), bytes));
        failed.extend(failures(name, target, inputs.collect()));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn no_mutation_of_the_corpus_panics_or_hangs() {
    let mut failed = Vec::new();
    for &(name, target) in targets() {
        let seeds: Vec<Vec<u8>> = inputs(name)
            .into_iter()
            .map(|(_, bytes)| bytes)
            .filter(|bytes| bytes.len() <= SHORT)
            .collect();
        let mut dice = Dice::new(1);
        // Through everything takes ten times as long.
        let count = if name == "check" {
            MUTATIONS / 4
        } else {
            MUTATIONS
        };
        let mutations = (0..count).map(|_| dice.mutation(&seeds));
        let inputs = mutations.map(|bytes| {
            (
                String::from_utf8_lossy(&bytes).escape_debug().to_string(),
                bytes,
            )
        });
        failed.extend(failures(name, target, inputs.collect()));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
