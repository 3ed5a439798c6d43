//! Waivers of prose: within a paragraph they count for the claims of the figure before them, on a line of their own for
//! those of the next paragraph.

use crate::book::{Draft, FigureId, Row};
use crate::input::{Says, Waiver};
use crate::say::{Bilingual, Code, Problem};

/// Gives claims the waivers of an article. What does nothing is warned about.
pub(super) fn apply(waivers: &[Waiver], draft: &mut Draft) {
    let claims = claims(&draft.rows);
    for waiver in waivers.iter().filter(|waiver| waiver.says == Says::Waives) {
        let place = |figure: FigureId| {
            let location = draft.figures[figure].cell.origin.location();
            (location.line, location.column)
        };
        let before = |end| claims.partition_point(|(figure, _)| place(*figure) < end);
        let between = claims
            .get(before(waiver.from)..before(waiver.to))
            .unwrap_or_default();
        let waived = match between.last() {
            Some(last) if waiver.last => {
                &between[between.partition_point(|claim| claim.0 < last.0)..]
            }
            _ => between,
        };
        if waiver.reason.text.is_empty() {
            draft.problems.push(Problem::of(
                Code::BareWaiver,
                no_reason(),
                waiver.reason.origin.clone(),
            ));
        } else if waived.is_empty() {
            draft.problems.push(Problem::of(
                Code::StaleWaiver,
                no_claim(),
                waiver.reason.origin.clone(),
            ));
        }
        if !waiver.reason.text.is_empty() {
            for &(_, row) in waived {
                draft.rows[row].waive = Some(waiver.reason.clone());
            }
        }
    }
}

/// The claims that rules have found, in the order of the text: their figures and rows.
fn claims(rows: &[Row]) -> Vec<(FigureId, usize)> {
    let claims = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.formula.is_some());
    claims
        .filter_map(|(at, row)| Some((row.mention.as_ref()?.figure, at)))
        .collect()
}

fn no_reason() -> Bilingual {
    Bilingual::new(
        "这条豁免没有写理由，不起作用；请写成 <!-- verify-ignore: 理由 -->",
        "this waiver gives no reason, so it does nothing; write <!-- verify-ignore: REASON -->",
    )
}

fn no_claim() -> Bilingual {
    Bilingual::new(
        "这条豁免前后没有论断，不起作用；请放在所豁免的数后面，或单独成行放在那一段前面",
        "no claim stands where this waiver counts, so it does nothing; put it right after the figure, or on a line of its own before the paragraph",
    )
}
