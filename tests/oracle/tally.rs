//! Counts by kind, and the differences that were found.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::judge::Verdict;

/// How many corrupted figures there were of one kind.
#[derive(Clone, Copy, Default)]
pub struct Caught {
    pub mutants: u64,
    /// No values inside the printed intervals satisfy them.
    pub outside: u64,
    /// Of those, called inconsistent.
    pub caught: u64,
    /// Of those, called `not-decidable`.
    pub undecided: u64,
    /// Called inconsistent though some values satisfy them.
    pub false_alarms: u64,
}

#[derive(Default)]
pub struct Tally {
    claims: BTreeMap<&'static str, BTreeMap<&'static str, u64>>,
    caught: BTreeMap<&'static str, Caught>,
    pub differences: Vec<String>,
    /// Claims that the library may leave undecided, and does.
    pub undecided: u64,
}

/// The columns of the table of verdicts.
const COLUMNS: [&str; 8] = [
    "printed",
    "rounding",
    "bound",
    "tolerance",
    "inconsistent",
    "unverifiable",
    "waived",
    "error",
];

impl Tally {
    pub fn claim(&mut self, kind: &'static str, verdict: &Verdict) {
        let column = match verdict {
            Verdict::Consistent(basis, _) => basis.name(),
            Verdict::Inconsistent => "inconsistent",
            Verdict::Unverifiable(_) => "unverifiable",
            Verdict::Waived => "waived",
            Verdict::Error(_) => "error",
        };
        *self
            .claims
            .entry(kind)
            .or_default()
            .entry(column)
            .or_default() += 1;
    }

    pub fn difference(&mut self, report: String) {
        self.differences.push(report);
    }

    pub fn mutants(&mut self, kind: &'static str) -> &mut Caught {
        self.caught.entry(kind).or_default()
    }

    pub fn add(&mut self, other: Self) {
        for (kind, columns) in other.claims {
            let own = self.claims.entry(kind).or_default();
            columns
                .into_iter()
                .for_each(|(column, n)| *own.entry(column).or_default() += n);
        }
        for (kind, more) in other.caught {
            let own = self.mutants(kind);
            own.mutants += more.mutants;
            own.outside += more.outside;
            own.caught += more.caught;
            own.undecided += more.undecided;
            own.false_alarms += more.false_alarms;
        }
        self.differences.extend(other.differences);
        self.undecided += other.undecided;
    }

    /// How many claims were judged so.
    pub fn judged(&self, column: &str) -> u64 {
        self.claims
            .values()
            .filter_map(|columns| columns.get(column))
            .sum()
    }

    /// How many kinds of claims there were.
    pub fn kinds(&self) -> usize {
        self.claims.len()
    }

    /// Of corrupted figures of all kinds.
    pub fn all_mutants(&self) -> Caught {
        let mut all = Self::default();
        for caught in self.caught.values() {
            all.add(Self {
                caught: BTreeMap::from([("all", *caught)]),
                ..Self::default()
            });
        }
        *all.mutants("all")
    }

    /// A table of verdicts by kind in Markdown.
    pub fn verdicts(&self) -> String {
        let mut table = format!(
            "| kind | {} | all |\n|---|{}\n",
            COLUMNS.join(" | "),
            "--:|".repeat(COLUMNS.len() + 1)
        );
        for (kind, columns) in &self.claims {
            let counts = COLUMNS.map(|column| columns.get(column).copied().unwrap_or_default());
            line(&mut table, kind, &counts, counts.iter().sum());
        }
        let counts = COLUMNS.map(|column| self.judged(column));
        line(&mut table, "all", &counts, counts.iter().sum());
        table
    }

    /// A table of corrupted figures by kind in Markdown.
    pub fn corrupted(&self) -> String {
        let head = [
            "corrupted",
            "outside",
            "caught",
            "not decidable",
            "inside",
            "false alarms",
        ];
        let mut table = format!(
            "| kind | {} |\n|---|{}\n",
            head.join(" | "),
            "--:|".repeat(head.len())
        );
        let all = self.all_mutants();
        for (kind, caught) in self.caught.iter().chain([(&"all", &all)]) {
            let Caught {
                mutants,
                outside,
                caught,
                undecided,
                false_alarms,
            } = caught;
            let inside = mutants - outside;
            let _ = writeln!(
                table,
                "| {kind} | {mutants} | {outside} | {caught} | {undecided} | {inside} | {false_alarms} |"
            );
        }
        table
    }
}

fn line(table: &mut String, name: &str, counts: &[u64], all: u64) {
    let counts: Vec<String> = counts.iter().map(ToString::to_string).collect();
    let _ = writeln!(table, "| {name} | {} | {all} |", counts.join(" | "));
}
