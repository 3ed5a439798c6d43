//! Comments that state what the figure before them follows from: the formula counts, and what was read does not.

use crate::book::{Cell, Draft, FigureId, Row};
use crate::input::{Says, Waiver};
use crate::say::{Bilingual, Code, Problem};
use crate::source::{Origin, Span};

/// The formula of a figure that follows from nothing.
const NONE: &str = "none";

/// Gives figures the formulas that comments state. What stands after no figure is warned about.
pub(super) fn apply(comments: &[Waiver], draft: &mut Draft) {
    for comment in comments
        .iter()
        .filter(|comment| comment.says == Says::States)
    {
        match figure(comment, draft) {
            Some(figure) => state(comment, figure, draft),
            None => {
                let origin = comment.reason.origin.clone();
                draft
                    .problems
                    .push(Problem::of(Code::IdleComment, idle(), origin));
            }
        }
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

/// Puts the stated claim of a figure in the place of those that were read.
fn state(comment: &Waiver, figure: FigureId, draft: &mut Draft) {
    let of = |row: &Row| {
        row.mention
            .as_ref()
            .is_some_and(|mention| mention.figure == figure)
    };
    let Some(at) = draft.rows.iter().position(of) else {
        return;
    };
    let named = draft.rows[at].id.is_some();
    let model = Row {
        id: None,
        formula: None,
        rule: None,
        prices: None,
        evidence: Vec::new(),
        ..draft.rows[at].clone()
    };
    draft.rows.retain(|row| !of(row) || row.formula.is_none());
    let at = if named { at + 1 } else { at };
    if comment.reason.text == NONE {
        if !named && !draft.rows.get(at).is_some_and(of) {
            draft.rows.insert(at, model);
        }
        return;
    }
    // The figure's own row, where nothing else follows from it, is that of the claim.
    if !named && draft.rows.get(at).is_some_and(of) {
        draft.rows.remove(at);
    }
    let Origin::Text(Span { excerpt, range }) = &comment.reason.origin else {
        return;
    };
    let origin = Origin::Extracted(Span {
        excerpt: excerpt.clone(),
        range: range.clone(),
    });
    let formula = Cell {
        text: comment.reason.text.clone(),
        origin,
    };
    let row = Row {
        formula: Some(formula),
        ..model
    };
    draft.rows.insert(at, row);
}

fn idle() -> Bilingual {
    Bilingual::new(
        "这条注释前面没有数，或者没有写算式，不起作用；请紧接着写在那个数后面：<!-- verify: growth(2亿元, 3亿元) -->",
        "no figure stands before this comment, or it states no formula, so it does nothing; write it right after the figure: <!-- verify: growth(2亿元, 3亿元) -->",
    )
}
