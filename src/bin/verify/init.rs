//! `verify init`: a table and a configuration to begin with, which explain themselves.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

#[cfg(feature = "xlsx")]
use anyhow::Context;
use statverify::gate::config::FILE_NAME;
use statverify::report::visible;
use statverify::say::{Bilingual, Lang};

use crate::args::Init;
use crate::output;

/// The table and the configuration, in Chinese and in English.
const TABLE: [&str; 2] = [
    include_str!("../../../data/init/claims.zh.csv"),
    include_str!("../../../data/init/claims.en.csv"),
];
const CONFIG: [&str; 2] = [
    include_str!("../../../data/init/verify.zh.toml"),
    include_str!("../../../data/init/verify.en.toml"),
];

/// Writes the files, or none of them where one is there already.
pub fn init(args: &Init) -> anyhow::Result<u8> {
    let lang = args.lang.unwrap_or(Lang::En);
    let folder = &args.folder;
    let (name, table) = table(args, lang)?;
    let config = pick(CONFIG, lang).as_bytes().to_vec();
    let files = [(folder.join(name), table), (folder.join(FILE_NAME), config)];
    if let Some((file, _)) = files
        .iter()
        .find(|(file, _)| file.symlink_metadata().is_ok())
    {
        anyhow::bail!("{}", exists(file).get(lang).to_owned());
    }
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error, lang))?;
    for (file, bytes) in &files {
        create(file, bytes).map_err(|error| unwritable(file, &error, lang))?;
    }
    let mut out = output::stdout();
    let said = written(&files.map(|(file, _)| file));
    writeln!(out, "{}", visible(said.get(lang)))?;
    out.flush()?;
    Ok(0)
}

fn pick(texts: [&'static str; 2], lang: Lang) -> &'static str {
    texts[usize::from(lang == Lang::En)]
}

/// The table's name and bytes.
fn table(args: &Init, lang: Lang) -> anyhow::Result<(&'static str, Vec<u8>)> {
    let csv = pick(TABLE, lang);
    #[cfg(feature = "xlsx")]
    if args.xlsx {
        let bytes =
            statverify::report::to_fill_in(csv, lang).context("the workbook cannot be made")?;
        return Ok(("claims.xlsx", bytes));
    }
    let _ = args;
    Ok(("claims.csv", csv.as_bytes().to_vec()))
}

/// Never over a file, not even one that has come in the meantime.
fn create(file: &Path, bytes: &[u8]) -> io::Result<()> {
    File::create_new(file)?.write_all(bytes)
}

fn exists(file: &Path) -> Bilingual {
    let file = file.display();
    Bilingual::new(
        format!(
            "{file} 已经存在，不会覆盖，什么也没有写：请换一个文件夹（verify init 文件夹），或者先把它移走"
        ),
        format!(
            "{file} exists and is not overwritten; nothing was written: name another folder (verify init FOLDER), or move it away first"
        ),
    )
}

fn unwritable(file: &Path, error: &io::Error, lang: Lang) -> anyhow::Error {
    let file = file.display();
    let message = Bilingual::new(
        format!("{file} 写不进去（{error}）：请检查文件夹和权限"),
        format!("{file} cannot be written ({error}): check its folder and permissions"),
    );
    anyhow::Error::msg(message.get(lang).to_owned())
}

fn written([claims, config]: &[PathBuf; 2]) -> Bilingual {
    let (claims, config) = (claims.display(), config.display());
    Bilingual::new(
        format!("已写好 {claims} 和 {config}；接下来：verify {claims}"),
        format!("wrote {claims} and {config}; next: verify {claims}"),
    )
}
