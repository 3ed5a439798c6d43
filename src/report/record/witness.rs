//! What proves a verdict, as exact fractions `"p/q"` in base units (docs/contract.md, section 6).

use serde::Serialize;

use crate::book::{Claim, Derivation, Period, Years};
use crate::check::{Apart, Claimed, Proof, Side, Witness};
use crate::figure::Figure;
use crate::number::{End, Interval, Rational};
use crate::recompute::amounts;

#[derive(Serialize)]
pub struct WitnessRecord<'a> {
    inputs: Vec<InputRecord<'a>>,
    steps: Vec<StepRecord<'a>>,
    claimed: ClaimedRecord,
    recomputed: Option<String>,
    power: Option<[u32; 2]>,
    apart: Option<Vec<ApartRecord>>,
}

/// An input, in the order of the finding's `inputs`.
#[derive(Serialize)]
struct InputRecord<'a> {
    value: Option<String>,
    #[serde(flatten)]
    bounds: Option<ExactBounds>,
    scale: Option<String>,
    step: Option<&'a str>,
    period: Option<PeriodRecord>,
}

#[derive(Serialize)]
struct StepRecord<'a> {
    id: &'a str,
    formula: &'a str,
}

#[derive(Serialize)]
struct ClaimedRecord {
    value: Option<String>,
    between: Option<[String; 2]>,
    #[serde(flatten)]
    bounds: ExactBounds,
    scale: String,
}

#[derive(Serialize)]
struct ExactBounds {
    low: Option<String>,
    high: Option<String>,
    low_open: bool,
    high_open: bool,
}

#[derive(Serialize)]
struct PeriodRecord {
    first: i64,
    last: i64,
    months: i64,
}

#[derive(Serialize)]
struct ApartRecord {
    reading: Option<&'static str>,
    #[serde(flatten)]
    recomputed: ExactBounds,
    power: Option<[u32; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    claimed_low: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recomputed_high: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    claimed_high: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recomputed_low: Option<String>,
    gap: String,
}

impl<'a> WitnessRecord<'a> {
    pub fn new(claim: &'a Claim, witness: &Witness) -> Option<Self> {
        let derivation = claim.derivation.as_ref()?;
        let meeting = match &witness.proof {
            Proof::Meets(meeting) => Some(meeting),
            Proof::Apart(_) => None,
        };
        let value = |at: usize| meeting.and_then(|meeting| meeting.inputs[at].as_ref());
        let amounts = amounts(derivation);
        let inputs = amounts.iter().enumerate();
        Some(Self {
            inputs: inputs
                .map(|(at, amount)| {
                    let bounds = amount
                        .as_ref()
                        .map(|amount| ExactBounds::new(&amount.interval));
                    InputRecord::new(derivation, at, bounds, value(at))
                })
                .collect(),
            steps: derivation
                .steps
                .iter()
                .map(|step| StepRecord {
                    id: &step.id,
                    formula: &step.formula,
                })
                .collect(),
            claimed: ClaimedRecord::new(
                claim,
                &witness.claimed,
                meeting.map(|meeting| &meeting.claimed),
            ),
            recomputed: meeting.map(|meeting| fraction(&meeting.recomputed)),
            power: meeting.and_then(|meeting| meeting.years).map(pair),
            apart: match &witness.proof {
                Proof::Apart(readings) => Some(readings.iter().map(ApartRecord::new).collect()),
                Proof::Meets(_) => None,
            },
        })
    }
}

impl<'a> InputRecord<'a> {
    fn new(
        derivation: &'a Derivation,
        at: usize,
        bounds: Option<ExactBounds>,
        value: Option<&Rational>,
    ) -> Self {
        let input = &derivation.inputs[at];
        let figure = input.figure.as_deref();
        let printed_in = derivation
            .steps
            .iter()
            .find(|step| input.id.is_none() && step.inputs.contains(&at));
        Self {
            value: value.map(fraction),
            bounds,
            scale: figure.map(scale),
            step: printed_in.map(|step| step.id.as_str()),
            period: input.period.map(PeriodRecord::from),
        }
    }
}

impl ClaimedRecord {
    fn new(claim: &Claim, interval: &Interval, claimed: Option<&Claimed>) -> Self {
        let (value, between) = match claimed {
            Some(Claimed::Value(value)) => (Some(fraction(value)), None),
            Some(Claimed::Between(low, high)) => (None, Some([fraction(low), fraction(high)])),
            None => (None, None),
        };
        let scale = claim
            .figure
            .as_deref()
            .map_or_else(|| fraction(&Rational::ONE), scale);
        Self {
            value,
            between,
            bounds: ExactBounds::new(interval),
            scale,
        }
    }
}

impl ExactBounds {
    fn new(interval: &Interval) -> Self {
        Self {
            low: interval.inf.value().map(fraction),
            high: interval.sup.value().map(fraction),
            low_open: matches!(interval.inf, End::Open(_)),
            high_open: matches!(interval.sup, End::Open(_)),
        }
    }
}

impl ApartRecord {
    fn new(apart: &Apart) -> Self {
        let (claimed, recomputed) = (&apart.facing.claimed, &apart.facing.recomputed);
        let on = |side: Side, x: &Rational| (apart.facing.side == side).then(|| fraction(x));
        Self {
            reading: apart.reading.map(crate::book::Reading::name),
            recomputed: ExactBounds::new(&apart.recomputed),
            power: apart.power.map(pair),
            claimed_low: on(Side::Low, claimed),
            recomputed_high: on(Side::Low, recomputed),
            claimed_high: on(Side::High, claimed),
            recomputed_low: on(Side::High, recomputed),
            gap: fraction(&apart.facing.gap),
        }
    }
}

impl From<Period> for PeriodRecord {
    fn from(period: Period) -> Self {
        Self {
            first: period.first,
            last: period.last,
            months: period.granularity.months(),
        }
    }
}

fn pair(years: Years) -> [u32; 2] {
    [years.p, years.q]
}

/// How much one of the printed unit, without its magnitude word, is in the base.
fn scale(figure: &Figure) -> String {
    fraction(&figure.unit.scale)
}

/// Always with its denominator, so that it can be split at the slash.
fn fraction(x: &Rational) -> String {
    let text = x.to_string();
    if text.contains('/') {
        text
    } else {
        text + "/1"
    }
}
