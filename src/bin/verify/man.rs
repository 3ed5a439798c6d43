//! `verify man`: the manual page, made from the arguments themselves; a section for each subcommand.

use std::io::{self, Write};

use anyhow::Context;
use clap::{Command, CommandFactory};
use clap_mangen::Man;

use crate::args::Cli;
use crate::output;

/// Prints the page, for `man -l` or the folder man1.
pub fn man() -> anyhow::Result<u8> {
    let page = page(Cli::command()).context("cannot make the page")?;
    let mut out = output::stdout();
    out.write_all(&page)
        .and_then(|()| out.flush())
        .context("cannot write the page")?;
    Ok(0)
}

fn page(mut command: Command) -> io::Result<Vec<u8>> {
    command = command.disable_help_subcommand(true);
    command.build();
    let mut page = Vec::new();
    let man = Man::new(command.clone());
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    for subcommand in command.get_subcommands() {
        section(subcommand, &mut page)?;
    }
    Ok(page)
}

/// A subcommand's own page is a section of this one, and its sections are subsections.
fn section(subcommand: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    let man = Man::new(subcommand.clone().disable_version_flag(true));
    let mut own = Vec::new();
    man.render_synopsis_section(&mut own)?;
    man.render_description_section(&mut own)?;
    man.render_options_section(&mut own)?;
    let own = String::from_utf8_lossy(&own).replace("\n.SH ", "\n.SS ");
    let name = subcommand
        .get_bin_name()
        .unwrap_or_else(|| subcommand.get_name());
    writeln!(page, ".SH \"{}\"", name.to_uppercase())?;
    page.write_all(own.as_bytes())
}
