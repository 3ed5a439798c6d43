//! Traditional characters, each as the simplified one that the pack of Chinese is written in.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Pairs of a traditional character and the simplified one; all take three bytes, so that places stay what they are.
fn pairs() -> &'static HashMap<char, char> {
    static PAIRS: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
        let chars: Vec<char> = include_str!("traditional.chars")
            .chars()
            .filter(|c| *c != '\n')
            .collect();
        let pairs = chars.chunks_exact(2).filter(|pair| pair[0] != pair[1]);
        pairs.map(|pair| (pair[0], pair[1])).collect()
    });
    &PAIRS
}

/// A text in simplified characters, byte for byte in the same places.
///
/// ```
/// use statverify::language::simplified;
/// assert_eq!(simplified("產值增長40%"), "产值增长40%");
/// ```
pub fn simplified(text: &str) -> Cow<'_, str> {
    let pairs = pairs();
    if !text.chars().any(|c| pairs.contains_key(&c)) {
        return Cow::Borrowed(text);
    }
    let fold = |c: char| pairs.get(&c).copied().unwrap_or(c);
    text.chars().map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_stay_what_they_are() {
        for (from, to) in pairs() {
            assert_eq!(from.len_utf8(), to.len_utf8(), "{from} {to}");
            assert!(!pairs().contains_key(to), "{to} is simplified");
        }
    }
}
