//! The library against a second implementation of the contract, in `tests/oracle/`, which shares no code with it.
//! `cargo run --release --example oracle` compares by the million.

use std::thread;

use crate::common;
use crate::oracle::compare::{BATCH, batch};
use crate::oracle::tally::Tally;

/// Batches of one test, and those of them whose figures are corrupted.
const BATCHES: u64 = 200;
const CORRUPTED: u64 = 6;

fn compare(seed: u64, batches: u64, mutations: bool) -> Tally {
    let run = |first: u64| {
        let mut tally = Tally::default();
        (first..batches)
            .step_by(2)
            .for_each(|number| batch(seed, number, mutations, &mut tally));
        tally
    };
    thread::scope(|scope| {
        let other = scope.spawn(|| run(1));
        let mut all = run(0);
        all.add(other.join().expect("no panic"));
        all
    })
}

#[test]
fn twenty_thousand_claims_are_judged_as_the_contract_says() {
    let tally = compare(1, BATCHES, false);
    assert!(
        tally.differences.is_empty(),
        "{}",
        tally.differences.join("\n")
    );
    let few = |column: &&str| tally.judged(column) < BATCHES * BATCH as u64 / 20;
    let rare: Vec<_> = ["printed", "rounding", "bound", "inconsistent"]
        .into_iter()
        .filter(few)
        .collect();
    assert!(
        rare.is_empty() && tally.judged("tolerance") > 200,
        "{}",
        tally.verdicts()
    );
    assert!(
        tally.judged("unverifiable") > 100 && tally.judged("waived") > 50,
        "{}",
        tally.verdicts()
    );
    assert!(tally.undecided < 20, "{}", tally.undecided);
    assert_eq!(tally.kinds(), 21, "{}", tally.verdicts());
}

#[test]
fn each_corrupted_figure_that_leaves_the_range_is_caught_and_no_other() {
    let tally = compare(2, CORRUPTED, true);
    assert!(
        tally.differences.is_empty(),
        "{}",
        tally.differences.join("\n")
    );
    let all = tally.all_mutants();
    assert_eq!(
        (all.caught, all.false_alarms),
        (all.outside, 0),
        "{}",
        tally.corrupted()
    );
    assert!(
        all.outside > 5000 && all.mutants - all.outside > 1000,
        "{}",
        tally.corrupted()
    );
    common::hold_to(
        concat!(env!("CARGO_MANIFEST_DIR"), "/docs/trust.md"),
        &tally.corrupted(),
    );
}
