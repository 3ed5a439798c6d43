//! Which marks the numbers of a table have: 1,234.5 or 1 234,5.

use super::number::Marks;

impl Marks {
    /// The marks that most cells speak for; a comma stands between thousands where nothing says otherwise.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut votes = Votes::default();
        texts.for_each(|text| votes.count(text));
        if votes.comma_decimals > votes.comma_thousands
            && FEW * votes.comma_decimals >= votes.either
        {
            let thousands = if votes.point_thousands > 0 { '.' } else { ' ' };
            return Self {
                thousands,
                decimal: ',',
            };
        }
        let blank = votes.blank_thousands > votes.comma_thousands;
        Self {
            thousands: if blank { ' ' } else { ',' },
            decimal: '.',
        }
    }
}

/// How many cells can only be read in one way.
#[derive(Default)]
struct Votes {
    comma_decimals: usize,
    comma_thousands: usize,
    point_thousands: usize,
    blank_thousands: usize,
    /// 1,234
    either: usize,
}

/// What reads 1,234 as thousands, however few say the contrary: where a comma stands before decimals, few have three.
const FEW: usize = 4;
/// Letters of a unit; what has more is a note, and its comma stands between words: `July 20, 2009`.
const MOST_LETTERS: usize = 4;

impl Votes {
    fn count(&mut self, text: &str) {
        let number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\u{a0}');
        let letters = text.chars().filter(|c| c.is_alphabetic());
        if letters.take(MOST_LETTERS + 1).count() > MOST_LETTERS {
            return;
        }
        let text = text.trim_matches(|c: char| !c.is_ascii_digit());
        if text.is_empty() || !text.chars().all(number) || text.contains(", ") {
            return;
        }
        let after = |mark: char| Some(text.len() - text.rfind(mark)? - 1);
        let points = text.matches('.').count();
        let blank = text.rfind([' ', '\u{a0}']);
        let thousand = |tail: &str| tail.trim_start_matches([' ', '\u{a0}']).len() >= 3;
        self.blank_thousands += usize::from(blank.is_some_and(|at| thousand(&text[at..])));
        match (after(','), after('.')) {
            (Some(_), None) if text.matches(',').count() > 1 => self.comma_thousands += 1,
            (Some(comma), Some(point)) if comma < point => {
                self.point_thousands += 1;
                self.comma_decimals += 1;
            }
            (Some(_), Some(_)) => self.comma_thousands += 1,
            // 1,234 may be either; it is what it is elsewhere, and thousands where nothing tells.
            (Some(3), None) if blank.is_none() => self.either += 1,
            (Some(_), None) if text.matches(',').count() == 1 => self.comma_decimals += 1,
            (None, Some(3)) if points > 1 => self.point_thousands += 1,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_can_only_be_read_in_one_way_decide() {
        for (texts, wanted) in [
            (&["1,234", "12", "5.5"][..], (',', '.')),
            (&["1 234,5", "12,1", "1,234"], (' ', ',')),
            (&["1.234,5", "12,1"], ('.', ',')),
            (&["1 234.5", "12"], (' ', '.')),
            (&["4,968", "2,549", "Revised July 20, 2009"], (',', '.')),
            (
                &["4,968", "2,549", "10,788", "14,805", "127,359", "12,1"],
                (',', '.'),
            ),
            (&[], (',', '.')),
        ] {
            let marks = Marks::of(texts.iter().copied());
            assert_eq!((marks.thousands, marks.decimal), wanted, "{texts:?}");
        }
    }
}
