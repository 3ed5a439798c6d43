//! The modules of a crate and what each declares: a small part of what the compiler's name resolution knows.

use std::collections::BTreeMap;

use syn::{Item, UseTree};

/// A path of modules from the root of the crate.
pub type Path = Vec<String>;

/// Sources by their path below the crate's folder.
pub type Sources = BTreeMap<String, String>;

/// A file that is a module.
pub struct Module {
    /// Its source file.
    pub file: String,
    /// Its parsed text, without what is compiled for tests alone.
    pub syntax: syn::File,
    modules: BTreeMap<String, Path>,
    names: BTreeMap<String, Name>,
    globs: Vec<Path>,
}

/// What a name of a module stands for.
#[derive(Clone)]
enum Name {
    Item,
    Import(Path),
}

/// All modules of a crate.
pub struct Tree(pub BTreeMap<Path, Module>);

impl Tree {
    /// Follows the `mod` lines from the root.
    pub fn new(sources: &Sources, root: &str) -> Self {
        let mut tree = Self(BTreeMap::new());
        let folder = root.rsplit_once('/').unwrap().0;
        tree.add(sources, Vec::new(), root.to_owned(), folder.to_owned());
        tree
    }

    /// A module, whose children stand in `folder`.
    fn add(&mut self, sources: &Sources, path: Path, file: String, folder: String) {
        let mut syntax =
            syn::parse_file(&sources[&file]).unwrap_or_else(|error| panic!("{file}: {error}"));
        syntax.items.retain(|item| !is_test(item));
        let mut module = Module {
            file,
            modules: BTreeMap::new(),
            names: BTreeMap::new(),
            globs: Vec::new(),
            syntax,
        };
        let mut children = Vec::new();
        for item in &module.syntax.items {
            match item {
                Item::Mod(child) if child.content.is_none() => {
                    let name = child.ident.to_string();
                    let child: Path = path.iter().cloned().chain([name.clone()]).collect();
                    module.modules.insert(name.clone(), child.clone());
                    children.push((name, child));
                }
                Item::Use(import) => {
                    imports(&import.tree, Vec::new(), &mut |path, name| match name {
                        Some(name) => drop(module.names.entry(name).or_insert(Name::Import(path))),
                        None => module.globs.push(path),
                    });
                }
                item => module
                    .names
                    .extend(name(item).map(|name| (name, Name::Item))),
            }
        }
        self.0.insert(path, module);
        for (name, child) in children {
            let below = format!("{folder}/{name}");
            let file = [format!("{below}.rs"), format!("{below}/mod.rs")];
            let file = file.into_iter().find(|file| sources.contains_key(file));
            self.add(
                sources,
                child,
                file.unwrap_or_else(|| panic!("no file for {below}")),
                below,
            );
        }
    }

    /// The file in which what a path names is declared; none where it is of another crate, or a name of the prelude.
    pub fn resolve(&self, from: &Path, path: &[String]) -> Option<&str> {
        self.resolved(from, path, 0)
    }

    fn resolved(&self, from: &Path, path: &[String], depth: usize) -> Option<&str> {
        let (mut at, mut rest) = (from.clone(), path);
        while let Some((first, after)) = rest.split_first() {
            match first.as_str() {
                "crate" => at.clear(),
                "self" => {}
                "super" => drop(at.pop()),
                name => return self.named(&at, name, after, depth),
            }
            rest = after;
        }
        self.0.get(&at).map(|module| module.file.as_str())
    }

    fn named(&self, module: &Path, name: &str, rest: &[String], depth: usize) -> Option<&str> {
        let own = self.0.get(module).filter(|_| depth < 20)?;
        // A module and an item may have one name; what a path goes on from is the module.
        let module_of = own
            .modules
            .get(name)
            .filter(|_| !rest.is_empty() || !own.names.contains_key(name));
        if let Some(path) = module_of {
            return self.resolved(path, rest, depth + 1);
        }
        match own.names.get(name) {
            Some(Name::Item) => Some(&own.file),
            Some(Name::Import(path)) => {
                let whole: Path = path.iter().chain(rest).cloned().collect();
                // `use name::Item;` of a crate that has the name of an item of ours would go round.
                self.resolved(module, &whole, depth + 1)
            }
            None => own.globs.iter().find_map(|glob| {
                let whole: Path = glob
                    .iter()
                    .cloned()
                    .chain([name.to_owned()])
                    .chain(rest.iter().cloned())
                    .collect();
                self.resolved(module, &whole, depth + 1)
            }),
        }
    }
}

/// The paths and names that a `use` brings; a glob has no name.
pub fn imports(tree: &UseTree, mut path: Path, found: &mut impl FnMut(Path, Option<String>)) {
    match tree {
        UseTree::Path(tree) => {
            path.push(tree.ident.to_string());
            imports(&tree.tree, path, found);
        }
        UseTree::Name(tree) if tree.ident == "self" => {
            let name = path.last().cloned();
            found(path, name);
        }
        UseTree::Name(tree) => {
            path.push(tree.ident.to_string());
            found(path, Some(tree.ident.to_string()));
        }
        UseTree::Rename(tree) => {
            path.push(tree.ident.to_string());
            found(path, Some(tree.rename.to_string()));
        }
        UseTree::Glob(_) => found(path, None),
        UseTree::Group(group) => group
            .items
            .iter()
            .for_each(|tree| imports(tree, path.clone(), found)),
    }
}

/// Whether an item is compiled for tests alone.
fn is_test(item: &Item) -> bool {
    let Item::Mod(item) = item else { return false };
    item.attrs.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute
                .parse_args::<syn::Path>()
                .is_ok_and(|condition| condition.is_ident("test"))
    })
}

fn name(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        _ => return None,
    };
    Some(ident.to_string())
}
