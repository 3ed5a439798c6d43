//! Tokens → a numeral: `1亿6325万`, 两万三千, 3万多亿.

use crate::figure::form::Script;
use crate::number::Rational;

use super::digits::MOST_DIGITS;
use super::mode::Mode;
use super::numeral::Numeral;
use super::straight::straight;
use super::sum::Sum;
use super::token::{Kind, Token, tokens};

/// The number in digits and Chinese words at the start of a text, and how many bytes it takes.
pub(super) fn numeral(text: &str, mode: Mode, money: bool) -> Option<(Numeral, usize)> {
    let tokens = tokens(text, mode, money);
    if let Some(straight) = straight(text, &tokens) {
        return Some(straight);
    }
    let mut sum = Sum::new(text);
    let taken = (0..tokens.len())
        .take_while(|&at| sum.take(&tokens[at], tokens.get(at + 1)))
        .count();
    (taken > 0).then(|| (sum.numeral(&tokens[..taken]), sum.at))
}

impl Sum<'_> {
    /// The numeral of the tokens that were taken.
    fn numeral(&mut self, taken: &[Token]) -> Numeral {
        self.trailing_digits();
        let runs = || taken.iter().filter_map(Token::digits);
        let odd = taken.iter().any(|token| matches!(token.kind, Kind::Odd));
        let ascii = runs().any(|run| run.ascii);
        let simple = self.parts.is_empty() || self.parts.len() == 1 && self.section.is_none();
        let magnitude = !self.parts.is_empty() || ascii && self.worded;
        let script = self.script(taken, odd, simple);
        let mut value = self.section.take().unwrap_or(Rational::ZERO);
        for part in &self.parts {
            value = &value + &part.value;
        }
        let last = self.parts.pop().filter(|_| simple);
        let (weight, magnitude_word) = last.map_or((Rational::ONE, String::new()), |part| {
            (part.weight, part.word)
        });
        Numeral {
            value,
            place: self.place.clone(),
            whole: runs().all(|run| run.decimals == 0),
            decimals: runs().next_back().map_or(0, |run| run.decimals),
            weight,
            magnitude_word,
            magnitude,
            odd,
            sense: self.sense,
            script,
            too_long: runs().any(|run| run.count > MOST_DIGITS),
        }
    }

    fn script(&self, taken: &[Token], odd: bool, simple: bool) -> Script {
        let runs = || taken.iter().filter_map(Token::digits);
        let ascii = runs().any(|run| run.ascii);
        // 二〇二二
        let positional =
            runs().any(|run| run.count > 1 && !run.ascii && run.decimals == 0 && !run.leading_zero);
        if self.sense.vague || odd && !simple {
            return Script::Other;
        }
        match (ascii, self.worded) {
            (true, false) if simple => Script::Digits(runs().any(|run| run.grouped).then_some(',')),
            (true, false) => {
                let parts = self.parts.iter();
                Script::Mixed(
                    parts
                        .map(|part| (part.weight.clone(), part.word.clone()))
                        .collect(),
                )
            }
            (true, true) => Script::Other,
            (false, worded) if positional => {
                if worded || !self.parts.is_empty() {
                    Script::Other
                } else {
                    Script::Positional
                }
            }
            (false, _) => Script::Han(runs().any(|run| run.liang)),
        }
    }
}
