//! Draws the formula of each kind (contract, section 4), with its inputs.

use super::case::{Formula, Input, List, Relation, Tree, Wording};
use super::draw::Draft;
use super::figure::{Figure, Form, Qualifier, Sign};
use super::unit::{self, COUNTED, Dimension, FAMILIES, Unit};
use super::{draw_figure, draw_tree};

fn as_row(input: &mut Input) {
    if let Input::Literal(figure) = input {
        *input = Input::Row(figure.clone(), None);
    }
}

/// What amounts are divided by.
const PER: [&Unit; 8] = [
    &unit::PEOPLE,
    &unit::MU,
    &unit::HECTARES,
    &unit::FIRMS,
    &unit::TONNES,
    &unit::KILOMETRES,
    &unit::CUBIC_METRES,
    &unit::DAYS,
];

/// Most are in %.
const PERCENTAGES: [&Unit; 7] = [
    &unit::PERCENT,
    &unit::PERCENT,
    &unit::PERCENT,
    &unit::PERCENT,
    &unit::PERCENT,
    &unit::PERMILLE,
    &unit::PER_MYRIAD,
];

impl Draft<'_> {
    pub fn push(&mut self, input: Input) -> Tree {
        self.case.inputs.push(input);
        Tree::Input(self.case.inputs.len() - 1)
    }

    /// A figure, as a row or printed in the formula.
    pub fn figure(&mut self, unit: &'static Unit) -> Tree {
        let figure = draw_figure::input(unit, self.dice);
        let row = self.dice.one_in(2) || unit.dimension == Dimension::Bare;
        self.push(if row {
            Input::Row(figure, None)
        } else {
            Input::Literal(figure)
        })
    }

    pub fn any_sign(&mut self, unit: &'static Unit) -> Tree {
        let tree = self.figure(unit);
        if let Some(Input::Row(figure, _) | Input::Literal(figure)) = self.case.inputs.last_mut()
            && self.dice.one_in(6)
            && matches!(figure.form, Form::Digits { .. })
        {
            use Qualifier::{Below, NotAbove, NotBelow};
            let compares = matches!(figure.qualifier, Below | NotAbove | NotBelow);
            figure.sign = if compares { Sign::Minus } else { Sign::Down };
        }
        tree
    }

    /// Two amounts that convert into each other; now and then both are one variable.
    pub fn pair(&mut self) -> (Tree, Tree) {
        let family = self.dice.pick(&FAMILIES);
        let first = self.dice.pick(family);
        if self.dice.one_in(60) {
            let a = self.figure(first);
            self.case.simple = Some(Tree::Constant(1, 0));
            return (a.clone(), a);
        }
        let second = if self.dice.one_in(4) {
            self.dice.pick(family)
        } else {
            first
        };
        (self.amount(first), self.amount(second))
    }

    fn many(&mut self, unit: &'static Unit) -> Vec<Tree> {
        (0..self.dice.within(2..=4))
            .map(|_| self.any_sign_or_nested(unit))
            .collect()
    }

    /// Of `count`, `sum`, `share` and relations: what is counted may be of another unit.
    fn counted(&mut self, unit: &'static Unit) -> &'static Unit {
        if unit.dimension == Dimension::Count && self.dice.one_in(3) {
            self.dice.pick(&COUNTED)
        } else {
            unit
        }
    }

    fn unit(&mut self) -> &'static Unit {
        let family = self.dice.pick(&FAMILIES);
        self.dice.pick(family)
    }

    pub fn formula(&mut self) {
        let kind = self.dice.within(0..=21);
        self.case.claimed.unit = match kind {
            0 | 1 | 3 | 4 | 21 => &unit::TIMES,
            9 => self.dice.pick(&[
                &unit::POINTS,
                &unit::POINTS,
                &unit::POINTS,
                &unit::BASIS_POINTS,
            ]),
            _ => self.dice.pick(&PERCENTAGES),
        };
        self.case.formula = self.of_kind(kind);
        self.without_unit();
    }

    fn of_kind(&mut self, kind: u64) -> Formula {
        match kind {
            0 | 1 => {
                let (a, b) = self.pair();
                use Wording::{Fold, Increase, None, Ratio};
                self.case.wording = self.dice.pick(&[
                    None, None, None, Ratio, Ratio, Ratio, Increase, Increase, Fold,
                ]);
                Formula::Times(a, b)
            }
            2 | 6 => {
                let (a, b) = self.pair();
                Formula::Growth(a, b)
            }
            3 => self.with_pair(Formula::Ratio),
            4 => self.with_pair(Formula::Increase),
            5 | 7 => self.cagr(),
            8 => self.annualized(),
            9 => {
                let units = [&unit::PERCENT, &unit::PERCENT, &unit::PERMILLE];
                let (a, b) = (self.dice.pick(&units), self.dice.pick(&units));
                let (a, b) = (self.percentage(a), self.percentage(b));
                if self.dice.one_in(2) {
                    Formula::Points(a, b)
                } else {
                    Formula::Change(a, b)
                }
            }
            10 => {
                let unit = self.unit();
                self.case.claimed.unit = unit;
                let (a, b) = (self.any_sign(unit), self.any_sign(unit));
                Formula::Change(a, b)
            }
            11 if self.dice.one_in(8) => {
                let [a, b] = [(); 2].map(|()| self.dice.pick(&COUNTED));
                Formula::Share(self.figure(a), self.figure(b))
            }
            11 => self.with_pair(Formula::Share),
            12 => {
                let unit = if self.dice.one_in(3) {
                    &unit::PERCENT
                } else {
                    self.unit()
                };
                self.case.claimed.unit = unit;
                if self.dice.one_in(2) {
                    return self.sum(unit);
                }
                let kinds: [fn(Vec<Tree>) -> Formula; 2] = [Formula::Mean, Formula::Median];
                self.dice.pick(&kinds)(self.many(unit))
            }
            13 => self.complete(),
            14 => self.per(),
            15 => self.doublings(),
            16 => self.span(),
            17 => self.count(),
            18 => {
                let unit = if self.dice.one_in(3) {
                    &unit::PERCENT
                } else {
                    self.unit()
                };
                self.case.claimed.unit = unit;
                Formula::Repeat(self.any_sign(unit))
            }
            19 => {
                let unit = if self.dice.one_in(3) {
                    &unit::PERCENT
                } else {
                    self.unit()
                };
                self.case.claimed.unit = unit;
                use Relation::{Above, AtLeast, AtMost, Below, Equals};
                let relation = self.dice.pick(&[Below, AtMost, Above, AtLeast, Equals]);
                if self.dice.one_in(4) {
                    return Formula::Relation(
                        relation,
                        self.any_sign(unit).plus(self.any_sign(unit)),
                    );
                }
                let other = self.counted(unit);
                Formula::Relation(relation, self.any_sign(other))
            }
            _ => self.expression(),
        }
    }

    /// A ratio claimed without a unit now and then: 2.5∶1, or 0.123 for 12.3%.
    fn without_unit(&mut self) {
        use Formula::{Growth, Increase, Ratio, Share};
        let one_in = match self.case.formula {
            Ratio(..) => 3,
            Growth(..) | Share(..) | Increase(..) => 20,
            _ => return,
        };
        if self.dice.one_in(one_in) {
            self.case.claimed.unit = &unit::BARE;
        }
    }

    fn sum(&mut self, unit: &'static Unit) -> Formula {
        if unit.dimension != Dimension::Count {
            return Formula::Sum(self.many(unit));
        }
        self.case.claimed.unit = self.counted(unit);
        let units: Vec<_> = (0..self.dice.within(2..=4))
            .map(|_| self.counted(unit))
            .collect();
        Formula::Sum(units.into_iter().map(|unit| self.any_sign(unit)).collect())
    }

    fn with_pair(&mut self, formula: fn(Tree, Tree) -> Formula) -> Formula {
        let (a, b) = self.pair();
        formula(a, b)
    }

    /// An expression, of amounts of one unit and shares.
    fn expression(&mut self) -> Formula {
        let unit = self.unit();
        if self.dice.one_in(12) {
            self.case.claimed.unit = &unit::TIMES;
            let (a, b) = (self.multiple(unit), self.multiple(unit));
            return Formula::Expression(if self.dice.one_in(2) {
                a.times(b)
            } else {
                a.minus(b)
            });
        }
        if self.dice.one_in(16) {
            return self.rest();
        }
        if self.dice.one_in(10) {
            return self.contribution();
        }
        let template = draw_tree::template(self.dice);
        if template
            .inputs
            .iter()
            .any(|leaf| matches!(leaf, draw_tree::Leaf::Share))
        {
            self.case.claimed.unit = &unit::PERCENT;
        }
        for input in template.inputs {
            match input {
                draw_tree::Leaf::Amount => self.figure(unit),
                draw_tree::Leaf::Share => self.figure(&unit::PERCENT),
                draw_tree::Leaf::Step(tree) => self.push(Input::Step(tree)),
            };
        }
        self.case.simple = template.simple;
        if template.gives_amount {
            self.case.claimed.unit = unit;
        }
        // "A literal `100%` is exact, the whole, so that `* 100%` changes nothing."
        let percent = self.case.claimed.unit.dimension == Dimension::Percent;
        if percent && !template.gives_amount && self.case.simple.is_none() && self.dice.one_in(6) {
            let hundred = Form::Digits {
                number: 100,
                places: 0,
                zeros: 0,
            };
            let whole = self.push(Input::Literal(Figure::plain(hundred, &unit::PERCENT)));
            return Formula::Expression(template.tree.times(whole));
        }
        Formula::Expression(template.tree)
    }

    /// What shares leave of a whole; now and then one share less another.
    fn rest(&mut self) -> Formula {
        let hundred = Form::Digits {
            number: 100,
            places: 0,
            zeros: 0,
        };
        let rest = !self.dice.one_in(4);
        let first = if rest {
            self.push(Input::Literal(Figure::plain(hundred, &unit::PERCENT)))
        } else {
            self.figure(&unit::PERCENT)
        };
        let shares = if rest { self.dice.within(1..=2) } else { 1 };
        let tree = (0..shares).fold(first, |tree, _| tree.minus(self.figure(&unit::PERCENT)));
        self.case.claimed.unit = self.dice.pick(&[
            &unit::PERCENT,
            &unit::PERCENT,
            &unit::PERCENT,
            &unit::POINTS,
        ]);
        Formula::Expression(tree)
    }

    /// What parts contribute to a growth, claimed in % or in points; now and then points that are no part of one.
    fn contribution(&mut self) -> Formula {
        let points = [&unit::POINTS, &unit::POINTS, &unit::BASIS_POINTS];
        let unit = self.dice.pick(&points);
        self.case.claimed.unit = self.dice.pick(&[&unit::PERCENT, &unit::POINTS]);
        match self.dice.within(0..=6) {
            0 => Formula::Sum(
                (0..self.dice.within(2..=4))
                    .map(|_| self.any_sign(unit))
                    .collect(),
            ),
            1 => Formula::Expression(self.any_sign(unit).plus(self.any_sign(unit))),
            2 => Formula::Expression(self.figure(&unit::PERCENT).minus(self.figure(unit))),
            3 => {
                let share = self.percentage(&unit::PERCENT);
                let product = share.times(self.percentage(&unit::PERCENT));
                // A literal 100% is no share of anything.
                self.case.inputs.iter_mut().for_each(as_row);
                Formula::Expression(product)
            }
            4 => {
                let unit = self.dice.pick(&[&unit::YUAN, &unit::FIRMS, &unit::TONNES]);
                let [old, new, base] = [(); 3].map(|()| self.figure(unit));
                Formula::Expression(new.minus(old).over(base))
            }
            5 => Formula::Change(self.figure(unit), self.figure(unit)),
            _ => Formula::Repeat(self.any_sign(unit)),
        }
    }

    /// Parts that nearly make a whole.
    fn complete(&mut self) -> Formula {
        self.case.claimed = Figure::plain(
            Form::Digits {
                number: 100,
                places: 0,
                zeros: 0,
            },
            &unit::PERCENT,
        );
        let (first, second) = (self.dice.within(1..=500), self.dice.within(1..=400));
        let last = 1000 - first - second + self.dice.within(0..=6) - 3;
        let parts = [first, second, last].map(|number| {
            let mut figure = Figure::plain(
                Form::Digits {
                    number,
                    places: 1,
                    zeros: 0,
                },
                &unit::PERCENT,
            );
            figure.qualifier = draw_figure::qualifier(&figure, 16, self.dice);
            self.push(if number % 2 == 0 {
                Input::Row(figure, None)
            } else {
                Input::Literal(figure)
            })
        });
        Formula::Complete(parts.into())
    }

    fn per(&mut self) -> Formula {
        let first = self.dice.pick(&[
            &unit::YUAN,
            &unit::DOLLARS,
            &unit::EUROS,
            &unit::TONNES,
            &unit::KILOWATT_HOURS,
            &unit::PEOPLE,
            &unit::PIECES,
        ]);
        let second = self.dice.pick(&PER);
        // People by firms have a unit, items by firms have none.
        let people = |unit: &Unit| unit.name == "人";
        let alike = first.dimension == second.dimension && people(first) == people(second);
        let second = if alike { &unit::MU } else { second };
        let (a, b) = (self.figure(first), self.figure(second));
        self.case.claimed.unit = first;
        let other = if second.name == "吨" {
            &unit::KILOGRAMS
        } else {
            second
        };
        self.case.per = self.dice.pick(&[None, Some(second), Some(other)]);
        Formula::Per(a, b, second)
    }

    fn doublings(&mut self) -> Formula {
        let of = self.dice.within(1..=4) as u32;
        self.case.claimed = Figure::plain(Form::Fold { times: 2, of }, &unit::TIMES);
        // The later figure is about as often the base as the claim says.
        let often = 2u64.pow(of);
        let zeros = self.dice.pick(&[0, 0, 4]);
        let base = self.dice.within(1..=40) * 20;
        let (low, high) = (base * often * 85 / 100, base * often * 210 / 100);
        let edges = [975, 1025, 900, 1000, 2000].map(|edge| base * often * edge / 1000);
        let later = if self.dice.one_in(2) {
            self.dice.pick(&edges)
        } else {
            self.dice.within(low..=high)
        };
        let later = (later + self.dice.within(0..=2)).saturating_sub(1).max(1);
        self.case.inputs = [base, later].map(|number| self.firms(number, zeros)).into();
        Formula::Doublings(Tree::Input(0), Tree::Input(1))
    }

    /// So many firms, qualified now and then.
    fn firms(&mut self, number: u64, zeros: u32) -> Input {
        let mut figure = Figure::plain(
            Form::Digits {
                number,
                places: 0,
                zeros,
            },
            &unit::FIRMS,
        );
        figure.qualifier = draw_figure::qualifier(&figure, 16, self.dice);
        Input::Row(figure, None)
    }

    fn count(&mut self) -> Formula {
        self.case.claimed.unit = self
            .dice
            .pick(&[&unit::FIRMS, &unit::PIECES, &unit::PEOPLE]);
        let items = self.dice.within(2..=8) as usize;
        Formula::Count(List {
            items,
            and: self.dice.one_in(3),
            etc: self.dice.one_in(3),
        })
    }
}
