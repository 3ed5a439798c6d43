//! What the parts of a package are to each other.

use std::sync::Arc;

use quick_xml::events::Event;

use super::package::Package;
use super::xml::{Next, attribute, each};
use crate::say::Problem;

/// What the file itself is to its package.
const MAIN: &str = "/officeDocument";

/// One relation.
#[derive(Debug)]
pub(super) struct Relation {
    /// The name by which a part refers to it.
    #[cfg_attr(
        not(feature = "xlsx"),
        allow(dead_code, reason = "a document is one part")
    )]
    pub id: String,
    /// What the other is to the part: an address that ends in a word.
    pub kind: String,
    /// The other part.
    pub part: String,
}

/// The part that is the file itself, which its package names; where that says nothing, the usual one.
pub(super) fn main_part(
    file: &Arc<str>,
    package: &mut Package,
    usual: &str,
) -> Result<String, Box<Problem>> {
    let relations = relations(file, package, "")?;
    let main = relations
        .into_iter()
        .find(|relation| relation.kind.ends_with(MAIN));
    Ok(main.map_or(usual.to_owned(), |relation| relation.part))
}

/// The relations of a part, or of the package.
pub(super) fn relations(
    file: &Arc<str>,
    package: &mut Package,
    part: &str,
) -> Result<Vec<Relation>, Box<Problem>> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let list = within(folder, &format!("_rels/{name}.rels"));
    let Some(input) = package.part(&list)? else {
        return Ok(Vec::new());
    };
    let mut relations = Vec::new();
    each(file, input, |_, event| {
        if let Event::Start(tag) = event
            && tag.local_name().as_ref() == "Relationship"
        {
            let value = |name| Ok::<_, quick_xml::Error>(attribute(tag, name)?.unwrap_or_default());
            relations.push(Relation {
                id: value("Id")?,
                kind: value("Type")?,
                part: within(folder, &value("Target")?),
            });
        }
        Ok(Next::On)
    })?;
    Ok(relations)
}

/// A name as seen from a folder.
fn within(folder: &str, name: &str) -> String {
    let mut steps: Vec<&str> = if name.starts_with('/') {
        Vec::new()
    } else {
        folder.split('/').collect()
    };
    for step in name.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_seen_from_its_folder() {
        for (folder, name, wanted) in [
            ("", "word/document.xml", "word/document.xml"),
            ("", "/word/document.xml", "word/document.xml"),
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            (
                "xl",
                "/xl/worksheets/sheet1.xml",
                "xl/worksheets/sheet1.xml",
            ),
            ("xl/a", "../b/./c.xml", "xl/b/c.xml"),
            ("", "../../b.xml", "b.xml"),
        ] {
            assert_eq!(within(folder, name), wanted);
        }
    }
}
