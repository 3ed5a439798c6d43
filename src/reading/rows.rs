//! Bindings → rows, as a person would write them in a table.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Cell, FigureId, Figures, Row};
use crate::figure::Figure;
use crate::language::{Prose, lexicon};

use super::bound::{Bound, Grade};
use super::document::Document;
use super::paragraph::Paragraph;
use super::possible::possible;
use super::row::{cell_row, print, print_cell, row};
use super::tokens::Class;

/// Longest name of a figure, in characters: what it measures stands next to it, and formulas of names stay on one line.
const LONGEST_NAME: usize = 8;

/// Longest name where words are written apart, in characters: two or three words.
const LONGEST_WORDS: usize = 24;

/// A name of words: the last of those that fit, which begin with a letter.
fn worded(core: &str, pack: &Prose) -> String {
    let mut name = String::new();
    for word in core
        .split(' ')
        .rev()
        .filter(|word| word.chars().all(char::is_alphabetic))
    {
        if !name.is_empty() && name.len() + word.len() >= LONGEST_WORDS {
            break;
        }
        name = match name.as_str() {
            "" => word.to_owned(),
            rest => format!("{word}_{rest}"),
        };
    }
    if name.is_empty() {
        pack.nameless.clone()
    } else {
        name
    }
}

/// Makes rows; ids are unique over all paragraphs of an article.
#[derive(Default)]
pub(super) struct Rows {
    figures: Figures,
    rows: Vec<Row>,
    used: BTreeMap<String, usize>,
    /// The names of the figures that others follow from, which are counted through the document.
    ids: BTreeMap<usize, String>,
}

impl Rows {
    /// None yet; what the bindings of each paragraph of a document follow from has its name.
    pub fn new(document: &Document<'_>, bound: &[Vec<Bound>]) -> Self {
        let mut rows = Self::default();
        let mut operands = BTreeSet::new();
        for (at, bound) in bound.iter().enumerate() {
            let first = document.first(at);
            operands.extend(
                bound
                    .iter()
                    .flat_map(|bound| bound.candidate.figures(first)),
            );
        }
        for figure in operands {
            if let Some(tabled) = document.cell(figure) {
                let id = rows.name(tabled.core.replace(' ', "_"));
                rows.ids.insert(figure, id);
                continue;
            }
            let (p, at) = document.place(figure);
            let id = rows.id(&p, at);
            rows.ids.insert(figure, id);
        }
        rows
    }

    /// Appends what a table prints.
    pub fn push(&mut self, cell: Cell, figure: Option<Figure>) -> FigureId {
        self.figures.push(cell, figure)
    }

    /// Appends a row of a table.
    pub fn push_row(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// How many there are so far.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// All figures and rows.
    pub fn finish(self) -> (Figures, Vec<Row>) {
        (self.figures, self.rows)
    }

    /// Appends the figures and claims of a paragraph; bindings are in the order of their claims.
    pub fn add(&mut self, document: &Document<'_>, p: &Paragraph<'_>, bound: &[Bound]) {
        let mut rest = bound;
        for at in 0..p.mentions.len() {
            let own = rest
                .iter()
                .take_while(|bound| bound.candidate.claim == at)
                .count();
            let (claims, later) = rest.split_at(own);
            rest = later;
            // 三大 and 五年 of which nothing is claimed are words.
            let idle = matches!(p.mentions[at].class, Class::Count | Class::Span);
            let id = self.ids.get(&(p.first + at));
            if claims.is_empty() && id.is_none() && idle {
                continue;
            }
            let printed = print(&mut self.figures, p, at);
            // A figure that others follow from has a row of its own, so that no claim refers to itself in a circle.
            if claims.is_empty() || id.is_some() {
                self.rows.push(row(p, at, &printed, id, None, &self.ids));
            }
            let claims = claims.iter().map(|bound| Row {
                confirmed: matches!(bound.grade, Grade::Confirmed),
                possible: possible(document, p, bound),
                ..row(p, at, &printed, None, Some(&bound.candidate), &self.ids)
            });
            self.rows.extend(claims);
        }
    }

    /// Appends the cells of tables from which claims of the prose follow.
    pub fn add_cells(&mut self, document: &Document<'_>) {
        let cells = self.ids.iter();
        let cells = cells.filter_map(|(&figure, id)| Some((document.cell(figure)?, id)));
        for (tabled, id) in cells {
            let printed = print_cell(&mut self.figures, tabled);
            self.rows.push(cell_row(tabled, &printed, id));
        }
    }

    /// A name for a figure: what it is of.
    fn id(&mut self, p: &Paragraph<'_>, at: usize) -> String {
        if p.pack.spaced {
            return self.name(worded(&p.names.core(&p.mentions[at].quantity), p.pack));
        }
        let quantity = p.mentions[at].quantity.chars();
        let core: String = quantity.filter(|c| c.is_alphabetic()).collect();
        let count = core.chars().count();
        let name: String = core
            .chars()
            .skip(count.saturating_sub(LONGEST_NAME))
            .collect();
        let numerals = &lexicon().numeral;
        let number = !name.starts_with(char::is_alphabetic)
            || numerals.digits.at_start(&name).is_some()
            || numerals.places.at_start(&name).is_some()
            || numerals.magnitudes.at_start(&name).is_some();
        self.name(if number {
            p.pack.nameless.clone()
        } else {
            name
        })
    }

    /// A name that no other figure has.
    fn name(&mut self, name: String) -> String {
        let nth = self.used.entry(name.clone()).or_insert(0);
        *nth += 1;
        // No name ends in a number of its own, so that none is made twice.
        match *nth {
            1 => name,
            nth => format!("{name}_{nth}"),
        }
    }
}
