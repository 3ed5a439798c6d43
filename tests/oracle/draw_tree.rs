//! Formulas with operators (contract, section 4, "Bounds": "a figure used twice is one variable"). Each that uses an
//! input twice stands beside one of the same value that uses it once; algebra, not the oracle, says that they are equal.

use super::case::Tree;
use super::dice::Dice;

pub enum Leaf {
    Amount,
    Share,
    /// An unprinted step of the inputs before it.
    Step(Tree),
}

pub struct Template {
    pub inputs: Vec<Leaf>,
    pub tree: Tree,
    pub simple: Option<Tree>,
    /// Its value is an amount in the inputs' unit, else a ratio.
    pub gives_amount: bool,
}

fn input(n: usize) -> Tree {
    Tree::Input(n)
}

fn constant(n: i64) -> Tree {
    Tree::Constant(n, 0)
}

fn ratio(inputs: Vec<Leaf>, tree: Tree, simple: Option<Tree>) -> Template {
    Template {
        inputs,
        tree,
        simple,
        gives_amount: false,
    }
}

fn amount(inputs: Vec<Leaf>, tree: Tree, simple: Option<Tree>) -> Template {
    Template {
        inputs,
        tree,
        simple,
        gives_amount: true,
    }
}

pub fn template(dice: &mut Dice) -> Template {
    use Leaf::{Amount, Share, Step};
    let (a, b, c) = (|| input(0), || input(1), || input(2));
    let half = || Tree::Constant(5, 1);
    match dice.within(0..=23) {
        0 => ratio(
            vec![Amount, Amount],
            b().minus(a()).over(a()),
            Some(b().over(a()).minus(constant(1))),
        ),
        1 => ratio(
            vec![Amount, Amount],
            a().over(a().plus(b())),
            Some(constant(1).over(b().over(a()).plus(constant(1)))),
        ),
        2 => {
            let simple = constant(2)
                .over(b().over(a()).plus(constant(1)))
                .minus(constant(1));
            ratio(
                vec![Amount, Amount],
                a().minus(b()).over(a().plus(b())),
                Some(simple),
            )
        }
        3 => ratio(
            vec![Share],
            a().times(constant(1).minus(a())),
            Some(Tree::Constant(25, 2).minus(a().minus(half()).to(2))),
        ),
        4 => ratio(
            vec![Share],
            a().to(2).minus(a()),
            Some(a().minus(half()).to(2).minus(Tree::Constant(25, 2))),
        ),
        5 => {
            let step = Step(b().minus(a().over(constant(2))));
            let simple = a().over(b()).times(half()).plus(constant(1));
            ratio(
                vec![Amount, Amount, step],
                a().plus(c()).over(b()),
                Some(simple),
            )
        }
        6 => amount(
            vec![Amount, Amount],
            a().plus(b()).plus(a()),
            Some(a().times(constant(2)).plus(b())),
        ),
        7 => amount(vec![Amount, Amount], a().times(b()).over(a()), Some(b())),
        8 => amount(
            vec![Amount, Share],
            a().minus(a().times(b())),
            Some(a().times(constant(1).minus(b()))),
        ),
        9 => amount(
            vec![Amount, Share, Share],
            a().times(b()).plus(a().times(c())),
            Some(a().times(b().plus(c()))),
        ),
        10 => ratio(
            vec![Amount, Amount],
            a().plus(b()).over(b()),
            Some(a().over(b()).plus(constant(1))),
        ),
        11 => ratio(vec![Amount, Amount], b().over(a()).to(2), None),
        12 => amount(vec![Amount, Amount, Amount], a().plus(b()).minus(c()), None),
        13 => amount(vec![Amount, Share], a().times(constant(1).plus(b())), None),
        14 => amount(vec![Amount, Share], a().over(constant(1).plus(b())), None),
        15 => amount(vec![Amount, Share, Share], a().times(b()).over(c()), None),
        16 => amount(
            vec![Amount],
            a().times(Tree::Constant(105, 2).to(dice.within(1..=6) as u32)),
            None,
        ),
        17 => ratio(vec![Amount, Amount, Amount], a().over(b().plus(c())), None),
        18 => ratio(vec![Amount, Amount, Amount], a().minus(b()).over(c()), None),
        19 => ratio(vec![Amount, Amount], constant(1).minus(a().over(b())), None),
        20 => ratio(
            vec![Share, Share],
            constant(1)
                .plus(a())
                .times(constant(1).plus(b()))
                .minus(constant(1)),
            None,
        ),
        21 => ratio(
            vec![Share, Share],
            a().minus(b()).to(dice.pick(&[2, 3])),
            None,
        ),
        22 => amount(
            vec![Amount, Amount, Step(a().plus(b()))],
            c().over(constant(dice.within(2..=9) as i64)),
            None,
        ),
        _ => ratio(
            vec![Share, Share, Share],
            constant(1).plus(a().minus(b())).times(c()),
            None,
        ),
    }
}
