//! One writer of a file at a time, where what it writes follows from what stands there.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::folder::folder_of;

/// How long is waited for another: a file is written in much less.
const LONGEST: Duration = Duration::from_secs(30);
/// How often is looked whether it is done.
const STEP: Duration = Duration::from_millis(10);

/// A file's folder, held until the value is dropped, or until the process ends in whatever way: nothing is left that a later
/// run would have to clear away. The file itself cannot be held, as another takes its place.
pub struct Lock {
    _held: Option<File>,
}

impl Lock {
    /// Waits until nobody else writes there.
    ///
    /// # Errors
    /// Where that takes too long, or the folder cannot be held.
    pub fn of(path: &Path) -> anyhow::Result<Self> {
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let held = open(folder_of(&path))
            .with_context(|| format!("cannot hold the folder of {}", path.display()))?;
        let started = Instant::now();
        loop {
            match held.try_lock() {
                Ok(()) => return Ok(Self { _held: Some(held) }),
                Err(TryLockError::WouldBlock) if started.elapsed() < LONGEST => {
                    std::thread::sleep(STEP);
                }
                Err(TryLockError::WouldBlock) => bail!(
                    "{} is being written by another run; nothing was written: run again when that has ended",
                    path.display()
                ),
                // Some file systems have no locks; there a run is alone, as far as anybody can tell.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                    return Ok(Self { _held: None });
                }
                Err(TryLockError::Error(error)) => {
                    return Err(error)
                        .with_context(|| format!("cannot hold the folder of {}", path.display()));
                }
            }
        }
    }
}

#[cfg(unix)]
fn open(folder: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(folder)
}

/// A folder cannot be opened there: a file without content in it stands for it, and stays.
#[cfg(not(unix))]
fn open(folder: &Path) -> io::Result<File> {
    OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join(".verify-lock"))
}
