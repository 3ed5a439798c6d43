//! Draws formulas that count years: annual rates and spans (contract, section 4, "Years").

use super::case::{Formula, Input, Period, Stated, Tree, Years};
use super::draw::Draft;
use super::figure::{Figure, Form};
use super::unit;

impl Draft<'_> {
    fn years(&mut self) -> Years {
        let (p, q) = self.dice.pick(&[
            (1, 1),
            (1, 1),
            (2, 1),
            (3, 1),
            (5, 1),
            (10, 1),
            (20, 1),
            (3, 2),
            (7, 4),
            (1, 2),
        ]);
        Years {
            p,
            q,
            stated: Stated::Argument,
        }
    }

    pub fn cagr(&mut self) -> Formula {
        if self.dice.one_in(4) {
            return self.exact_cagr();
        }
        let (a, b) = self.pair();
        let distinct = matches!(b, Tree::Input(_)) && self.case.inputs.len() == 2;
        let years = if distinct && self.dice.one_in(2) {
            self.dated_years()
        } else {
            self.years()
        };
        Formula::Cagr(a, b, years)
    }

    /// Counts whose growth is exactly a claimed rate, or an end of one: 200家 to 221家 is 10.5 %.
    fn exact_cagr(&mut self) -> Formula {
        let n = self.dice.within(1..=4) as u32;
        let base = self.dice.pick(&[20u64, 200, 100]);
        let of = |number: u64| Form::Digits {
            number: number.pow(n),
            places: 0,
            zeros: 0,
        };
        let later = base - 15 + self.dice.within(0..=60);
        let forms = [of(base), of(later)];
        let [a, b] =
            forms.map(|form| self.push(Input::Row(Figure::plain(form, &unit::FIRMS), None)));
        Formula::Cagr(
            a,
            b,
            Years {
                p: n,
                q: 1,
                stated: Stated::Argument,
            },
        )
    }

    fn dated_years(&mut self) -> Years {
        let (per_year, length): (u32, u64) = self.dice.pick(&[(1, 30), (1, 30), (4, 40), (12, 60)]);
        let first = 2000 * i64::from(per_year) + self.dice.within(0..=20) as i64;
        let steps = self.dice.within(1..=length) as u32;
        let period = |at: i64| match per_year {
            1 => Period::Year(at),
            4 => Period::Quarter(at),
            _ => Period::Month(at),
        };
        let (from, to) = (period(first), period(first + i64::from(steps)));
        for (input, when) in self.case.inputs.iter_mut().zip([from, to]) {
            let (Input::Row(figure, _) | Input::Literal(figure)) = input else {
                continue;
            };
            *input = Input::Row(figure.clone(), Some(when));
        }
        let divisor = (1..=12)
            .rev()
            .find(|n| steps.is_multiple_of(*n) && per_year.is_multiple_of(*n))
            .expect("1 divides them");
        Years {
            p: steps / divisor,
            q: per_year / divisor,
            stated: Stated::Inputs(from, to),
        }
    }

    pub fn annualized(&mut self) -> Formula {
        let unit = if self.dice.one_in(2) {
            &unit::TIMES
        } else {
            &unit::PERCENT
        };
        let m = self.figure(unit);
        let (first, length) = (
            1978 + self.dice.within(0..=20) as i64,
            self.dice.within(1..=30) as i64,
        );
        let stated = |n: i64, stated| Years {
            p: n as u32,
            q: 1,
            stated,
        };
        let years = match self.dice.within(0..=4) {
            4 => {
                let Some(Input::Row(figure, _) | Input::Literal(figure)) = self.case.inputs.pop()
                else {
                    unreachable!()
                };
                self.push(Input::Row(
                    figure,
                    Some(Period::Span(first, first + length)),
                ));
                stated(length, Stated::Multiple(first, first + length))
            }
            0 => stated(length, Stated::Row(first, first + length)),
            1 => stated(length + 1, Stated::GrowthYears(first, first + length)),
            _ => self.years(),
        };
        Formula::Annualized(m, years)
    }

    pub fn span(&mut self) -> Formula {
        let of = Figure::plain(
            Form::Digits {
                number: 5,
                places: 0,
                zeros: 0,
            },
            &unit::FIRMS,
        );
        self.case.inputs = vec![Input::Row(of.clone(), None), Input::Row(of, None)];
        let years = self.dated_years();
        self.case.claimed.unit = self.dice.pick(&[&unit::YEARS, &unit::YEARS, &unit::MONTHS]);
        let Stated::Inputs(first, last) = years.stated else {
            unreachable!("they are dated")
        };
        Formula::Span(first, last)
    }
}
