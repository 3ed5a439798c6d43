//! All figures and claims of one article.

use std::sync::Arc;

use crate::figure::{self, Figure, Prices, Rounding, Wording};
use crate::number::Rational;
use crate::say::Bilingual;
use crate::say::{Code, Fault, Problem, Severity};
use crate::source::{CopyText, Excerpt, Origin};

use super::bind::{Context, bind};
use super::expression::Derivation;
use super::formula::{self, Formula};
use super::order;
use super::register::Register;
use super::{Cell, Draft, Header, Period, Row, Tolerance};

/// Steps of unprinted formulas that all claims of an article together may write out: bounds memory and time
/// where a hundred thousand claims refer to one long chain.
const MAX_WRITTEN_OUT: usize = 1 << 22;

/// All that one article claims.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// Its name, where the file has that column.
    pub article: Option<String>,
    /// How many figures it prints.
    pub figures: usize,
    /// Its claims, in the file's order.
    pub claims: Vec<Claim>,
    /// Its source figures, in the file's order: they have no formula and claim nothing, but a copy prints them.
    pub sources: Vec<Claim>,
    /// The table that it was read from; none where it is prose.
    pub table: Option<Table>,
    /// Its words, where it is prose.
    pub text: Option<CopyText>,
    /// What could not be read, in the file's order.
    pub problems: Vec<Problem>,
    /// It holds a Chinese character.
    pub chinese: bool,
}

/// A table as it was read.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its header.
    pub header: Arc<Header>,
    /// Each row with the line on which it begins, those with an error as well.
    pub records: Vec<(usize, Arc<Excerpt>)>,
}

/// A figure with its formula; a source figure has none.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its id, or `L12`, its line.
    pub id: String,
    /// A person has given it that id.
    pub named: bool,
    /// The line on which its row begins.
    pub line: usize,
    /// As printed.
    pub text: String,
    /// The figure; `None` where a claim that nothing here can check is no figure at all (全省第三).
    pub figure: Option<Arc<Figure>>,
    /// Where it is printed.
    pub origin: Origin,
    /// The formula as written.
    pub formula: String,
    /// Where the formula came from.
    pub provenance: Provenance,
    /// The formula, bound; `None` for `?`.
    pub derivation: Option<Derivation>,
    /// Why nothing here can check it: the code that a `?` states.
    pub unchecked: Option<&'static str>,
    /// What the words around it say.
    pub wording: Wording,
    /// For this claim, over the command's.
    pub tolerance: Option<Tolerance>,
    /// The reason that it may stand though it is inconsistent.
    pub waiver: Option<Cell>,
    /// The words of the copy that print it.
    pub quote: Option<Cell>,
    /// Carried to reports, never interpreted.
    pub source: Option<String>,
    /// Carried to reports, never interpreted.
    pub note: Option<String>,
}

/// The reasons that a `?` may state, the first where it states none.
pub const UNCHECKED: [&str; 4] = [
    "outside-source",
    "missing-figure",
    "constant-prices",
    "goal",
];

/// Where a formula came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// A person wrote it.
    Stated,
    /// The rule of this name found it in prose.
    Extracted(&'static str),
}

/// A row that has been understood on its own, without the others.
pub(super) struct Entry {
    pub row: Row,
    pub figure: Option<Arc<Figure>>,
    pub wording: Wording,
    pub period: Option<Period>,
    pub formula: Option<Formula>,
    pub tolerance: Option<Tolerance>,
    /// An error has been reported for it.
    pub bad: bool,
}

impl Book {
    /// Makes a book of the rows of one article.
    pub fn assemble(draft: Draft, rounding: Rounding) -> Self {
        let mut problems = draft.problems;
        let records = draft.rows.iter().filter_map(|row| {
            row.record
                .as_ref()
                .map(|record| (row.line, Arc::clone(record)))
        });
        let table = draft.header.map(|header| Table {
            header,
            records: records.collect(),
        });
        let entries: Vec<Entry> = draft
            .rows
            .into_iter()
            .map(|row| Entry::read(row, rounding, &mut problems))
            .collect();
        let cells = entries
            .iter()
            .filter_map(|entry| entry.row.claimed.as_ref());
        // A figure of prose has a row for each claim of it.
        let mut places: Vec<_> = cells
            .map(|cell| {
                (
                    cell.origin.span().excerpt.line,
                    cell.origin.span().range.start,
                )
            })
            .collect();
        places.sort_unstable();
        places.dedup();
        let figures = places.len();
        let (claims, sources) = printed(entries, rounding, &mut problems);
        problems.sort_by_key(|problem| (problem.location.line, problem.location.column));
        Self {
            article: draft.article,
            figures,
            claims,
            sources,
            table,
            text: draft.text,
            problems,
            chinese: draft.chinese,
        }
    }
}

/// The claims and the source figures.
fn printed(
    mut entries: Vec<Entry>,
    rounding: Rounding,
    problems: &mut Vec<Problem>,
) -> (Vec<Claim>, Vec<Claim>) {
    let mut register = Register::new(&mut entries, problems);
    let dependencies = register.dependencies(&entries);
    let order = order::dependencies_first(&dependencies);
    for (row, reference) in order.cycles {
        problems.push(cycle(&entries[row], reference));
        entries[row].bad = true;
        register.mark_unreadable(&entries[row]);
    }
    let mut written_out = 0;
    let mut derivations: Vec<Option<Derivation>> = entries.iter().map(|_| None).collect();
    for row in order.rows {
        let entry = &mut entries[row];
        let (Some(tree), Some(cell)) = (&entry.formula, &entry.row.formula) else {
            continue;
        };
        if entry.bad {
            continue;
        }
        if written_out > MAX_WRITTEN_OUT {
            problems.push(cell.problem(Severity::Error, too_many_steps(cell)));
            entry.bad = true;
            continue;
        }
        let context = Context {
            cell,
            claimed: entry.figure.as_deref(),
            wording: &entry.wording,
            period: entry.period,
            rounding,
        };
        match bind(tree, &register, &context) {
            Ok(derivation) if entry.row.claimed.is_none() => register.step(&entry.row, derivation),
            Ok(derivation) => {
                written_out += derivation.tape.len().saturating_sub(tree.nodes.len());
                entry.leave_out(derivation.per.as_ref());
                derivations[row] = Some(derivation);
            }
            Err(fault) => {
                problems.push(cell.problem(Severity::Error, fault));
                entry.bad = true;
                if entry.row.claimed.is_none() {
                    register.mark_unreadable(entry);
                }
            }
        }
    }
    let printed = entries
        .into_iter()
        .zip(derivations)
        .filter_map(|(entry, derivation)| entry.printed(derivation));
    printed.partition(|printed| !printed.formula.is_empty())
}

impl Entry {
    /// Understands each cell of a row; what is wrong is reported, all of it.
    fn read(row: Row, rounding: Rounding, problems: &mut Vec<Problem>) -> Self {
        let mut entry = Self {
            figure: None,
            wording: Wording::default(),
            period: None,
            formula: None,
            tolerance: None,
            bad: row.broken,
            row,
        };
        if entry.bad {
            return entry;
        }
        let faults = [
            entry.read_figure(rounding, problems),
            entry.read_formula(),
            entry.read_period(),
            entry.read_prices(),
            entry.read_tolerance(),
        ];
        for (fault, cell) in faults.into_iter().flatten() {
            problems.push(cell.problem(Severity::Error, fault));
            entry.bad = true;
        }
        entry
    }

    fn read_figure(
        &mut self,
        rounding: Rounding,
        problems: &mut Vec<Problem>,
    ) -> Option<(Fault, Cell)> {
        let cell = self.row.claimed.as_ref()?;
        let quote = self.row.quote.as_ref().map_or("", |quote| &quote.text);
        match figure::read(&cell.text, quote, rounding) {
            Ok(printed) => {
                self.figure = Some(Arc::new(printed.figure));
                self.wording = printed.wording;
                if let Some(digits) = printed.reformatted {
                    problems
                        .push(cell.problem(Severity::Warning, reformatted(&cell.text, &digits)));
                }
                None
            }
            Err(_) if self.is_unchecked() => None,
            Err(fault) => Some((fault, cell.clone())),
        }
    }

    fn read_formula(&mut self) -> Option<(Fault, Cell)> {
        let cell = self.row.formula.as_ref().filter(|_| !self.is_unchecked())?;
        if let Some(fault) = unknown_reason(&cell.text) {
            return Some((fault, cell.clone()));
        }
        match formula::parse(&cell.text) {
            Ok(formula) => {
                self.formula = Some(formula);
                None
            }
            Err(fault) => Some((fault, cell.clone())),
        }
    }

    fn read_period(&mut self) -> Option<(Fault, Cell)> {
        let cell = self.row.period.as_ref()?;
        match Period::parse(&cell.text) {
            Ok(period) => {
                self.period = Some(period);
                None
            }
            Err(fault) => Some((fault, cell.clone())),
        }
    }

    fn read_prices(&mut self) -> Option<(Fault, Cell)> {
        let cell = self.row.prices.as_ref()?;
        self.wording.prices = match cell.text.to_lowercase().as_str() {
            "constant" | "不变价" | "可比价" => Prices::Constant,
            "current" | "现价" => Prices::Current,
            _ => {
                let message = Bilingual::new(
                    "价格栏只能写 constant（不变价）或 current（现价），或留空",
                    "prices is constant (不变价), current (现价) or blank",
                );
                return Some((
                    Fault::new(Code::BadPrices, 0..cell.text.len(), message),
                    cell.clone(),
                ));
            }
        };
        None
    }

    fn read_tolerance(&mut self) -> Option<(Fault, Cell)> {
        let cell = self.row.tolerance.as_ref()?;
        let tolerance = match Tolerance::parse(&cell.text) {
            Ok(tolerance) => tolerance,
            Err(fault) => return Some((fault, cell.clone())),
        };
        if self
            .figure
            .as_ref()
            .is_some_and(|figure| figure.amount.is_some() && tolerance.room(figure).is_none())
        {
            let message = Bilingual::new(
                "这种容差不适用于这个数值：pp 只用于 % 和个百分点，相对容差不用于区间",
                "this tolerance does not fit the claim: pp is for % and points, a relative one not for a range",
            );
            return Some((
                Fault::new(Code::BadTolerance, 0..cell.text.len(), message),
                cell.clone(),
            ));
        }
        self.tolerance = Some(tolerance);
        None
    }

    /// The claim leaves out a unit after /, of which one is so much in its base.
    fn leave_out(&mut self, per: Option<&Rational>) {
        let figure = self.figure.take();
        self.figure = match (figure, per) {
            (Some(figure), Some(per)) => {
                let scale = &figure.unit.scale / per;
                Some(Arc::new(Figure::clone(&figure).with_scale(&scale)))
            }
            (figure, _) => figure,
        };
    }

    /// `?`: a claim that nothing here can check.
    fn is_unchecked(&self) -> bool {
        self.row
            .formula
            .as_ref()
            .is_some_and(|formula| unchecked(&formula.text).is_some())
    }

    /// The claim or source figure of the row; none where it has an error, or prints nothing.
    fn printed(self, derivation: Option<Derivation>) -> Option<Claim> {
        let claims = derivation.is_some() || self.is_unchecked();
        if self.bad || claims != self.row.formula.is_some() {
            return None;
        }
        let id = self.row.name();
        let named = self.row.id.is_some();
        let origin = self
            .row
            .claimed
            .as_ref()
            .or(self.row.formula.as_ref())?
            .origin
            .clone();
        let text = |cell: Option<Cell>| cell.map(|cell| cell.text);
        let formula = text(self.row.formula).unwrap_or_default();
        Some(Claim {
            id,
            named,
            line: self.row.line,
            text: text(self.row.claimed).unwrap_or_default(),
            figure: self.figure,
            origin,
            unchecked: unchecked(&formula).filter(|_| derivation.is_none()),
            formula,
            provenance: self
                .row
                .rule
                .map_or(Provenance::Stated, Provenance::Extracted),
            derivation,
            wording: self.wording,
            tolerance: self.tolerance,
            waiver: self.row.waive,
            quote: self.row.quote,
            source: text(self.row.source),
            note: text(self.row.note),
        })
    }
}

/// The reason of a `? goal`, or of a mere `?`; `None` for any other formula.
fn unchecked(formula: &str) -> Option<&'static str> {
    let reason = formula.strip_prefix(['?', '？'])?.trim();
    UNCHECKED
        .into_iter()
        .find(|known| reason.is_empty() || reason == *known)
}

fn unknown_reason(formula: &str) -> Option<Fault> {
    let reason = formula.strip_prefix(['?', '？'])?.trim();
    let shown: String = reason.chars().take(40).collect();
    let message = Bilingual::new(
        format!(
            "问号后面的“{shown}”不是已知的缘由：请只写 ?，或写 ? 加 {}",
            UNCHECKED.join("、")
        ),
        format!(
            "\"{shown}\" after the ? is no known reason: write ? alone, or ? and one of {}",
            UNCHECKED.join(", ")
        ),
    );
    Some(Fault::new(Code::BadFormula, 0..formula.len(), message))
}

fn reformatted(cell: &str, quote: &str) -> Fault {
    let message = Bilingual::new(
        format!("表格里是 {cell}，原文印的是 {quote}：按原文的位数核验（表格软件可能改过格式）"),
        format!(
            "the cell says {cell} where the quote prints {quote}: the quote's digits count (a spreadsheet may have reformatted it)"
        ),
    );
    Fault::new(Code::Reformatted, 0..cell.len(), message)
}

fn too_many_steps(cell: &Cell) -> Fault {
    let message = Bilingual::new(
        "本篇的论断写出的未刊步骤太多：请给中间步骤填上数值",
        "the claims of this article write out too many unprinted steps: give intermediate steps a figure",
    );
    Fault::new(Code::TooLarge, 0..cell.text.len(), message)
}

fn cycle(entry: &Entry, reference: std::ops::Range<usize>) -> Problem {
    let message = Bilingual::new(
        "循环引用：这个数最终由它自己算出，什么也核验不了；请去掉其中一个算式",
        "a cycle: in the end this figure is derived from itself, which checks nothing; drop one of the formulas",
    );
    let fault = Fault::new(Code::Cycle, reference, message);
    match &entry.row.formula {
        Some(cell) => cell.problem(Severity::Error, fault),
        None => unreachable!("only a row with a formula refers to others"),
    }
}
