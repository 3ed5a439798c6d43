//! The folder that a file stands in.

use std::path::Path;

/// The folder of a path; of a bare name, the one that is worked in.
pub fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}
