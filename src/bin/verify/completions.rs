//! `verify completions`: what a shell needs to complete options, formats and subcommands.

use std::io::Write;

use anyhow::Context;
use clap::CommandFactory;
use clap_complete::generate;

use crate::args::{Cli, Completions};
use crate::output;

/// Prints the completion script of a shell.
pub fn completions(args: &Completions) -> anyhow::Result<u8> {
    let mut script = Vec::new();
    generate(args.shell, &mut Cli::command(), "verify", &mut script);
    let mut out = output::stdout();
    out.write_all(&script)
        .and_then(|()| out.flush())
        .context("cannot write the script")?;
    Ok(0)
}
