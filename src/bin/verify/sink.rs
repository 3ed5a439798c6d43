//! Where a report goes: to standard output as it comes, or to a file whole or not at all.

use std::fs::{File, OpenOptions, Permissions};
use std::io::{self, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::folder::folder_of;
use crate::output;

/// What is written to.
pub enum Sink {
    Stdout(Box<dyn Write>),
    /// A file without a name, in the folder of the one that is meant: where the run is killed, nothing is left of it. At the
    /// end it gets a name, and replaces the other.
    Nameless {
        file: BufWriter<File>,
        path: PathBuf,
    },
    /// What is no plain file (a pipe, a device) cannot be replaced.
    Through {
        file: BufWriter<File>,
        path: PathBuf,
    },
}

impl Sink {
    /// Standard output.
    pub fn stdout() -> Self {
        Self::Stdout(Box::new(output::stdout()))
    }

    /// A file; nothing of it is seen before [`Sink::finish`].
    ///
    /// # Errors
    /// Where nothing can be written there.
    pub fn file(path: &Path) -> anyhow::Result<Self> {
        let unwritable = || format!("cannot write {}", path.display());
        if path.exists() && !path.is_file() {
            let file = OpenOptions::new()
                .write(true)
                .open(path)
                .with_context(unwritable)?;
            return Ok(Self::Through {
                file: BufWriter::new(file),
                path: path.to_owned(),
            });
        }
        // A link stays a link: what it leads to is replaced.
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let file = tempfile::tempfile_in(folder_of(&path)).with_context(unwritable)?;
        Ok(Self::Nameless {
            file: BufWriter::new(file),
            path,
        })
    }

    /// Ends it; a file is now there.
    ///
    /// # Errors
    /// Where not all could be written; a file is then as it was.
    pub fn finish(self) -> anyhow::Result<()> {
        match self {
            Self::Stdout(mut out) => out.flush().context("cannot write to standard output"),
            Self::Through { mut file, path } => file
                .flush()
                .with_context(|| format!("cannot write {}", path.display())),
            Self::Nameless { file, path } => {
                let file = file.into_inner().map_err(io::IntoInnerError::into_error);
                let named = file.and_then(|file| replace(file, &path));
                named.with_context(|| format!("cannot write {}", path.display()))
            }
        }
    }
}

/// Puts a whole file in the place of another, in one step; who may read and write the other may read and write this one.
fn replace(mut file: File, path: &Path) -> io::Result<()> {
    let earlier = path.metadata().ok().map(|earlier| earlier.permissions());
    let mut named = readable_as(
        earlier.as_ref(),
        tempfile::Builder::new().prefix(".verify-"),
    )
    .tempfile_in(folder_of(path))?;
    // The process may be one that makes files for fewer eyes than the earlier file had.
    #[cfg(unix)]
    if let Some(earlier) = earlier {
        named.as_file().set_permissions(earlier)?;
    }
    file.rewind()?;
    io::copy(&mut file, &mut named)?;
    named.as_file().sync_all()?;
    named.persist(path).map(drop).map_err(|error| error.error)
}

/// A file like the earlier one, so that what was for its owner's eyes only is never seen by others; where there is none, as any
/// program would make it.
#[cfg(unix)]
fn readable_as<'a, 'b>(
    earlier: Option<&Permissions>,
    builder: &'a mut tempfile::Builder<'b, 'b>,
) -> &'a mut tempfile::Builder<'b, 'b> {
    use std::os::unix::fs::PermissionsExt;
    let mode = earlier.map_or(0o666, PermissionsExt::mode);
    builder.permissions(Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn readable_as<'a, 'b>(
    _: Option<&Permissions>,
    builder: &'a mut tempfile::Builder<'b, 'b>,
) -> &'a mut tempfile::Builder<'b, 'b> {
    builder
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stdout(out) => out.write(bytes),
            Self::Nameless { file, .. } => file.write(bytes),
            Self::Through { file, .. } => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Stdout(out) => out.flush(),
            Self::Nameless { file, .. } => file.flush(),
            Self::Through { file, .. } => file.flush(),
        }
    }
}
