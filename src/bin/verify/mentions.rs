//! `verify mentions`: what is understood of each figure of articles and their tables, as CSV, so that a person sees it.

use std::io::Write;

use anyhow::Context;
use statverify::input;
use statverify::reading::{self, Understood};
use statverify::report::problem_text;
use statverify::say::{Lang, Severity};

use crate::args::Mentions;
use crate::output;

const UNWRITABLE: &str = "cannot write the table";

/// Its columns.
const COLUMNS: [&str; 9] = [
    "place",
    "figure",
    "quantity",
    "time",
    "aspect",
    "side",
    "direction",
    "status",
    "unit",
];

/// Writes the table; problems go to standard error.
pub fn mentions(args: &Mentions) -> anyhow::Result<u8> {
    anyhow::ensure!(!args.input.files.is_empty(), "name the articles to read");
    let options = args.input.options()?;
    let mut table = csv::Writer::from_writer(output::stdout());
    table.write_record(COLUMNS).context(UNWRITABLE)?;
    let mut status = 0;
    let named = args.input.files.iter();
    for file in named.flat_map(|path| input::named_files(path)) {
        let articles = file.map(|file| input::open_path(&file, &options));
        let (found, problems) = match articles {
            Ok(articles) => reading::understood(articles),
            Err(problem) => (Vec::new(), vec![problem]),
        };
        for figure in &found {
            table.write_record(record(figure)).context(UNWRITABLE)?;
        }
        for problem in problems {
            if problem.severity == Severity::Error {
                status = 2;
            }
            let text = problem_text(&problem, &output::plain(), args.lang.unwrap_or(Lang::En));
            writeln!(std::io::stderr(), "{text}").context("cannot write to standard error")?;
        }
    }
    table.flush().context(UNWRITABLE)?;
    Ok(status)
}

fn record(figure: &Understood) -> [String; 9] {
    // No cell is one that a spreadsheet runs.
    let safe = |text: &str| match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    };
    [
        figure.origin.location().to_string(),
        safe(&figure.text),
        safe(&figure.quantity),
        figure.time.clone(),
        figure.aspect.to_owned(),
        figure.side.to_owned(),
        figure.direction.to_owned(),
        figure.status.to_owned(),
        safe(&figure.unit),
    ]
}
