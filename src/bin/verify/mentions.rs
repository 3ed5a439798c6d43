//! `verify mentions`: what is understood of each figure of articles and their tables, as CSV, so that a person sees it.

use std::io::Write;

use anyhow::Context;
use statverify::input;
use statverify::reading::{self, Understood};
use statverify::report::problem_text;
use statverify::say::{Lang, Problem, Severity, marked};

use crate::args::{Judging, Mentions};
use crate::output;
use crate::settings::{Configs, Settings};

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
    let mut configs = Configs::new(&args.input);
    let named = args.input.files.iter();
    for file in named.flat_map(|path| input::named_files(path)) {
        let (found, problems) = match file {
            Ok(file) => understood(args, &file, &options, &mut configs),
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

/// What is understood of the figures of a file, in the words of its settings.
fn understood(
    args: &Mentions,
    file: &str,
    options: &input::Options,
    configs: &mut Configs,
) -> (Vec<Understood>, Vec<Problem>) {
    let mut problems = Vec::new();
    let found = configs.of(file, &mut problems);
    let settings = Settings::of(&Judging::default(), &found.config);
    let reading = settings.reading(&args.input.disable, &found, options.name(file));
    let (figures, more) = reading::understood(input::open_path(file, options), &reading);
    problems.extend(more);
    (figures, problems)
}

fn record(figure: &Understood) -> [String; 9] {
    [
        marked(&figure.origin.location().to_string()),
        marked(&figure.text),
        marked(&figure.quantity),
        marked(&figure.time),
        figure.aspect.to_owned(),
        figure.side.to_owned(),
        figure.direction.to_owned(),
        figure.status.to_owned(),
        marked(&figure.unit),
    ]
}
