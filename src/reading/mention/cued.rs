//! What the cue words right before a figure say.

use crate::figure::Growth;
use crate::language::{Cue, Prose};
use crate::reading::tokens::{Kind, Token};

/// What the cue words right before a figure say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cued {
    pub direction: Option<Growth>,
    /// A change ends at it.
    pub to: bool,
    pub is: bool,
    pub of: bool,
    /// A noun of change, 增幅, stands before it.
    pub rate: bool,
    pub share: bool,
    pub average: bool,
    pub annual: bool,
    pub each: bool,
    /// A qualifier stands before the cue: 约占60%.
    pub hedged: bool,
}

/// Reads the tokens before a figure, from the figure backwards, up to the cue that governs it.
pub(super) fn cued(text: &str, tokens: &[Token], heard: &[usize], pack: &Prose) -> Cued {
    let mut said = Cued::default();
    for &at in heard.iter().rev() {
        let go_on = match &tokens[at].kind {
            Kind::Words => {
                let words = text[tokens[at].range.clone()].trim();
                words == pack.ordinal || pack.loose.iter().any(|word| word == words)
            }
            Kind::Cue(Cue::To) if joins_times(tokens, at) => true,
            Kind::Cue(cue) => said.hear(*cue),
            _ => true,
        };
        if !go_on {
            break;
        }
    }
    let has = |cue| heard.iter().any(|&at| tokens[at].cue() == Some(cue));
    said.annual |= has(Cue::Annual);
    said.each |= has(Cue::Each);
    said.average |= [Cue::Average, Cue::Daily, Cue::Monthly]
        .into_iter()
        .any(has);
    said.hedged = hedged(text, tokens, heard, pack);
    said
}

impl Cued {
    /// Takes in a cue; whether those before it count, too.
    fn hear(&mut self, cue: Cue) -> bool {
        match cue {
            Cue::Fill | Cue::Past | Cue::Now | Cue::Goal | Cue::And | Cue::Etc => {}
            Cue::Each => self.each = true,
            Cue::Is => self.is = true,
            Cue::Of => self.of = true,
            Cue::To => self.to = true,
            Cue::Annual => self.annual = true,
            Cue::Daily | Cue::Monthly | Cue::Average => self.average = true,
            _ => {
                self.govern(cue);
                return false;
            }
        }
        true
    }

    fn govern(&mut self, cue: Cue) {
        self.to |= matches!(cue, Cue::UpTo | Cue::DownTo | Cue::TurnTo);
        self.rate = matches!(cue, Cue::Rate | Cue::FallRate);
        self.share = matches!(cue, Cue::Share | Cue::Done);
        self.direction = match cue {
            Cue::Up | Cue::UpTo | Cue::Rate => Some(Growth::Up),
            Cue::Down | Cue::DownTo | Cue::FallRate => Some(Growth::Down),
            _ => None,
        };
    }
}

/// 7月3日至9日 is one time.
fn joins_times(tokens: &[Token], at: usize) -> bool {
    let time = |token: &Token| matches!(token.kind, Kind::Date | Kind::Year(_));
    at > 0 && time(&tokens[at - 1]) && tokens.get(at + 1).is_some_and(time)
}

/// Whether the words before the cues of a figure end in a qualifier.
fn hedged(text: &str, tokens: &[Token], heard: &[usize], pack: &Prose) -> bool {
    let words = heard.iter().rposition(|&at| tokens[at].is_words());
    let Some(words) = words else { return false };
    let cued = heard[words + 1..]
        .iter()
        .any(|&at| tokens[at].cue().is_some());
    let words = &text[tokens[heard[words]].range.clone()];
    cued && pack
        .hedges
        .iter()
        .any(|hedge| words.ends_with(hedge.as_str()))
}
