//! Compares the library with a second implementation of the contract, on random claims at and around the boundary:
//! `cargo run --release --example oracle -- --claims 10000000 --seed 1`
//!
//! With `--mutations`, each figure of each right claim is corrupted in every way that shows at its precision, too.
//! Prints the verdicts by kind, claims a second, and each difference with the text that repeats it.

#![allow(dead_code, reason = "the test uses some of it, and this the rest")]

#[path = "../tests/oracle/mod.rs"]
mod oracle;

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

use oracle::compare::{BATCH, batch};
use oracle::tally::Tally;

/// Differences that are printed in full.
const SHOWN: usize = 20;

fn main() {
    let batches = number("--claims", 1_000_000).div_ceil(BATCH as u64);
    let seed = number("--seed", 1);
    let mutations = std::env::args().any(|argument| argument == "--mutations");
    let start = Instant::now();
    let all = run(batches, seed, mutations);
    print(
        &all,
        batches * BATCH as u64,
        start.elapsed().as_millis().max(1),
        mutations,
    );
    std::process::exit(i32::from(!all.differences.is_empty()));
}

fn number(name: &str, default: u64) -> u64 {
    let mut arguments = std::env::args()
        .skip_while(|argument| argument != name)
        .skip(1);
    arguments.next().map_or(default, |text| {
        text.parse()
            .unwrap_or_else(|_| panic!("{name} {text}: not a number"))
    })
}

/// All batches, on all cores.
fn run(batches: u64, seed: u64, mutations: bool) -> Tally {
    let (next, all) = (AtomicU64::new(0), Mutex::new(Tally::default()));
    let work = || {
        let mut own = Tally::default();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= batches {
                break;
            }
            batch(seed, number, mutations, &mut own);
        }
        all.lock().expect("no thread fails").add(own);
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    all.into_inner().expect("no thread fails")
}

#[expect(clippy::print_stdout, reason = "the table is what it is for")]
fn print(all: &Tally, claims: u64, milliseconds: u128, mutations: bool) {
    for difference in all.differences.iter().take(SHOWN) {
        println!("{difference}");
    }
    println!("{}", all.verdicts());
    if mutations {
        println!("{}", all.corrupted());
    }
    let rate = u128::from(claims) * 1000 / milliseconds;
    let (undecided, differences) = (all.undecided, all.differences.len());
    println!(
        "{claims} claims in {milliseconds} ms, {rate} a second; {undecided} not decidable; {differences} differences"
    );
}
