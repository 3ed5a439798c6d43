//! `verify explain`: what a code of a report means.

use std::io::Write;

use statverify::report::{Detail, explain};
use statverify::say::{Bilingual, Lang, is_chinese};

use crate::args::Explain;
use crate::output;

/// Prints the page of a code, or the list of all codes.
pub fn explain(args: &Explain) -> anyhow::Result<u8> {
    let code = args.code.as_deref().unwrap_or_default();
    let lang = args.lang.unwrap_or(Lang::natural(is_chinese(code)));
    let style = output::style(Detail::All);
    let mut out = output::stdout();
    match &args.code {
        None => explain::list(&mut out, &style, lang)?,
        Some(code) => match explain::find(code) {
            Ok(topics) => explain::pages(&mut out, &topics, &style, lang)?,
            Err(nearest) => anyhow::bail!("{}", unknown(code, nearest.as_deref()).get(lang)),
        },
    }
    out.flush()?;
    Ok(0)
}

fn unknown(code: &str, nearest: Option<&str>) -> Bilingual {
    match nearest {
        Some(known) => Bilingual::new(
            format!("没有 {code:?} 这个代码；是不是 {known}？全部代码见 verify explain"),
            format!("there is no code {code:?}; is it {known}? `verify explain` lists them all"),
        ),
        None => Bilingual::new(
            format!("没有 {code:?} 这个代码；全部代码见 verify explain"),
            format!("there is no code {code:?}; `verify explain` lists them all"),
        ),
    }
}
