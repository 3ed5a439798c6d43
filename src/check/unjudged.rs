//! Why a claim is not judged: nothing checks it, or a figure is missing or no number.

use crate::book::{Claim, Derivation, Possible, Unchecked};
use crate::recompute::{Options, Question};

use super::finding::Reason;
use super::needs::needs;
use super::reason;

/// Why nothing in the article can check a claim, as its `?` says.
pub fn unchecked(claim: &Claim, stated: Unchecked) -> Reason {
    match stated {
        Unchecked::Ambiguous => ambiguous(&claim.possible),
        Unchecked::MissingFigure => Reason::new(
            &reason::MISSING_FIGURE,
            "没有认出它由哪些数算出",
            "the figures that it was computed from were not recognised",
        ),
        Unchecked::ConstantPrices => Reason::new(
            &reason::CONSTANT_PRICES,
            "按不变价计算，现价数核验不了",
            "it is at constant prices, which levels at current ones cannot check",
        ),
        Unchecked::Goal => Reason::new(
            &reason::GOAL,
            "这是目标，不是结果",
            "it is a goal and not a result",
        ),
        Unchecked::OtherBasis => Reason::new(
            &reason::OTHER_BASIS,
            "口径与旁边的数不同（内生、调整后、不计汇率等），那些数核验不了它",
            "it is measured on another basis than the levels beside it (organic, adjusted, constant currency …), which cannot check it",
        ),
        Unchecked::OutsideSource => Reason::new(
            &reason::OUTSIDE_SOURCE,
            "文中没有可以核验它的数据：请查外部来源",
            "nothing in the article can check it: look it up outside",
        ),
    }
}

/// What a claim may follow from.
fn ambiguous(possible: &[Possible]) -> Reason {
    let formulas: Vec<&str> = possible.iter().map(|one| one.formula.as_str()).collect();
    let (zh, en) = match formulas[..] {
        [] => (String::new(), String::new()),
        _ => (
            format!("，可能是 {}", formulas.join("，或 ")),
            format!(": perhaps {}", formulas.join(", or ")),
        ),
    };
    Reason::new(
        &reason::AMBIGUOUS,
        format!("它由哪些数算出，文字没有说清{zh}"),
        format!("the words do not say from which figures it was computed{en}"),
    )
}

/// A figure that is missing, or that no interval bounds.
pub fn not_numbers(claim: &Claim, derivation: &Derivation, options: &Options) -> Option<Reason> {
    let used = derivation.used_inputs();
    let inputs = || used.iter().map(|&at| (at, &derivation.inputs[at]));
    let missing: Vec<_> = inputs()
        .filter(|(_, input)| input.figure.is_none())
        .collect();
    if let Some((at, first)) = missing.first() {
        let id = first.id.clone().unwrap_or_default();
        let mut found = if first.unreadable {
            Reason::new(
                &reason::MISSING_FIGURE,
                format!("{id} 那一行有错，读不出数值"),
                format!("the row of {id} has an error, so its figure is not known"),
            )
        } else {
            Reason::new(
                &reason::MISSING_FIGURE,
                format!("文中没有刊出 {id}"),
                format!("the article does not print {id}"),
            )
        };
        if missing.len() == 1 {
            found.needs = Question::of(claim, options).and_then(|question| needs(&question, *at));
        }
        return Some(found);
    }
    let vague = inputs()
        .filter_map(|(_, input)| input.figure.as_deref())
        .chain(claim.figure.as_deref());
    let vague = vague.into_iter().find(|figure| figure.amount.is_none())?;
    Some(Reason::new(
        &reason::NOT_A_NUMBER,
        format!("“{}”没有确定的范围", vague.text),
        format!("\"{}\" has no bounds that could be checked", vague.text),
    ))
}
