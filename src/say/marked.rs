//! Cells that a spreadsheet would run, marked as texts.

/// Whether a spreadsheet takes a text for a formula: by its first sign, also after blanks, or by a tab or line break before
/// it (OWASP, "CSV Injection").
fn is_formula(text: &str) -> bool {
    let formula = text
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    formula || text.starts_with(['\t', '\r'])
}

/// Whether a cell has the mark of a text before what looks like a formula; its first sign is not the text's.
///
/// ```
/// use statverify::say::{is_marked, marked};
/// assert_eq!(marked("=1+1"), "'=1+1");
/// assert!(is_marked("'=1+1") && !is_marked("'90s"));
/// ```
pub fn is_marked(cell: &str) -> bool {
    cell.strip_prefix('\'')
        .is_some_and(|text| is_formula(text) || is_marked(text))
}

/// A text as a cell that no spreadsheet runs, and that is read as the same text again: one that begins as a marked one gets
/// a mark of its own.
pub fn marked(text: &str) -> String {
    if is_formula(text) || is_marked(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_is_read_as_the_same_text_again() {
        for text in [
            "=1", "+3", "-5%", "@x", "＝1", " =1", "\t=1", "'=1", "''=1", "'90s", "12亿元", "", "'",
        ] {
            let cell = marked(text);
            assert!(!is_formula(&cell), "{cell}");
            let read = if is_marked(&cell) { &cell[1..] } else { &cell };
            assert_eq!(read, text);
        }
    }
}
