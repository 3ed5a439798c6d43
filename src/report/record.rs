//! The stable JSON contract (docs/contract.md, section 6): what `json` and `ndjson` have in common.

mod location;
mod witness;

use serde::Serialize;
use serde_json::value::RawValue;

use crate::book::{Claim, Derivation, Input, Possible, Provenance};
use crate::check::{Cause, Finding, Needs, Note, Reason, Repair, Verdict, Witness};
use crate::figure::{Amount, Figure};
use crate::gate::diff::{Change, Dependent};
use crate::number::{Direction, End, Interval, Rational, SIGNIFICANT_DIGITS};
use crate::recompute::amounts;
use crate::report::sentence::words::pick;
use crate::say::{Lang, Problem, Severity};

use location::LocationRecord;
use witness::WitnessRecord;

/// An exact number as JSON digits; no float on the way.
type Number = Box<RawValue>;

#[derive(Serialize)]
pub struct FindingRecord<'a> {
    article: Option<&'a str>,
    id: &'a str,
    verdict: &'static str,
    kind: Option<&'static str>,
    basis: Option<&'static str>,
    reading: Option<&'static str>,
    gross: bool,
    level: Option<&'static str>,
    claimed: FigureRecord<'a>,
    formula: &'a str,
    rule: Option<&'static str>,
    binding: &'static str,
    evidence: Vec<EvidenceRecord>,
    inputs: Vec<InputRecord<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    candidates: Vec<PossibleRecord<'a>>,
    recomputed: Option<ValueRecord<'a>>,
    passing: Option<u64>,
    gap: Option<GapRecord>,
    location: LocationRecord,
    copy: Option<CopyRecord<'a>>,
    quote: Option<&'a str>,
    reason: Option<ReasonRecord<'a>>,
    suggestion: Option<SuggestionRecord<'a>>,
    causes: Vec<CauseRecord<'a>>,
    repairs: Vec<RepairRecord<'a>>,
    notes: Vec<NoteRecord<'a>>,
    waiver: Option<&'a str>,
    source: Option<&'a str>,
    remark: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    witness: Option<Option<WitnessRecord<'a>>>,
}

/// Why prose was read so.
#[derive(Serialize)]
struct EvidenceRecord {
    code: &'static str,
    message: &'static str,
}

/// Figures that a claim may follow from.
#[derive(Serialize)]
struct PossibleRecord<'a> {
    kind: &'static str,
    formula: &'a str,
    inputs: Vec<PlacedRecord<'a>>,
}

/// A figure where it is printed.
#[derive(Serialize)]
struct PlacedRecord<'a> {
    text: &'a str,
    location: LocationRecord,
}

#[derive(Serialize)]
struct FigureRecord<'a> {
    text: &'a str,
    #[serde(flatten)]
    value: ValueRecord<'a>,
}

#[derive(Serialize)]
struct InputRecord<'a> {
    id: Option<&'a str>,
    #[serde(flatten)]
    figure: FigureRecord<'a>,
    location: LocationRecord,
}

#[derive(Serialize)]
struct ValueRecord<'a> {
    value: Option<Number>,
    #[serde(flatten)]
    bounds: BoundsRecord,
    unit: &'a str,
}

#[derive(Serialize)]
struct BoundsRecord {
    low: Option<Number>,
    high: Option<Number>,
    low_open: bool,
    high_open: bool,
}

#[derive(Serialize)]
struct GapRecord {
    value: Number,
    places: Option<Number>,
}

#[derive(Serialize)]
struct ReasonRecord<'a> {
    code: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    needs: Option<NeedsRecord<'a>>,
}

#[derive(Serialize)]
struct NeedsRecord<'a> {
    id: &'a str,
    #[serde(flatten)]
    bounds: BoundsRecord,
    unit: &'a str,
}

#[derive(Serialize)]
struct SuggestionRecord<'a> {
    text: &'a str,
}

#[derive(Serialize)]
struct CauseRecord<'a> {
    code: &'static str,
    message: &'a str,
    figure: &'a str,
    instead: &'a str,
    location: LocationRecord,
}

#[derive(Serialize)]
struct RepairRecord<'a> {
    id: Option<&'a str>,
    figure: &'a str,
    instead: &'a str,
}

#[derive(Serialize)]
struct NoteRecord<'a> {
    code: &'static str,
    message: &'a str,
}

/// A figure that changed.
#[derive(Serialize)]
pub struct ChangeRecord<'a> {
    old: Option<PrintedRecord<'a>>,
    new: Option<PrintedRecord<'a>>,
    claims: Vec<DependentRecord<'a>>,
}

#[derive(Serialize)]
struct PrintedRecord<'a> {
    id: &'a str,
    text: &'a str,
    formula: &'a str,
    location: LocationRecord,
}

#[derive(Serialize)]
struct DependentRecord<'a> {
    #[serde(flatten)]
    printed: PrintedRecord<'a>,
    through: Vec<&'a str>,
    before: Option<&'static str>,
    after: Option<&'static str>,
    became: bool,
}

#[derive(Serialize)]
pub struct ProblemRecord<'a> {
    severity: &'static str,
    code: String,
    message: &'a str,
    location: LocationRecord,
}

#[derive(Serialize)]
struct CopyRecord<'a> {
    text: &'a str,
    #[serde(flatten)]
    place: LocationRecord,
}

impl<'a> FindingRecord<'a> {
    /// `witness` is `None` where it was not asked for.
    pub fn new(
        article: Option<&'a str>,
        finding: &'a Finding<'a>,
        witness: Option<Option<&'a Witness>>,
        lang: Lang,
    ) -> Self {
        let claim = finding.claim;
        let derivation = claim.derivation.as_ref();
        let unit = Printed::of(claim.figure.as_deref());
        let claimed = unit.figure(
            claim.text(),
            claim.figure.as_deref(),
            finding.claimed.as_ref(),
        );
        Self {
            article,
            id: &claim.id,
            verdict: finding.verdict.name(),
            kind: derivation.map(|derivation| derivation.kind.code),
            basis: finding.basis.map(crate::check::Basis::name),
            reading: finding.reading.map(crate::book::Reading::name),
            gross: finding.gross,
            level: finding.level.map(crate::check::Level::name),
            claimed,
            formula: &claim.formula,
            rule: match claim.provenance {
                Provenance::Extracted(rule) => Some(rule),
                Provenance::Stated => None,
            },
            binding: claim.binding(),
            evidence: claim
                .evidence
                .iter()
                .map(|evidence| EvidenceRecord {
                    code: evidence.code,
                    message: pick(lang, evidence.words.0, evidence.words.1),
                })
                .collect(),
            inputs: derivation.map(inputs).unwrap_or_default(),
            candidates: claim.possible.iter().map(possible_record).collect(),
            recomputed: finding.recomputed.as_ref().map(|recomputed| {
                unit.value(recomputed.value.as_ref(), Some(&recomputed.interval))
            }),
            passing: finding.passing,
            gap: finding
                .gap
                .as_ref()
                .map(|gap| unit.gap(gap, claim.figure.as_deref())),
            location: claim.origin.location().into(),
            copy: finding.copy.as_ref().map(|copy| CopyRecord {
                text: &copy.text,
                place: copy.origin.location().into(),
            }),
            quote: claim.quote.as_ref().map(|quote| quote.text.as_str()),
            reason: finding
                .reason
                .as_ref()
                .map(|reason| reason_record(reason, lang)),
            suggestion: finding
                .suggestion
                .as_deref()
                .map(|text| SuggestionRecord { text }),
            causes: finding
                .causes
                .iter()
                .map(|cause| cause_record(cause, lang))
                .collect(),
            repairs: finding.repairs.iter().map(repair_record).collect(),
            notes: finding
                .notes
                .iter()
                .map(|note| note_record(note, lang))
                .collect(),
            waiver: claim.waiver.as_ref().map(|waiver| waiver.text.as_str()),
            source: claim.source.as_deref(),
            remark: claim.note.as_deref(),
            witness: witness
                .map(|found| found.and_then(|witness| WitnessRecord::new(claim, witness))),
        }
    }
}

fn possible_record(possible: &Possible) -> PossibleRecord<'_> {
    PossibleRecord {
        kind: possible.kind.code,
        formula: &possible.formula,
        inputs: possible
            .inputs
            .iter()
            .map(|cell| PlacedRecord {
                text: &cell.text,
                location: cell.origin.location().into(),
            })
            .collect(),
    }
}

impl<'a> ChangeRecord<'a> {
    pub fn new(change: &'a Change<'a>) -> Self {
        let dependent = |dependent: &'a Dependent<'a>| DependentRecord {
            printed: printed(dependent.claim),
            through: change.through(dependent),
            before: dependent.before.map(Verdict::name),
            after: dependent.after.map(Verdict::name),
            became: dependent.became,
        };
        let claims = change.dependents.iter().map(dependent).collect();
        Self {
            old: change.old.map(printed),
            new: change.new.map(printed),
            claims,
        }
    }
}

fn printed(claim: &Claim) -> PrintedRecord<'_> {
    let location = claim.origin.location().into();
    PrintedRecord {
        id: &claim.id,
        text: claim.text(),
        formula: &claim.formula,
        location,
    }
}

impl<'a> ProblemRecord<'a> {
    pub fn new(problem: &'a Problem, lang: Lang) -> Self {
        Self {
            severity: match problem.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            code: problem.code.name(),
            message: problem.message.get(lang),
            location: problem.location.clone().into(),
        }
    }
}

/// A printed unit, in which values are shown.
#[derive(Clone)]
struct Printed<'a> {
    symbol: &'a str,
    scale: Rational,
}

impl<'a> Printed<'a> {
    fn of(figure: Option<&'a Figure>) -> Self {
        figure.map_or(
            Self {
                symbol: "",
                scale: Rational::ONE,
            },
            |figure| Self {
                symbol: &figure.unit.symbol,
                scale: figure.unit.scale.clone(),
            },
        )
    }

    fn figure(
        &self,
        text: &'a str,
        figure: Option<&'a Figure>,
        interval: Option<&Interval>,
    ) -> FigureRecord<'a> {
        let point = figure
            .and_then(|figure| figure.amount.as_ref())
            .and_then(|amount| amount.point.as_ref());
        FigureRecord {
            text,
            value: self.value(point, interval),
        }
    }

    fn value(&self, value: Option<&Rational>, interval: Option<&Interval>) -> ValueRecord<'a> {
        ValueRecord {
            value: value.map(|value| number(&(value / &self.scale), Direction::Nearest)),
            bounds: interval.map_or_else(BoundsRecord::none, |interval| {
                BoundsRecord::new(interval, &self.scale)
            }),
            unit: self.symbol,
        }
    }

    fn gap(&self, gap: &Rational, figure: Option<&Figure>) -> GapRecord {
        let place = figure
            .and_then(|figure| figure.amount.as_ref())
            .map(|amount| &amount.place);
        GapRecord {
            value: number(&(gap / &self.scale), Direction::Nearest),
            places: place
                .filter(|place| !place.is_zero())
                .map(|place| number(&(gap / place), Direction::Nearest)),
        }
    }
}

impl BoundsRecord {
    fn none() -> Self {
        Self {
            low: None,
            high: None,
            low_open: false,
            high_open: false,
        }
    }

    fn new(interval: &Interval, scale: &Rational) -> Self {
        let end = |end: &End, direction| end.value().map(|x| number(&(x / scale), direction));
        Self {
            low: end(&interval.inf, Direction::Down),
            high: end(&interval.sup, Direction::Up),
            low_open: matches!(interval.inf, End::Open(_)),
            high_open: matches!(interval.sup, End::Open(_)),
        }
    }
}

fn number(x: &Rational, direction: Direction) -> Number {
    let digits = x.to_significant(SIGNIFICANT_DIGITS, direction);
    RawValue::from_string(digits)
        .unwrap_or_else(|_| unreachable!("decimal digits are a JSON number"))
}

fn inputs(derivation: &Derivation) -> Vec<InputRecord<'_>> {
    let amounts = amounts(derivation);
    let inputs = derivation.inputs.iter().zip(&amounts);
    inputs
        .map(|(figure, amount)| input(figure, amount.as_deref()))
        .collect()
}

fn input<'a>(input: &'a Input, amount: Option<&Amount>) -> InputRecord<'a> {
    let figure = input.figure.as_deref();
    let interval = amount.map(|amount| &amount.interval);
    let text = figure.map_or("", |figure| &figure.text);
    InputRecord {
        id: input.id.as_deref(),
        figure: Printed::of(figure).figure(text, figure, interval),
        location: input.origin.location().into(),
    }
}

fn reason_record(reason: &Reason, lang: Lang) -> ReasonRecord<'_> {
    let needs = reason.needs.as_ref().map(|needs: &Needs| NeedsRecord {
        id: &needs.id,
        bounds: BoundsRecord::new(&needs.interval, &Rational::ONE),
        unit: &needs.symbol,
    });
    ReasonRecord {
        code: reason.code,
        message: reason.message.get(lang),
        needs,
    }
}

fn cause_record(cause: &Cause, lang: Lang) -> CauseRecord<'_> {
    CauseRecord {
        code: cause.code,
        message: cause.message.get(lang),
        figure: &cause.figure,
        instead: &cause.instead,
        location: cause.origin.location().into(),
    }
}

fn repair_record(repair: &Repair) -> RepairRecord<'_> {
    RepairRecord {
        id: repair.id.as_deref(),
        figure: &repair.figure,
        instead: &repair.instead,
    }
}

fn note_record(note: &Note, lang: Lang) -> NoteRecord<'_> {
    NoteRecord {
        code: note.code,
        message: note.message.get(lang),
    }
}
