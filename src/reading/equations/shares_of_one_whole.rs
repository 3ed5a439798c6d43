//! A is P% and B is X% of one figure: X% = B/A × P%.

use crate::language::Cue;
use crate::reading::equation::{Candidate, Equation, Family, Found, formula};
use crate::reading::evidence::Evidence;
use crate::reading::mention::{Aspect, Mention};
use crate::reading::paragraph::Paragraph;
use crate::reading::relate::{names, outer_part, points, scope, whole_of};
use crate::reading::tokens::Class;

/// A is P% and B is X% of one figure: X% = B/A × P%.
pub static EQUATION: Equation = Equation {
    name: "shares-of-one-whole",
    states: (
        "A占某数的P%，B占同一个数的X%：X% = B/A × P%",
        "A is P% and B is X% of one figure: X% = B/A × P%",
    ),
    right: &["对欧盟出口300亿元，占出口总值的15%。对美国出口200亿元，占出口总值的10%。"],
    wrong: &["对欧盟出口300亿元，占出口总值的15%。对美国出口200亿元，占出口总值的14%。"],
    family: Family::OneWhole,
    find,
};

/// Figures before a share among which the other is looked for.
const FAR: usize = 12;

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    candidate(found.paragraph, claim).into_iter().collect()
}

fn candidate(p: &Paragraph<'_>, claim: usize) -> Option<Candidate> {
    let own = &p.mentions[claim];
    let whole = is_share(own).then(|| name(p, claim)).flatten()?;
    let wanted = &whole.0;
    let part = outer_part(p, claim)?;
    let other = (claim.saturating_sub(FAR)..claim).rev().find(|&at| {
        let share = &p.mentions[at];
        is_share(share)
            && own.sentence <= share.sentence + 1
            && name(p, at).as_ref() == Some(&whole)
    })?;
    let first = outer_part(p, other).filter(|&first| first != part)?;
    let (a, b) = (&p.mentions[first], &p.mentions[part]);
    // What the whole is of, both parts are of.
    let measures = |mention: &Mention| {
        let inherited = p.names.silent(&mention.own);
        let named = p.names.core(&mention.quantity).ends_with(wanted);
        names(p, wanted, mention).is_some() || inherited && named
    };
    let one = a.dimension() == b.dimension() && measures(a) && measures(b);
    if !one || a.sentence != p.mentions[other].sentence || a.class == Class::Count {
        return None;
    }
    let formula = formula("{0} / {1} * {2}", &[part, first, other]);
    let evidence = vec![Evidence::Named, Evidence::Cued];
    Some(Candidate {
        equation: &EQUATION,
        claim,
        formula,
        evidence,
    })
}

fn is_share(mention: &Mention) -> bool {
    mention.class == Class::Percent && mention.aspect == Aspect::Share && mention.aside == 0
}

/// The name of the whole of a share, which it must have in common with others: 占其持股总数 and 占全县的 are each of its own; and the
/// territory that it says it is of.
fn name(p: &Paragraph<'_>, share: usize) -> Option<(String, Option<usize>)> {
    let own = &p.mentions[share];
    // 完成预算的: each of its own.
    let name = whole_of(p, own).filter(|_| !p.has(own.lead.clone(), Cue::Goal))?;
    let local = p
        .pack
        .local
        .iter()
        .any(|word| name.starts_with(word.as_str()));
    let core = p.names.core(&name);
    (!local && !points(p, &name) && core.chars().nth(1).is_some()).then(|| (core, scope(p, &name)))
}
