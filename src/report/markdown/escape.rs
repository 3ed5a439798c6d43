//! Text from outside as text in Markdown, with what GitHub and GitLab make of it beyond Markdown.

use crate::report::sentence::text::visible;

/// What Markdown and its extensions act on; `$` begins a formula.
const SIGNS: &str = "\\`*_{}[]()#|~$!<>&^=";
/// Nothing to see: what stands before and after it is not read as one.
const APART: &str = "&#8203;";

/// Text in a line. Mentions, references to issues and addresses are found in what is rendered, after any escape: there
/// only something between the sign and the word helps.
pub fn text(raw: &str) -> String {
    let raw = visible(raw);
    let mut out = String::with_capacity(raw.len() + 16);
    let mut rest = raw.chars().peekable();
    let mut before = ' ';
    while let Some(c) = rest.next() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            c if SIGNS.contains(c) => out.extend(['\\', c]),
            c => out.push(c),
        }
        let word = rest
            .peek()
            .is_some_and(|next| next.is_ascii_alphanumeric() || "/-+_".contains(*next));
        let dotted = c == '.' && before.eq_ignore_ascii_case(&'w');
        let numbered = c == '-' && before.eq_ignore_ascii_case(&'h');
        if word && ("@#:".contains(c) || dotted || numbered) {
            out.push_str(APART);
        }
        before = c;
    }
    out
}

/// A figure, an id or a place: code, in which nothing is a link. A cell ends at `|` even there.
pub fn code(raw: &str) -> String {
    let raw = visible(raw);
    let longest = raw.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if raw.starts_with(['`', ' ']) || raw.ends_with(['`', ' ']) || raw.is_empty() {
        " "
    } else {
        ""
    };
    // A backslash before the bar would be eaten with the one that escapes it.
    let cell = raw.replace("\\|", "\\ |").replace('|', "\\|");
    format!("{fence}{space}{cell}{space}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_markdown_would_read_is_escaped() {
        for (raw, expected) in [
            ("由292.5亿元得不出16.3%", "由292.5亿元得不出16.3%"),
            ("<b>&|", "&lt;b&gt;&amp;\\|"),
            (
                "@octocat #12 GH-3",
                "@&#8203;octocat \\#&#8203;12 GH-&#8203;3",
            ),
            (
                "https://a.b www.a.b :tada:",
                "https:&#8203;//a.b www.&#8203;a.b :&#8203;tada:",
            ),
            ("[a](b) `c` *d*", "\\[a\\]\\(b\\) \\`c\\` \\*d\\*"),
            ("甲\n乙", "甲\\\\n乙"),
        ] {
            assert_eq!(text(raw), expected);
        }
    }

    #[test]
    fn code_holds_backticks_and_bars() {
        for (raw, expected) in [
            ("16.3%", "`16.3%`"),
            ("a`b", "``a`b``"),
            ("`a", "`` `a ``"),
            ("a|b", "`a\\|b`"),
            ("", "`  `"),
        ] {
            assert_eq!(code(raw), expected);
        }
    }
}
