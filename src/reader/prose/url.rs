//! Addresses in prose, whose digits are no figures.

use std::ops::Range;

/// The words of a range without the addresses in it.
pub(super) fn without(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut at = range.start;
    while let Some(start) = next(&text[at..range.end]).map(|start| at + start) {
        let end = text[start..range.end].find(|c: char| !is_part(c)).map_or(range.end, |length| start + length);
        pieces.push(at..start);
        at = end;
    }
    pieces.push(at..range.end);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

fn next(text: &str) -> Option<usize> {
    ["http://", "https://", "www."].iter().filter_map(|head| text.find(head)).min()
}

fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_where_words_go_on() {
        let text = "见https://example.com/2023/1.html，增长5%，www.a.cn/9 完";
        let pieces: Vec<&str> = without(text, 0..text.len()).into_iter().map(|piece| &text[piece]).collect();
        assert_eq!(pieces, ["见", "，增长5%，", " 完"]);
    }
}
