//! Names of things, and whether two go together.

use crate::language::Prose;

/// The words of a pack that names are compared by.
pub(super) struct Names {
    generic: Vec<String>,
    parts: Vec<Vec<String>>,
    scopes: Vec<String>,
}

impl Names {
    /// The words of a pack.
    pub fn new(pack: &Prose) -> Self {
        let mut generic = pack.generic.clone();
        generic.sort_by_key(|word| std::cmp::Reverse(word.len()));
        Self {
            generic,
            parts: pack.parts.clone(),
            scopes: pack.scopes.clone(),
        }
    }

    /// A name without the words that change nothing.
    pub fn core(&self, name: &str) -> String {
        let mut rest: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
        loop {
            let shorter = self.generic.iter().find_map(|word| {
                rest.strip_prefix(word.as_str())
                    .or_else(|| rest.strip_suffix(word.as_str()))
                    .filter(|rest| !rest.is_empty())
            });
            match shorter {
                Some(shorter) => rest = shorter.to_owned(),
                None => return rest,
            }
        }
    }

    /// Whether names are those of the parts of a whole: 出口 and 进口.
    pub fn are_parts(&self, names: &[String]) -> bool {
        let one_each = |parts: &&Vec<String>| {
            parts.len() == names.len()
                && parts.iter().all(|part| {
                    names
                        .iter()
                        .filter(|name| name.contains(part.as_str()))
                        .count()
                        == 1
                })
        };
        self.parts.iter().any(|parts| one_each(&parts))
    }

    /// Whether the name of a whole is made of the names of its parts: 风电光伏总装机 of 风电装机 and 光伏装机.
    pub fn compose(&self, whole: &str, names: &[String]) -> bool {
        let head = |name: &String| self.core(name).chars().take(2).collect::<String>();
        let heads: Vec<String> = names.iter().map(head).collect();
        let distinct = heads.windows(2).all(|pair| pair[0] != pair[1]);
        distinct
            && heads
                .iter()
                .all(|head| head.chars().count() == 2 && whole.contains(head.as_str()))
    }

    /// The scope that a name begins with: 全国.
    pub fn scope_of(&self, name: &str) -> Option<&str> {
        let mut scopes = self.scopes.iter().map(String::as_str);
        scopes.find(|scope| name.starts_with(scope))
    }

    /// Whether two names may be of one thing: they are the same, or one is not given.
    pub fn alike(&self, one: &str, other: &str) -> bool {
        let (one, other) = (self.core(one), self.core(other));
        one.is_empty() || other.is_empty() || one.ends_with(&other) || other.ends_with(&one)
    }
}
