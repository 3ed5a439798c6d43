//! Traditional characters, each as the simplified one that the pack of Chinese is written in.

use std::borrow::Cow;
use std::sync::LazyLock;

/// The first and the last of the characters that Chinese is written in (CJK Unified Ideographs).
const FIRST: u32 = 0x4E00;
const LAST: u32 = 0x9FFF;

/// Pairs of a traditional character and the simplified one.
fn pairs() -> impl Iterator<Item = (char, char)> {
    let chars: Vec<char> = include_str!("traditional.chars")
        .chars()
        .filter(|c| *c != '\n')
        .collect();
    let pairs = |at: usize| (chars[2 * at], chars[2 * at + 1]);
    (0..chars.len() / 2)
        .map(pairs)
        .collect::<Vec<_>>()
        .into_iter()
}

/// A character as it is written in simplified ones.
fn simple(c: char) -> char {
    static TABLE: LazyLock<Vec<char>> = LazyLock::new(|| {
        let all = (FIRST..=LAST).filter_map(char::from_u32);
        let mut table: Vec<char> = all.collect();
        for (from, to) in pairs() {
            table[(from as u32 - FIRST) as usize] = to;
        }
        table
    });
    match c as u32 {
        code @ FIRST..=LAST => TABLE[(code - FIRST) as usize],
        _ => c,
    }
}

/// A text in simplified characters, byte for byte in the same places.
///
/// ```
/// use statverify::language::simplified;
/// assert_eq!(simplified("產值增長40%"), "产值增长40%");
/// ```
pub fn simplified(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || text.chars().all(|c| simple(c) == c) {
        return Cow::Borrowed(text);
    }
    text.chars().map(simple).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_stay_what_they_are() {
        for (from, to) in pairs() {
            assert_eq!(from.len_utf8(), to.len_utf8(), "{from} {to}");
            assert_eq!(simple(to), to, "{to} is simplified");
            assert_eq!(simple(from), to);
        }
    }
}
