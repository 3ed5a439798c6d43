//! A claim held against what it follows from: all that is needed to say whether they agree.

use crate::book::{Candidate, Claim, Derivation, Reading};
use crate::figure::{Amount, Figure, Licence};
use crate::number::{Interval, Rational};
use crate::say::{Lang, is_chinese};

use super::compare::Comparison;
use super::fall::loses_the_whole;
use super::options::{Options, TimesReading};

/// A claim with the figures that it follows from.
pub struct Question<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// What it follows from.
    pub derivation: &'a Derivation,
    /// The claimed figure.
    pub figure: &'a Figure,
    /// What it may stand for.
    pub amount: &'a Amount,
    /// The claimed interval.
    pub claimed: Interval,
    /// The same with the tolerance.
    pub tolerated: Interval,
    /// The tolerance.
    pub room: Rational,
    /// The language of its words: that of the quote, else of the report.
    pub lang: Lang,
    times: TimesReading,
}

impl<'a> Question<'a> {
    /// The question that a claim puts; none where it follows from nothing, or is no number itself.
    pub fn of(claim: &'a Claim, options: &Options) -> Option<Self> {
        let derivation = claim.derivation.as_ref()?;
        let figure = claim.figure.as_deref()?;
        let amount = figure.amount.as_ref()?;
        let tolerance = claim.tolerance.as_ref().or(options.tolerance.as_ref());
        let room = tolerance
            .and_then(|tolerance| tolerance.room(figure))
            .unwrap_or(Rational::ZERO);
        let claimed = claimed_interval(claim)?;
        let tolerated = claimed.widen(&room);
        Some(Self {
            claim,
            derivation,
            figure,
            amount,
            claimed,
            tolerated,
            room,
            lang: language(claim, options),
            times: options.times,
        })
    }

    /// Whether every figure that it follows from is printed and has bounds.
    pub fn has_numbers(&self) -> bool {
        let used = self.derivation.used_inputs();
        used.into_iter().all(|at| {
            let figure = self.derivation.inputs[at].figure.as_ref();
            figure.is_some_and(|figure| figure.amount.is_some())
        })
    }

    /// Whether no values can make the claim right: it is in % for 个百分点 or the other way, or falls by the whole or more.
    pub fn is_never_right(&self) -> bool {
        self.derivation.points_for_percent || loses_the_whole(self.claim, self.figure)
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

    /// How a candidate is compared.
    pub fn comparison(&self, candidate: &Candidate) -> Comparison {
        Comparison::of(self.derivation, candidate)
    }
}

fn language(claim: &Claim, options: &Options) -> Lang {
    let quote = claim.quote.as_ref();
    let quoted = quote.map(|quote| Lang::natural(is_chinese(&quote.text)));
    quoted.or(options.lang).unwrap_or(Lang::Zh)
}

/// Every value that a claimed figure may stand for, without any tolerance; none where it is no number.
pub fn claimed_interval(claim: &Claim) -> Option<Interval> {
    let amount = claim.figure.as_ref()?.amount.as_ref()?;
    let exactly = claim
        .derivation
        .as_ref()
        .and_then(|derivation| derivation.exactly.clone());
    Some(exactly.map_or_else(|| amount.interval.clone(), Interval::exactly))
}
