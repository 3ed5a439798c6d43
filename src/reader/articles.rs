//! The articles of a file: each stands together.

use std::collections::BTreeSet;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// Which articles have been closed, as hashes of their names: sixteen bytes each.
#[derive(Default)]
pub(super) struct Closed(BTreeSet<(u64, u64)>);

impl Closed {
    /// Closes an article.
    pub fn insert(&mut self, name: &str) {
        self.0.insert(digest(name));
    }

    /// Whether an article is closed.
    pub fn contains(&self, name: &str) -> bool {
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
