//! Which file uses what of which other file.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

use super::tree::{Path, Tree, imports};

/// File → the files that it uses, each with one path by which it does.
pub type Uses = BTreeMap<String, BTreeMap<String, String>>;

/// The uses of all files; without what a file only hands on from below itself (`pub use`).
pub fn uses(tree: &Tree) -> Uses {
    let mut uses = Uses::new();
    for (path, module) in &tree.0 {
        let mut walk = Walk { paths: Vec::new() };
        walk.visit_file(&module.syntax);
        let own = uses.entry(module.file.clone()).or_default();
        for named in walk.paths {
            let used = tree
                .resolve(path, &named)
                .filter(|used| *used != module.file);
            if let Some(used) = used {
                own.entry(used.to_owned())
                    .or_insert_with(|| named.join("::"));
            }
        }
    }
    uses
}

struct Walk {
    paths: Vec<Path>,
}

impl<'ast> Visit<'ast> for Walk {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let handed_on = !matches!(item.vis, syn::Visibility::Inherited);
        imports(&item.tree, Vec::new(), &mut |path, _| {
            let outside = matches!(path.first().map(String::as_str), Some("crate" | "super"));
            if outside || !handed_on {
                self.paths.push(path);
            }
        });
    }

    /// `pub(super)` uses nothing.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.paths.push(
            path.segments
                .iter()
                .map(|segment| segment.ident.to_string())
                .collect(),
        );
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.visit_path(&call.path);
        self.tokens(call.tokens.clone());
    }
}

impl Walk {
    /// The paths in what a macro is given, which is no syntax yet.
    fn tokens(&mut self, tokens: TokenStream) {
        let (mut path, mut joints) = (Path::new(), 0);
        for token in tokens {
            match token {
                TokenTree::Ident(ident) if joints == 2 || path.is_empty() => {
                    path.push(ident.to_string());
                    joints = 0;
                }
                TokenTree::Punct(mark)
                    if mark.as_char() == ':' && joints < 2 && !path.is_empty() =>
                {
                    joints += 1
                }
                token => {
                    self.paths
                        .extend((!path.is_empty()).then(|| std::mem::take(&mut path)));
                    joints = 0;
                    match token {
                        TokenTree::Ident(ident) => path.push(ident.to_string()),
                        TokenTree::Group(group) => self.tokens(group.stream()),
                        _ => {}
                    }
                }
            }
        }
        self.paths.extend((!path.is_empty()).then_some(path));
    }
}
