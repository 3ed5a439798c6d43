//! Whether a claim agrees with what it follows from, in the best of its readings.

use crate::book::Claim;

use super::answer::answers;
use super::meeting::Meeting;
use super::options::Options;
use super::question::Question;

impl Meeting {
    /// Of a claim with what it follows from, in the best of its readings; open where a figure is missing or no number.
    pub fn of(claim: &Claim, options: &Options) -> Self {
        let Some(question) = Question::of(claim, options).filter(Question::has_numbers) else {
            return Self::Open;
        };
        let meetings = answers(&question).into_iter().map(|answer| answer.meeting);
        meetings.reduce(Self::better).unwrap_or(Self::Open)
    }
}
