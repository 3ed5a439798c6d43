//! The main job: files in, reports out.

use std::io;
use std::rc::Rc;

use anyhow::Context;
use statverify::book::Book;
use statverify::check::{self, Finding, LookedUp, check};
use statverify::gate::config::above;
use statverify::gate::{Baseline, LeftOut, let_pass, let_warnings_pass};
use statverify::input;
use statverify::reading;
use statverify::report::{Changed, Checked, Detail, Report, Style, Summary};
use statverify::say::{Bilingual, Code, Lang, Problem, Severity, is_chinese};
use statverify::source::{CopyText, Location};

use crate::args::{Destination, Gate, Shared, Verify, output_format};
use crate::idle::Idle;
use crate::keep::Keeper;
use crate::output;
use crate::patch::Patch;
use crate::settings::{Configs, Found, Settings, shown};
use crate::sink::Sink;
use crate::written::{Written, replaceable};

/// Checks all files and gives the exit status.
pub fn verify(args: &Verify) -> anyhow::Result<u8> {
    let mut configs = Configs::new(&args.input);
    let mut problems = Vec::new();
    let (files, gate) = args.files()?;
    let governing = configs.of(&files[0], &mut problems);
    let mut run = Run::new(&args.options, &governing)?;
    run.keep(&gate, &governing, &mut problems)?;
    run.patch = gate
        .patch
        .as_deref()
        .map(|file| Patch::new(file, &mut run.written))
        .transpose()?;
    run.begin()?;
    let options = args.input.options()?;
    let copy = gate
        .copy
        .as_deref()
        .map(|copy| run.open_copy(copy, &options))
        .transpose()?
        .flatten();
    run.total.excluded += files
        .iter()
        .map(|path| input::left_out(path))
        .sum::<usize>();
    for path in files
        .iter()
        .flat_map(|path| input::named_files(path).map(move |file| (path, file)))
    {
        run.problems(&mut problems)?;
        match path {
            (path, Ok(file)) => {
                let config = configs.of(&file, &mut problems);
                run.problems(&mut problems)?;
                let asked_for = *path == file && !gate.force_exclude;
                if asked_for || config.selects(&file) {
                    let input = (&options, args.input.disable.as_slice());
                    run.file(&file, input, &config, &gate, copy.as_ref(), asked_for)?;
                } else {
                    run.total.excluded += 1;
                }
            }
            (_, Err(problem)) => run.problem(&problem, &problem.location.file)?,
        }
    }
    run.end()
}

impl Verify {
    /// The files and folders to check, without any those of the `verify.toml` that is in force here; and the gate, with the
    /// optional value of `--write-baseline` in its place.
    fn files(&self) -> anyhow::Result<(Vec<String>, Gate)> {
        let (mut files, mut gate) = (self.input.files.clone(), self.gate.clone());
        // `--baseline old.json --write-baseline a.csv`: the file is none to be written.
        if let (Some(_), Some(Some(file))) = (&gate.baseline, &gate.write_baseline) {
            files.insert(0, input::name(file));
            gate.write_baseline = Some(None);
        }
        if files.is_empty() {
            let folder = above(".".as_ref()).and_then(|file| file.parent().map(shown));
            let folder = folder.context(
                "name a file to check, or write a verify.toml (`verify init`) and check its folder",
            )?;
            files.push(if folder.is_empty() {
                ".".to_owned()
            } else {
                folder
            });
        }
        Ok((files, gate))
    }
}

/// A file of a folder that is in another language is no error: nobody has asked for it by name.
fn found_by_chance(problems: &mut [Problem]) {
    for problem in problems {
        if problem.code == Code::LanguageNotRead {
            problem.severity = Severity::Warning;
        }
    }
}

/// All that was found of an article, as far as it is shown.
pub struct Examined<'a> {
    pub findings: Vec<Finding<'a>>,
    pub problems: Vec<Problem>,
    pub left_out: LeftOut,
    /// Rows that print a figure and quote nothing.
    pub unquoted: usize,
}

/// Checks an article, holds it against its copy, and lets pass what may.
pub fn examine<'a>(
    book: &'a Book,
    settings: &Settings,
    copy: Option<&CopyText>,
    article: &str,
    baseline: Option<&mut Baseline>,
) -> Examined<'a> {
    let mut findings = check(book, &settings.judging);
    let mut problems = book.problems.clone();
    problems.extend(check::stale_waivers(&findings));
    problems.extend(check::causes_left_out(&findings));
    problems.sort_by_key(|problem| (problem.location.line, problem.location.column));
    let looked_up = copy.map_or(LookedUp::default(), |copy| {
        check::against_copy(book, copy, &mut findings)
    });
    let (findings, mut left_out) = let_pass(findings, article, &settings.levels, baseline);
    left_out.off += let_warnings_pass(&mut problems, &settings.levels);
    Examined {
        findings,
        problems,
        left_out,
        unquoted: looked_up.unquoted,
    }
}

/// Reports in the making.
pub struct Run<'a> {
    options: &'a Shared,
    witness: bool,
    outputs: Vec<Output>,
    keeper: Option<Keeper>,
    patch: Option<Patch>,
    written: Written,
    total: Summary,
    idle: Idle,
    chinese: bool,
    lang: Option<Lang>,
}

/// One report and where it goes.
struct Output {
    report: Box<dyn Report>,
    sink: Sink,
}

const UNWRITABLE: &str = "cannot write the report";

/// How a report in a file looks.
fn in_file(detail: Detail) -> Style {
    Style {
        detail,
        ..output::plain()
    }
}

impl<'a> Run<'a> {
    /// A run with the outputs of the flags, or else of a configuration.
    pub fn new(options: &'a Shared, config: &Found) -> anyhow::Result<Self> {
        let witness = options.witness()?;
        let (mut outputs, mut written) = (Vec::new(), Written::default());
        for Destination { format, file } in destinations(options, config)? {
            let style = if file.is_some() {
                in_file(options.detail())
            } else {
                output::style(options.detail())
            };
            file.iter().try_for_each(|file| written.add(file))?;
            let sink = file.map_or_else(|| Ok(Sink::stdout()), |file| Sink::file(&file))?;
            outputs.push(Output {
                report: (format.report)(&style),
                sink,
            });
        }
        let lang = options.lang.or(config.config.lang);
        Ok(Self {
            options,
            witness,
            outputs,
            keeper: None,
            patch: None,
            written,
            total: Summary::default(),
            idle: Idle::default(),
            chinese: false,
            lang,
        })
    }

    /// Takes the baseline into account that is asked for.
    fn keep(
        &mut self,
        gate: &Gate,
        config: &Found,
        problems: &mut Vec<Problem>,
    ) -> anyhow::Result<()> {
        let stated = config
            .config
            .baseline
            .as_ref()
            .map(|file| config.folder().join(file));
        let baseline = gate.baseline.clone().or(stated);
        self.keeper = match &gate.write_baseline {
            Some(named) => {
                let file = named.clone().or(baseline);
                let file = file.context(
                    "--write-baseline needs a file: --write-baseline verify-baseline.json",
                )?;
                self.written.add(&file)?;
                Some(Keeper::record(&file)?)
            }
            None => {
                baseline
                    .iter()
                    .try_for_each(|file| self.written.spares(file))?;
                baseline.and_then(|file| {
                    Keeper::read(&file)
                        .map_err(|problem| problems.push(*problem))
                        .ok()
                })
            }
        };
        Ok(())
    }

    /// Reads a copy; what is wrong with it is reported.
    fn open_copy(
        &mut self,
        file: &str,
        reading: &input::Options,
    ) -> anyhow::Result<Option<CopyText>> {
        self.spares(file)?;
        let (copy, mut problems) = match input::open_copy(file, reading) {
            Ok((copy, problems)) => (Some(copy), problems),
            Err(problem) => (None, vec![problem]),
        };
        self.problems(&mut problems)?;
        Ok(copy)
    }

    /// Makes sure that a file which is read is not replaced by an output.
    ///
    /// # Errors
    /// Where it would be.
    pub fn spares(&self, file: &str) -> anyhow::Result<()> {
        self.written.spares(&input::path(file))
    }

    pub fn begin(&mut self) -> anyhow::Result<()> {
        self.report(|report, sink| report.begin(sink))
    }

    /// Has every report written on.
    fn report(
        &mut self,
        write: impl Fn(&mut dyn Report, &mut Sink) -> io::Result<()>,
    ) -> anyhow::Result<()> {
        self.outputs
            .iter_mut()
            .try_for_each(|output| write(&mut *output.report, &mut output.sink))
            .context(UNWRITABLE)
    }

    fn file(
        &mut self,
        file: &str,
        (options, disabled): (&input::Options, &[String]),
        config: &Rc<Found>,
        gate: &Gate,
        copy: Option<&CopyText>,
        asked_for: bool,
    ) -> anyhow::Result<()> {
        let config_file = config.file.as_deref();
        config_file
            .into_iter()
            .chain([&*input::path(file)])
            .try_for_each(|read| self.written.spares(read))?;
        let settings = Settings::new(self.options, &config.config);
        let is_table = input::is_table(options.name(file));
        let beside = || {
            input::copy_beside(file)
                .filter(|_| gate.copy.is_none() && !gate.no_copy && settings.copy)
        };
        let found = beside()
            .map(|copy| self.open_copy(&copy, options))
            .transpose()?
            .flatten();
        let copy = copy.or(found.as_ref()).filter(|_| is_table);
        let (claims, errors) = (self.total.claims, self.total.errors);
        let articles = input::open_path(file, options);
        for book in reading::books(
            articles,
            &settings.reading(disabled, config, options.name(file)),
        ) {
            match book {
                // An ordinary file of data claims nothing: it is an error only where a person has named it.
                Ok(book) if book.idle.is_some() && !asked_for => {
                    self.total.excluded += 1;
                    return Ok(());
                }
                Ok(mut book) => {
                    if !asked_for {
                        found_by_chance(&mut book.problems);
                    }
                    self.book(&book, file, &settings, copy)?;
                    if let Some(idle) = &book.idle {
                        self.problem(idle, file)?;
                    }
                }
                Err(problem) => self.problem(&problem, file)?,
            }
        }
        if is_table && self.total.claims == claims && self.total.errors == errors {
            self.problem(&no_claims(file), file)?;
        }
        Ok(())
    }

    /// Checks one article.
    pub fn book(
        &mut self,
        book: &Book,
        file: &str,
        settings: &Settings,
        copy: Option<&CopyText>,
    ) -> anyhow::Result<()> {
        self.chinese |= book.chinese;
        self.idle.note(&book.sought, &settings.levels);
        let article = book.article.clone().unwrap_or_else(|| match &self.keeper {
            Some(keeper) => keeper.article(file),
            None => String::new(),
        });
        let baseline = self.keeper.as_mut().map(|keeper| &mut keeper.baseline);
        let Examined {
            findings,
            problems,
            left_out,
            unquoted,
        } = examine(book, settings, copy, &article, baseline);
        if let Some(patch) = &mut self.patch {
            findings.iter().for_each(|finding| patch.add(finding));
        }
        let witnesses: Option<Vec<_>> = self.witness.then(|| {
            findings
                .iter()
                .map(|finding| check::witness(finding, &settings.judging))
                .collect()
        });
        let mut summary = Summary::of(book, &findings, &problems, left_out, settings.fail_on);
        summary.unquoted = unquoted;
        self.total.add(&summary);
        let checked = Checked {
            book,
            findings: &findings,
            witnesses: witnesses.as_deref(),
            problems: &problems,
            copy,
            summary: &summary,
            lang: settings.lang.unwrap_or(Lang::natural(book.chinese)),
        };
        self.report(|report, sink| report.book(sink, &checked))
    }

    /// Reports two versions of an article; `total` counts the new one, of which only what the change made fail fails.
    pub fn changed(&mut self, changed: &Changed<'_>, settings: &Settings) -> anyhow::Result<()> {
        self.chinese |= changed.checked.book.chinese;
        self.idle
            .note(&changed.checked.book.sought, &settings.levels);
        self.total.add(changed.checked.summary);
        self.report(|report, sink| report.changed(sink, changed))
    }

    /// A problem that belongs to no article; `input` tells the language.
    pub fn problem(&mut self, problem: &Problem, input: &str) -> anyhow::Result<()> {
        self.total.count(problem);
        let lang = self.lang(self.chinese || is_chinese(input));
        self.report(|report, sink| report.problem(sink, problem, lang))
    }

    pub fn problems(&mut self, problems: &mut Vec<Problem>) -> anyhow::Result<()> {
        problems
            .drain(..)
            .try_for_each(|problem| self.problem(&problem, &problem.location.file))
    }

    pub fn end(mut self) -> anyhow::Result<u8> {
        if let Some(stale) = self
            .keeper
            .take()
            .map(Keeper::finish)
            .transpose()?
            .flatten()
        {
            self.problem(&stale, "")?;
        }
        let (mut idle, off) = std::mem::take(&mut self.idle).problems();
        self.total.off += off;
        self.problems(&mut idle)?;
        let lang = self.lang(self.chinese);
        self.patch.take().map(Patch::finish).transpose()?;
        for mut output in self.outputs {
            output
                .report
                .end(&mut output.sink, &self.total, lang)
                .context(UNWRITABLE)?;
            output.sink.finish()?;
        }
        Ok(self.total.exit_status())
    }

    fn lang(&self, chinese: bool) -> Lang {
        self.lang.unwrap_or(Lang::natural(chinese))
    }
}

/// The formats asked for, and where each goes.
fn destinations(options: &Shared, config: &Found) -> anyhow::Result<Vec<Destination>> {
    let mut all = options.formats.clone();
    if all.is_empty() {
        let stated = config.config.formats.clone().unwrap_or_default();
        for format in stated {
            let place = config
                .config
                .stated
                .get("formats")
                .map(|stated| &stated.location);
            let line = place.map_or(String::new(), |place| {
                format!("{}:{}: ", place.file, place.line)
            });
            let Destination { format, file } =
                output_format(&format).map_err(|error| anyhow::anyhow!("{line}{error}"))?;
            let file = file.map(|file| config.folder().join(file));
            let lang = options.lang.or(config.config.lang).unwrap_or(Lang::En);
            file.iter()
                .try_for_each(|file| replaceable(file, lang))
                .map_err(|error| anyhow::anyhow!("{line}{error}"))?;
            all.push(Destination { format, file });
        }
    }
    if all.is_empty() {
        all.push(Destination {
            format: &statverify::report::FORMATS[0],
            file: None,
        });
    }
    let mut unnamed = all
        .iter_mut()
        .filter(|destination| destination.file.is_none());
    let first = unnamed.next();
    anyhow::ensure!(
        unnamed.next().is_none(),
        "two formats cannot both go to standard output: give one a file, as in --format sarif=report.sarif"
    );
    match (first, &options.output) {
        (Some(first), Some(output)) => first.file = Some(output.clone()),
        (None, Some(_)) => {
            anyhow::bail!("--output is for a format without a file, and every format has one")
        }
        _ => {}
    }
    Ok(all)
}

fn no_claims(file: &str) -> Problem {
    Problem::at(
        Code::NoClaims,
        Bilingual::new(
            "没有一条可核验的论断：至少一行要有算式，例如 growth(a, b)",
            "no claim to check: at least one row needs a formula, such as growth(a, b)",
        ),
        Location::file(file),
    )
}
