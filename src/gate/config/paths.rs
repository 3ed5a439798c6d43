//! Which files of a folder are checked: patterns as in a `.gitignore`, from the folder of `verify.toml`.

use std::path::{Path, absolute};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::say::Bilingual;

/// The patterns of `include` and `exclude`, ready to be asked.
#[derive(Debug)]
pub struct Selection {
    include: Option<Gitignore>,
    exclude: Gitignore,
}

impl Selection {
    /// The patterns of a configuration whose file lies in `folder`.
    ///
    /// # Errors
    /// The first pattern that is none.
    pub fn new(
        folder: &Path,
        include: Option<&[String]>,
        exclude: &[String],
    ) -> Result<Self, ignore::Error> {
        let include = include
            .map(|patterns| patterns_in(folder, patterns))
            .transpose()?;
        Ok(Self {
            include,
            exclude: patterns_in(folder, exclude)?,
        })
    }

    /// Whether a file is to be checked.
    pub fn contains(&self, file: &Path) -> bool {
        let Ok(file) = absolute(file) else {
            return true;
        };
        let matches = |patterns: &Gitignore| {
            file.starts_with(patterns.path())
                && patterns
                    .matched_path_or_any_parents(&file, false)
                    .is_ignore()
        };
        self.include.as_ref().is_none_or(matches) && !matches(&self.exclude)
    }
}

/// Whether a text is a pattern.
pub(super) fn pattern(text: &str) -> Result<(), Bilingual> {
    let wrong = |error| {
        Bilingual::new(
            format!("这个模式不对：{error}"),
            format!("this is no pattern: {error}"),
        )
    };
    Selection::new(Path::new("."), None, &[text.to_owned()])
        .map(drop)
        .map_err(wrong)
}

fn patterns_in(folder: &Path, patterns: &[String]) -> Result<Gitignore, ignore::Error> {
    let mut builder = GitignoreBuilder::new(folder);
    for pattern in patterns {
        builder.add_line(None, pattern)?;
    }
    builder.build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_count_from_their_folder_and_exclude_wins() {
        let list = |patterns: &[&str]| {
            patterns
                .iter()
                .map(|&pattern| pattern.to_owned())
                .collect::<Vec<_>>()
        };
        let folder = absolute("site").unwrap();
        let include = list(&["content/**", "*.csv"]);
        let selection = Selection::new(
            &folder,
            Some(&include),
            &list(&["drafts/", "content/old/*.md"]),
        )
        .unwrap();
        for (file, wanted) in [
            ("site/content/a.md", true),
            ("site/content/drafts/a.md", false),
            ("site/content/old/a.md", false),
            ("site/content/old/a.csv", true),
            ("site/a.csv", true),
            ("site/a.md", false),
        ] {
            assert_eq!(selection.contains(Path::new(file)), wanted, "{file}");
        }
    }
}
