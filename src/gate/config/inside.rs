//! Files that a `verify.toml` names: they stay in its folder, for it may come with a stranger's pull request.

use std::path::{Component, Path};

use crate::say::Bilingual;

/// Whether a file of that name lies below the folder of its `verify.toml`, and not in git's own.
pub(super) fn stays_inside(file: &str) -> Result<(), Bilingual> {
    let inside = |step: Component<'_>| match step {
        Component::CurDir => true,
        Component::Normal(name) => !name.eq_ignore_ascii_case(".git"),
        Component::Prefix(_) | Component::RootDir | Component::ParentDir => false,
    };
    // What is a folder on some system is one on all: a file is named the same way wherever it is checked.
    if file
        .split(['/', '\\'])
        .flat_map(|step| Path::new(step).components())
        .all(inside)
        && !file.starts_with(['/', '\\'])
    {
        return Ok(());
    }
    Err(leads_out(file))
}

/// The fault that a file lies elsewhere.
pub(super) fn leads_out(file: &str) -> Bilingual {
    Bilingual::new(
        format!(
            "{file} 不在 verify.toml 的文件夹里：设置只能用其中的文件；请改成里面的路径，或在命令行上写明"
        ),
        format!(
            "{file} is not in the folder of verify.toml, whose settings name files in it only; name one there, or give it on the command line"
        ),
    )
}

/// Whether a link on the way to a file, which may not be there yet, leads out of a folder.
pub(super) fn is_linked_out(folder: &Path, file: &Path) -> bool {
    let Ok(folder) = folder.canonicalize() else {
        return false;
    };
    let met = folder
        .join(file)
        .ancestors()
        .find_map(|path| path.canonicalize().ok());
    met.is_none_or(|met| !met.starts_with(&folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_a_configuration_lies_below_its_folder() {
        for (file, wanted) in [
            ("verify.json", true),
            ("./reports/verify.json", true),
            ("a..b/..c", true),
            ("..", false),
            ("../verify.json", false),
            ("reports/../../verify.json", false),
            ("/etc/verify.json", false),
            ("\\\\host\\verify.json", false),
            ("reports\\..\\..\\verify.json", false),
            (".git/config", false),
            ("sub/.GIT/hooks/x", false),
        ] {
            assert_eq!(stays_inside(file).is_ok(), wanted, "{file}");
        }
    }
}
