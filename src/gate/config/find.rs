//! The `verify.toml` that governs a file: the nearest one in its folder or a folder above.

use std::path::{Path, PathBuf, absolute};

/// Its name.
pub const FILE_NAME: &str = "verify.toml";

/// The nearest `verify.toml` in a folder or above it.
pub fn above(folder: &Path) -> Option<PathBuf> {
    let folder = absolute(folder).ok()?;
    folder
        .ancestors()
        .map(|folder| folder.join(FILE_NAME))
        .find(|file| file.is_file())
}
