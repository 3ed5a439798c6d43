//! The articles of a file: the rows of each stand together.

use std::collections::BTreeSet;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use super::row::{Article, ReadRow};
use crate::book::{Cell, Draft};
use crate::say::{Bilingual, Code, Problem};

/// Puts rows into the drafts of their articles.
#[derive(Default)]
pub(super) struct Articles {
    /// The article in hand.
    pub draft: Draft,
    /// Its name, blank for none, once a row has said so.
    current: Option<String>,
    closed: Closed,
}

impl Articles {
    /// Adds a row to its article; gives the one before, if that is full.
    pub fn add(&mut self, read: ReadRow) -> Option<Draft> {
        let ReadRow {
            row,
            article,
            problem,
        } = read;
        let mut full = None;
        if let Article::Known(cell) = article {
            let name = cell.as_ref().map_or("", |cell| &cell.text);
            if self.closed.contains(name) {
                self.draft.problems.extend(problem);
                self.draft.problems.extend(cell.map(split_article));
                return None;
            }
            if self.current.as_deref() != Some(name) {
                full = self.begin(name);
            }
        }
        self.draft.rows.push(row);
        self.draft.problems.extend(problem);
        full
    }

    /// Begins an article; gives the one before.
    fn begin(&mut self, name: &str) -> Option<Draft> {
        let article = Some(name.to_owned()).filter(|name| !name.is_empty());
        let before = self.current.replace(name.to_owned());
        let Some(before) = before else {
            self.draft.article = article;
            return None;
        };
        self.closed.insert(&before);
        let (chinese, header) = (self.draft.chinese, self.draft.header.clone());
        let next = Draft {
            article,
            header,
            chinese,
            ..Draft::default()
        };
        Some(std::mem::replace(&mut self.draft, next))
    }
}

/// Which articles have been closed, as hashes of their names: sixteen bytes each.
#[derive(Default)]
struct Closed(BTreeSet<(u64, u64)>);

impl Closed {
    /// Closes an article.
    fn insert(&mut self, name: &str) {
        self.0.insert(digest(name));
    }

    /// Whether an article is closed.
    fn contains(&self, name: &str) -> bool {
        self.0.contains(&digest(name))
    }
}

/// Two hashes with fixed keys: the same on every run.
fn digest(name: &str) -> (u64, u64) {
    let hash = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, name).hash(&mut hasher);
        hasher.finish()
    };
    (hash(0), hash(1))
}

/// The error that a row stands apart from its article.
fn split_article(cell: Cell) -> Problem {
    let message = Bilingual::new(
        "这篇文章的其他行在上面，中间隔着别的文章，这一行没有核验；请把同一篇文章的行放在一起（按“文章”一栏排序）",
        "the other rows of this article stand above, with other articles between, so this row was not checked; put the rows of one article together (sort by `article`)",
    );
    Problem::of(Code::ArticleSplit, message, cell.origin)
}
