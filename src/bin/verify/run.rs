//! The main job: files in, one report out.

use std::io::Write;

use anyhow::Context;
use statverify::check::{self, check};
use statverify::claim::Book;
use statverify::error::{Code, Problem, Severity};
use statverify::language::{Bilingual, Lang, is_chinese};
use statverify::reader;
use statverify::report::{Checked, Report, Summary};
use statverify::source::Location;

use crate::args::{Shared, Verify};
use crate::output;

/// Checks all files and gives the exit status.
pub fn verify(args: &Verify) -> anyhow::Result<u8> {
    let mut run = Run::new(&args.options)?;
    run.begin()?;
    let reading = args.input.reading()?;
    for file in args.input.paths() {
        match file {
            Ok(file) => run.file(&file, &reading)?,
            Err(problem) => run.problem(&problem, &problem.location.file)?,
        }
    }
    run.end()
}

/// A report in the making.
pub struct Run<'a> {
    options: &'a Shared,
    judging: check::Options,
    witness: bool,
    report: Box<dyn Report>,
    out: Box<dyn Write>,
    total: Summary,
    chinese: bool,
}

const UNWRITABLE: &str = "cannot write the report";

impl<'a> Run<'a> {
    pub fn new(options: &'a Shared) -> anyhow::Result<Self> {
        let witness = options.witness()?;
        let report = (options.format().report)(&output::style(options.detail()));
        let out = Box::new(output::stdout());
        let judging = options.judging();
        Ok(Self { options, judging, witness, report, out, total: Summary::default(), chinese: false })
    }

    pub fn begin(&mut self) -> anyhow::Result<()> {
        self.report.begin(&mut self.out).context(UNWRITABLE)
    }

    fn file(&mut self, file: &str, reading: &reader::Options) -> anyhow::Result<()> {
        let (claims, errors) = (self.total.claims, self.total.errors);
        for book in reader::books(reader::open_path(file, reading), self.options.rounding()) {
            match book {
                Ok(book) => self.book(&book)?,
                Err(problem) => self.problem(&problem, file)?,
            }
        }
        if reader::Reader::of(reading.name(file)).is_table && self.total.claims == claims && self.total.errors == errors
        {
            self.problem(&no_claims(file), file)?;
        }
        Ok(())
    }

    /// Checks one article.
    pub fn book(&mut self, book: &Book) -> anyhow::Result<()> {
        self.chinese |= book.chinese;
        let findings = check(book, &self.judging);
        let witnesses: Option<Vec<_>> =
            self.witness.then(|| findings.iter().map(|finding| check::witness(finding, &self.judging)).collect());
        let mut problems = book.problems.clone();
        problems.extend(check::stale_waivers(&findings));
        problems.sort_by_key(|problem| (problem.location.line, problem.location.column));
        let summary = Summary::of(book, &findings, &problems);
        self.total.add(&summary);
        let lang = self.lang(book.chinese);
        let checked = Checked {
            book,
            findings: &findings,
            witnesses: witnesses.as_deref(),
            problems: &problems,
            summary: &summary,
            lang,
        };
        self.report.book(&mut self.out, &checked).context(UNWRITABLE)
    }

    /// A problem that belongs to no article; `input` tells the language.
    pub fn problem(&mut self, problem: &Problem, input: &str) -> anyhow::Result<()> {
        self.total.count(problem);
        let lang = self.lang(self.chinese || is_chinese(input));
        self.report.problem(&mut self.out, problem, lang).context(UNWRITABLE)
    }

    pub fn end(mut self) -> anyhow::Result<u8> {
        let lang = self.lang(self.chinese);
        self.report.end(&mut self.out, &self.total, lang).context(UNWRITABLE)?;
        self.out.flush().context(UNWRITABLE)?;
        Ok(self.total.exit_status())
    }

    fn lang(&self, chinese: bool) -> Lang {
        self.options.lang().unwrap_or(if chinese { Lang::Zh } else { Lang::En })
    }
}

fn no_claims(file: &str) -> Problem {
    Problem {
        severity: Severity::Error,
        code: Code::NoClaims,
        message: Bilingual::new(
            "没有一条可核验的论断：至少一行要有算式，例如 growth(a, b)",
            "no claim to check: at least one row needs a formula, such as growth(a, b)",
        ),
        location: Location::file(file),
        origin: None,
    }
}
