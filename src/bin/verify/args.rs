//! What the command line says, and what it means.

use std::ffi::OsStr;
use std::fmt;
use std::path::PathBuf;

use clap::builder::{OsStringValueParser, PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;
use statverify::book::Tolerance;
use statverify::check::TimesReading;
use statverify::figure::Rounding;
use statverify::gate::FailOn;
use statverify::input;
use statverify::language;
use statverify::reading;
use statverify::report::{Detail, FORMATS, Format};
use statverify::say::Lang;

/// Recompute the derived figures of an article and say which are inconsistent.
///
/// Exit status: 0 nothing is inconsistent, 1 something is, 2 something could not be checked.
#[derive(Parser)]
#[command(
    name = "verify",
    version,
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub verify: Verify,
}

#[derive(Subcommand)]
pub enum Command {
    /// Say what a formula gives: verify calc 'cagr(292.5亿元, 5499亿元, 20)'
    Calc(Calc),
    /// Write the figures and claims of an article as CSV, to correct and keep: verify extract article.md
    Extract(Extract),
    /// Write what is understood of each figure of an article, as CSV: verify mentions article.md
    Mentions(Mentions),
    /// Say which figures changed between two versions, which claims depend on them, and what became wrong: verify diff OLD NEW,
    /// or verify diff --since REV FILE...
    Diff(Versions),
    /// Open a page on this machine to paste an article or a table into: verify serve
    Serve(Serve),
    /// Print the settings that are in force for a file, and where each comes from
    Config(Configuration),
    /// Say what a code of a report means: verify explain times; without a code, list them all
    Explain(Explain),
    /// Write a claims.csv and a verify.toml that explain themselves, to begin with: verify init folder
    Init(Init),
    /// Write what a shell needs to complete words: verify completions bash
    Completions(Completions),
    /// Write the manual page: verify man | man -l -
    Man,
}

#[derive(Args)]
pub struct Verify {
    #[command(flatten)]
    pub input: Input,
    #[command(flatten)]
    pub gate: Gate,
    #[command(flatten)]
    pub options: Shared,
}

/// What a run is held against, and what it lets pass.
#[derive(Args, Clone)]
pub struct Gate {
    /// The article against which the tables are held: what it prints otherwise has drifted; without it, the article of the same
    /// name
    #[arg(long, value_name = "FILE", value_parser = file())]
    pub copy: Option<String>,
    /// Hold no table against the article of the same name
    #[arg(long, conflicts_with = "copy")]
    pub no_copy: bool,
    /// Accept the findings that are named in a file
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Accept what fails from now on: write it to a file, or to that of --baseline
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    pub write_baseline: Option<Option<PathBuf>>,
    /// Leave out files that verify.toml excludes, also those that are named
    #[arg(long)]
    pub force_exclude: bool,
    /// Write what to print instead as a unified diff; nothing is applied
    #[arg(long, value_name = "FILE")]
    pub patch: Option<PathBuf>,
}

#[derive(Args)]
pub struct Extract {
    #[command(flatten)]
    pub input: Input,
    #[command(flatten)]
    pub judging: Judging,
    /// Language of the header and of messages; by default that of the input
    #[arg(long, value_name = "LANG", value_parser = named(&Lang::ALL, Lang::name))]
    pub lang: Option<Lang>,
}

#[derive(Args)]
pub struct Mentions {
    #[command(flatten)]
    pub input: Input,
    /// Language of messages
    #[arg(long, value_name = "LANG", value_parser = named(&Lang::ALL, Lang::name))]
    pub lang: Option<Lang>,
}

#[derive(Args)]
pub struct Input {
    /// Articles (Markdown, Word, HTML, plain text), tables with one printed figure a row (CSV, Excel), or folders of them; - is standard input
    #[arg(value_name = "FILE", value_parser = file())]
    pub files: Vec<String>,
    /// Encoding of the files; without it UTF-8, UTF-16 and GB18030 are found out
    #[arg(long, value_name = "LABEL", value_parser = encoding)]
    encoding: Option<&'static encoding_rs::Encoding>,
    /// A rule that is not to find claims in articles; may be given several times
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = rule)]
    pub disable: Vec<String>,
    /// The sheet of a workbook; without it, the first visible one that has a column `claimed`
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The name of standard input, which decides how it is read: article.md
    #[arg(long, value_name = "NAME", value_parser = file())]
    stdin_filename: Option<String>,
    /// Go by no verify.toml, wherever the files lie
    #[arg(long)]
    pub no_config: bool,
}

#[derive(Args)]
pub struct Calc {
    /// The formula; its operands are figures as printed
    #[arg(value_name = "FORMULA", allow_hyphen_values = true)]
    pub formula: String,
    /// A figure to check against the formula
    #[arg(long, value_name = "FIGURE", allow_hyphen_values = true)]
    pub claimed: Option<String>,
    #[command(flatten)]
    pub options: Shared,
}

#[derive(Args)]
pub struct Versions {
    /// The old and the new version; with --since the new versions, or folders of them
    #[command(flatten)]
    pub input: Input,
    /// A revision in git that has the old versions
    #[arg(long, value_name = "REV", allow_hyphen_values = false)]
    pub since: Option<String>,
    /// Hold no table against the article of the same name
    #[arg(long)]
    pub no_copy: bool,
    #[command(flatten)]
    pub options: Shared,
}

#[derive(Args)]
pub struct Serve {
    /// The port; without it any that is free
    #[arg(
        long,
        value_name = "PORT",
        default_value_t = 0,
        hide_default_value = true
    )]
    pub port: u16,
    /// Language of the page and its reports; by default that of the browser and of the text
    #[arg(long, value_name = "LANG", value_parser = named(&Lang::ALL, Lang::name))]
    pub lang: Option<Lang>,
}

#[derive(Args)]
pub struct Configuration {
    /// The file or folder whose settings are asked for
    #[arg(value_name = "FILE", default_value = ".", value_parser = file())]
    pub file: String,
    #[command(flatten)]
    pub options: Shared,
}

#[derive(Args)]
pub struct Explain {
    /// A kind, verdict, basis, reading, reason, cause, note, error or warning, or a function's Chinese name
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
    /// Language of the page; by default that of the code
    #[arg(long, value_name = "LANG", value_parser = named(&Lang::ALL, Lang::name))]
    pub lang: Option<Lang>,
}

#[derive(Args)]
pub struct Init {
    /// Where the two files go; it is made where there is none
    #[arg(value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,
    /// Write a workbook to fill in, claims.xlsx, instead of the CSV
    #[cfg(feature = "xlsx")]
    #[arg(long)]
    pub xlsx: bool,
    /// Language of the files and of messages [default: en]
    #[arg(long, value_name = "LANG", value_parser = named(&Lang::ALL, Lang::name))]
    pub lang: Option<Lang>,
}

#[derive(Args)]
pub struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: Shell,
}

#[derive(Args)]
pub struct Shared {
    /// Output format, with =FILE where it goes to a file; may be given several times [default: terminal]
    #[arg(long = "format", value_name = "FORMAT[=FILE]", value_parser = Destinations)]
    pub formats: Vec<Destination>,
    /// Write the report to a file, whole or not at all
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub judging: Judging,
    /// What makes the exit status 1; what could not be checked makes it 2 all the same [default: inconsistent]
    #[arg(long, value_name = "WHAT", value_parser = named(&FailOn::ALL, FailOn::name))]
    pub fail_on: Option<FailOn>,
    /// Language of the report; by default that of the input
    #[arg(long, value_name = "LANG", value_parser = named(&Lang::ALL, Lang::name))]
    pub lang: Option<Lang>,
    /// With each verdict what proves it, in exact fractions: formats json and ndjson
    #[arg(long)]
    witness: bool,
    /// Print only what fails
    #[arg(short, long)]
    quiet: bool,
    /// Print inputs, bases and formulas in words as well
    #[arg(short, long, conflicts_with = "quiet")]
    verbose: bool,
}

/// How figures are understood and compared.
#[derive(Args, Default)]
pub struct Judging {
    /// How printed digits came about [default: nearest]
    #[arg(long, value_name = "MODE", value_parser = named(&Rounding::ALL, Rounding::name))]
    pub rounding: Option<Rounding>,
    /// How 增长X倍 is read: as ratio or increase (either), or as increase only (literal) [default: either]
    #[arg(long, value_name = "READING", value_parser = named(&TimesReading::ALL, TimesReading::name))]
    pub times: Option<TimesReading>,
    /// More room than rounding gives: 0.5% (relative), ±0.1 (in the claim's unit), 0.1pp (points)
    #[arg(long, value_name = "T", value_parser = tolerance, allow_hyphen_values = true)]
    tolerance: Option<(String, Tolerance)>,
}

/// A format, and the file that it goes to.
#[derive(Clone)]
pub struct Destination {
    /// What is written.
    pub format: &'static Format,
    /// Where; none: to standard output, or to the file of --output.
    pub file: Option<PathBuf>,
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.file {
            Some(file) => write!(f, "{}={}", self.format.name, file.display()),
            None => f.write_str(self.format.name),
        }
    }
}

impl Input {
    /// How files are read.
    ///
    /// # Errors
    /// Where standard input has a name and is not read.
    pub fn options(&self) -> anyhow::Result<input::Options> {
        let idle = self.stdin_filename.is_some() && !self.files.iter().any(|file| file == "-");
        anyhow::ensure!(
            !idle,
            "--stdin-filename names standard input: write - among the files"
        );
        Ok(input::Options {
            encoding: self.encoding,
            stdin: self.stdin_filename.clone(),
            sheet: self.sheet.clone(),
        })
    }
}

impl Judging {
    /// More room than rounding gives.
    pub fn tolerance(&self) -> Option<Tolerance> {
        self.tolerance
            .as_ref()
            .map(|(_, tolerance)| tolerance.clone())
    }

    /// The same as it was written.
    pub fn tolerance_text(&self) -> Option<&str> {
        self.tolerance.as_ref().map(|(text, _)| text.as_str())
    }
}

impl Shared {
    /// How much to say.
    pub fn detail(&self) -> Detail {
        match (self.quiet, self.verbose) {
            (true, _) => Detail::Failures,
            (_, true) => Detail::Explained,
            _ => Detail::All,
        }
    }

    /// Whether each verdict comes with what proves it.
    ///
    /// # Errors
    /// Where no format has a place for it.
    pub fn witness(&self) -> anyhow::Result<bool> {
        let has_place = |destination: &Destination| destination.format.witness;
        anyhow::ensure!(
            !self.witness || self.formats.iter().any(has_place),
            "--witness goes with --format json or --format ndjson"
        );
        Ok(self.witness)
    }
}

/// The name of a file, which need be no UTF-8.
fn file() -> impl TypedValueParser<Value = String> {
    OsStringValueParser::new().map(input::name)
}

/// A value of a list by its name; help and shells are told the names.
fn named<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    name: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let choice = move |given: String| all.iter().copied().find(|choice| name(*choice) == given);
    PossibleValuesParser::new(all.iter().map(|choice| name(*choice)))
        .map(move |given| choice(given).unwrap_or_else(|| unreachable!("no other name is let in")))
}

/// Reads a [`Destination`], and tells a shell which formats there are.
#[derive(Clone)]
struct Destinations;

impl TypedValueParser for Destinations {
    type Value = Destination;

    fn parse_ref(
        &self,
        _: &clap::Command,
        _: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<Destination, clap::Error> {
        let raw = |message| {
            clap::Error::raw(clap::error::ErrorKind::InvalidValue, format!("{message}\n"))
        };
        output_format(&value.to_string_lossy()).map_err(raw)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(
            FORMATS.iter().map(|format| PossibleValue::new(format.name)),
        ))
    }
}

/// Reads `sarif=report.sarif`.
///
/// # Errors
/// Where there is no such format, or no file after the sign.
pub fn output_format(text: &str) -> Result<Destination, String> {
    let (name, file) = match text.split_once('=') {
        Some((_, "")) => return Err("the file is missing after =".to_owned()),
        Some((name, file)) => (name, Some(PathBuf::from(file))),
        None => (text, None),
    };
    let format = FORMATS
        .iter()
        .find(|format| format.name == name)
        .ok_or_else(|| {
            let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
            no_such("format", name, &names)
        })?;
    Ok(Destination { format, file })
}

fn tolerance(text: &str) -> Result<(String, Tolerance), String> {
    Tolerance::parse(text)
        .map(|tolerance| (text.to_owned(), tolerance))
        .map_err(|fault| format!("{}\n{}", fault.message.en, fault.message.zh))
}

fn rule(name: &str) -> Result<String, String> {
    let rules: Vec<&str> = reading::rules().collect();
    if rules.contains(&name) {
        Ok(name.to_owned())
    } else {
        Err(no_such("rule", name, &rules))
    }
}

/// That there is no such name, and which there are.
fn no_such(what: &str, name: &str, known: &[&str]) -> String {
    let meant = language::nearest(name, known.iter().copied())
        .map(|name| format!("; is it {name}?"))
        .unwrap_or_default();
    let known = known.join(", ");
    format!("no such {what}{meant}\nthe {what}s are {known}")
}

fn encoding(label: &str) -> Result<&'static encoding_rs::Encoding, String> {
    encoding_rs::Encoding::for_label(label.as_bytes()).ok_or_else(|| {
        "no such encoding: write utf-8, utf-16le, gb18030, big5, windows-1252 or another WHATWG label".into()
    })
}
