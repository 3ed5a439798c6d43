//! `verify extract`: the figures and claims of articles as CSV, for a person to correct and keep.

use std::io::Write;

use anyhow::Context;
use statverify::book::Draft;
use statverify::input::{self, Table};
use statverify::reading;
use statverify::report::problem_text;
use statverify::say::{Lang, Problem, Severity};

use crate::args::Extract;
use crate::idle::Idle;
use crate::output;
use crate::settings::{Configs, Settings};

const UNWRITABLE: &str = "cannot write the table";

/// Writes the table; problems go to standard error.
pub fn extract(args: &Extract) -> anyhow::Result<u8> {
    anyhow::ensure!(
        !args.input.files.is_empty(),
        "name the articles to extract from"
    );
    let options = args.input.options()?;
    let mut status = 0;
    let mut drafts: Vec<(String, Draft)> = Vec::new();
    let mut problems: Vec<Problem> = Vec::new();
    let mut configs = Configs::new(&args.input);
    let mut idle = Idle::default();
    for file in args
        .input
        .files
        .iter()
        .flat_map(|path| input::named_files(path))
    {
        let file = match file {
            Ok(file) => file,
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        let config = configs.of(&file, &mut problems);
        let settings = Settings::of(&args.judging, &config.config);
        let articles = input::open_path(&file, &options);
        let reading = settings.reading(&args.input.disable, &config, options.name(&file));
        for draft in reading::drafts(articles, &reading) {
            match draft {
                Ok(mut draft) => {
                    problems.extend(draft.idle.take());
                    idle.note(&draft.sought, &settings.levels);
                    drafts.push((draft.article.clone().unwrap_or_else(|| file.clone()), draft))
                }
                Err(problem) => problems.push(problem),
            }
        }
    }
    let chinese = drafts.iter().any(|(_, draft)| draft.chinese);
    let lang = args.lang.unwrap_or(Lang::natural(chinese));
    let mut table = Table::new(output::stdout(), drafts.len() > 1, lang).context(UNWRITABLE)?;
    for (name, mut draft) in drafts {
        problems.append(&mut draft.problems);
        table.article(&name, draft).context(UNWRITABLE)?;
    }
    table.finish().context(UNWRITABLE)?;
    problems.append(&mut idle.problems().0);
    let mut errors = std::io::stderr().lock();
    for problem in problems {
        status = if problem.severity == Severity::Error {
            2
        } else {
            status
        };
        writeln!(errors, "{}", problem_text(&problem, &output::plain(), lang))
            .context("cannot write to standard error")?;
    }
    Ok(status)
}
