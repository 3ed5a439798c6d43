//! Prose to rows: the figures of an article and what follows from what, in the same model that a table fills.
//!
//! One way: paragraphs → tokens → mentions → candidates → bindings → rows. What belongs to a language is data in its pack
//! ([`crate::language`]); equations and what speaks for them know no language.

mod agree;
mod bind;
mod bound;
mod cells;
mod change;
mod confirm;
mod corroborate;
mod document;
mod equation;
mod equations;
mod evidence;
mod mention;
mod names;
mod options;
mod pairwise;
mod paragraph;
mod possible;
mod quote;
mod reconcile;
mod relate;
mod row;
mod rowed;
mod rows;
mod stated;
mod statement;
mod table_unit;
mod tabled;
mod tables;
mod tokens;
mod understood;
mod unread;
mod waive;
mod words;

use std::sync::Arc;

pub use equation::Equation;
pub use equations::EQUATIONS;
pub use options::Options;
pub use statement::Statement;
pub use tables::{RULES, Rule};
pub use understood::Understood;
pub use words::Words;

use crate::book::{Book, Draft, Grid};
use crate::input::{Article, Articles, Prose};
use crate::say::{Bilingual, Code, Problem};
use crate::source::{Block, CopyText};

use document::Document;
use paragraph::Paragraph;
use rows::Rows;
use tables::Tables;
use unread::Unread;

/// The names of all rules by which claims are found, in prose and in tables.
pub fn rules() -> impl Iterator<Item = &'static str> {
    let prose = EQUATIONS.iter().map(|equation| equation.name);
    prose.chain(RULES.iter().map(|rule| rule.name))
}

/// Figures of one article: a thousand pages of nothing but statistics have as many.
const MOST_FIGURES: usize = 200_000;

/// The books of a file's articles, one at a time: memory is bounded by the largest.
pub fn books(
    articles: Articles,
    options: &Options,
) -> impl Iterator<Item = Result<Book, Problem>> + use<> {
    let rounding = options.rounding;
    drafts(articles, options).map(move |draft| draft.map(|draft| Book::assemble(draft, rounding)))
}

/// The drafts of a file's articles: the rows of tables as they are, of prose what is found in it.
pub fn drafts(
    articles: Articles,
    options: &Options,
) -> impl Iterator<Item = Result<Draft, Problem>> + use<> {
    let options = options.clone();
    articles.map(move |article| match article? {
        Article::Rows(draft) => Ok(draft),
        Article::Prose(prose) => Ok(read(prose, &options)),
        Article::Data(data) => Ok(tables::data(data, &options)),
    })
}

/// The figures and claims of one article.
fn read(prose: Prose, options: &Options) -> Draft {
    let mut draft = draft(prose.blocks, prose.tables, options);
    draft.problems.extend(prose.problems);
    stated::apply(&prose.waivers, &options.statements, &mut draft);
    waive::apply(&prose.waivers, &mut draft);
    draft.chinese = prose.chinese;
    draft.problems.extend(prose.left_out);
    draft
}

/// The figures and claims of some paragraphs, and of the tables among them.
fn draft(blocks: impl IntoIterator<Item = Block>, tables: Vec<Grid>, options: &Options) -> Draft {
    let mut draft = Draft::default();
    let mut document = Document::new(options);
    let mut unread = Unread::default();
    for block in blocks {
        if document.count() > MOST_FIGURES {
            draft.problems.push(too_many(&block));
            break;
        }
        let known = document.push(block);
        unread.take(document.block(document.len() - 1), known);
    }
    tables.iter().for_each(|grid| document.push_table(grid));
    let bound = bind::bind(&document);
    let mut rows = Rows::new(&document, &bound);
    let mut tables = Tables::new(tables, options);
    for (at, bound) in bound.iter().enumerate() {
        tables.before(document.block(at), at, &mut rows);
        if let Some(p) = document.paragraph(at) {
            rows.add(&document, &p, bound);
        }
    }
    let (tables, idle) = tables.rest(document.len(), &mut rows);
    draft.tables = tables;
    draft.problems.extend(idle);
    rows.add_cells(&document);
    draft.problems.extend(unread.problem());
    (draft.figures, draft.rows) = rows.finish();
    let blocks = document.into_blocks();
    let file = blocks
        .first()
        .map(|block| Arc::clone(&block.excerpt().file));
    draft.text = file.map(|file| CopyText { file, blocks });
    draft
}

/// What was understood of each figure of the prose of a file, and what is wrong with it.
pub fn understood(articles: Articles, options: &Options) -> (Vec<Understood>, Vec<Problem>) {
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for article in articles {
        match article {
            Ok(Article::Rows(draft)) => problems.extend(draft.problems),
            Ok(Article::Data(data)) => {
                found.extend(data.tables.iter().flat_map(tables::figures));
                problems.extend(data.problems);
            }
            Ok(Article::Prose(prose)) => {
                let mut unread = Unread::default();
                for block in prose.blocks {
                    let mut one = Document::new(options);
                    let known = one.push(block);
                    unread.take(one.block(0), known);
                    found.extend(one.paragraph(0).iter().flat_map(figures));
                }
                problems.extend(unread.problem());
                found.extend(prose.tables.iter().flat_map(tables::figures));
                problems.extend(prose.problems.into_iter().chain(prose.left_out));
            }
            Err(problem) => problems.push(problem),
        }
    }
    (found, problems)
}

/// What was understood of each figure of a paragraph.
fn figures(p: &Paragraph<'_>) -> Vec<Understood> {
    let mentions = p.mentions.iter();
    mentions
        .map(|mention| understood::understood(p, mention))
        .collect()
}

/// The error that an article has no end of figures, where the first stands that was not read.
fn too_many(block: &Block) -> Problem {
    let origin = block.origin(0..block.text.len());
    let message = Bilingual::new(
        format!("一篇文章里的数超过 {MOST_FIGURES} 个，从这里起没有读；请分成几个文件"),
        format!(
            "the article has more than {MOST_FIGURES} figures, and nothing from here on was read; split it into several files"
        ),
    );
    Problem::of(Code::TooLarge, message, origin)
}
#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Rounding;
    use crate::source::Excerpt;

    fn drafted(text: &str, rounding: Rounding) -> Draft {
        let excerpt = Arc::new(Excerpt::new("a.md".into(), 1, text.to_owned()));
        let mut block = Block::new(excerpt);
        block.push(0..text.len());
        let options = Options {
            rounding,
            ..Options::default()
        };
        draft(std::iter::once(block), Vec::new(), &options)
    }

    #[test]
    fn a_figure_is_one_however_many_claims_and_formulas_name_it() {
        let draft = drafted("全市学校从100所增加到120所，增长20%。", Rounding::Nearest);
        assert!(draft.figures.iter().all(|own| own.figure.is_some()));
        let book = Book::assemble(draft, Rounding::Nearest);
        let texts: Vec<&str> = book.figures.iter().map(|own| &*own.cell.text).collect();
        assert_eq!(texts, ["100所", "120所", "20%"]);
        let ids: Vec<_> = book.figures.iter().map(|own| Some(own.id)).collect();
        let claimed: Vec<_> = book.claims.iter().map(|claim| claim.figure_id()).collect();
        assert_eq!(claimed, ids[1..]);
        let own: Vec<_> = book.sources.iter().map(|row| row.figure_id()).collect();
        assert_eq!(own, ids[..2]);
        let growth = book.claims[1].derivation.as_ref().unwrap();
        let used: Vec<_> = growth.inputs.iter().map(|input| input.printed).collect();
        assert_eq!(used, ids[..2]);
    }

    #[test]
    fn a_figure_is_read_with_the_sign_of_its_words_and_the_rounding_of_the_run() {
        let interval = |text: &str, rounding| {
            let draft = drafted(text, rounding);
            let figure = draft.figures.iter().last().unwrap().figure.clone();
            figure.unwrap().amount.clone().unwrap().interval.to_string()
        };
        // The same print stands in the clause before: the words are those around the figure itself.
        let text = "工业产值上升12亿元、农业产值下降12亿元。";
        let (nearest, truncated) = (Rounding::Nearest, Rounding::Truncated);
        assert_eq!(interval(text, nearest), "[-1250000000, -1150000000]");
        assert_eq!(interval(text, truncated), "(-1300000000, -1200000000]");
    }
}
