//! All figures and claims of one article.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::figure::{Figure, Rounding, Wording};
use crate::say::{Bilingual, Code, Fault, Problem};
use crate::source::{CopyText, Excerpt, Origin};

use super::bind::{Context, bind};
use super::derivation::Derivation;
use super::entry::Entry;
use super::figures::{FigureId, Figures, PrintedFigure};
use super::order;
use super::register::Register;
use super::unchecked::Unchecked;
use super::{Cell, Draft, Evidence, Header, Placed, Possible, Row, Sought, Tolerance};

/// Steps of unprinted formulas that all claims of an article together may write out: bounds memory and time
/// where a hundred thousand claims refer to one long chain.
const MAX_WRITTEN_OUT: usize = 1 << 22;

/// All that one article claims.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// Its name, where the file has that column.
    pub article: Option<String>,
    /// The figures that it prints, each once.
    pub figures: Figures,
    /// Its claims, in the file's order.
    pub claims: Vec<Claim>,
    /// Its source figures, in the file's order: they have no formula and claim nothing, but a copy prints them.
    pub sources: Vec<Claim>,
    /// The table that it was read from; none where it is prose.
    pub table: Option<Table>,
    /// Its words, where it is prose.
    pub text: Option<CopyText>,
    /// Its tables as they are printed, where claims were found in it.
    pub tables: Vec<Placed>,
    /// What could not be read, in the file's order.
    pub problems: Vec<Problem>,
    /// The figures of which the settings state something, where it is prose.
    pub sought: Vec<Sought>,
    /// It holds a Chinese character.
    pub chinese: bool,
    /// It is a file of data in which nothing can be checked: what to say of that, where a person has named it.
    pub idle: Option<Problem>,
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
    /// The figure as the article prints it, which other claims may share; `None` where a `?` stands without one.
    pub printed: Option<Arc<PrintedFigure>>,
    /// The same in the unit that the claim means; `None` where a claim that nothing here can check is no figure at all
    /// (全省第三).
    pub figure: Option<Arc<Figure>>,
    /// Where it is printed.
    pub origin: Origin,
    /// The formula as written.
    pub formula: String,
    /// Where the formula came from.
    pub provenance: Provenance,
    /// Why a reader of prose ties it to these figures, the strongest reason first.
    pub evidence: Vec<Evidence>,
    /// The words of prose do not tie it to these figures: they agree, and chance would seldom make them.
    pub confirmed: bool,
    /// What it may follow from, the likeliest first, where the words of prose do not say.
    pub possible: Vec<Possible>,
    /// The formula, bound; `None` for `?`.
    pub derivation: Option<Derivation>,
    /// Why nothing here can check it, as a `?` states.
    pub unchecked: Option<Unchecked>,
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

/// Where a formula came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// A person wrote it.
    Stated,
    /// The rule of this name found it in prose.
    Extracted(&'static str),
}

impl Claim {
    /// Which figure of its article it is about.
    pub fn figure_id(&self) -> Option<FigureId> {
        self.printed.as_ref().map(|printed| printed.id)
    }

    /// How its formula came to be: `stated` by a person, `judged` from words of prose that leave no doubt, `confirmed` where
    /// they leave some and the figures agree, or `open` where neither ties it to anything.
    pub fn binding(&self) -> &'static str {
        match (self.provenance, &self.derivation) {
            (Provenance::Stated, _) => "stated",
            (Provenance::Extracted(_), Some(_)) if self.confirmed => "confirmed",
            (Provenance::Extracted(_), Some(_)) => "judged",
            (Provenance::Extracted(_), None) => "open",
        }
    }

    /// As printed; blank where it prints nothing.
    pub fn text(&self) -> &str {
        self.printed
            .as_ref()
            .map_or("", |printed| &printed.cell.text)
    }
}

impl Book {
    /// Makes a book of the rows of one article.
    pub fn assemble(draft: Draft, rounding: Rounding) -> Self {
        let (mut figures, mut problems) = (draft.figures, draft.problems);
        let record = |row: &Row| Some((row.line, Arc::clone(row.record.as_ref()?)));
        let records = draft.rows.iter().filter_map(record);
        let table = draft.header.map(|header| Table {
            header,
            records: records.collect(),
        });
        let entries: Vec<Entry> = draft
            .rows
            .into_iter()
            .map(|row| Entry::read(row, &mut figures, rounding, &mut problems))
            .collect();
        let (claims, sources) = printed(entries, rounding, &mut problems);
        problems.sort_by_key(|problem| (problem.location.line, problem.location.column));
        Self {
            article: draft.article,
            figures,
            claims,
            sources,
            table,
            text: draft.text,
            tables: draft.tables,
            problems,
            sought: draft.sought,
            chinese: draft.chinese,
            idle: draft.idle,
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
    let mut derivations: BTreeMap<usize, Derivation> = BTreeMap::new();
    for row in order.rows {
        let entry = &mut entries[row];
        let (Some(tree), Some(cell)) = (&entry.formula, &entry.row.formula) else {
            continue;
        };
        if entry.bad {
            continue;
        }
        if written_out > MAX_WRITTEN_OUT {
            problems.push(cell.problem(too_many_steps(cell)));
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
            Ok(derivation) if entry.printed.is_none() => register.step(&entry.row, derivation),
            Ok(derivation) => {
                written_out += derivation.tape.len().saturating_sub(tree.nodes.len());
                entry.means(&derivation);
                derivations.insert(row, derivation);
            }
            Err(fault) => {
                problems.push(cell.problem(fault));
                entry.bad = true;
                if entry.printed.is_none() {
                    register.mark_unreadable(entry);
                }
            }
        }
    }
    let printed = entries
        .into_iter()
        .enumerate()
        .filter_map(|(row, entry)| entry.printed(derivations.remove(&row)));
    printed.partition(|printed| !printed.formula.is_empty())
}

impl Entry {
    /// The claim or source figure of the row; none where it has an error, or prints nothing.
    fn printed(self, derivation: Option<Derivation>) -> Option<Claim> {
        let claims = derivation.is_some() || self.is_unchecked();
        if self.bad || claims != self.row.formula.is_some() {
            return None;
        }
        let id = self.name();
        let named = self.row.id.is_some();
        let cell = self.printed.as_ref().map(|printed| &printed.cell);
        let origin = cell.or(self.row.formula.as_ref())?.origin.clone();
        let rule = self.row.rule;
        let provenance = rule.map_or(Provenance::Stated, Provenance::Extracted);
        let text = |cell: Option<Cell>| cell.map(|cell| cell.text);
        let formula = text(self.row.formula).unwrap_or_default();
        Some(Claim {
            id,
            named,
            line: self.row.line,
            printed: self.printed,
            figure: self.figure,
            origin,
            unchecked: Unchecked::read(&formula).filter(|_| derivation.is_none()),
            formula,
            provenance,
            evidence: self.row.evidence,
            confirmed: self.row.confirmed,
            possible: self.row.possible,
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
        Some(cell) => cell.problem(fault),
        None => unreachable!("only a row with a formula refers to others"),
    }
}
