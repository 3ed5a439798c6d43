//! Why a claim does not hold, in one sentence.

use crate::book::{Derivation, Relation};
use crate::check::Finding;
use crate::figure::Dimension;
use crate::say::Lang;

use super::text::cut;
use super::values;
use super::words::{fails, list, pick};

/// Inputs that a sentence names.
const NAMED: usize = 3;
/// Columns that one of them takes.
const LONGEST: usize = 30;

/// What is wrong with an inconsistent claim.
pub fn why(finding: &Finding<'_>, lang: Lang) -> String {
    let claimed = cut(&finding.claim.text, LONGEST);
    let Some(derivation) = &finding.claim.derivation else {
        return claimed.into_owned();
    };
    if derivation.points_for_percent {
        return wrong_unit(finding, &claimed, lang);
    }
    if let Some(relation) = derivation.relation {
        return relation_fails(finding, derivation, relation, &claimed, lang);
    }
    let inputs = inputs(derivation, lang);
    match (inputs.is_empty(), lang) {
        (true, Lang::Zh) => format!("{claimed}与算式不符"),
        (true, Lang::En) => format!("{claimed} does not follow from its formula"),
        (false, Lang::Zh) => format!("由{}得不出{claimed}", list(&inputs, lang)),
        (false, Lang::En) => format!("{claimed} does not follow from {}", list(&inputs, lang)),
    }
}

/// % and 个百分点 mixed up.
fn wrong_unit(finding: &Finding<'_>, claimed: &str, lang: Lang) -> String {
    let figure = finding.claim.figure.as_deref();
    let percent = figure.is_some_and(|figure| figure.unit.dimension == Dimension::Percent);
    match (percent, lang) {
        (true, Lang::Zh) => format!("{claimed}：两个百分比之差应以个百分点计，不用%"),
        (true, Lang::En) => format!(
            "{claimed}: the difference of two percentages is in percentage points, not in %"
        ),
        (false, Lang::Zh) => format!("{claimed}：按算式应以%计，不是个百分点"),
        (false, Lang::En) => format!("{claimed}: the formula gives %, not percentage points"),
    }
}

fn relation_fails(
    finding: &Finding<'_>,
    derivation: &Derivation,
    relation: Relation,
    claimed: &str,
    lang: Lang,
) -> String {
    let value = || values::operand(finding, lang).unwrap_or_default();
    let operand = values::only_input(derivation)
        .map_or_else(value, |figure| cut(&figure.text, LONGEST).into_owned());
    let space = pick(lang, "", " ");
    format!("{claimed}{space}{}{space}{operand}", fails(relation, lang))
}

/// The figures that the formula uses, the first few by their texts.
fn inputs(derivation: &Derivation, lang: Lang) -> Vec<String> {
    let used = derivation.used_inputs();
    let figures: Vec<_> = used
        .iter()
        .filter_map(|&at| derivation.inputs.get(at)?.figure.as_deref())
        .collect();
    let named = if figures.len() > NAMED + 1 {
        NAMED
    } else {
        figures.len()
    };
    let mut texts: Vec<String> = figures[..named]
        .iter()
        .map(|figure| cut(&figure.text, LONGEST).into_owned())
        .collect();
    match (figures.len() - named, lang) {
        (0, _) => {}
        (more, Lang::Zh) => texts.push(format!("另外{more}个数据")),
        (more, Lang::En) => texts.push(format!("{more} more")),
    }
    texts
}
