//! The order in which rows can be bound, and the rows that go round in a circle.
//!
//! Tarjan's strongly connected components (1972) with an explicit stack: a chain of a million
//! unprinted steps needs no recursion.

use std::ops::Range;

use super::register::Dependencies;

/// What `dependencies_first` finds.
pub(super) struct Order {
    /// All rows, each after those that it refers to.
    pub rows: Vec<usize>,
    /// Each row that in the end refers to itself, with the place of the reference that leads there.
    pub cycles: Vec<(usize, Range<usize>)>,
}

const UNSEEN: usize = usize::MAX;

/// Orders the rows.
pub(super) fn dependencies_first(dependencies: &Dependencies) -> Order {
    let mut walk = Walk {
        dependencies,
        number: vec![UNSEEN; dependencies.len()],
        low: vec![0; dependencies.len()],
        open: vec![false; dependencies.len()],
        component: vec![UNSEEN; dependencies.len()],
        pending: Vec::new(),
        counter: 0,
        order: Order {
            rows: Vec::new(),
            cycles: Vec::new(),
        },
    };
    for row in 0..dependencies.len() {
        if walk.number[row] == UNSEEN {
            walk.from(row);
        }
    }
    walk.order.cycles.sort_by_key(|(row, _)| *row);
    walk.order
}

struct Walk<'a> {
    dependencies: &'a Dependencies,
    number: Vec<usize>,
    low: Vec<usize>,
    open: Vec<bool>,
    /// The row that closed the component of each row.
    component: Vec<usize>,
    pending: Vec<usize>,
    counter: usize,
    order: Order,
}

impl Walk<'_> {
    fn from(&mut self, start: usize) {
        let mut path = vec![(start, 0)];
        self.enter(start);
        while let Some((row, at)) = path.last_mut() {
            let row = *row;
            match self.dependencies[row].get(*at) {
                Some(&(next, _)) => {
                    *at += 1;
                    if self.number[next] == UNSEEN {
                        self.enter(next);
                        path.push((next, 0));
                    } else if self.open[next] {
                        self.low[row] = self.low[row].min(self.number[next]);
                    }
                }
                None => {
                    path.pop();
                    if let Some((parent, _)) = path.last() {
                        self.low[*parent] = self.low[*parent].min(self.low[row]);
                    }
                    if self.low[row] == self.number[row] {
                        self.close(row);
                    }
                }
            }
        }
    }

    fn enter(&mut self, row: usize) {
        self.number[row] = self.counter;
        self.low[row] = self.counter;
        self.counter += 1;
        self.open[row] = true;
        self.pending.push(row);
    }

    /// All rows since `row` form one component; it is a circle where a row of it refers into it.
    fn close(&mut self, row: usize) {
        let from = self
            .pending
            .iter()
            .rposition(|&other| other == row)
            .unwrap_or(0);
        let component = self.pending.split_off(from);
        for &member in &component {
            self.component[member] = row;
        }
        for &member in &component {
            let inside = self.dependencies[member]
                .iter()
                .find(|(next, _)| self.component[*next] == row);
            if let Some((_, span)) = inside {
                self.order.cycles.push((member, span.clone()));
            }
        }
        for &member in &component {
            self.open[member] = false;
        }
        self.order.rows.extend(component);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(edges: &[&[usize]]) -> Order {
        let dependencies: Dependencies = edges
            .iter()
            .map(|to| to.iter().map(|&row| (row, 0..1)).collect())
            .collect();
        dependencies_first(&dependencies)
    }

    #[test]
    fn what_a_row_refers_to_comes_first() {
        assert_eq!(order(&[&[2], &[0], &[]]).rows, [2, 0, 1]);
    }

    #[test]
    fn only_the_rows_of_a_circle_are_named() {
        let found = order(&[&[1], &[0], &[0], &[3], &[]]);
        assert_eq!(
            found.cycles.iter().map(|(row, _)| *row).collect::<Vec<_>>(),
            [0, 1, 3]
        );
    }

    #[test]
    fn a_long_chain_needs_no_stack() {
        let edges: Dependencies = (0..200_000)
            .map(|row| {
                if row == 199_999 {
                    vec![]
                } else {
                    vec![(row + 1, 0..1)]
                }
            })
            .collect();
        assert_eq!(dependencies_first(&edges).rows.len(), 200_000);
    }
}
