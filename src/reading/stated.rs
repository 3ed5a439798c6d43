//! What a person states that a figure follows from, in a comment after it or in the settings: the formula counts, and what
//! was read does not.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::book::{Cell, Draft, FigureId, Row};
use crate::input::{Says, Waiver};
use crate::say::{Bilingual, Code, Problem};
use crate::source::{Origin, Span};

use super::statement::{self, Statement};

/// Gives figures the formulas that are stated: a comment, which stands at the figure, over the settings. What is about no
/// figure is warned about.
pub(super) fn apply(comments: &[Waiver], statements: &[Arc<Statement>], draft: &mut Draft) {
    let mut formulas = statement::found(statements, draft);
    for comment in comments
        .iter()
        .filter(|comment| comment.says == Says::States)
    {
        match figure(comment, draft) {
            Some(figure) => drop(formulas.insert(figure, formula(comment))),
            None => {
                let origin = comment.reason.origin.clone();
                draft
                    .problems
                    .push(Problem::of(Code::IdleComment, idle(), origin));
            }
        }
    }
    if !formulas.is_empty() {
        draft.rows = restated(&draft.rows, &formulas);
    }
}

/// The last figure before a comment in its paragraph of which anything is known.
fn figure(comment: &Waiver, draft: &Draft) -> Option<FigureId> {
    let place = |figure: FigureId| {
        let location = draft.figures[figure].cell.origin.location();
        (location.line, location.column)
    };
    let figures = draft
        .rows
        .iter()
        .filter_map(|row| Some(row.mention.as_ref()?.figure));
    let before = figures.filter(|&figure| (comment.from..comment.to).contains(&place(figure)));
    before
        .max()
        .filter(|_| comment.last && !comment.reason.text.is_empty())
}

/// The formula of a comment; what is wrong with it is wrong with all of the comment.
fn formula(comment: &Waiver) -> Cell {
    let Span { excerpt, range } = comment.reason.origin.span();
    let origin = Origin::Extracted(Span {
        excerpt: Arc::clone(excerpt),
        range: range.clone(),
    });
    Cell {
        text: comment.reason.text.clone(),
        origin,
    }
}

/// The rows with the stated claim of a figure in the place of those that were read.
fn restated(rows: &[Row], formulas: &BTreeMap<FigureId, Cell>) -> Vec<Row> {
    let figure = |row: &Row| row.mention.as_ref().map(|mention| mention.figure);
    let mut restated = Vec::with_capacity(rows.len());
    for of_one in rows.chunk_by(|one, next| figure(one) == figure(next)) {
        match figure(&of_one[0]).and_then(|figure| formulas.get(&figure)) {
            Some(formula) => restated.extend(claimed(of_one, formula)),
            None => restated.extend_from_slice(of_one),
        }
    }
    restated
}

/// The rows of a figure of which a formula is stated.
fn claimed(of_one: &[Row], formula: &Cell) -> Vec<Row> {
    let own = Row {
        formula: None,
        rule: None,
        prices: None,
        evidence: Vec::new(),
        confirmed: false,
        possible: Vec::new(),
        ..of_one[0].clone()
    };
    if formula.text == Statement::NONE {
        return vec![own];
    }
    let claim = Row {
        id: None,
        formula: Some(formula.clone()),
        ..own.clone()
    };
    // The figure's own row, where nothing else follows from it, is that of the claim.
    match own.id {
        Some(_) => vec![own, claim],
        None => vec![claim],
    }
}

fn idle() -> Bilingual {
    Bilingual::new(
        "这条注释前面没有数，或者没有写算式，不起作用；请紧接着写在那个数后面：<!-- verify: growth(2亿元, 3亿元) -->",
        "no figure stands before this comment, or it states no formula, so it does nothing; write it right after the figure: <!-- verify: growth(2亿元, 3亿元) -->",
    )
}
