//! Points that are a part of a growth, as statistical offices print what each part contributes: 4.0% is 3.3 and 0.7
//! percentage points.

use crate::book::dimension::Known;
use crate::book::expression::Step;
use crate::book::tape::Tape;
use crate::figure::Dimension;
use crate::number::Rational;

/// Whether what a step gives may be claimed in % and in 个百分点 alike; a figure alone may not.
pub fn contributes(tape: &Tape, root: usize, result: &Known) -> bool {
    let mut steps = Contributions {
        tape,
        found: Vec::with_capacity(root + 1),
    };
    for at in 0..=root {
        let found = steps.contributes(at);
        steps.found.push(found);
    }
    let computed = !matches!(tape.steps[root], Step::Variable(_));
    computed && steps.found[root] && steps.is_bare(root) == (*result == Some(Dimension::Bare))
}

struct Contributions<'a> {
    tape: &'a Tape,
    /// Of each step looked at so far.
    found: Vec<bool>,
}

impl Contributions<'_> {
    fn contributes(&self, at: usize) -> bool {
        use Dimension::{Percent, Points};
        // A share that a function gives is bare on the tape and a percentage in a sum: no contribution.
        let alike = |x: usize| self.found[x] && self.is_bare(x) == self.is_bare(at);
        match self.tape.steps[at] {
            Step::Variable(_) => self.measures(at, &Points),
            Step::Negate(x) => alike(x),
            Step::Add(x, y) => alike(x) && alike(y),
            // A growth less points; of two percentages the difference is points only.
            Step::Subtract(x, y) if self.measures(x, &Percent) && self.measures(y, &Points) => {
                self.found[y]
            }
            Step::Subtract(x, y) => alike(x) && alike(y),
            Step::Multiply(x, y) if self.is_whole(y) => self.found[x],
            Step::Multiply(x, y) if self.is_whole(x) => self.found[y],
            Step::Multiply(x, y) => {
                self.measures(at, &Percent) && self.is_share(x) && self.is_share(y)
            }
            Step::Divide(x, _) => {
                let level = matches!(self.tape.dimensions[x], Some(Dimension::Product(_)));
                level && self.is_bare(at)
            }
            Step::Constant(_) | Step::Power(..) | Step::Median(_) => false,
        }
    }

    fn measures(&self, step: usize, dimension: &Dimension) -> bool {
        self.tape.dimensions[step].as_ref() == Some(dimension)
    }

    fn is_bare(&self, step: usize) -> bool {
        self.measures(step, &Dimension::Bare)
    }

    /// The literal 100%: `* 100%` changes nothing.
    fn is_whole(&self, step: usize) -> bool {
        self.tape.steps[step] == Step::Constant(Rational::ONE)
            && self.measures(step, &Dimension::Percent)
    }

    /// A share or a growth: a percentage, or a bare quotient, a quotient less one or a number that is printed so.
    fn is_share(&self, step: usize) -> bool {
        match self.tape.steps[step] {
            Step::Constant(_) => false,
            Step::Divide(..) | Step::Subtract(..) | Step::Variable(_) if self.is_bare(step) => true,
            _ => self.measures(step, &Dimension::Percent),
        }
    }
}
