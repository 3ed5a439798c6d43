//! One claim in structured form: what is drawn, printed for the library, and judged by the oracle.

use super::figure::{Figure, Rounding};
use super::fraction::Fraction;
use super::unit::Unit;

/// What a formula computes with.
#[derive(Clone, Debug)]
pub enum Tree {
    /// The input of that number.
    Input(usize),
    /// An exact constant: digits and decimal places.
    Constant(i64, u32),
    Sum(Box<Tree>, Box<Tree>),
    Difference(Box<Tree>, Box<Tree>),
    Product(Box<Tree>, Box<Tree>),
    Quotient(Box<Tree>, Box<Tree>),
    Power(Box<Tree>, u32),
    /// A function inside a formula.
    Call(Call, Vec<Tree>),
}

/// A function that may stand inside a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    Sum,
    Mean,
    Median,
    Change,
    Share,
    Growth,
    Ratio,
    Increase,
    /// "Inside another formula `times` is read as ratio."
    Times,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    Year(i64),
    /// Months since the year 0.
    Month(i64),
    /// Quarters since the year 0.
    Quarter(i64),
    /// From one year to another.
    Span(i64, i64),
}

/// Years of growth, and how the formula states them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// p/q years in lowest terms.
    pub p: u32,
    pub q: u32,
    pub stated: Stated,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    /// As the last argument.
    Argument,
    /// By the periods of the inputs.
    Inputs(Period, Period),
    /// By the period of the multiple.
    Multiple(i64, i64),
    /// By the claim's own period, two years.
    Row(i64, i64),
    /// So, and the quote names them as the years of growth: 1979—2018年年均增长.
    GrowthYears(i64, i64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    Below,
    AtMost,
    Above,
    AtLeast,
    Equals,
}

/// The items of a list: joined by 、 , by 和, and open at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    pub items: usize,
    pub and: bool,
    pub etc: bool,
}

#[derive(Clone, Debug)]
pub enum Formula {
    Times(Tree, Tree),
    Ratio(Tree, Tree),
    Increase(Tree, Tree),
    Growth(Tree, Tree),
    Cagr(Tree, Tree, Years),
    Annualized(Tree, Years),
    Points(Tree, Tree),
    Change(Tree, Tree),
    Share(Tree, Tree),
    Sum(Vec<Tree>),
    Mean(Vec<Tree>),
    Median(Vec<Tree>),
    Complete(Vec<Tree>),
    /// With the unit of the second, which the claim may leave out.
    Per(Tree, Tree, &'static Unit),
    Doublings(Tree, Tree),
    Span(Period, Period),
    Count(List),
    Repeat(Tree),
    Relation(Relation, Tree),
    Expression(Tree),
    /// `?`, with a reason if one is known.
    Unchecked(Option<&'static str>),
}

impl Formula {
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Times(..) => "times",
            Self::Ratio(..) => "ratio",
            Self::Increase(..) => "increase",
            Self::Growth(..) => "growth",
            Self::Cagr(..) => "cagr",
            Self::Annualized(..) => "annualized",
            Self::Points(..) => "points",
            Self::Change(..) => "change",
            Self::Share(..) => "share",
            Self::Sum(_) => "sum",
            Self::Mean(_) => "mean",
            Self::Median(_) => "median",
            Self::Complete(_) => "complete",
            Self::Per(..) => "per",
            Self::Doublings(..) => "doublings",
            Self::Span(..) => "span",
            Self::Count(_) => "count",
            Self::Repeat(_) => "repeat",
            Self::Relation(..) => "relation",
            Self::Expression(_) => "expression",
            Self::Unchecked(_) => "unchecked",
        }
    }
}

#[derive(Clone, Debug)]
pub enum Input {
    /// A row of its own, with a period where the formula needs it.
    Row(Figure, Option<Period>),
    /// Printed in the formula.
    Literal(Figure),
    /// An unprinted step: its formula, of inputs before it.
    Step(Tree),
    /// The article does not print it.
    Missing,
    /// 数百 of a unit.
    Vague(&'static Unit),
}

/// What the quote says (section 5, "Wording licenses the reading of 倍").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    None,
    /// 是…的X倍, 增长到X倍
    Ratio,
    /// 增长X倍
    Increase,
    /// A level: 下降到X
    Level,
    /// `X-fold`
    Fold,
}

/// Who says that a growth is at constant prices (section 5, "Constant prices").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prices {
    Unsaid,
    /// The column `prices`.
    Column,
    /// The wording, or the quantity.
    Words,
    /// The wording, but the column says `current`.
    Overruled,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tolerance {
    /// Of |claimed|, in hundredths of a percent.
    Relative(i64),
    /// In the claim's unit with its magnitude, in hundredths.
    Absolute(i64),
    /// In hundredths of a percentage point.
    Points(i64),
}

#[derive(Clone, Debug)]
pub struct Case {
    pub formula: Formula,
    /// A tree of the same value in which no input occurs twice, where the formula repeats one.
    pub simple: Option<Tree>,
    pub inputs: Vec<Input>,
    pub claimed: Figure,
    /// The claim's unit has `/` and this one after it.
    pub per: Option<&'static Unit>,
    pub wording: Wording,
    pub tolerance: Option<Tolerance>,
    pub prices: Prices,
    pub waived: bool,
    /// The row has an error of that code, and there is no verdict.
    pub error: Option<&'static str>,
}

/// What is asked for on the command line.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    pub rounding: Rounding,
    pub tolerance: Option<Tolerance>,
    /// `--times literal`
    pub literal: bool,
}

impl Case {
    /// "Levels can agree with a growth at constant prices but not contradict it."
    pub fn is_at_constant_prices(&self) -> bool {
        let grows = matches!(
            self.formula,
            Formula::Growth(..) | Formula::Cagr(..) | Formula::Annualized(..)
        );
        grows && matches!(self.prices, Prices::Column | Prices::Words)
    }

    /// The simpler formula is the same only where each figure is greater than 0.
    pub fn needs_care(&self, settings: &Settings) -> bool {
        let may_be_zero = |figure: &Figure| !figure.interval(settings.rounding).is_positive();
        let is_doubtful = |input: &Input| match input {
            Input::Row(figure, _) | Input::Literal(figure) => may_be_zero(figure),
            _ => false,
        };
        self.simple.is_some() && self.inputs.iter().any(is_doubtful)
    }
}

impl Tree {
    /// A call written with operators.
    pub fn written_out(call: Call, arguments: &[Self]) -> Self {
        let one = || Self::Constant(1, 0);
        let sum = || {
            arguments
                .iter()
                .cloned()
                .reduce(Self::plus)
                .expect("an argument")
        };
        let [first, .., last] = arguments else {
            unreachable!("two arguments at least")
        };
        let (a, b) = (|| first.clone(), || last.clone());
        match call {
            Call::Sum => sum(),
            Call::Mean => sum().over(Self::Constant(arguments.len() as i64, 0)),
            Call::Median => unreachable!("no operators give it"),
            Call::Change => b().minus(a()),
            Call::Share => a().over(b()),
            Call::Ratio | Call::Times => b().over(a()),
            Call::Growth | Call::Increase => b().over(a()).minus(one()),
        }
    }

    pub fn constant(digits: i64, places: u32) -> Fraction {
        &Fraction::whole(digits) * &Fraction::ten_to(-(places as i32))
    }

    pub fn plus(self, other: Self) -> Self {
        Self::Sum(Box::new(self), Box::new(other))
    }

    pub fn minus(self, other: Self) -> Self {
        Self::Difference(Box::new(self), Box::new(other))
    }

    pub fn times(self, other: Self) -> Self {
        Self::Product(Box::new(self), Box::new(other))
    }

    pub fn over(self, other: Self) -> Self {
        Self::Quotient(Box::new(self), Box::new(other))
    }

    pub fn to(self, n: u32) -> Self {
        Self::Power(Box::new(self), n)
    }
}
