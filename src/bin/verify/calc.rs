//! `verify calc`: the calculator that an editor keeps open.

use std::io::Write;
use std::sync::Arc;

use statverify::book::{Book, Cell, Draft, Row};
use statverify::check::{Calculation, calculate};
use statverify::gate::config::Config;
use statverify::say::{Bilingual, Lang, is_chinese};
use statverify::source::{Excerpt, Origin, Span};

use crate::args::Calc;
use crate::output;
use crate::run::Run;
use crate::settings::{Found, Settings};

/// Says what a formula gives, or judges a figure against it.
pub fn calc(args: &Calc) -> anyhow::Result<u8> {
    if let Some(claimed) = &args.claimed {
        return judge(args, claimed);
    }
    let cell = Cell::whole(Arc::new(Excerpt::new(
        "calc".into(),
        1,
        args.formula.clone(),
    )));
    match calculate(&cell, args.options.judging.rounding.unwrap_or_default()) {
        Ok(results) => {
            let chinese = is_chinese(&args.formula);
            let lang = args.options.lang.unwrap_or(Lang::natural(chinese));
            print(&results, lang)?;
            Ok(0)
        }
        Err(fault) => {
            let mut run = Run::new(&args.options, &Found::default())?;
            run.begin()?;
            run.problem(&cell.problem(fault), &args.formula)?;
            run.end()
        }
    }
}

/// A book of the one claim, in the report of the main job.
fn judge(args: &Calc, claimed: &str) -> anyhow::Result<u8> {
    let text = format!("{claimed} = {}", args.formula);
    let excerpt = Arc::new(Excerpt::new("calc".into(), 1, text.clone()));
    let start = excerpt.text.len() - args.formula.len();
    let cell = |range: std::ops::Range<usize>| {
        let text = excerpt.text[range.clone()].to_owned();
        (!text.is_empty()).then(|| Cell {
            text,
            origin: Origin::Text(Span {
                excerpt: Arc::clone(&excerpt),
                range,
            }),
        })
    };
    let row = Row {
        line: 1,
        claimed: cell(0..claimed.len()),
        formula: cell(start..excerpt.text.len()),
        ..Row::default()
    };
    let draft = Draft {
        rows: vec![row],
        chinese: is_chinese(&text),
        ..Draft::default()
    };
    let mut run = Run::new(&args.options, &Found::default())?;
    run.begin()?;
    let settings = Settings::new(&args.options, &Config::default());
    run.book(
        &Book::assemble(draft, settings.rounding),
        "calc",
        &settings,
        None,
    )?;
    run.end()
}

fn print(results: &[Calculation], lang: Lang) -> anyhow::Result<()> {
    let mut out = output::stdout();
    for result in results {
        let reading = result.reading.map_or(String::new(), |reading| {
            let words = Bilingual::new(
                format!("（{}）", reading.word().zh),
                format!(" ({})", reading.word().en),
            );
            words.get(lang).to_owned()
        });
        writeln!(
            out,
            "{}{reading}  {}",
            result.value.get(lang),
            result.interval.get(lang)
        )?;
    }
    out.flush()?;
    Ok(())
}
