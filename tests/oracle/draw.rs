//! Draws claims of every kind (contract, section 4), with a figure at or around what the formula gives.

use super::case::{Case, Formula, Input, Prices, Settings, Tolerance, Wording};
use super::dice::Dice;
use super::draw_figure::{self, near};
use super::figure::{Figure, Form, Qualifier, Rounding, Sign};
use super::fraction::Fraction;
use super::judge::boundary;
use super::rate::rate;
use super::unit;

/// A command line.
pub fn settings(dice: &mut Dice) -> Settings {
    use Rounding::{Either, Nearest, None, Truncated};
    Settings {
        rounding: dice.pick(&[
            Nearest, Nearest, Nearest, Nearest, Truncated, Truncated, Either, None,
        ]),
        tolerance: if dice.one_in(4) {
            Some(tolerance(dice))
        } else {
            Option::None
        },
        literal: dice.one_in(4),
    }
}

pub fn tolerance(dice: &mut Dice) -> Tolerance {
    let part = dice.pick(&[0, 1, 5, 10, 50, 100, 300]);
    match dice.within(0..=2) {
        0 => Tolerance::Relative(part),
        1 => Tolerance::Absolute(part),
        _ => Tolerance::Points(part),
    }
}

/// A claim with inputs; its figure comes last.
pub struct Draft<'a> {
    pub dice: &'a mut Dice,
    pub case: Case,
}

/// One claim, or `None` where chance drew one that the oracle leaves alone.
pub fn case(settings: &Settings, dice: &mut Dice) -> Option<Case> {
    let mut draft = Draft {
        dice,
        case: empty(),
    };
    draft.formula();
    if draft.case.needs_care(settings) {
        return None;
    }
    draft.share_rows();
    draft.round_counts();
    draft.rarities();
    draft.claimed(settings)?;
    draft.tolerance();
    draft.mistakes();
    Some(draft.case)
}

fn empty() -> Case {
    Case {
        formula: Formula::Unchecked(None),
        simple: None,
        inputs: Vec::new(),
        claimed: Figure::plain(
            Form::Digits {
                number: 1,
                places: 0,
                zeros: 0,
            },
            &unit::PERCENT,
        ),
        per: None,
        wording: Wording::None,
        tolerance: None,
        prices: Prices::Unsaid,
        waived: false,
        error: None,
    }
}

impl Draft<'_> {
    /// "Each literal is a variable of its own": what is used twice is a row.
    fn share_rows(&mut self) {
        let shared = self.case.simple.is_some();
        for input in self.case.inputs.iter_mut().filter(|_| shared) {
            if let Input::Literal(figure) = input {
                *input = Input::Row(figure.clone(), None);
            }
        }
    }

    /// The claimed figure: at or around an end of what the formula gives.
    fn claimed(&mut self, settings: &Settings) -> Option<()> {
        let unit = self.case.claimed.unit;
        match self.case.formula {
            Formula::Complete(_) => return Some(()),
            Formula::Doublings(..) => {
                self.case.claimed.qualifier =
                    draw_figure::qualifier(&self.case.claimed, 3, self.dice);
                return Some(());
            }
            Formula::Times(..) if self.dice.one_in(10) && unit.name == "倍" => return self.fold(),
            _ => {}
        }
        let ends = boundary(&self.case, settings);
        let target = self.target(&ends);
        let target = match self.case.formula {
            Formula::Cagr(_, _, years) | Formula::Annualized(_, years) => rate(&target, years)?,
            _ => target,
        };
        self.case.claimed = near(&target, unit, settings.rounding, self.dice);
        let Figure {
            qualifier,
            english,
            ref form,
            ..
        } = self.case.claimed;
        let is_digits = matches!(form, Form::Digits { .. });
        let before = matches!(
            qualifier,
            Qualifier::Plain | Qualifier::Near | Qualifier::More | Qualifier::Less
        );
        self.proportion();
        self.english_wording();
        if english || !before || !is_digits {
            self.case.per = None;
        }
        self.fall_by_the_whole();
        self.sign_fits().then_some(())
    }

    /// A fall in 倍 by once or more is seldom near what the formula gives.
    fn fall_by_the_whole(&mut self) {
        let falls = self.case.claimed.sign == Sign::Down
            && matches!(self.case.formula, Formula::Increase(..));
        if let Form::Digits { number, places, .. } = &mut self.case.claimed.form
            && falls
            && self.dice.one_in(3)
        {
            (*number, *places) = self
                .dice
                .pick(&[(1, 0), (2, 0), (10, 1), (99, 2), (101, 2)]);
        }
    }

    /// Mostly an end; else somewhere between or beside them.
    fn target(&mut self, ends: &[Fraction]) -> Fraction {
        let Some(first) = ends.first() else {
            return Fraction::whole(self.dice.within(1..=300) as i64);
        };
        let end = &ends[self.dice.below(ends.len())];
        if self.dice.one_in(3) {
            let part = Fraction::new(self.dice.within(0..=14) as i64 - 2, 10);
            return first + &(&(end - first) * &part);
        }
        end.clone()
    }

    /// Words of decrease belong to growth and change; other kinds have a written minus, or none at all.
    fn sign_fits(&mut self) -> bool {
        let formula = &self.case.formula;
        let falls = matches!(
            formula,
            Formula::Growth(..) | Formula::Increase(..) | Formula::Points(..) | Formula::Change(..)
        ) || matches!(formula, Formula::Cagr(..) | Formula::Annualized(..));
        let plain = self.case.claimed.sign == Sign::Plus;
        let unsaid = self.case.wording == Wording::None && self.case.prices == Prices::Unsaid;
        if falls && plain && unsaid && self.dice.one_in(12) {
            let years = matches!(formula, Formula::Annualized(..));
            self.case.wording = if years { Wording::None } else { Wording::Level };
        }
        match self.case.claimed.sign {
            Sign::Plus => true,
            Sign::Down => falls,
            Sign::Minus => !matches!(
                formula,
                Formula::Count(_) | Formula::Span(..) | Formula::Times(..)
            ),
        }
    }

    fn fold(&mut self) -> Option<()> {
        let (times, of) = self
            .dice
            .pick(&[(2, 1), (2, 1), (2, 2), (2, 3), (3, 1), (5, 1)]);
        let form = Form::Fold { times, of };
        let english = times != 2 || (of == 1 && self.dice.one_in(3));
        self.case.claimed = Figure {
            english,
            ..Figure::plain(form, &unit::TIMES)
        };
        self.case.claimed.qualifier = draw_figure::qualifier(&self.case.claimed, 3, self.dice);
        self.case.wording = Wording::None;
        Some(())
    }

    /// "X times more", "X-fold": nothing stands between the two words.
    fn english_wording(&mut self) {
        let Figure {
            english,
            qualifier,
            ref form,
            ..
        } = self.case.claimed;
        let before = !matches!(
            qualifier,
            Qualifier::AtLeast | Qualifier::AtMost | Qualifier::About
        );
        let simple = english && before && matches!(form, Form::Digits { .. });
        if !simple && (english || self.case.wording == Wording::Fold) {
            self.case.wording = Wording::None;
        }
    }

    /// 2.5∶1 is a number without a unit.
    fn proportion(&mut self) {
        let Figure {
            sign,
            qualifier,
            ref mut form,
            unit,
            english,
            ..
        } = self.case.claimed;
        let plain =
            sign == Sign::Plus && qualifier == Qualifier::Plain && !english && unit.name.is_empty();
        if let Form::Digits {
            number,
            places,
            zeros: 0,
        } = *form
            && plain
            && matches!(self.case.formula, Formula::Ratio(..))
        {
            *form = Form::Proportion { number, places };
        }
    }
}
