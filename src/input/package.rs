//! The zip in which an office program packs a file. It may be hostile: what its entries say of their sizes is not
//! believed, they are measured while they are read.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io::{self, Cursor, Read};
use std::sync::Arc;

use zip::ZipArchive;
use zip::result::ZipError;

use crate::say::{Bilingual, Code, Problem};
use crate::source::Location;

/// Longest file, in bytes, before it is unpacked: as an article in text, and all of it is held in memory.
const LONGEST_FILE: u64 = 64 << 20;
/// Longest part, in bytes, when unpacked: the marks of XML take more than the words between them.
const LONGEST_PART: u64 = 128 << 20;
/// Up to so many bytes a part may be packed however tightly: a short text of blanks is.
const ALWAYS: u64 = 8 << 20;
/// Text is packed to a tenth, tables of zeros to a hundredth; only what is made to fill the memory is packed tighter.
const TIGHTEST: u64 = 300;

/// How a compound file begins: an old format of an office program, or the envelope of a new one with a password.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

/// An open package.
pub(super) struct Package {
    file: Arc<str>,
    /// Bytes of the whole file.
    length: u64,
    archive: ZipArchive<Cursor<Vec<u8>>>,
}

/// The bytes of a part, which end with an error where they are too many.
pub(super) struct Part<R> {
    input: R,
    packed: u64,
    read: u64,
}

/// A part that unpacks to too much.
#[derive(Debug)]
struct TooMuch;

impl Package {
    /// Opens a package.
    pub fn open(file: &Arc<str>, input: Box<dyn Read>) -> Result<Self, Box<Problem>> {
        let problem = |code, message| problem(file, code, message);
        let mut bytes = Vec::new();
        let read = input.take(LONGEST_FILE + 1).read_to_end(&mut bytes);
        read.map_err(|error| problem(Code::Unreadable, broken_off(&error)))?;
        match bytes.as_slice() {
            [] => return Err(problem(Code::EmptyFile, empty())),
            _ if bytes.len() as u64 > LONGEST_FILE => {
                return Err(problem(Code::TooLarge, too_large()));
            }
            _ if bytes.starts_with(COMPOUND) => {
                return Err(problem(Code::Undecodable, old_or_locked()));
            }
            _ => {}
        }
        let length = bytes.len() as u64;
        let archive = ZipArchive::new(Cursor::new(bytes));
        let archive = archive.map_err(|_| problem(Code::Undecodable, no_package()))?;
        Ok(Self {
            file: Arc::clone(file),
            length,
            archive,
        })
    }

    /// A part by its name; none where there is no such part.
    pub fn part(&mut self, name: &str) -> Result<Option<Part<impl Read>>, Box<Problem>> {
        match self.archive.by_name(name) {
            // No part is packed in more bytes than the file has, whatever it says.
            Ok(input) => Ok(Some(Part {
                packed: input.compressed_size().min(self.length),
                input,
                read: 0,
            })),
            Err(ZipError::FileNotFound) => Ok(None),
            Err(error) => Err(zip_problem(&self.file, &error)),
        }
    }
}

impl<R: Read> Read for Part<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(out)?;
        self.read += read as u64;
        let most = LONGEST_PART.min(ALWAYS.max(self.packed.saturating_mul(TIGHTEST)));
        if self.read > most {
            Err(io::Error::other(TooMuch))
        } else {
            Ok(read)
        }
    }
}

impl Display for TooMuch {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("unpacks to too much")
    }
}

impl Error for TooMuch {}

/// What is wrong with a file as a whole.
pub(super) fn problem(file: &Arc<str>, code: Code, message: Bilingual) -> Box<Problem> {
    let location = Location::file(Arc::clone(file));
    Box::new(Problem::at(code, message, location))
}

/// The error that a part cannot be read on.
pub(super) fn read_problem(file: &Arc<str>, error: &io::Error) -> Box<Problem> {
    match error.get_ref().is_some_and(|inner| inner.is::<TooMuch>()) {
        true => problem(file, Code::TooLarge, unpacks_to_too_much()),
        false => problem(file, Code::Undecodable, damaged(error)),
    }
}

fn zip_problem(file: &Arc<str>, error: &ZipError) -> Box<Problem> {
    match error {
        ZipError::Io(error) => read_problem(file, error),
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            problem(file, Code::Undecodable, old_or_locked())
        }
        error => problem(file, Code::Undecodable, damaged(error)),
    }
}

/// What is said of a file whose inside makes no sense, and why.
pub(super) fn damaged(why: &dyn Display) -> Bilingual {
    Bilingual::new(
        format!("文件已损坏：{why}；请用 Word、WPS 或 Excel 打开后另存一份"),
        format!(
            "the file is damaged: {why}; open it in the program that made it, and save it again"
        ),
    )
}

fn no_package() -> Bilingual {
    Bilingual::new(
        "这不是完整的 .docx 或 .xlsx 文件：可能没有下载完，或者只是改了扩展名；请用 Word、WPS 或 Excel 打开后另存一份",
        "this is no whole .docx or .xlsx file: its download may have broken off, or only its name was changed; open it in the program that made it, and save it again",
    )
}

fn old_or_locked() -> Bilingual {
    Bilingual::new(
        "这是旧格式（.doc、.xls），或者加了密码，读不了；请另存为不加密码的 .docx 或 .xlsx",
        "this has an old format (.doc, .xls) or a password and cannot be read; save it as .docx or .xlsx without a password",
    )
}

fn empty() -> Bilingual {
    Bilingual::new(
        "文件是空的；多半是没有下载完或没有存完",
        "the file is empty; mostly it was not downloaded or saved to its end",
    )
}

fn too_large() -> Bilingual {
    let most = LONGEST_FILE >> 20;
    Bilingual::new(
        format!("文件超过 {most} MiB，没有读；请分成几个文件，或删去图片"),
        format!(
            "the file has more than {most} MiB and was not read; split it, or take its pictures out"
        ),
    )
}

fn unpacks_to_too_much() -> Bilingual {
    let most = LONGEST_PART >> 20;
    Bilingual::new(
        format!(
            "文件解压后大得不合理（超过 {most} MiB，或压缩比超过 {TIGHTEST}），不再往下读；真正的稿件没有这么大"
        ),
        format!(
            "the file unpacks to too much (over {most} MiB, or {TIGHTEST} times its size), and was not read further; no real article does"
        ),
    )
}

fn broken_off(error: &io::Error) -> Bilingual {
    Bilingual::new(
        format!("读到一半中断：{error}"),
        format!("reading broke off: {error}"),
    )
}
