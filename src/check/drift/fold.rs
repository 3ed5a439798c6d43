//! Words as a copy and a quote of it may print them otherwise: widths, spaces, line breaks and quotation marks are made
//! one, and each number can stand for any other.

use std::ops::Range;

use crate::figure::narrow;
use crate::language::lexicon;

/// What stands for a number in a skeleton; no text that is read holds it.
const NUMBER: char = '\u{1}';

/// A character, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    pub c: char,
    /// The text in which it stands, by its number.
    pub block: usize,
    /// Its bytes there.
    start: usize,
    end: usize,
}

/// Texts, folded one after the other.
#[derive(Debug, Default)]
pub(super) struct Folded {
    pub letters: Vec<Letter>,
    /// The letters with every number as one sign.
    pub skeleton: String,
    /// The letter at which each sign of the skeleton begins, and the sign's byte.
    signs: Vec<(usize, usize)>,
}

impl Folded {
    /// Folds texts; between two of them is a line break.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut folded = Self::default();
        for (block, text) in texts.into_iter().enumerate() {
            folded.push(block, text);
        }
        folded.draw();
        folded
    }

    fn push(&mut self, block: usize, text: &str) {
        let mut gap = !self.letters.is_empty();
        for (start, c) in text.char_indices() {
            let c = fold(c);
            if c.is_whitespace() {
                gap = true;
                continue;
            }
            if is_invisible(c) {
                continue;
            }
            let word = |c: char| c.is_ascii_alphanumeric();
            // English words are apart, Chinese ones never are.
            if gap && word(c) && self.letters.last().is_some_and(|last| word(last.c)) {
                self.letters.push(Letter {
                    c: ' ',
                    block,
                    start,
                    end: start,
                });
            }
            gap = false;
            self.letters.push(Letter {
                c,
                block,
                start,
                end: start + text[start..].chars().next().map_or(0, char::len_utf8),
            });
        }
    }

    fn draw(&mut self) {
        let mut at = 0;
        while at < self.letters.len() {
            let length = self.number(at);
            self.signs.push((at, self.skeleton.len()));
            self.skeleton.push(if length > 0 {
                NUMBER
            } else {
                self.letters[at].c
            });
            at += length.max(1);
        }
    }

    /// How many letters of number stand at a letter.
    fn number(&self, at: usize) -> usize {
        let digit = |i: usize| {
            self.letters
                .get(i)
                .is_some_and(|letter| is_numeral(letter.c))
        };
        let mut end = at;
        while digit(end)
            || end > at
                && self
                    .letters
                    .get(end)
                    .is_some_and(|l| matches!(l.c, '.' | ','))
                && digit(end + 1)
        {
            end += 1;
        }
        end - at
    }

    /// How many signs the skeleton has.
    pub fn len(&self) -> usize {
        self.signs.len()
    }

    /// The sign that begins at a byte of the skeleton, or the number of signs at its end.
    pub fn sign_at(&self, byte: usize) -> usize {
        self.signs.partition_point(|&(_, start)| start < byte)
    }

    /// The bytes of some signs in the skeleton.
    pub fn bytes(&self, signs: Range<usize>) -> Range<usize> {
        let byte = |sign: usize| {
            self.signs
                .get(sign)
                .map_or(self.skeleton.len(), |&(_, byte)| byte)
        };
        byte(signs.start)..byte(signs.end)
    }

    /// Whether a sign stands for a number.
    pub fn is_number(&self, sign: usize) -> bool {
        self.skeleton[self.bytes(sign..sign + 1)].starts_with(NUMBER)
    }

    /// The letters of some signs.
    pub fn letters_of(&self, signs: Range<usize>) -> Range<usize> {
        let letter = |sign: usize| {
            self.signs
                .get(sign)
                .map_or(self.letters.len(), |&(letter, _)| letter)
        };
        letter(signs.start)..letter(signs.end)
    }

    /// The characters of some signs, without the commas of thousands.
    pub fn print(&self, signs: Range<usize>) -> String {
        let grouped = |c: char| c == ',';
        let number = |sign| self.is_number(sign);
        signs
            .flat_map(|sign| {
                let drop = number(sign);
                self.letters[self.letters_of(sign..sign + 1)]
                    .iter()
                    .map(move |l| l.c)
                    .filter(move |c| !(drop && grouped(*c)))
            })
            .collect()
    }

    /// The text and the bytes in it of some signs, as far as they stand in the text of the first.
    pub fn place(&self, signs: Range<usize>) -> Option<(usize, Range<usize>)> {
        let letters = &self.letters[self.letters_of(signs)];
        let first = letters.first()?;
        let last = letters
            .iter()
            .take_while(|letter| letter.block == first.block)
            .last()?;
        Some((first.block, first.start..last.end))
    }

    /// The sign in which a byte of a text stands.
    pub fn sign_of(&self, block: usize, byte: usize) -> usize {
        let letter = self
            .letters
            .partition_point(|letter| (letter.block, letter.end) <= (block, byte));
        self.signs
            .partition_point(|&(start, _)| start <= letter)
            .saturating_sub(1)
    }
}

fn fold(c: char) -> char {
    match narrow(c) {
        '“' | '”' | '„' | '「' | '」' | '『' | '』' => '"',
        '‘' | '’' => '\'',
        '—' | '–' | '‒' | '―' | '－' | '─' => '-',
        '\u{FF61}' => '。',
        '\u{FF64}' => '、',
        '∶' => ':',
        c => c,
    }
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}'
    )
}

/// Digits, numerals and magnitudes: 207 and 三, and the 万 of 1.57万亿.
fn is_numeral(c: char) -> bool {
    if c.is_ascii_digit() {
        return true;
    }
    let mut buffer = [0; 4];
    let one: &str = c.encode_utf8(&mut buffer);
    let words = &lexicon().numeral;
    c > '\u{3000}'
        && (words.digits.at_start(one).is_some()
            || words.places.at_start(one).is_some()
            || words.magnitudes.at_start(one).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_prints_the_same_has_the_same_skeleton() {
        for (a, b) in [
            (
                "增长到 2630 亿元，\n扩大１２.７倍",
                "增长到2630亿元,扩大12.7倍",
            ),
            ("占全国４％", "占全国9%"),
            ("sales  of $310,000\nin 2019", "sales of $9 in 7"),
            ("“三大”产业", "\"四大\"产业"),
        ] {
            assert_eq!(
                Folded::new([a]).skeleton,
                Folded::new([b]).skeleton,
                "{a} {b}"
            );
        }
        assert_eq!(
            Folded::new(["total sales", "rose"]).skeleton,
            Folded::new(["total sales rose"]).skeleton
        );
        assert_ne!(
            Folded::new(["in 2019 310 shops"]).skeleton,
            Folded::new(["in 2019310 shops"]).skeleton
        );
    }

    #[test]
    fn a_number_has_points_and_commas_inside_it_only() {
        for (text, numbers) in [
            ("甲5,乙6.", vec!["5", "6"]),
            ("甲,5.5", vec!["5.5"]),
            ("1,234.5,", vec!["1234.5"]),
        ] {
            let folded = Folded::new([text]);
            let found = (0..folded.len()).filter(|&sign| folded.is_number(sign));
            assert_eq!(
                found
                    .map(|sign| folded.print(sign..sign + 1))
                    .collect::<Vec<_>>(),
                numbers,
                "{text}"
            );
        }
    }

    #[test]
    fn a_sign_knows_its_place() {
        let folded = Folded::new(["甲 12.7倍", "乙"]);
        let number = (0..folded.len())
            .find(|&sign| folded.is_number(sign))
            .unwrap();
        assert_eq!(folded.print(number..number + 2), "12.7倍");
        assert_eq!(folded.place(number..number + 1), Some((0, 4..8)));
        assert_eq!(folded.sign_of(0, 5), number);
        assert_eq!(folded.sign_of(1, 0), folded.len() - 1);
    }
}
