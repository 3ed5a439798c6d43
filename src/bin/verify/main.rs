//! The command line of `verify`: the only place that prints, exits, or reads the environment.

mod args;
mod bounded;
mod calc;
mod completions;
mod config;
mod diff;
mod explain;
mod extract;
mod folder;
mod git;
mod idle;
mod init;
mod keep;
mod lock;
mod man;
mod mentions;
mod output;
mod patch;
mod run;
mod serve;
mod settings;
mod sink;
mod written;

use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return ExitCode::from(output::usage(&error)),
    };
    let status = match &cli.command {
        Some(Command::Calc(calc)) => calc::calc(calc),
        Some(Command::Diff(args)) => diff::diff(args),
        Some(Command::Serve(args)) => serve::serve(args),
        Some(Command::Config(args)) => config::config(args),
        Some(Command::Explain(explain)) => explain::explain(explain),
        Some(Command::Extract(args)) => extract::extract(args),
        Some(Command::Mentions(args)) => mentions::mentions(args),
        Some(Command::Init(args)) => init::init(args),
        Some(Command::Completions(args)) => completions::completions(args),
        Some(Command::Man) => man::man(),
        None => run::verify(&cli.verify),
    };
    match status {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            output::say(&format!("{error:#}"));
            ExitCode::from(2)
        }
    }
}
