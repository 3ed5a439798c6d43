//! The range over a box that no other way bounds: cut into boxes that have one.

use std::collections::VecDeque;

use crate::book::Step;
use crate::number::{End, Interval, Rational};

use super::corner::{inside, sign};
use super::evaluate::{Undefined, evaluate, gradient};
use super::hull::{Gathered, Hull};
use super::monotone::Monotone;

/// Boxes that bisection looks at before it gives up: twelve halvings of one figure, or three of each of four.
const MAX_BOXES: usize = 4096;
/// Steps that bisection computes before it gives up, for formulas so long that 4,096 boxes take too long.
const MAX_STEPS: usize = 1 << 20;
/// Bits beyond [`PLAIN_BITS`] that bisection computes before it gives up: the numbers of a long product grow with each
/// step, which a count of boxes and steps does not see. So many take some tenths of a second.
const MAX_WORK: usize = 1 << 22;
/// Bits of both ends of an interval that a step of a formula as people write it needs, whatever box it is in.
const PLAIN_BITS: usize = 256;
/// How many bits longer than the figures the ends of a box may grow: finer boxes change no verdict, and one that runs to
/// infinity would double its end at each step.
const FINEST: usize = 256;
/// Size of all steps together beyond which no derivative is computed: a product of thousands of one figure. So many bits
/// are 2 MiB of numbers.
const MAX_BITS: usize = 1 << 24;

/// The range of step `root`, in which some variables stand more than once.
pub fn bisect(
    tape: &[Step],
    root: usize,
    variables: &[Interval],
    repeated: Vec<usize>,
) -> Result<Hull, Undefined> {
    let search = Search {
        tape,
        root,
        repeated,
        monotone: Monotone::of(tape, root),
        work: 0,
    };
    search.run(variables)
}

struct Search<'a> {
    tape: &'a [Step],
    root: usize,
    repeated: Vec<usize>,
    /// The formula multiplied out, where that has few enough terms.
    monotone: Option<Monotone>,
    /// Bits of long numbers computed so far.
    work: usize,
}

/// What one box tells.
enum Found {
    /// Its whole range.
    Range(Interval),
    /// Only that it lies inside; and where to cut the box.
    Enclosure(Interval, Cut),
    /// A divisor may reach 0 within the box; and where to cut it.
    Nothing(Cut),
}

/// A variable and a value inside its interval.
type Cut = (usize, Rational);

impl Search<'_> {
    fn run(mut self, variables: &[Interval]) -> Result<Hull, Undefined> {
        let mut gathered = Gathered::default();
        let mut boxes = VecDeque::from([variables.to_vec()]);
        let mut looked_at = 0;
        let limit = MAX_BOXES.min(MAX_STEPS / (self.root + 1)).max(1);
        let size = |variables: &[Interval]| variables.iter().map(Interval::bits).sum::<usize>();
        let finest = size(variables) + FINEST;
        while let Some(current) = boxes.pop_front() {
            looked_at += 1;
            let size = size(&current);
            let found = self.look(&current)?;
            let may_split = |waiting: usize| {
                looked_at + waiting < limit && size <= finest && self.work < MAX_WORK
            };
            match found {
                Found::Range(range) => {
                    gathered.taken(&range);
                    gathered.within(&range);
                }
                Found::Enclosure(enclosure, _) if gathered.has(&enclosure) => {}
                Found::Enclosure(enclosure, cut) => {
                    let middle = self.middle(&current)?;
                    gathered.taken(&middle);
                    if may_split(boxes.len()) {
                        boxes.extend(halves(&current, &cut));
                    } else {
                        gathered.within(&enclosure);
                    }
                }
                Found::Nothing(cut) => {
                    self.middle(&current)?;
                    if may_split(boxes.len()) {
                        boxes.extend(halves(&current, &cut));
                    } else {
                        gathered.within(&Interval::entire());
                    }
                }
            }
        }
        Ok(gathered.hull())
    }

    fn look(&mut self, current: &[Interval]) -> Result<Found, Undefined> {
        let values = match evaluate(self.tape, self.root, current) {
            Ok(values) => values,
            Err(Undefined::ZeroBase) => {
                return Ok(Found::Nothing(self.halfway(current, &self.repeated)?));
            }
            Err(error) => return Err(error),
        };
        let computed = values.iter().map(Interval::bits).sum::<usize>();
        if computed > MAX_BITS {
            return Err(Undefined::TooLarge);
        }
        let monotone = self.monotone.as_ref();
        let long = |value: &Interval| value.bits().saturating_sub(PLAIN_BITS);
        self.work += values.iter().map(long).sum::<usize>();
        if let Some(range) = monotone.and_then(|monotone| monotone.range(current)) {
            return Ok(Found::Range(range));
        }
        let slopes = gradient(self.tape, self.root, &values, current.len())?;
        let unclear: Vec<usize> = self
            .repeated
            .iter()
            .copied()
            .filter(|&v| sign(&slopes[v]).is_none() || has_no_corner(&current[v]))
            .collect();
        if unclear.is_empty() {
            let low = self.corner(current, &slopes, false)?;
            let high = self.corner(current, &slopes, true)?;
            return Ok(Found::Range(Interval::new(low.inf, high.sup)));
        }
        let cut = match monotone.and_then(|monotone| monotone.turn(current)) {
            Some(cut) => cut,
            None => self.halfway(current, &unclear)?,
        };
        Ok(Found::Enclosure(values[self.root].clone(), cut))
    }

    /// The range with each repeated variable at the end where the result is least, or greatest.
    fn corner(
        &self,
        current: &[Interval],
        slopes: &[Interval],
        greatest: bool,
    ) -> Result<Interval, Undefined> {
        let mut at = current.to_vec();
        for &v in &self.repeated {
            let end = match sign(&slopes[v]) {
                Some(0) => End::Closed(inside(&at[v])),
                Some(rising) if (rising > 0) == greatest => at[v].sup.clone(),
                _ => at[v].inf.clone(),
            };
            at[v] = Interval::new(end.clone(), end);
        }
        Ok(evaluate(self.tape, self.root, &at)?.swap_remove(self.root))
    }

    /// The range with each repeated variable at a value inside: certainly taken.
    fn middle(&self, current: &[Interval]) -> Result<Interval, Undefined> {
        let mut at = current.to_vec();
        for &v in &self.repeated {
            at[v] = Interval::exactly(inside(&at[v]));
        }
        Ok(evaluate(self.tape, self.root, &at)?.swap_remove(self.root))
    }

    /// The middle of the variable that is widest for its size.
    fn halfway(&self, current: &[Interval], among: &[usize]) -> Result<Cut, Undefined> {
        let relative = |v: usize| {
            current[v]
                .width()
                .map(|width| &width / &(&inside(&current[v]).abs() + &width))
        };
        let wide = |v: &usize| {
            current[*v].singleton().is_none() && current[*v].width() != Some(Rational::ZERO)
        };
        among
            .iter()
            .copied()
            .filter(wide)
            .max_by(|&a, &b| match (relative(a), relative(b)) {
                (Some(x), Some(y)) => x.cmp(&y).then(b.cmp(&a)),
                (x, y) => y.is_some().cmp(&x.is_some()).then(b.cmp(&a)),
            })
            .map(|v| (v, inside(&current[v])))
            .ok_or(Undefined::ZeroBase)
    }
}

/// An infinite end is no corner to evaluate at.
fn has_no_corner(interval: &Interval) -> bool {
    interval.width().is_none()
}

fn halves(current: &[Interval], (v, at): &Cut) -> [Vec<Interval>; 2] {
    let at = End::Closed(at.clone());
    let mut low = current.to_vec();
    let mut high = current.to_vec();
    low[*v].sup = at.clone();
    high[*v].inf = at;
    [low, high]
}
