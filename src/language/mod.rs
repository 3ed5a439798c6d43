//! Words as data: digits, magnitudes, units, qualifiers, by what they say.

mod lexicon;
mod nearest;
mod prose;
mod tables;
mod taught;
mod traditional;
mod units;
mod words;

pub use lexicon::{
    Dates, Doublings, Fractions, Lexicon, Listed, LookAlikes, Numerals, PriceWords, Qualifier,
    Qualifiers, Ranges, Readings, Signs, Vague, lexicon,
};
pub use nearest::nearest;
pub use prose::{Basis, Cue, Mark, Prose, Sectors, Trade, dense_pack, packs, spaced_pack};
pub use tables::{TableWords, says, table_words};
pub use taught::cues;
pub use traditional::simplified;
pub use units::{KnownUnit, UnitTable, base_symbol, english_symbol, units};
pub use words::{WordList, WordMap};
