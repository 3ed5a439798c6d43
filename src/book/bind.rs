//! A formula's tree, with its names looked up and its units checked, onto a tape.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::figure::{self, Dimension, Figure, Licence, Rounding, Wording};
use crate::language::nearest;
use crate::number::Rational;
use crate::say::Bilingual;
use crate::say::{Code, Fault};
use crate::source::Origin;

use super::dimension::{self, Fit, Known};
use super::expression::{Derivation, Input, Step, WrittenStep};
use super::formula::{self, Formula, MAX_OPERANDS, Node, Operator, Term};
use super::kind::{Call, Derived, EXPRESSION, KINDS, Kind, Operand, clash};
use super::{Cell, Period};

/// What a name stands for in the article.
pub struct Named {
    /// The row's id.
    pub id: String,
    /// Its figure; `None` where the row prints none, or none that could be read.
    pub figure: Option<Arc<Figure>>,
    /// The row is wrong, and has been reported.
    pub unreadable: bool,
    /// When it holds.
    pub period: Option<Period>,
    /// Which readings of 倍 its words license.
    pub licence: Licence,
    /// An unprinted step: its formula stands for it.
    pub step: Option<Arc<Derivation>>,
    /// Where it stands.
    pub origin: Origin,
}

impl Named {
    fn input(&self) -> Input {
        Input {
            id: Some(self.id.clone()),
            figure: self.figure.clone(),
            unreadable: self.unreadable,
            period: self.period,
            origin: self.origin.clone(),
        }
    }
}

/// What the claim's own row says.
pub struct Context<'a> {
    /// The formula's cell.
    pub cell: &'a Cell,
    /// The claimed figure; `None` for an unprinted step.
    pub claimed: Option<&'a Figure>,
    /// What the words around it say.
    pub wording: &'a Wording,
    /// When it holds.
    pub period: Option<Period>,
    /// How literals were rounded.
    pub rounding: Rounding,
}

/// Looks up a row by its id.
pub trait Names {
    /// The row of that id.
    fn named(&self, id: &str) -> Option<&Named>;
    /// All ids, to name the nearest known one.
    fn ids(&self) -> Vec<&str>;
}

/// Binds a formula.
///
/// # Errors
/// A [`Fault`] at the bytes of the formula that are to blame.
pub fn bind(
    formula: &Formula,
    names: &dyn Names,
    context: &Context<'_>,
) -> Result<Derivation, Fault> {
    let mut binder = Binder::new(context.cell.clone(), context.claimed.is_some());
    let kinds = kinds_of(formula)?;
    let raw = texts(formula, &kinds);
    let mut operands: Vec<Operand> = Vec::with_capacity(formula.nodes.len());
    for (at, node) in formula.nodes.iter().enumerate() {
        let operand = match &node.term {
            Term::Call(_, arguments) => {
                let kind = kinds[at].ok_or_else(|| unknown_function("", node.span.clone()))?;
                let arguments: Vec<Operand> = arguments
                    .iter()
                    .map(|&argument| operands[argument].clone())
                    .collect();
                let derived = binder.call(kind, arguments, node, context)?;
                if at == formula.root && formula.relation.is_none() {
                    return binder.finish(kind.code, derived, formula, context);
                }
                nested(kind, derived, node)?
            }
            Term::Text(text) if raw[at] => as_text(text, node),
            Term::Word(word) if raw[at] && names.named(word).is_none() => as_text(word, node),
            term => binder.leaf_or_operator(term, node, &operands, names, context)?,
        };
        operands.push(operand);
    }
    let root = &operands[formula.root];
    let mut derived = Derived::plain(root.dimension.clone(), root.step.clone()?);
    derived.relation = formula.relation;
    let kind = if formula.relation.is_some() {
        "relation"
    } else {
        EXPRESSION
    };
    binder.finish(kind, derived, formula, context)
}

/// Binds a formula that refers to no row.
///
/// # Errors
/// A [`Fault`] at the bytes of the formula that are to blame.
pub fn standalone(cell: &Cell, rounding: Rounding) -> Result<Derivation, Fault> {
    struct NoNames;
    impl Names for NoNames {
        fn named(&self, _: &str) -> Option<&Named> {
            None
        }
        fn ids(&self) -> Vec<&str> {
            Vec::new()
        }
    }
    let wording = Wording::default();
    let context = Context {
        cell,
        claimed: None,
        wording: &wording,
        period: None,
        rounding,
    };
    bind(&formula::parse(&cell.text)?, &NoNames, &context)
}

/// The function of each node that is a call, with the right number of arguments.
fn kinds_of(formula: &Formula) -> Result<Vec<Option<&'static Kind>>, Fault> {
    formula
        .nodes
        .iter()
        .map(|node| {
            let Term::Call(name, arguments) = &node.term else {
                return Ok(None);
            };
            let kind = Kind::named(name).ok_or_else(|| {
                unknown_function(name, node.span.start..node.span.start + name.len())
            })?;
            let (least, most) = kind.arity;
            if arguments.len() < least || arguments.len() > most {
                return Err(argument_count(kind, arguments.len(), node.span.clone()));
            }
            Ok(Some(kind))
        })
        .collect()
}

/// The nodes that a function takes as texts and not as figures.
fn texts(formula: &Formula, kinds: &[Option<&'static Kind>]) -> Vec<bool> {
    let mut raw = vec![false; formula.nodes.len()];
    for (node, kind) in formula.nodes.iter().zip(kinds) {
        if let (
            Term::Call(_, arguments),
            Some(Kind {
                takes_text: true, ..
            }),
        ) = (&node.term, kind)
        {
            for &argument in arguments {
                raw[argument] = true;
            }
        }
    }
    raw
}

fn as_text(text: &str, node: &Node) -> Operand {
    let message = Bilingual::new("这里要有数值", "a figure is needed here");
    let none = Fault::new(Code::BadArgument, node.span.clone(), message);
    Operand {
        text: Some(text.to_owned()),
        ..operand(Err(none), None, node.span.clone())
    }
}

/// A call inside a formula: one value, not a choice of readings, and no root.
fn nested(kind: &Kind, derived: Derived, node: &Node) -> Result<Operand, Fault> {
    let candidate = &derived.candidates[0];
    if kind.whole_formula || candidate.years.is_some() {
        let message = Bilingual::new(
            format!(
                "{} 只能单独成式：请让它自成一行，其他算式再引用那一行的编号",
                kind.name
            ),
            format!(
                "{} must be the whole formula: give it a row of its own and refer to that row",
                kind.name
            ),
        );
        return Err(Fault::new(Code::BadFormula, node.span.clone(), message));
    }
    Ok(operand(
        Ok(candidate.step),
        derived.dimension,
        node.span.clone(),
    ))
}

fn operand(step: Result<usize, Fault>, dimension: Known, span: Range<usize>) -> Operand {
    let licence = Licence::Unsaid;
    Operand {
        step,
        dimension,
        period: None,
        licence,
        figure: None,
        constant: None,
        text: None,
        span,
    }
}

/// The tape while it is written.
pub struct Binder {
    cell: Cell,
    /// Unprinted steps are written out: for a claim, not for a step, or a chain of steps would be copied again and
    /// again.
    inlines: bool,
    /// Operands of the steps that were written out.
    inlined: usize,
    steps: Vec<WrittenStep>,
    tape: Vec<Step>,
    dimensions: Vec<Known>,
    inputs: Vec<Input>,
    /// The step of each id that has been used.
    known: BTreeMap<String, usize>,
}

impl Binder {
    fn new(cell: Cell, inlines: bool) -> Self {
        let known = BTreeMap::new();
        Self {
            cell,
            inlines,
            inlined: 0,
            steps: Vec::new(),
            tape: Vec::new(),
            dimensions: Vec::new(),
            inputs: Vec::new(),
            known,
        }
    }

    /// Writes a step.
    pub(crate) fn push(&mut self, step: Step, dimension: Known) -> usize {
        self.tape.push(step);
        self.dimensions.push(dimension);
        self.tape.len() - 1
    }

    /// Writes a step for a new input.
    pub(crate) fn variable(&mut self, input: Input, dimension: Known) -> usize {
        self.inputs.push(input);
        self.push(Step::Variable(self.inputs.len() - 1), dimension)
    }

    /// The place of some bytes of the formula.
    pub(crate) fn origin(&self, span: Range<usize>) -> Origin {
        self.cell.origin_of(span)
    }

    fn call(
        &mut self,
        kind: &'static Kind,
        arguments: Vec<Operand>,
        node: &Node,
        context: &Context<'_>,
    ) -> Result<Derived, Fault> {
        let mut call = Call {
            binder: self,
            arguments,
            span: node.span.clone(),
            wording: context.wording.clone(),
            period: context.period,
        };
        (kind.derive)(&mut call)
    }

    fn leaf_or_operator(
        &mut self,
        term: &Term,
        node: &Node,
        operands: &[Operand],
        names: &dyn Names,
        context: &Context<'_>,
    ) -> Result<Operand, Fault> {
        let span = node.span.clone();
        match term {
            Term::Number(number) => {
                let step = self.push(Step::Constant(number.clone()), Some(Dimension::Bare));
                let constant = Some(number.clone());
                Ok(Operand {
                    constant,
                    ..operand(Ok(step), Some(Dimension::Bare), span)
                })
            }
            Term::Word(word) => match names.named(word) {
                Some(named) => self.reference(named, names, span),
                None => self.literal_or_unknown(word, names, span, context),
            },
            Term::Id(id) => match names.named(id) {
                Some(named) => self.reference(named, names, span),
                None => Err(unknown_id(id, names, span)),
            },
            Term::Text(text) => Ok(self.text(text, span, context)),
            Term::Negative(x) => {
                let x = &operands[*x];
                let step = self.push(Step::Negate(x.step.clone()?), x.dimension.clone());
                Ok(operand(Ok(step), x.dimension.clone(), span))
            }
            Term::Power(x, exponent) => {
                let x = &operands[*x];
                let dimension = dimension::power(&x.dimension, *exponent);
                let step = self.push(Step::Power(x.step.clone()?, *exponent), dimension.clone());
                Ok(operand(Ok(step), dimension, span))
            }
            Term::Binary(operator, x, y) => {
                self.binary(*operator, &operands[*x], &operands[*y], span)
            }
            Term::Call(name, _) => Err(unknown_function(name, span)),
        }
    }

    fn binary(
        &mut self,
        operator: Operator,
        x: &Operand,
        y: &Operand,
        span: Range<usize>,
    ) -> Result<Operand, Fault> {
        let (i, j) = (x.step.clone()?, y.step.clone()?);
        let apart = || {
            let of = |operand: &Operand| operand.dimension.clone().unwrap_or(Dimension::Bare);
            clash(&of(x), &of(y), y.span.clone())
        };
        let whole = x.constant.as_ref().is_some_and(|c| *c == Rational::ONE)
            && x.dimension == Some(Dimension::Percent);
        let (step, dimension) = match operator {
            Operator::Add => (
                Step::Add(i, j),
                dimension::sum(&x.dimension, &y.dimension).ok_or_else(apart)?,
            ),
            // 100% − a is the rest of a whole and stays a percentage.
            Operator::Subtract if whole => (
                Step::Subtract(i, j),
                dimension::sum(&x.dimension, &y.dimension).ok_or_else(apart)?,
            ),
            Operator::Subtract => (
                Step::Subtract(i, j),
                dimension::difference(&x.dimension, &y.dimension).ok_or_else(apart)?,
            ),
            Operator::Multiply => (
                Step::Multiply(i, j),
                dimension::product(&x.dimension, &y.dimension),
            ),
            Operator::Divide => (
                Step::Divide(i, j),
                dimension::quotient(&x.dimension, &y.dimension),
            ),
        };
        let step = self.push(step, dimension.clone());
        Ok(operand(Ok(step), dimension, span))
    }

    fn reference(
        &mut self,
        named: &Named,
        names: &dyn Names,
        span: Range<usize>,
    ) -> Result<Operand, Fault> {
        let step = match (self.known.get(&named.id), &named.step) {
            (Some(step), _) => *step,
            (None, Some(_)) if self.inlines => self.inline(named, names, &span)?,
            (None, step) => {
                let dimension = match step {
                    Some(derivation) => derivation.dimension.clone(),
                    None => named
                        .figure
                        .as_ref()
                        .map(|figure| figure.unit.dimension.clone()),
                };
                self.variable(named.input(), dimension)
            }
        };
        self.known.insert(named.id.clone(), step);
        let dimension = self.dimensions[step].clone();
        let mut operand = operand(Ok(step), dimension, span);
        operand.period = named.period;
        operand.licence = named.licence;
        operand.figure = named.figure.clone();
        Ok(operand)
    }

    /// For an unprinted step its formula stands, with its variables; and so for the steps that it refers to, each
    /// written once. The stack is explicit: a chain of steps may be long.
    fn inline(
        &mut self,
        named: &Named,
        names: &dyn Names,
        span: &Range<usize>,
    ) -> Result<usize, Fault> {
        let mut open = vec![named];
        while let Some(named) = open.last().copied() {
            let Some(derivation) = &named.step else { break };
            let unwritten = |input: &Input| {
                let id = input
                    .id
                    .as_ref()
                    .filter(|id| !self.known.contains_key(*id))?;
                names.named(id).filter(|named| named.step.is_some())
            };
            if let Some(next) = derivation.inputs.iter().find_map(unwritten) {
                open.push(next);
                continue;
            }
            let first = self.inputs.len();
            let step = self.copy(derivation, span)?;
            let formula = Arc::clone(&derivation.formula);
            self.steps.push(WrittenStep {
                id: named.id.clone(),
                formula,
                inputs: first..self.inputs.len(),
            });
            self.known.insert(named.id.clone(), step);
            open.pop();
        }
        Ok(self.known[&named.id])
    }

    fn copy(&mut self, derivation: &Derivation, span: &Range<usize>) -> Result<usize, Fault> {
        let candidate = &derivation.candidates[0];
        if candidate.years.is_some()
            || derivation.relation.is_some()
            || derivation.exactly.is_some()
        {
            let message = Bilingual::new(
                "这一步要有数值才能引用：请填上它的数值",
                "this step can only be referred to with its figure: fill in its claimed column",
            );
            return Err(Fault::new(Code::BadFormula, span.clone(), message));
        }
        let leaf = |step: &Step| match step {
            Step::Constant(_) => true,
            Step::Variable(input) => derivation.inputs[*input]
                .id
                .as_ref()
                .is_none_or(|id| !self.known.contains_key(id)),
            _ => false,
        };
        self.inlined += derivation.tape.iter().filter(|step| leaf(step)).count();
        if self.inlined > MAX_OPERANDS {
            return Err(too_many_operands(span.clone()));
        }
        let mut steps = Vec::with_capacity(derivation.tape.len());
        for (step, dimension) in derivation.tape.iter().zip(&derivation.dimensions) {
            let at = match step {
                Step::Variable(input) => self.shared_input(&derivation.inputs[*input], dimension),
                step => self.push(
                    step.renamed(|operand| steps[operand], |input| input),
                    dimension.clone(),
                ),
            };
            steps.push(at);
        }
        let root = steps[candidate.step];
        self.dimensions[root] = derivation.dimension.clone();
        Ok(root)
    }

    /// An id is one variable wherever it stands.
    fn shared_input(&mut self, input: &Input, dimension: &Known) -> usize {
        if let Some(step) = input.id.as_ref().and_then(|id| self.known.get(id)) {
            return *step;
        }
        let step = self.variable(input.clone(), dimension.clone());
        if let Some(id) = &input.id {
            self.known.insert(id.clone(), step);
        }
        step
    }

    fn literal_or_unknown(
        &mut self,
        word: &str,
        names: &dyn Names,
        span: Range<usize>,
        context: &Context<'_>,
    ) -> Result<Operand, Fault> {
        match figure::parse(word, context.rounding) {
            Ok(figure) => Ok(self.literal(figure, span)),
            Err(_) if word.starts_with(|c: char| c.is_alphabetic() || c == '_') => {
                Err(unknown_id(word, names, span))
            }
            Err(fault) => Err(shifted(fault, span.start)),
        }
    }

    fn literal(&mut self, figure: Figure, span: Range<usize>) -> Operand {
        let dimension = Some(figure.unit.dimension.clone());
        // 100% is a whole and exact, so that * 100% changes nothing.
        if matches!(
            figure.text.as_str(),
            "100%" | "100％" | "１００%" | "１００％"
        ) {
            let step = self.push(Step::Constant(Rational::ONE), dimension.clone());
            return Operand {
                constant: Some(Rational::ONE),
                ..operand(Ok(step), dimension, span)
            };
        }
        let figure = Arc::new(figure);
        let origin = self.cell.origin_of(span.clone());
        let input = Input {
            id: None,
            figure: Some(Arc::clone(&figure)),
            unreadable: false,
            period: None,
            origin,
        };
        let step = self.variable(input, dimension.clone());
        Operand {
            figure: Some(figure),
            ..operand(Ok(step), dimension, span)
        }
    }

    /// A quoted text is a figure unless the function takes it as it is.
    fn text(&mut self, text: &str, span: Range<usize>, context: &Context<'_>) -> Operand {
        let mut read = match figure::parse(text, context.rounding) {
            Ok(figure) => self.literal(figure, span),
            Err(fault) => operand(Err(shifted(fault, span.start + 1)), None, span),
        };
        read.text = Some(text.to_owned());
        read
    }

    fn finish(
        self,
        kind: &'static str,
        derived: Derived,
        formula: &Formula,
        context: &Context<'_>,
    ) -> Result<Derivation, Fault> {
        let points_for_percent = match context.claimed {
            Some(claimed) => self.fits(kind, &derived, formula, claimed)?,
            None => false,
        };
        let per = derived.per.filter(|_| {
            context
                .claimed
                .is_some_and(|figure| leaves_out(&derived.dimension, figure))
        });
        Ok(Derivation {
            kind,
            formula: self.cell.text.as_str().into(),
            steps: self.steps,
            tape: self.tape,
            dimensions: self.dimensions,
            inputs: self.inputs,
            candidates: derived.candidates,
            relation: derived.relation,
            dimension: derived.dimension,
            exactly: derived.exactly,
            licence: derived.licence,
            points_for_percent,
            per,
        })
    }

    /// Whether the claim is in % and the result in 个百分点, or the other way.
    fn fits(
        &self,
        kind: &str,
        derived: &Derived,
        formula: &Formula,
        claimed: &Figure,
    ) -> Result<bool, Fault> {
        if let Some(span) = self.hundred(formula, claimed) {
            let message = Bilingual::new(
                "乘了两次 100：数值已带 %，算式不必再乘 100（要写就写 * 100%）",
                "percent twice: the claim is already in %, so do not multiply by 100 (write * 100% if you must)",
            );
            return Err(Fault::new(Code::PercentTwice, span, message));
        }
        let Some(result) = &derived.dimension else {
            return Ok(false);
        };
        let printed = &claimed.unit.dimension;
        let (result, printed) = if matches!(kind, "count" | "sum" | "share" | "relation") {
            (dimension::as_count(result), dimension::as_count(printed))
        } else {
            (result.clone(), printed.clone())
        };
        match dimension::fit(&result, &printed) {
            _ if kind == "per" && leaves_out(&derived.dimension, claimed) => Ok(false),
            Fit::Fits => Ok(false),
            Fit::PointsForPercent => Ok(true),
            Fit::Clash => Err(result_clash(
                &result,
                &printed,
                formula.nodes[formula.root].span.clone(),
            )),
        }
    }

    /// A bare 100 that multiplies the result of a claim in %.
    fn hundred(&self, formula: &Formula, claimed: &Figure) -> Option<Range<usize>> {
        if claimed.unit.dimension != Dimension::Percent || formula.relation.is_some() {
            return None;
        }
        let Term::Binary(Operator::Multiply, x, y) = formula.nodes[formula.root].term else {
            return None;
        };
        let hundred = |node: usize| formula.nodes[node].term == Term::Number(Rational::from(100));
        [x, y]
            .into_iter()
            .find(|&node| hundred(node))
            .map(|node| formula.nodes[node].span.clone())
    }
}

/// Whether a claim prints only what stands above the fraction line of a result's unit. Where a figure is missing, the
/// claim has the unit of what is divided if it has none below the line itself.
fn leaves_out(result: &Known, claimed: &Figure) -> bool {
    let printed = &claimed.unit.dimension;
    match result {
        Some(result) => result != printed && numerator(result) == *printed,
        None => matches!(printed, Dimension::Product(_)) && numerator(printed) == *printed,
    }
}

/// What stands above the fraction line of a unit: 元 of 元/人.
fn numerator(dimension: &Dimension) -> Dimension {
    let Dimension::Product(powers) = dimension else {
        return dimension.clone();
    };
    let above: Vec<_> = powers
        .iter()
        .filter(|(_, power)| *power > 0)
        .cloned()
        .collect();
    if above.is_empty() {
        Dimension::Bare
    } else {
        Dimension::Product(above)
    }
}

fn shifted(mut fault: Fault, by: usize) -> Fault {
    fault.span = fault.span.start + by..fault.span.end + by;
    fault
}

fn too_many_operands(span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        "算式连同未刊出的步骤超过 10,000 个运算数：请给中间步骤填上数值",
        "with its unprinted steps the formula has more than 10,000 operands: give intermediate steps a figure",
    );
    Fault::new(Code::TooLarge, span, message)
}

fn unknown_id(id: &str, names: &dyn Names, span: Range<usize>) -> Fault {
    let shown: String = id.chars().take(40).collect();
    let known = nearest(id, names.ids().into_iter());
    let (zh, en) = match known {
        Some(known) => (
            format!("；最接近的是“{known}”"),
            format!("; the nearest known one is \"{known}\""),
        ),
        None => (
            "；含空格的编号写在 [ ] 里，数值写在引号里".to_owned(),
            "; an id with spaces goes in [ ], a figure in quotes".to_owned(),
        ),
    };
    let message = Bilingual::new(
        format!("本篇没有编号“{shown}”{zh}"),
        format!("no row has the id \"{shown}\"{en}"),
    );
    Fault::new(Code::UnknownId, span, message)
}

fn unknown_function(name: &str, span: Range<usize>) -> Fault {
    let names = KINDS.iter().flat_map(|kind| [kind.name, kind.chinese]);
    let shown: String = name.chars().take(40).collect();
    let (zh, en) = match nearest(name, names) {
        Some(known) => (
            format!("；最接近的是 {known}"),
            format!("; the nearest is {known}"),
        ),
        None => {
            let all: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
            (
                format!("；可用的有 {}", all.join(" ")),
                format!("; there are {}", all.join(" ")),
            )
        }
    };
    let message = Bilingual::new(
        format!("没有函数“{shown}”{zh}"),
        format!("no function is called \"{shown}\"{en}"),
    );
    Fault::new(Code::UnknownFunction, span, message)
}

fn argument_count(kind: &Kind, given: usize, span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        format!(
            "{} 的参数应为 {}，这里有 {given} 个",
            kind.name, kind.arguments
        ),
        format!(
            "{} takes {}; arguments given: {given}",
            kind.name, kind.arguments
        ),
    );
    Fault::new(Code::ArgumentCount, span, message)
}

fn result_clash(result: &Dimension, claimed: &Dimension, span: Range<usize>) -> Fault {
    let zh = |d: &Dimension| {
        if *d == Dimension::Bare {
            "无单位的数".to_owned()
        } else {
            d.to_string()
        }
    };
    let en = |d: &Dimension| {
        if *d == Dimension::Bare {
            "a bare number".to_owned()
        } else {
            d.to_string()
        }
    };
    let hint = match (result, claimed) {
        (Dimension::Times, Dimension::Percent) => (
            "；百分数请用 growth 或 share",
            "; for a percentage use growth or share",
        ),
        (Dimension::Percent, Dimension::Times) => ("；倍数请用 times", "; for 倍 use times"),
        _ => ("", ""),
    };
    let message = Bilingual::new(
        format!(
            "单位不合：算式得出的是{}，数值印的是{}{}",
            zh(result),
            zh(claimed),
            hint.0
        ),
        format!(
            "units clash: the formula gives {}, the claim is in {}{}",
            en(result),
            en(claimed),
            hint.1
        ),
    );
    Fault::new(Code::UnitClash, span, message)
}
