//! What the command line says, and what it means.

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use statverify::check::{self, TimesReading};
use statverify::claim::Tolerance;
use statverify::error::Problem;
use statverify::extract;
use statverify::figure;
use statverify::language;
use statverify::reader;
use statverify::report::{Detail, FORMATS, Format};

/// Recompute the derived figures of an article and say which are inconsistent.
///
/// Exit status: 0 nothing is inconsistent, 1 something is, 2 something could not be checked.
#[derive(Parser)]
#[command(name = "verify", version, args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
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
    /// Say what a code of a report means: verify explain times; without a code, list them all
    Explain(Explain),
}

#[derive(Args)]
pub struct Verify {
    #[command(flatten)]
    pub input: Input,
    #[command(flatten)]
    pub options: Shared,
}

#[derive(Args)]
pub struct Extract {
    #[command(flatten)]
    pub input: Input,
    /// Language of the header and of messages; by default that of the input
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
}

#[derive(Args)]
pub struct Input {
    /// Articles (Markdown, plain text), CSV files with one printed figure a row, or folders of them; - is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// Encoding of the files; without it UTF-8, UTF-16 and GB18030 are found out
    #[arg(long, value_name = "LABEL", value_parser = encoding)]
    encoding: Option<&'static encoding_rs::Encoding>,
    /// A rule that is not to find claims in articles; may be given several times
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = rule)]
    disable: Vec<String>,
    /// The name of standard input, which decides how it is read: article.md
    #[arg(long, value_name = "NAME")]
    stdin_filename: Option<String>,
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
pub struct Explain {
    /// A kind, verdict, basis, reading, reason, cause, note, error or warning, or a function's Chinese name
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
    /// Language of the page; by default that of the code
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
}

#[derive(Args)]
pub struct Shared {
    /// Output format
    #[arg(long, value_name = "FORMAT", default_value = FORMATS[0].name, value_parser = PossibleValuesParser::new(FORMATS.iter().map(|format| format.name)))]
    format: String,
    /// How printed digits came about
    #[arg(long, value_name = "MODE", default_value = "nearest")]
    rounding: Rounding,
    /// How 增长X倍 is read: as ratio or increase, or as increase only
    #[arg(long, value_name = "READING", default_value = "either")]
    times: Times,
    /// More room than rounding gives: 0.5% (relative), ±0.1 (in the claim's unit), 0.1pp (points)
    #[arg(long, value_name = "T", value_parser = tolerance, allow_hyphen_values = true)]
    tolerance: Option<Tolerance>,
    /// Language of the report; by default that of the input
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
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

#[derive(Clone, Copy, ValueEnum)]
enum Rounding {
    /// To the nearest
    Nearest,
    /// Cut off
    Truncated,
    /// One or the other
    Either,
    /// Not at all: figures are exact
    None,
}

#[derive(Clone, Copy, ValueEnum)]
enum Times {
    /// As a ratio or as an increase
    Either,
    /// As an increase only
    Literal,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    /// 中文
    Zh,
    /// English
    En,
}

impl From<Lang> for language::Lang {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Zh => Self::Zh,
            Lang::En => Self::En,
        }
    }
}

impl Explain {
    /// The language asked for.
    pub fn lang(&self) -> Option<language::Lang> {
        self.lang.map(language::Lang::from)
    }
}

impl Extract {
    /// The language asked for.
    pub fn lang(&self) -> Option<language::Lang> {
        self.lang.map(language::Lang::from)
    }
}

impl Input {
    /// The files that are named, those of folders one by one.
    pub fn paths(&self) -> impl Iterator<Item = Result<String, Problem>> {
        self.files.iter().flat_map(|path| reader::named_files(path))
    }

    /// How files are read.
    ///
    /// # Errors
    /// Where standard input has a name and is not read.
    pub fn reading(&self) -> anyhow::Result<reader::Options> {
        let idle = self.stdin_filename.is_some() && !self.files.iter().any(|file| file == "-");
        anyhow::ensure!(!idle, "--stdin-filename names standard input: write - among the files");
        let (disabled, stdin) = (self.disable.clone(), self.stdin_filename.clone());
        Ok(reader::Options { encoding: self.encoding, disabled, stdin })
    }
}

impl Shared {
    /// How figures are understood.
    pub fn rounding(&self) -> figure::Rounding {
        match self.rounding {
            Rounding::Nearest => figure::Rounding::Nearest,
            Rounding::Truncated => figure::Rounding::Truncated,
            Rounding::Either => figure::Rounding::Either,
            Rounding::None => figure::Rounding::None,
        }
    }

    /// How claims are judged.
    pub fn judging(&self) -> check::Options {
        let times = match self.times {
            Times::Either => TimesReading::Either,
            Times::Literal => TimesReading::Literal,
        };
        check::Options { tolerance: self.tolerance.clone(), times }
    }

    /// The language asked for.
    pub fn lang(&self) -> Option<language::Lang> {
        self.lang.map(language::Lang::from)
    }

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
    /// Where the format has no place for it.
    pub fn witness(&self) -> anyhow::Result<bool> {
        anyhow::ensure!(
            !self.witness || self.format != FORMATS[0].name,
            "--witness goes with --format json or --format ndjson"
        );
        Ok(self.witness)
    }

    /// The output format.
    pub fn format(&self) -> &'static Format {
        FORMATS.iter().find(|format| format.name == self.format).unwrap_or(&FORMATS[0])
    }
}

fn tolerance(text: &str) -> Result<Tolerance, String> {
    Tolerance::parse(text).map_err(|fault| format!("{}\n{}", fault.message.en, fault.message.zh))
}

fn rule(name: &str) -> Result<String, String> {
    if extract::rules().any(|rule| rule.name == name) {
        return Ok(name.to_owned());
    }
    let nearest = language::nearest(name, extract::rules().map(|rule| rule.name.as_str()));
    let meant = nearest.map(|name| format!("; is it {name}?")).unwrap_or_default();
    let known: Vec<&str> = extract::rules().map(|rule| rule.name.as_str()).collect();
    Err(format!("no such rule{meant}\nthe rules are {}", known.join(", ")))
}

fn encoding(label: &str) -> Result<&'static encoding_rs::Encoding, String> {
    encoding_rs::Encoding::for_label(label.as_bytes()).ok_or_else(|| {
        "no such encoding: write utf-8, utf-16le, gb18030, big5, windows-1252 or another WHATWG label".into()
    })
}
