//! Addresses in prose, whose digits are no figures.

use std::ops::Range;

/// How an address begins, in lower case.
const HEADS: [&str; 3] = ["http://", "https://", "www."];

/// Where the addresses stand in a text.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, _) in text.match_indices(['h', 'H', 'w', 'W']) {
        let inside = found.last().is_some_and(|last| start < last.end);
        if !inside && begins(text, start) {
            let length = text[start..]
                .find(|c: char| !is_part(c))
                .unwrap_or(text.len() - start);
            let address = text[start..start + length]
                .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
            found.push(start..start + address.len());
        }
    }
    found
}

fn begins(text: &str, start: usize) -> bool {
    let word = text[..start].ends_with(|c: char| c.is_ascii_alphanumeric());
    let head = |head: &&str| {
        text.as_bytes()[start..]
            .get(..head.len())
            .is_some_and(|b| b.eq_ignore_ascii_case(head.as_bytes()))
    };
    !word && HEADS.iter().any(head)
}

fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_where_words_go_on() {
        let text = "见https://example.com/2023/1.html，增长5%，www.a.cn/9 完，HTTP://b.cn/7. 又how";
        let found: Vec<&str> = addresses(text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(
            found,
            [
                "https://example.com/2023/1.html",
                "www.a.cn/9",
                "HTTP://b.cn/7"
            ]
        );
    }
}
