//! What is built in: licences, sources, versions and build scripts of all that Cargo.lock names, held to deny.toml.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Crates that are built in two versions: quick-junit stays at an older quick-xml, and maud at an older syn (which reads
/// macros while building and is not part of the program).
const TWICE: &[&str] = &["quick-xml", "syn"];

fn toml(name: &str) -> toml::Table {
    fs::read_to_string(Path::new(ROOT).join(name))
        .unwrap()
        .parse()
        .unwrap()
}

/// What cargo knows of all packages, whatever the features and the platform.
fn packages() -> Vec<Value> {
    let arguments = [
        "metadata",
        "--locked",
        "--all-features",
        "--format-version",
        "1",
    ];
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(ROOT)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

fn text<'a>(package: &'a Value, key: &str) -> &'a str {
    package[key].as_str().unwrap_or_default()
}

/// Whether an expression of SPDX lets the crate be used under the licences that are allowed.
fn permits(expression: &str, allowed: &BTreeSet<&str>) -> bool {
    let expression = expression.replace('/', " OR ");
    // AND binds more than OR but in parentheses, which hold a list of OR.
    let flat = expression
        .replace(") AND ", " AND ")
        .replace(['(', ')'], "");
    let alternatives = |part: &str| part.split(" OR ").any(|one| allowed.contains(one.trim()));
    match expression.contains('(') || !expression.contains(" AND ") {
        true => flat.split(" AND ").all(alternatives),
        false => expression
            .split(" OR ")
            .any(|one| one.split(" AND ").all(|each| allowed.contains(each.trim()))),
    }
}

#[test]
fn every_licence_is_one_that_deny_toml_allows() {
    let deny = toml("deny.toml");
    let allowed = deny["licenses"]["allow"].as_array().unwrap();
    let allowed: BTreeSet<&str> = allowed
        .iter()
        .map(|licence| licence.as_str().unwrap())
        .collect();
    for package in packages() {
        assert!(
            permits(text(&package, "license"), &allowed),
            "{}: {}",
            text(&package, "id"),
            package["license"]
        );
    }
    for (expression, expected) in [
        ("MIT OR GPL-3.0", true),
        ("MIT/Apache-2.0", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("(MIT OR Apache-2.0) AND GPL-3.0", false),
        ("MIT AND GPL-3.0", false),
        ("GPL-3.0", false),
        ("", false),
    ] {
        assert_eq!(permits(expression, &allowed), expected, "{expression}");
    }
}

#[test]
fn everything_comes_from_the_registry_in_one_version() {
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in packages() {
        let (name, source) = (text(&package, "name"), text(&package, "source"));
        assert!(
            name == "statverify"
                || source.starts_with("registry+https://github.com/rust-lang/crates.io"),
            "{name}"
        );
        versions
            .entry(name.to_owned())
            .or_default()
            .insert(text(&package, "version").to_owned());
    }
    let twice: Vec<_> = versions
        .iter()
        .filter(|(_, all)| all.len() > 1)
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(twice, TWICE);
}

#[test]
fn the_rust_version_that_is_stated_suffices_for_every_crate() {
    let parse = |version: &str| -> Vec<u32> {
        version
            .split('.')
            .map(|part| part.parse().unwrap())
            .collect()
    };
    let stated = toml("Cargo.toml")["package"]["rust-version"]
        .as_str()
        .unwrap()
        .to_owned();
    for package in packages() {
        let Some(needed) = package["rust_version"].as_str() else {
            continue;
        };
        assert!(
            parse(needed)[..2] <= parse(&stated)[..2],
            "{} needs Rust {needed}",
            text(&package, "id")
        );
    }
}

#[test]
fn there_is_no_build_script_and_no_unsafe_code_of_our_own() {
    let manifest = toml("Cargo.toml");
    assert_eq!(
        manifest["lints"]["rust"]["unsafe_code"].as_str(),
        Some("forbid")
    );
    assert!(
        !manifest["package"]
            .as_table()
            .unwrap()
            .contains_key("build")
            && !Path::new(ROOT).join("build.rs").exists()
    );
    let features: Vec<_> = manifest["features"]
        .as_table()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        features,
        ["default", "docx", "xlsx"],
        "Cargo.toml says what each is for"
    );
}
