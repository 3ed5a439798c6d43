//! Random tables, as the oracle draws and prints them, and what the library says of each claim.

use crate::oracle::case::{Case, Settings};
use crate::oracle::dice::Dice;
use crate::oracle::draw;
use crate::oracle::library::{ask, ask_all};
use crate::oracle::print_case::{Naming, PLAIN, rows_named};

/// Claims that are judged with the same settings.
pub struct Table {
    pub settings: Settings,
    pub cases: Vec<Case>,
}

const TABLES: u64 = 60;
const CLAIMS: usize = 50;

pub fn tables() -> impl Iterator<Item = Table> {
    (0..TABLES).map(|number| {
        let mut dice = Dice(number.wrapping_mul(0xD129_0DD3_35A8_1F6B));
        let settings = draw::settings(&mut dice);
        let mut cases = Vec::new();
        while cases.len() < CLAIMS {
            cases.extend(draw::case(&settings, &mut dice));
        }
        Table { settings, cases }
    })
}

/// The rows of each claim, whose id is `x` and its number.
pub fn printed(cases: &[Case]) -> Vec<String> {
    named(cases, "x", &PLAIN)
}

/// The same with other names; all else is printed alike.
pub fn named(cases: &[Case], id: &str, naming: &Naming) -> Vec<String> {
    let of = |(at, case): (usize, &Case)| {
        rows_named(case, &format!("{id}{at}"), naming, &mut Dice(at as u64))
    };
    cases.iter().enumerate().map(of).collect()
}

/// Each claim of a whole text, in its order: its id, and its verdict.
pub fn all_verdicts(text: &str, settings: &Settings) -> Vec<(String, String)> {
    let said = ask_all(text, settings).into_iter();
    said.map(|(id, said)| (id, in_short(&said.verdict, said.reading)))
        .collect()
}

/// Verdict, basis or reason, and reading of each claim of a text; `error` where there is none.
pub fn verdicts(rows: &str, id: &str, claims: usize, settings: &Settings) -> Vec<String> {
    let (said, _) = ask(rows, settings);
    let of = |at| {
        said.get(&format!("{id}{at}"))
            .map(|said| in_short(&said.verdict, said.reading))
    };
    (0..claims)
        .map(|at| of(at).unwrap_or_else(|| "error".into()))
        .collect()
}

/// The reading of a claim that none makes right says nothing.
fn in_short(verdict: &str, reading: Option<&str>) -> String {
    let reading = reading.filter(|_| verdict.starts_with("consistent"));
    format!("{verdict} {}", reading.unwrap_or_default())
}

impl Table {
    pub fn verdicts(&self) -> Vec<String> {
        self.verdicts_of(&printed(&self.cases))
    }

    pub fn verdicts_of(&self, rows: &[String]) -> Vec<String> {
        verdicts(&rows.concat(), "x", rows.len(), &self.settings)
    }

    /// Holds each changed claim to the same verdict, and says how many there were.
    pub fn holds_for(&self, change: impl Fn(&Case, &Settings) -> Option<Case>) -> usize {
        let pairs = self
            .cases
            .iter()
            .filter_map(|case| Some((case.clone(), change(case, &self.settings)?)));
        let (before, after): (Vec<Case>, Vec<Case>) = pairs.unzip();
        self.same(&printed(&before), &printed(&after));
        before.len()
    }

    /// Holds the claims to the same verdicts.
    pub fn same(&self, before: &[String], after: &[String]) {
        for (at, (first, second)) in self
            .verdicts_of(before)
            .iter()
            .zip(self.verdicts_of(after))
            .enumerate()
        {
            assert_eq!(
                *first, second,
                "{:?}\n{}\n{}",
                self.settings, before[at], after[at]
            );
        }
    }
}
