//! The figures of one article, each once: whoever needs a figure names it by its id, and not by its line and column.
//!
//! A figure that the article prints has an id: of prose from the moment it is read, before anything is claimed of it,
//! of a table for each row that prints one. What a formula itself prints (`times(207亿元, 2630亿元)`) is an operand and
//! no figure of the article: it has a place, and no id.

use std::ops::Index;
use std::sync::Arc;

use crate::figure::Figure;

use super::cell::Cell;

/// Which figure of an article; they count up in the order in which it prints them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureId(u32);

/// A figure where the article prints it, however many claims are made of it.
#[derive(Clone, Debug)]
pub struct PrintedFigure {
    /// Which it is.
    pub id: FigureId,
    /// As printed, with its place.
    pub cell: Cell,
    /// The figure; `None` where nobody has read it yet, or it is none (全省第三).
    pub figure: Option<Arc<Figure>>,
}

/// All figures of an article, in the order in which it prints them.
#[derive(Clone, Debug, Default)]
pub struct Figures(Vec<Arc<PrintedFigure>>);

impl Figures {
    /// Adds what the article prints next.
    pub fn push(&mut self, cell: Cell, figure: Option<Figure>) -> FigureId {
        let id = FigureId(u32::try_from(self.0.len()).expect("an article is bounded"));
        let figure = figure.map(Arc::new);
        self.0.push(Arc::new(PrintedFigure { id, cell, figure }));
        id
    }

    /// Says what a printed figure is.
    pub(super) fn read(&mut self, id: FigureId, figure: Arc<Figure>) {
        Arc::make_mut(&mut self.0[id.0 as usize]).figure = Some(figure);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the article prints none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The others around one of them, the nearest first.
    pub fn around(&self, id: FigureId) -> impl Iterator<Item = &Arc<PrintedFigure>> {
        let at = id.0 as usize;
        let near =
            (1..self.0.len()).flat_map(move |away| [at.checked_sub(away), at.checked_add(away)]);
        near.filter_map(|near| self.0.get(near?))
    }

    /// Each of them.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Arc<PrintedFigure>> {
        self.0.iter()
    }
}

impl Index<FigureId> for Figures {
    type Output = Arc<PrintedFigure>;

    fn index(&self, id: FigureId) -> &Arc<PrintedFigure> {
        &self.0[id.0 as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Book, Draft, Row};
    use super::*;
    use crate::figure::Rounding;
    use crate::source::Excerpt;

    fn row(line: usize, texts: [&str; 3]) -> Row {
        let cell = |text: &str| {
            let excerpt = Excerpt::new("t.csv".into(), line, text.to_owned());
            (!text.is_empty()).then(|| Cell::whole(Arc::new(excerpt)))
        };
        let [id, claimed, formula] = texts.map(cell);
        Row {
            line,
            id,
            claimed,
            formula,
            ..Row::default()
        }
    }

    #[test]
    fn what_a_row_prints_has_an_id_and_what_a_formula_prints_has_none() {
        let rows = [
            ["a", "100亿元", ""],
            ["step", "", "a * 2"],
            ["missing", "", ""],
            ["b", "50%", "growth(a, 150亿元)"],
            ["c", "40%", "share(a, missing)"],
            ["e", "90%", "b + c"],
            ["d", "全省第三", "?"],
            ["", "", "?"],
        ];
        let rows = (2..)
            .zip(rows)
            .map(|(line, texts)| row(line, texts))
            .collect();
        let draft = Draft {
            rows,
            ..Draft::default()
        };
        let book = Book::assemble(draft, Rounding::Nearest);
        let texts: Vec<&str> = book.figures.iter().map(|own| &*own.cell.text).collect();
        assert_eq!(texts, ["100亿元", "50%", "40%", "90%", "全省第三"]);
        let [a, b, c, e, d] = [0, 1, 2, 3, 4].map(FigureId);
        let said = |claim: &crate::book::Claim| {
            let inputs = claim.derivation.iter().flat_map(|bound| &bound.inputs);
            (
                claim.figure_id(),
                inputs.map(|input| input.printed).collect(),
            )
        };
        let claims: Vec<(Option<FigureId>, Vec<Option<FigureId>>)> =
            book.claims.iter().map(said).collect();
        let wanted = [
            (Some(b), vec![Some(a), None]),
            (Some(c), vec![Some(a), None]),
            (Some(e), vec![Some(b), Some(c)]),
            (Some(d), vec![]),
            (None, vec![]),
        ];
        assert_eq!(claims, wanted);
        assert!(book.figures[a].figure.is_some() && book.figures[d].figure.is_none());
    }
}
