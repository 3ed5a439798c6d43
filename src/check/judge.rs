//! The verdict on one claim.

use approx::AbsDiffEq;

use crate::book::{Candidate, Claim, Derivation, Reading};
use crate::figure::{Amount, Figure, Licence, Prices};
use crate::number::{End, Interval, Rational};
use crate::say::Bilingual;
use crate::say::Entry;

use super::compare::Comparison;
use super::evaluate::{Undefined, evaluate};
use super::finding::{Basis, Finding, Reason, Recomputed, Verdict, Weight};
use super::options::{Options, TimesReading};
use super::range::{Bounds, range};
use super::{needs, passing, reason, suggest};

/// The kinds whose rate is often computed at constant prices while levels are printed at current ones.
pub(super) const GROWTH_KINDS: [&str; 3] = ["growth", "cagr", "annualized"];

/// Judges a claim.
pub fn judge<'a>(claim: &'a Claim, options: &Options) -> Finding<'a> {
    let mut finding = blank(claim);
    let Some(derivation) = &claim.derivation else {
        finding.reason = Some(unchecked(claim.unchecked.unwrap_or_default()));
        return finding;
    };
    if let Some(reason) = not_numbers(claim, derivation, options) {
        finding.claimed = claimed_interval(claim, derivation, &Rational::ZERO);
        finding.reason = Some(reason);
        return finding;
    }
    let Some(subject) = Subject::new(claim, derivation, options) else {
        return finding;
    };
    finding.claimed = Some(subject.tolerated.clone());
    let outcomes: Vec<Outcome<'_>> = subject
        .candidates()
        .map(|candidate| subject.outcome(candidate))
        .collect();
    match best(&outcomes) {
        Some(outcome) => {
            finding.only_reading = outcomes
                .iter()
                .filter(|outcome| outcome.is_consistent())
                .count()
                == 1;
            subject.consistent(outcome, &mut finding);
        }
        None => subject.not_consistent(&outcomes, &mut finding),
    }
    finding
}

/// The basis on which a claim is consistent, if it is: the verdict without what explains it.
pub(super) fn basis(claim: &Claim, options: &Options) -> Option<Basis> {
    let subject = Subject::new(claim, claim.derivation.as_ref()?, options)?;
    let outcomes: Vec<Outcome<'_>> = subject
        .candidates()
        .map(|candidate| subject.outcome(candidate))
        .collect();
    best(&outcomes)?.basis.ok().flatten()
}

/// A finding before anything is known.
pub(super) fn blank(claim: &Claim) -> Finding<'_> {
    Finding {
        claim,
        verdict: Verdict::Unverifiable,
        basis: None,
        reading: None,
        only_reading: true,
        severity: None,
        level: None,
        claimed: claim
            .figure
            .as_ref()
            .and_then(|figure| figure.amount.as_ref())
            .map(|amount| amount.interval.clone()),
        recomputed: None,
        passing: None,
        gap: None,
        reason: None,
        copy: None,
        suggestion: None,
        causes: Vec::new(),
        repairs: Vec::new(),
        notes: Vec::new(),
    }
}

/// Why nothing in the article can check a claim, as its `?` says.
fn unchecked(code: &str) -> Reason {
    match code {
        "missing-figure" => because(
            &reason::MISSING_FIGURE,
            "文中没有刊出它的基数",
            "the article does not print what it was computed from",
        ),
        "constant-prices" => because(
            &reason::CONSTANT_PRICES,
            "按不变价计算，现价数核验不了",
            "it is at constant prices, which levels at current ones cannot check",
        ),
        "goal" => because(
            &reason::GOAL,
            "这是目标，不是结果",
            "it is a goal and not a result",
        ),
        _ => because(
            &reason::OUTSIDE_SOURCE,
            "文中没有可以核验它的数据：请查外部来源",
            "nothing in the article can check it: look it up outside",
        ),
    }
}

pub(super) fn because(reason: &Entry, zh: impl Into<String>, en: impl Into<String>) -> Reason {
    Reason {
        code: reason.code,
        message: Bilingual::new(zh, en),
        needs: None,
    }
}

/// A figure that is missing, or that no interval bounds.
fn not_numbers(claim: &Claim, derivation: &Derivation, options: &Options) -> Option<Reason> {
    let used = derivation.used_inputs();
    let inputs = || used.iter().map(|&at| (at, &derivation.inputs[at]));
    let missing: Vec<_> = inputs()
        .filter(|(_, input)| input.figure.is_none())
        .collect();
    if let Some((at, first)) = missing.first() {
        let id = first.id.clone().unwrap_or_default();
        let mut found = if first.unreadable {
            because(
                &reason::MISSING_FIGURE,
                format!("{id} 那一行有错，读不出数值"),
                format!("the row of {id} has an error, so its figure is not known"),
            )
        } else {
            because(
                &reason::MISSING_FIGURE,
                format!("文中没有刊出 {id}"),
                format!("the article does not print {id}"),
            )
        };
        if missing.len() == 1 {
            found.needs = Subject::new(claim, derivation, options)
                .and_then(|subject| needs::needs(&subject, *at));
        }
        return Some(found);
    }
    let vague = inputs()
        .filter_map(|(_, input)| input.figure.as_deref())
        .chain(claim.figure.as_deref());
    let vague = vague.into_iter().find(|figure| figure.amount.is_none())?;
    Some(because(
        &reason::NOT_A_NUMBER,
        format!("“{}”没有确定的范围", vague.text),
        format!("\"{}\" has no bounds that could be checked", vague.text),
    ))
}

fn claimed_interval(claim: &Claim, derivation: &Derivation, room: &Rational) -> Option<Interval> {
    let amount = claim.figure.as_ref()?.amount.as_ref()?;
    let interval = derivation
        .exactly
        .clone()
        .map_or_else(|| amount.interval.clone(), Interval::exactly);
    Some(interval.widen(room))
}

/// A claim with all that is needed to judge it.
pub(super) struct Subject<'a> {
    pub claim: &'a Claim,
    pub derivation: &'a Derivation,
    pub figure: &'a Figure,
    pub amount: &'a Amount,
    /// The claimed interval, and the same with the tolerance.
    pub claimed: Interval,
    pub tolerated: Interval,
    room: Rational,
    times: TimesReading,
}

/// What one candidate gives.
pub(super) struct Outcome<'a> {
    pub candidate: &'a Candidate,
    pub comparison: Comparison,
    /// The range and the point, or why there is none.
    result: Result<(Bounds, Option<Rational>), Undefined>,
    /// `Ok(None)`: disjoint. `Err`: not decidable.
    basis: Result<Option<Basis>, ()>,
}

impl<'a> Subject<'a> {
    pub fn new(claim: &'a Claim, derivation: &'a Derivation, options: &Options) -> Option<Self> {
        let figure = claim.figure.as_deref()?;
        let amount = figure.amount.as_ref()?;
        let tolerance = claim.tolerance.as_ref().or(options.tolerance.as_ref());
        let room = tolerance
            .and_then(|tolerance| tolerance.room(figure))
            .unwrap_or(Rational::ZERO);
        let claimed = claimed_interval(claim, derivation, &Rational::ZERO)?;
        let tolerated = claimed.widen(&room);
        Some(Self {
            claim,
            derivation,
            figure,
            amount,
            claimed,
            tolerated,
            room,
            times: options.times,
        })
    }

    /// The candidates that the wording licenses, the preferred first.
    pub fn candidates(&self) -> impl Iterator<Item = &'a Candidate> + use<'a> {
        let licence = self
            .derivation
            .licence
            .unwrap_or(self.claim.wording.readings);
        let ratio_only = licence == Licence::Ratio
            || (self.derivation.licence.is_none() && self.figure.unit.symbol == "番");
        let increase_only = licence == Licence::Growth && self.times == TimesReading::Literal;
        self.derivation
            .candidates
            .iter()
            .filter(move |candidate| match candidate.reading {
                Some(Reading::Ratio) => ratio_only || !increase_only,
                Some(Reading::Increase) => !ratio_only,
                _ => true,
            })
    }

    pub fn comparison(&self, candidate: &Candidate) -> Comparison {
        match (self.derivation.relation, candidate.years) {
            (Some(relation), _) => Comparison::Relation(relation),
            (None, Some(years)) => Comparison::Annual(years),
            (None, None) => Comparison::Equal,
        }
    }

    fn outcome(&self, candidate: &'a Candidate) -> Outcome<'a> {
        let comparison = self.comparison(candidate);
        let result = self
            .range(candidate, |amount| &amount.interval)
            .map(|bounds| (bounds, self.point(candidate)));
        let basis = match &result {
            Ok((bounds, point)) => self.basis(candidate, comparison, bounds, point.as_ref()),
            Err(_) => Ok(None),
        };
        Outcome {
            candidate,
            comparison,
            result,
            basis,
        }
    }

    /// The range of a candidate where each figure stands for the interval that `of` takes.
    fn range(
        &self,
        candidate: &Candidate,
        of: fn(&Amount) -> &Interval,
    ) -> Result<Bounds, Undefined> {
        range(&self.derivation.tape, candidate.step, &self.variables(of))
    }

    /// The interval of each input; of a missing one, all numbers.
    pub fn variables(&self, of: fn(&Amount) -> &Interval) -> Vec<Interval> {
        let amount = |figure: &Figure| figure.amount.as_ref().map(|amount| of(amount).clone());
        let inputs = self.derivation.inputs.iter();
        inputs
            .map(|input| {
                input
                    .figure
                    .as_deref()
                    .and_then(amount)
                    .unwrap_or_else(Interval::entire)
            })
            .collect()
    }

    /// The value that the numbers give as printed; none where one is a range.
    fn point(&self, candidate: &Candidate) -> Option<Rational> {
        let used = self.derivation.used_inputs();
        let mut points = self.variables(|amount| &amount.interval);
        for at in used {
            let amount = self.derivation.inputs[at]
                .figure
                .as_ref()?
                .amount
                .as_ref()?;
            points[at] = Interval::exactly(amount.point.clone()?);
        }
        let values = evaluate(&self.derivation.tape, candidate.step, &points).ok()?;
        values[candidate.step].singleton().cloned()
    }

    fn basis(
        &self,
        candidate: &Candidate,
        comparison: Comparison,
        bounds: &Bounds,
        point: Option<&Rational>,
    ) -> Result<Option<Basis>, ()> {
        let holds = |claimed: &Interval, recomputed: &Interval| {
            comparison.holds(claimed, recomputed).map_err(|_| ())
        };
        if self.derivation.points_for_percent {
            return Ok(None);
        }
        let meets = |claimed: &Interval| -> Result<bool, ()> {
            if !holds(claimed, &bounds.outer)? {
                return Ok(false);
            }
            match &bounds.inner {
                Some(inner) if holds(claimed, inner)? => Ok(true),
                _ => Err(()),
            }
        };
        if !meets(&self.claimed)? {
            return Ok(if self.within_tolerance(comparison, bounds)? {
                Some(Basis::Tolerance)
            } else {
                None
            });
        }
        if point.map_or(Ok(false), |point| self.point_satisfies(comparison, point))? {
            return Ok(Some(Basis::Printed));
        }
        let plain = self.range(candidate, |amount| &amount.plain);
        let claimed = if self.derivation.exactly.is_some() {
            &self.claimed
        } else {
            &self.amount.plain
        };
        Ok(Some(match plain {
            Ok(Bounds {
                inner: Some(inner), ..
            }) if holds(claimed, &inner)? => Basis::Rounding,
            _ => Basis::Bound,
        }))
    }

    /// The value as printed lies in the claimed interval; for a relation, the two points satisfy it.
    fn point_satisfies(&self, comparison: Comparison, point: &Rational) -> Result<bool, ()> {
        let recomputed = Interval::exactly(point.clone());
        let claimed = match (comparison, &self.amount.point) {
            (Comparison::Relation(_), Some(claimed)) => Interval::exactly(claimed.clone()),
            (Comparison::Relation(_), None) => return Ok(false),
            _ => self.claimed.clone(),
        };
        comparison.holds(&claimed, &recomputed).map_err(|_| ())
    }

    fn within_tolerance(&self, comparison: Comparison, bounds: &Bounds) -> Result<bool, ()> {
        if self.room.is_zero() {
            return Ok(false);
        }
        if comparison == Comparison::Equal && bounds.inner.as_ref() == Some(&bounds.outer) {
            return Ok(self.claimed.abs_diff_eq(&bounds.outer, self.room.clone()));
        }
        let holds = |recomputed: &Interval| {
            comparison
                .holds(&self.tolerated, recomputed)
                .map_err(|_| ())
        };
        match &bounds.inner {
            _ if !holds(&bounds.outer)? => Ok(false),
            Some(inner) if holds(inner)? => Ok(true),
            _ => Err(()),
        }
    }

    fn consistent(&self, outcome: &Outcome<'_>, finding: &mut Finding<'_>) {
        finding.verdict = Verdict::Consistent;
        finding.basis = outcome.basis.ok().flatten();
        self.show(outcome, finding);
    }

    fn not_consistent(&self, outcomes: &[Outcome<'_>], finding: &mut Finding<'_>) {
        let Some(outcome) = self.shown(outcomes) else {
            return;
        };
        self.show(outcome, finding);
        if let Some(reason) = self.undecided(outcomes) {
            finding.reason = Some(reason);
            return;
        }
        if self.real_growth() {
            finding.reason = Some(because(
                &reason::CONSTANT_PRICES,
                "增长率按不变价计算，现价数据只能印证、不能否定它",
                "the growth is at constant prices: levels at current prices can agree with it but not contradict it",
            ));
            return;
        }
        finding.verdict = Verdict::Inconsistent;
        finding.gap = self.gap(finding);
        finding.severity = Some(self.weight(outcome, finding));
        finding.suggestion = suggest::suggestion(self, outcome, finding);
        if self.claim.waiver.is_some() {
            finding.verdict = Verdict::Waived;
            finding.severity = None;
        }
    }

    /// The reading that an inconsistent claim is shown in: the increase after 增长 and 扩大, else the first.
    fn shown<'o>(&self, outcomes: &'o [Outcome<'a>]) -> Option<&'o Outcome<'a>> {
        let increase = self.claim.wording.readings == Licence::Growth;
        let wanted = if increase {
            Reading::Increase
        } else {
            Reading::Ratio
        };
        outcomes
            .iter()
            .find(|outcome| outcome.candidate.reading == Some(wanted))
            .or(outcomes.first())
    }

    fn undecided(&self, outcomes: &[Outcome<'_>]) -> Option<Reason> {
        if outcomes
            .iter()
            .any(|outcome| outcome.result.as_ref().err() == Some(&Undefined::ZeroBase))
        {
            return Some(because(
                &reason::ZERO_BASE,
                "除数可能是 0 或负数，这样的比率没有意义",
                "a divisor may be 0 or negative, and no ratio to it means anything",
            ));
        }
        let open = outcomes
            .iter()
            .any(|outcome| outcome.basis.is_err() || outcome.result.is_err());
        open.then(|| {
            because(
                &reason::NOT_DECIDABLE,
                "算式太复杂，在限定的步数内定不出范围：请拆成几步",
                "the formula is too involved to bound within the limits: split it into steps",
            )
        })
    }

    fn real_growth(&self) -> bool {
        self.claim.wording.prices == Prices::Constant
            && GROWTH_KINDS.contains(&self.derivation.kind)
    }

    fn show(&self, outcome: &Outcome<'_>, finding: &mut Finding<'_>) {
        finding.reading = outcome.candidate.reading;
        let Ok((bounds, point)) = &outcome.result else {
            return;
        };
        let value = point
            .as_ref()
            .and_then(|point| outcome.comparison.shown_point(point));
        finding.recomputed = Some(Recomputed {
            value,
            interval: outcome.comparison.shown(&bounds.outer),
        });
        finding.passing = passing::passing(self, outcome.comparison, &bounds.outer);
    }

    /// How far apart they are; of a relation, too, for each of its sides is wholly on the wrong side of the other.
    fn gap(&self, finding: &Finding<'_>) -> Option<Rational> {
        if self.derivation.points_for_percent {
            return None;
        }
        Some(
            self.tolerated
                .distance(&finding.recomputed.as_ref()?.interval),
        )
    }

    /// Gross: the wrong sign or direction, or off by a factor of two or more.
    fn weight(&self, outcome: &Outcome<'_>, finding: &Finding<'_>) -> Weight {
        let strict = matches!(
            outcome.comparison,
            Comparison::Relation(crate::book::Relation::Below | crate::book::Relation::Above)
        );
        let recomputed = finding.recomputed.as_ref();
        let recomputed = recomputed.and_then(|recomputed| {
            recomputed
                .value
                .clone()
                .or_else(|| middle(&recomputed.interval))
        });
        let claimed = self.amount.point.clone().or_else(|| middle(&self.claimed));
        let off = matches!((claimed, recomputed), (Some(x), Some(y)) if is_far(&x, &y));
        if (strict || off) && !self.derivation.points_for_percent {
            Weight::Gross
        } else {
            Weight::Error
        }
    }
}

impl Outcome<'_> {
    fn is_consistent(&self) -> bool {
        matches!(self.basis, Ok(Some(_)))
    }

    /// The value that the numbers give as printed, before any root.
    pub fn point(&self) -> Option<&Rational> {
        self.result.as_ref().ok()?.1.as_ref()
    }

    /// The outer bounds, before any root.
    pub fn outer(&self) -> Option<&Interval> {
        Some(&self.result.as_ref().ok()?.0.outer)
    }
}

fn best<'o, 'a>(outcomes: &'o [Outcome<'a>]) -> Option<&'o Outcome<'a>> {
    let consistent = outcomes.iter().filter(|outcome| outcome.is_consistent());
    consistent.min_by_key(|outcome| outcome.basis.ok().flatten())
}

fn middle(interval: &Interval) -> Option<Rational> {
    match (&interval.inf, &interval.sup) {
        (End::Unbounded, end) | (end, End::Unbounded) => end.value().cloned(),
        (low, high) => Some(&(low.value()? + high.value()?) * &Rational::new(1, 2)),
    }
}

/// Opposite signs, or a factor of two or more.
fn is_far(x: &Rational, y: &Rational) -> bool {
    let two = Rational::from(2);
    let (small, large) = if x.abs() < y.abs() {
        (x.abs(), y.abs())
    } else {
        (y.abs(), x.abs())
    };
    (x * y).is_negative() || (large >= &small * &two && !large.is_zero())
}
