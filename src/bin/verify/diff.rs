//! `verify diff`: two versions, what changed, and what the change made wrong. The gate of a pull request.

use std::io::Cursor;

use anyhow::Context;
use statverify::book::{Book, Draft};
use statverify::gate::diff::{Alignment, Side, carry, compare};
use statverify::input::{self, Articles};
use statverify::reading;
use statverify::report::{Changed, Checked, Summary};
use statverify::say::{Lang, Problem};
use statverify::source::CopyText;

use crate::args::Versions;
use crate::git::{History, Old};
use crate::run::{Examined, Run, examine};
use crate::settings::{Configs, Settings};

/// Compares all versions and gives the exit status.
pub fn diff(args: &Versions) -> anyhow::Result<u8> {
    let mut configs = Configs::new(&args.input);
    let mut problems = Vec::new();
    let options = args.input.options()?;
    let files = &args.input.files;
    let first = files
        .first()
        .context("name two versions, OLD NEW, or files after --since REV")?;
    let governing = configs.of(files.get(1).unwrap_or(first), &mut problems);
    let mut run = Run::new(&args.options, &governing)?;
    run.begin()?;
    let pairs: Vec<(Option<&String>, Result<String, Problem>)> =
        match (&args.since, files.as_slice()) {
            (Some(_), files) => files
                .iter()
                .flat_map(|path| input::named_files(path))
                .map(|file| (None, file))
                .collect(),
            (None, [old, new]) => vec![(Some(old), Ok(new.clone()))],
            (None, _) => anyhow::bail!("name two versions, OLD NEW, or files after --since REV"),
        };
    let mut history = args.since.as_deref().map(History::new);
    for (old, new) in pairs {
        let new = match new {
            Ok(new) => new,
            Err(problem) => {
                run.problem(&problem, &problem.location.file)?;
                continue;
            }
        };
        let config = configs.of(&new, &mut problems);
        run.problems(&mut problems)?;
        if old.is_none() && !config.selects(&new) {
            continue;
        }
        old.into_iter()
            .chain([&new])
            .try_for_each(|read| run.spares(read))?;
        let settings = Settings::new(&args.options, &config.config);
        let with_copy = settings.copy && !args.no_copy;
        let versions = Pair {
            old: old.map(String::as_str),
            new: &new,
            options: &options,
            reading: settings.reading(&args.input.disable, &config, options.name(&new)),
        };
        versions.compare(&mut run, &settings, with_copy, history.as_mut())?;
    }
    run.end()
}

/// Two versions of a file.
struct Pair<'a> {
    /// The path of the old one; none where it comes from git.
    old: Option<&'a str>,
    new: &'a str,
    options: &'a input::Options,
    reading: reading::Options,
}

/// One version as it was read: its articles, and the copy beside it.
struct Version {
    name: String,
    drafts: Vec<Draft>,
    problems: Vec<Problem>,
    copy: Option<CopyText>,
}

impl Pair<'_> {
    fn compare(
        &self,
        run: &mut Run<'_>,
        settings: &Settings,
        with_copy: bool,
        history: Option<&mut History<'_>>,
    ) -> anyhow::Result<()> {
        let beside = |table: &str| input::copy_beside(table).filter(|_| with_copy);
        let (mut old, unreadable) = match (self.old, history) {
            (Some(old), _) => (
                self.read(old, input::open_path(old, self.options), beside(old)),
                true,
            ),
            (None, Some(history)) => (self.at(history, beside(self.new))?, false),
            (None, None) => return Ok(()),
        };
        if unreadable && old.drafts.is_empty() {
            run.problems(&mut old.problems)?;
        }
        let mut new = self.read(
            self.new,
            input::open_path(self.new, self.options),
            beside(self.new),
        );
        run.problems(&mut new.problems)?;
        for draft in std::mem::take(&mut new.drafts) {
            let same = old
                .drafts
                .iter()
                .position(|old| old.article == draft.article);
            let before = same.map(|at| old.drafts.remove(at)).unwrap_or_default();
            article(run, settings, (&old, before), (&new, draft))?;
        }
        for gone in std::mem::take(&mut old.drafts) {
            article(run, settings, (&old, gone), (&new, Draft::default()))?;
        }
        Ok(())
    }

    fn read(&self, name: &str, articles: Articles, copy: Option<String>) -> Version {
        let mut version = Version {
            name: name.to_owned(),
            drafts: Vec::new(),
            problems: Vec::new(),
            copy: None,
        };
        for draft in reading::drafts(articles, &self.reading) {
            match draft {
                Ok(mut draft) => {
                    version.problems.extend(draft.idle.take());
                    version.drafts.push(draft);
                }
                Err(problem) => version.problems.push(problem),
            }
        }
        match copy.map(|copy| input::open_copy(&copy, self.options)) {
            Some(Ok((copy, problems))) => {
                version.copy = Some(copy);
                version.problems.extend(problems);
            }
            Some(Err(problem)) => version.problems.push(problem),
            None => {}
        }
        version
    }

    /// The version of a revision; nothing where the file is new.
    fn at(&self, history: &mut History<'_>, copy: Option<String>) -> anyhow::Result<Version> {
        let (name, articles): (String, Articles) = match history.file(self.new)? {
            Some(Old { name, bytes }) => {
                let articles = input::open(&name, Box::new(Cursor::new(bytes)), self.options);
                (name, articles)
            }
            None => (history.name(self.new), Box::new(std::iter::empty())),
        };
        let mut version = self.read(&name, articles, None);
        version.copy = match copy
            .map(|copy| history.file(&copy).map(|old| (copy, old)))
            .transpose()?
        {
            Some((copy, Some(Old { bytes, .. }))) => {
                // What is wrong with it is said of the copy that is in force.
                input::read_copy(&copy, Box::new(Cursor::new(bytes)), self.options)
                    .map(|(copy, _)| copy)
            }
            _ => None,
        };
        Ok(version)
    }
}

/// Compares and reports one article.
fn article(
    run: &mut Run<'_>,
    settings: &Settings,
    (old, before): (&Version, Draft),
    (new, mut after): (&Version, Draft),
) -> anyhow::Result<()> {
    let old_book = Book::assemble(before, settings.rounding);
    let earlier = examine(&old_book, settings, old.copy.as_ref(), "", None);
    let mut new_book = Book::assemble(after.clone(), settings.rounding);
    if new_book.table.is_none() && old_book.table.is_none() {
        let carried = carry(
            &earlier.findings,
            &Alignment::of(&old_book, &new_book),
            &new_book,
            &mut after,
        );
        if carried > 0 {
            new_book = Book::assemble(after, settings.rounding);
        }
    }
    let Examined {
        findings,
        problems,
        left_out,
        unquoted,
    } = examine(&new_book, settings, new.copy.as_ref(), "", None);
    let sides = (
        Side {
            book: &old_book,
            findings: &earlier.findings,
        },
        Side {
            book: &new_book,
            findings: &findings,
        },
    );
    let diff = compare(sides.0, sides.1, settings.fail_on);
    let mut summary = Summary::of(&new_book, &findings, &problems, left_out, settings.fail_on);
    (summary.failing, summary.unquoted) = (diff.became.len(), unquoted);
    let became: Vec<_> = diff.became.iter().map(|&at| findings[at].clone()).collect();
    let checked = Checked {
        book: &new_book,
        findings: &became,
        witnesses: None,
        problems: &problems,
        copy: new.copy.as_ref(),
        summary: &summary,
        lang: settings
            .lang
            .unwrap_or(Lang::natural(new_book.chinese || old_book.chinese)),
    };
    let changed = Changed {
        checked,
        changes: &diff.changes,
        old: &old.name,
        new: &new.name,
    };
    run.changed(&changed, settings)
}
