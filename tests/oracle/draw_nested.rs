//! Draws functions inside formulas (contract, section 4, "Functions").

use super::case::{Call, Tree};
use super::draw::Draft;
use super::unit::{self, Unit};

impl Draft<'_> {
    /// A figure, or now and then a total, a mean or a difference of some.
    pub fn amount(&mut self, unit: &'static Unit) -> Tree {
        if !self.dice.one_in(14) {
            return self.figure(unit);
        }
        let call = self
            .dice
            .pick(&[Call::Sum, Call::Sum, Call::Mean, Call::Median, Call::Change]);
        let length = if call == Call::Change {
            2
        } else {
            self.dice.within(2..=3)
        };
        Tree::Call(call, (0..length).map(|_| self.figure(unit)).collect())
    }

    pub fn any_sign_or_nested(&mut self, unit: &'static Unit) -> Tree {
        if unit.is_amount() && self.dice.one_in(16) {
            self.amount(unit)
        } else {
            self.any_sign(unit)
        }
    }

    /// A percentage, or now and then a share or a growth; of its amounts one may be a total itself.
    pub fn percentage(&mut self, unit: &'static Unit) -> Tree {
        if !self.dice.one_in(6) {
            return self.any_sign(unit);
        }
        let call = self.dice.pick(&[Call::Share, Call::Growth]);
        let of = self.dice.pick(&[&unit::YUAN, &unit::FIRMS, &unit::TONNES]);
        Tree::Call(call, vec![self.amount(of), self.amount(of)])
    }

    /// A multiple: `times`, `ratio` or `increase` of two amounts.
    pub fn multiple(&mut self, unit: &'static Unit) -> Tree {
        let call = self.dice.pick(&[Call::Times, Call::Ratio, Call::Increase]);
        Tree::Call(call, vec![self.amount(unit), self.amount(unit)])
    }
}
