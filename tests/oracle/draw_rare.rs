//! Draws what seldom occurs: missing and vague inputs, waivers, constant prices, tolerances of a row, and rows that are
//! an error.

use super::case::{Formula, Input, Prices, Stated, Tolerance, Tree, Wording};
use super::draw::{Draft, tolerance};
use super::figure::{Figure, Form};
use super::unit::{self, Dimension};

impl Draft<'_> {
    pub fn rarities(&mut self) {
        self.lost();
        self.case.waived = self.dice.one_in(60);
        self.prices();
        if self.dice.one_in(100) {
            let reasons = [
                None,
                Some("goal"),
                Some("missing-figure"),
                Some("constant-prices"),
            ];
            self.case.formula = Formula::Unchecked(self.dice.pick(&reasons));
            self.case.inputs.clear();
        }
        let percent = matches!(
            self.case.formula,
            Formula::Growth(..) | Formula::Share(..) | Formula::Points(..)
        );
        let unit = self.case.claimed.unit;
        if percent
            && !unit.name.is_empty()
            && self.case.prices == Prices::Unsaid
            && self.dice.one_in(60)
        {
            let points = unit.dimension == Dimension::Points;
            self.case.claimed.unit = if points {
                &unit::PERCENT
            } else {
                &unit::POINTS
            };
        }
    }

    /// Counts that end in zeros, as they are published; now and then one that does not.
    pub fn round_counts(&mut self) {
        if !self.dice.one_in(6) {
            return;
        }
        let shared = self.dice.within(1..=4) as u32;
        for input in &mut self.case.inputs {
            let (Input::Row(figure, _) | Input::Literal(figure)) = input else {
                continue;
            };
            if let Form::Digits {
                number,
                places: 0,
                zeros: 0,
            } = &mut figure.form
                && figure.unit.counts
            {
                let own = if self.dice.one_in(12) { 0 } else { shared };
                let drawn = self.dice.within(90..=2000);
                *number = self.dice.pick(&[*number, drawn]) * 10u64.pow(own);
            }
        }
    }

    /// An input that the article does not print, or of which no interval is known.
    fn lost(&mut self) {
        let inputs = self.case.inputs.len();
        let steps = self
            .case
            .inputs
            .iter()
            .any(|input| matches!(input, Input::Step(_)));
        let dated = matches!(
            self.case.formula,
            Formula::Span(..) | Formula::Annualized(..) | Formula::Cagr(..)
        );
        if inputs == 0 || dated || steps || !self.dice.one_in(300) {
            return;
        }
        let at = self.dice.below(inputs);
        self.case.inputs[at] = match &self.case.inputs[at] {
            Input::Row(figure, _) | Input::Literal(figure) if self.dice.one_in(2) => {
                Input::Vague(figure.unit)
            }
            _ => Input::Missing,
        };
    }

    /// Of a growth, and now and then of what is none.
    fn prices(&mut self) {
        let growth_years = matches!(&self.case.formula, Formula::Annualized(_, years)
            if matches!(years.stated, Stated::GrowthYears(..)));
        let percent = self.case.claimed.unit.dimension == Dimension::Percent;
        let grows = matches!(
            self.case.formula,
            Formula::Growth(..) | Formula::Cagr(..) | Formula::Annualized(..) | Formula::Change(..)
        );
        if grows && !self.case.waived && self.case.wording == Wording::None && self.dice.one_in(10)
        {
            let words = if percent && !growth_years {
                Prices::Words
            } else {
                Prices::Column
            };
            let overruled = if percent && !growth_years {
                Prices::Overruled
            } else {
                Prices::Column
            };
            self.case.prices = self.dice.pick(&[Prices::Column, words, words, overruled]);
        }
    }

    /// A tolerance of the row's own.
    pub fn tolerance(&mut self) {
        if !self.dice.one_in(6) || matches!(self.case.formula, Formula::Unchecked(_)) {
            return;
        }
        let drawn = tolerance(self.dice);
        let percent = matches!(
            self.case.claimed.unit.dimension,
            Dimension::Percent | Dimension::Points
        );
        let fits = match drawn {
            Tolerance::Relative(_) => !matches!(self.case.claimed.form, Form::Range { .. }),
            Tolerance::Absolute(_) => true,
            Tolerance::Points(_) => percent,
        };
        if fits {
            self.case.tolerance = Some(drawn);
        } else if self.dice.one_in(4) {
            // "Of a row" it "is the error `bad-tolerance`".
            self.case.tolerance = Some(drawn);
            self.case.error = Some("bad-tolerance");
        }
    }

    /// A row with an error in place of a verdict.
    pub fn mistakes(&mut self) {
        if self.case.error.is_some()
            || !self.dice.one_in(50)
            || matches!(self.case.formula, Formula::Unchecked(_))
        {
            return;
        }
        let known = self
            .case
            .inputs
            .iter()
            .all(|input| matches!(input, Input::Row(..) | Input::Literal(_)));
        let percent = self.case.claimed.unit.dimension == Dimension::Percent;
        match &mut self.case.formula {
            Formula::Expression(tree) if percent => {
                *tree = tree.clone().times(Tree::Constant(100, 0));
                self.case.error = Some("percent-twice");
            }
            Formula::Sum(_)
            | Formula::Mean(_)
            | Formula::Median(_)
            | Formula::Repeat(_)
            | Formula::Change(..)
            | Formula::Relation(..)
                if known =>
            {
                // No drawn formula gives power of any kind.
                let form = Form::Digits {
                    number: 5,
                    places: 0,
                    zeros: 0,
                };
                self.case.claimed = Figure::plain(form, &unit::KILOWATTS);
                self.case.tolerance = None;
                self.case.wording = Wording::None;
                self.case.prices = Prices::Unsaid;
                self.case.error = Some("unit-clash");
            }
            Formula::Cagr(_, _, years) | Formula::Annualized(_, years)
                if years.stated == Stated::Argument =>
            {
                years.p = 0;
                self.case.error = Some("bad-years");
            }
            _ => {}
        }
    }
}
