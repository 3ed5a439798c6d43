//! A row, each of its cells understood.

use std::sync::Arc;

use crate::figure::{self, Figure, Prices, Rounding, Wording};
use crate::say::{Bilingual, Code, Fault, Problem};

use super::derivation::Derivation;
use super::figures::{FigureId, Figures, PrintedFigure};
use super::formula::{self, Formula};
use super::unchecked::{Unchecked, unknown_reason};
use super::{Cell, Period, Row, Tolerance};

/// A row that has been understood on its own, without the others.
pub(super) struct Entry {
    pub row: Row,
    pub printed: Option<Arc<PrintedFigure>>,
    pub figure: Option<Arc<Figure>>,
    pub wording: Wording,
    pub period: Option<Period>,
    pub formula: Option<Formula>,
    pub tolerance: Option<Tolerance>,
    /// An error has been reported for it.
    pub bad: bool,
}

impl Entry {
    /// Understands each cell of a row; what is wrong is reported, all of it.
    pub fn read(
        row: Row,
        figures: &mut Figures,
        rounding: Rounding,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut entry = Self {
            printed: None,
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
            entry.read_figure(figures, rounding, problems),
            entry.read_formula(),
            understood(entry.row.period.as_ref(), &mut entry.period, Period::parse),
            entry.read_prices(),
            entry.read_tolerance(),
        ];
        for (fault, cell) in faults.into_iter().flatten() {
            problems.push(cell.problem(fault));
            entry.bad = true;
        }
        entry
    }

    /// Takes the figure from prose, where it has been read, or reads the cell of a table.
    fn read_figure(
        &mut self,
        figures: &mut Figures,
        rounding: Rounding,
        problems: &mut Vec<Problem>,
    ) -> Option<(Fault, Cell)> {
        let id = match (self.row.mention.take(), self.row.claimed.take()) {
            (Some(mention), _) => {
                self.wording = mention.wording;
                mention.figure
            }
            (None, cell) => figures.push(cell?, None),
        };
        let fault = match figures[id].figure {
            Some(_) => None,
            None => self.read_cell(id, figures, rounding, problems),
        };
        let printed = Arc::clone(&figures[id]);
        self.figure = printed.figure.clone();
        self.printed = Some(printed);
        fault.map(|fault| (fault, figures[id].cell.clone()))
    }

    fn read_cell(
        &mut self,
        id: FigureId,
        figures: &mut Figures,
        rounding: Rounding,
        problems: &mut Vec<Problem>,
    ) -> Option<Fault> {
        let cell = &figures[id].cell;
        let quote = self.row.quote.as_ref().map_or("", |quote| &quote.text);
        let read = match figure::read(&cell.text, quote, rounding) {
            Ok(read) => read,
            Err(fault) => return Some(fault).filter(|_| !self.is_unchecked()),
        };
        if let Some(digits) = read.reformatted {
            problems.push(cell.problem(reformatted(&cell.text, &digits)));
        }
        self.wording = read.wording;
        figures.read(id, Arc::new(read.figure));
        None
    }

    fn read_formula(&mut self) -> Option<(Fault, Cell)> {
        let cell = self.row.formula.as_ref().filter(|_| !self.is_unchecked());
        understood(cell, &mut self.formula, |text| match unknown_reason(text) {
            Some(fault) => Err(fault),
            None => formula::parse(text),
        })
    }

    fn read_prices(&mut self) -> Option<(Fault, Cell)> {
        let mut prices = None;
        let fault = understood(self.row.prices.as_ref(), &mut prices, stated_prices);
        self.wording.prices = prices.unwrap_or(self.wording.prices);
        fault
    }

    fn read_tolerance(&mut self) -> Option<(Fault, Cell)> {
        let figure = self.figure.as_ref();
        let figure = figure.filter(|figure| figure.amount.is_some());
        let cell = self.row.tolerance.as_ref();
        understood(cell, &mut self.tolerance, |text| {
            let tolerance = Tolerance::parse(text)?;
            if figure.is_some_and(|figure| tolerance.room(figure).is_none()) {
                return Err(unfit_tolerance(text));
            }
            Ok(tolerance)
        })
    }

    /// What the formula means by the claimed figure: that a unit after / is left out, that a whole number is rounded.
    pub fn means(&mut self, derivation: &Derivation) {
        let Some(figure) = self.figure.as_mut() else {
            return;
        };
        if let Some(per) = &derivation.per {
            let scale = &figure.unit.scale / per;
            *figure = Arc::new(Figure::clone(figure).with_scale(&scale));
        }
        if derivation.divides() {
            *figure = Arc::new(Figure::clone(figure).rounded());
        }
    }

    /// Its id; where it has none `L12`, its line, and in prose `L12:34`, with its column: a name for people.
    pub fn name(&self) -> String {
        match (&self.row.id, self.row.rule, &self.printed) {
            (Some(id), ..) => id.text.clone(),
            (None, Some(_), Some(printed)) => printed.cell.place_name(),
            _ => format!("L{}", self.row.line),
        }
    }

    /// `?`: a claim that nothing here can check.
    pub fn is_unchecked(&self) -> bool {
        self.row
            .formula
            .as_ref()
            .is_some_and(|formula| Unchecked::read(&formula.text).is_some())
    }
}

/// Reads a cell, where there is one; what is wrong with it goes back.
fn understood<T>(
    cell: Option<&Cell>,
    slot: &mut Option<T>,
    read: impl FnOnce(&str) -> Result<T, Fault>,
) -> Option<(Fault, Cell)> {
    let cell = cell?;
    match read(&cell.text) {
        Ok(value) => {
            *slot = Some(value);
            None
        }
        Err(fault) => Some((fault, cell.clone())),
    }
}

fn stated_prices(text: &str) -> Result<Prices, Fault> {
    match text.to_lowercase().as_str() {
        "constant" | "不变价" | "可比价" => Ok(Prices::Constant),
        "current" | "现价" => Ok(Prices::Current),
        _ => {
            let message = Bilingual::new(
                "价格栏只能写 constant（不变价）或 current（现价），或留空",
                "prices is constant (不变价), current (现价) or blank",
            );
            Err(Fault::new(Code::BadPrices, 0..text.len(), message))
        }
    }
}

fn unfit_tolerance(text: &str) -> Fault {
    let message = Bilingual::new(
        "这种容差不适用于这个数值：pp 只用于 % 和个百分点，相对容差不用于区间",
        "this tolerance does not fit the claim: pp is for % and points, a relative one not for a range",
    );
    Fault::new(Code::BadTolerance, 0..text.len(), message)
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
