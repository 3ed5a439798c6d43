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

use crate::book::Draft;
use crate::language::{RuleEntry, prose};
use crate::say::{Bilingual, is_chinese};
use crate::say::{Code, Problem, Severity};

use alphabet::Alphabet;
use find::Context;
use lex::Lexer;
use names::Names;
use rows::Rows;
use rule::Rule;

/// Figures and claims of one article: a thousand pages of nothing but statistics have as many.
const MOST_ROWS: usize = 200_000;

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
        Reader {
            lexer: Lexer::new(pack, &alphabet),
            names: Names::new(pack),
            rules,
            alphabet,
        }
    });
    &READER
}

/// All rules, in the order in which they are tried.
pub fn rules() -> impl Iterator<Item = &'static RuleEntry> {
    prose().rule.iter()
}

/// The figures and claims of one article, without the rules of some names.
pub fn draft(blocks: impl Iterator<Item = Block>, disabled: &[String]) -> Draft {
    let Reader {
        alphabet,
        lexer,
        names,
        rules,
    } = reader();
    let mut draft = Draft::default();
    let repeating = rules
        .iter()
        .map(|rule| rule.entry)
        .find(|rule| rule.repeats && !disabled.contains(&rule.name));
    let mut rows = Rows::new(repeating.map(|rule| rule.name.as_str()));
    let mut read = Vec::new();
    for block in blocks {
        if rows.count() > MOST_ROWS {
            draft.problems.push(too_many(&block));
            break;
        }
        draft.chinese |= is_chinese(&block.text);
        let tokens = lexer.tokens(&block.text, alphabet);
        let context = Context {
            text: &block.text,
            tokens: &tokens,
            alphabet,
            names,
            pack: prose(),
        };
        let found = find::find(&context, rules, disabled);
        rows.add(&block, &context, &found);
        read.push(block);
    }
    draft.rows = rows.finish();
    let file = read.first().map(|block| Arc::clone(&block.excerpt().file));
    draft.text = file.map(|file| CopyText { file, blocks: read });
    draft
}

/// The error that an article has no end of figures, where the first stands that was not read.
fn too_many(block: &Block) -> Problem {
    let origin = block.origin(0..block.text.len());
    let message = Bilingual::new(
        format!("一篇文章里的数据和论断超过 {MOST_ROWS} 个，从这里起没有读；请分成几个文件"),
        format!(
            "the article has more than {MOST_ROWS} figures and claims, and nothing from here on was read; split it into several files"
        ),
    );
    let location = origin.location();
    Problem {
        severity: Severity::Error,
        code: Code::TooLarge,
        message,
        location,
        origin: Some(origin),
    }
}
