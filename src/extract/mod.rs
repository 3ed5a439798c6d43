//! Prose to rows: the figures of an article and what follows from what, in the same model that a table fills.
//!
//! One way: blocks of text with their places → tokens (figures, periods, cues, punctuation) → phrases → rows.
//! What belongs to a language is data in its pack ([`crate::language`]).

mod alphabet;
mod dates;
mod find;
mod fits;
mod lex;
mod matched;
mod names;
mod repeats;
mod rows;
mod rule;
mod token;

use std::sync::{Arc, LazyLock};

pub use crate::source::{Block, CopyText};

use crate::claim::Draft;
use crate::language::{RuleEntry, is_chinese, prose};

use alphabet::Alphabet;
use find::Context;
use lex::Lexer;
use names::Names;
use rows::Rows;
use rule::Rule;

/// A language pack, ready to read with.
struct Reader {
    alphabet: Alphabet,
    lexer: Lexer,
    names: Names,
    rules: Vec<Rule>,
}

fn reader() -> &'static Reader {
    static READER: LazyLock<Reader> = LazyLock::new(|| {
        let pack = prose();
        let alphabet = Alphabet::new(pack);
        let rules = Rule::all(pack, &alphabet);
        Reader { lexer: Lexer::new(pack, &alphabet), names: Names::new(pack), rules, alphabet }
    });
    &READER
}

/// All rules, in the order in which they are tried.
pub fn rules() -> impl Iterator<Item = &'static RuleEntry> {
    prose().rule.iter()
}

/// The figures and claims of one article, without the rules of some names.
pub fn draft(blocks: impl Iterator<Item = Block>, disabled: &[String]) -> Draft {
    let Reader { alphabet, lexer, names, rules } = reader();
    let mut draft = Draft::default();
    let repeating = rules.iter().map(|rule| rule.entry).find(|rule| rule.repeats && !disabled.contains(&rule.name));
    let mut rows = Rows::new(repeating.map(|rule| rule.name.as_str()));
    let mut read = Vec::new();
    for block in blocks {
        draft.chinese |= is_chinese(&block.text);
        let tokens = lexer.tokens(&block.text, alphabet);
        let context = Context { text: &block.text, tokens: &tokens, alphabet, names, pack: prose() };
        let found = find::find(&context, rules, disabled);
        rows.add(&block, &context, &found);
        read.push(block);
    }
    draft.rows = rows.finish();
    let file = read.first().map(|block| Arc::clone(&block.excerpt().file));
    draft.text = file.map(|file| CopyText { file, blocks: read });
    draft
}
