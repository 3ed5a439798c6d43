//! The claims of tables → rows of the book, as prose makes them.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Cell, Draft, Evidence, FigureId, Grid, Mention, Placed, Row};
use crate::figure::{Wording, parse};
use crate::input::Data;
use crate::reading::options::Options;
use crate::reading::rows::Rows;
use crate::say::{Bilingual, Code, Problem};
use crate::source::{Block, Origin};

use super::claims::Claim;
use super::gridded::matrix;
use super::matrix::Matrix;
use super::relation::Tie;
use super::rules::rule;

/// The tables of an article, whose claims stand among those of its paragraphs.
pub(in crate::reading) struct Tables<'a> {
    /// The last first.
    left: Vec<(String, Grid)>,
    options: &'a Options,
    /// Those that were read, each with the number of paragraphs before it.
    placed: Vec<Placed>,
    /// Where those begin in which nothing was found, and how many there are.
    idle: Option<(Origin, usize)>,
}

impl<'a> Tables<'a> {
    /// Tables in their order.
    pub fn new(tables: Vec<Grid>, options: &'a Options) -> Self {
        let mut left: Vec<(String, Grid)> = (1..)
            .zip(tables)
            .map(|(nth, grid)| (format!("T{nth}_"), grid))
            .collect();
        left.reverse();
        Self {
            left,
            options,
            placed: Vec::new(),
            idle: None,
        }
    }

    /// Adds those that begin before a paragraph, which is the nth.
    pub fn before(&mut self, block: &Block, nth: usize, rows: &mut Rows) {
        let start = block.origin(0..0).location();
        while let Some((_, grid)) = self.left.last() {
            let first = grid.first().map(|cell| cell.origin.location());
            if first.is_some_and(|first| (first.line, first.column) > (start.line, start.column)) {
                return;
            }
            self.next(nth, rows);
        }
    }

    /// Adds all others, which stand behind so many paragraphs; gives all tables, and the warning that in some nothing was found.
    pub fn rest(mut self, nth: usize, rows: &mut Rows) -> (Vec<Placed>, Option<Problem>) {
        while !self.left.is_empty() {
            self.next(nth, rows);
        }
        let warning =
            |(origin, count)| Problem::of(Code::TableLeftOut, nothing_found(count), origin);
        (self.placed, self.idle.map(warning))
    }

    fn next(&mut self, nth: usize, rows: &mut Rows) {
        let Some((prefix, grid)) = self.left.pop() else {
            return;
        };
        let before = rows.count();
        let figures = add(&grid, &prefix, self.options, rows);
        if let Some(first) = grid
            .first()
            .filter(|_| figures > 0 && rows.count() == before)
        {
            let idle = self.idle.get_or_insert((first.origin.clone(), 0));
            idle.1 += 1;
        }
        self.placed.push(Placed { before: nth, grid });
    }
}

/// What is said of tables in which nothing follows from anything.
fn nothing_found(count: usize) -> Bilingual {
    Bilingual::new(
        format!(
            "有 {count} 张表格没有核验：里面没有认出合计、平均、增长率、占比这样的关系，各行各列也没有一致的关系；要核验其中的数，请另存为 CSV 写明算式"
        ),
        format!(
            "tables were not checked ({count}): no total, mean, growth or share was found in them, by their labels or by what their lines keep; to check their figures, save them as CSV and state the formulas"
        ),
    )
}

/// The claims of a file of data.
pub(in crate::reading) fn data(data: Data, options: &Options) -> Draft {
    let mut rows = Rows::default();
    let several = data.tables.len() > 1;
    for (nth, grid) in (1..).zip(&data.tables) {
        let prefix = if several {
            format!("T{nth}_")
        } else {
            String::new()
        };
        add(grid, &prefix, options, &mut rows);
    }
    let idle = (rows.count() == 0).then_some(data.idle);
    let (figures, rows) = rows.finish();
    let placed = |grid| Placed { before: 0, grid };
    Draft {
        tables: data.tables.into_iter().map(placed).collect(),
        figures,
        rows,
        problems: data.problems,
        chinese: data.chinese,
        idle,
        ..Draft::default()
    }
}

/// Adds the figures and claims of a table; gives how many figures it has.
fn add(grid: &Grid, prefix: &str, options: &Options, rows: &mut Rows) -> usize {
    let Some(matrix) = matrix(grid) else {
        return 1;
    };
    let enabled = |claim: &Claim| {
        !options
            .disabled
            .iter()
            .any(|name| name == rule(claim.tie).name)
    };
    let claims: Vec<Claim> = super::find(&matrix).into_iter().filter(enabled).collect();
    Writer {
        grid,
        matrix: &matrix,
        prefix,
        options,
        operands: claims
            .iter()
            .flat_map(|claim| claim.of.iter().copied())
            .collect(),
    }
    .write(&claims, rows);
    matrix.figures()
}

struct Writer<'a> {
    grid: &'a Grid,
    matrix: &'a Matrix,
    /// What the names of its cells begin with.
    prefix: &'a str,
    options: &'a Options,
    /// Cells that others follow from.
    operands: BTreeSet<(usize, usize)>,
}

impl Writer<'_> {
    /// Writes rows, cell by cell.
    fn write(&self, claims: &[Claim], rows: &mut Rows) {
        let mut of: BTreeMap<(usize, usize), Vec<&Claim>> = BTreeMap::new();
        self.operands.iter().for_each(|&at| {
            of.entry(at).or_default();
        });
        claims
            .iter()
            .for_each(|claim| of.entry(claim.at).or_default().push(claim));
        for (at, claims) in of {
            let Some(cell) = self.grid.cell(at.0, at.1) else {
                continue;
            };
            // A cell of which it is claimed that it is so many per cent is a plain number to those that follow from it.
            let mut printed: BTreeMap<String, FigureId> = BTreeMap::new();
            let mut figure = |percent: bool, rows: &mut Rows| {
                let text = self.text(at, percent);
                let id = printed.entry(text.clone()).or_insert_with(|| {
                    let figure = parse(&text, self.options.rounding).ok();
                    let origin = cell.origin.clone();
                    rows.push(Cell { text, origin }, figure)
                });
                *id
            };
            if self.operands.contains(&at) {
                let own = figure(false, rows);
                let id = Cell {
                    text: self.name(at),
                    origin: cell.origin.clone(),
                };
                rows.push_row(Row {
                    id: Some(id),
                    ..row(own, cell)
                });
            }
            for claim in claims {
                let own = figure(is_percent(claim.tie), rows);
                let formula = Cell {
                    text: self.formula(claim),
                    origin: cell.origin.clone(),
                };
                rows.push_row(Row {
                    formula: Some(formula),
                    rule: Some(rule(claim.tie).name),
                    evidence: evidence(claim),
                    ..row(own, cell)
                });
            }
        }
    }

    /// A cell as a figure prints it.
    fn text(&self, at: (usize, usize), percent: bool) -> String {
        let number = self.matrix.get(at.0, at.1);
        let mut text = number.map_or(String::new(), |number| number.canonical());
        if percent && !text.ends_with('%') {
            text.push('%');
        }
        text
    }

    /// B3, as a spreadsheet calls it.
    fn name(&self, (row, column): (usize, usize)) -> String {
        let (mut letters, mut rest) = (Vec::new(), column + 1);
        while rest > 0 {
            rest -= 1;
            letters.push(char::from(b'A' + (rest % 26) as u8));
            rest /= 26;
        }
        let letters: String = letters.iter().rev().collect();
        format!("{}{letters}{}", self.prefix, row + 1)
    }

    fn formula(&self, claim: &Claim) -> String {
        let names: Vec<String> = claim.of.iter().map(|&at| self.name(at)).collect();
        let list = names.join(", ");
        match (claim.tie, names.as_slice()) {
            (Tie::Mean, _) => format!("mean({list})"),
            (Tie::Growth { .. }, _) => format!("growth({list})"),
            (Tie::Ratio { times: 100 }, _) => format!("share({list})"),
            (Tie::Ratio { times: 1 }, [part, whole]) => format!("ratio({whole}, {part})"),
            (Tie::Ratio { times }, [part, whole]) => format!("{part} / {whole} * {times}"),
            _ => format!("sum({list})"),
        }
    }
}

/// Whether what is claimed is per cent, whether or not the cell itself says so.
fn is_percent(tie: Tie) -> bool {
    matches!(tie, Tie::Growth { times: 100 } | Tie::Ratio { times: 100 })
}

fn row(figure: FigureId, cell: &Cell) -> Row {
    Row {
        line: cell.origin.location().line,
        mention: Some(Mention {
            figure,
            wording: Wording::default(),
        }),
        ..Row::default()
    }
}

fn evidence(claim: &Claim) -> Vec<Evidence> {
    let label = Evidence {
        code: "label",
        words: ("表头或行名这样说", "a header or label says so"),
    };
    let lines = Evidence {
        code: "lines",
        words: (
            "表里其他行列保持同一关系",
            "the other lines of the table keep the same relation",
        ),
    };
    claim
        .labelled
        .then_some(label)
        .into_iter()
        .chain([lines])
        .collect()
}
