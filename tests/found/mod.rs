//! What `verify` says of a file, as its JSON has it.

use serde_json::Value;

use crate::process::{status, verify};

/// Of a file on standard input: the exit status, findings and problems.
pub fn run(name: &str, bytes: &[u8], args: &[&str]) -> (i32, Vec<Value>, Vec<Value>) {
    let output = verify(
        &[&["--format", "json", "--stdin-filename", name, "-"], args].concat(),
        bytes,
    );
    let report: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {output:?}"));
    let list = |key: &str| report[key].as_array().unwrap().clone();
    (status(&output), list("findings"), list("problems"))
}

pub fn codes(problems: &[Value]) -> Vec<&str> {
    problems
        .iter()
        .map(|problem| problem["code"].as_str().unwrap())
        .collect()
}

/// The finding of a claim.
pub fn claim<'a>(findings: &'a [Value], text: &str) -> &'a Value {
    findings
        .iter()
        .find(|finding| finding["claimed"]["text"] == text)
        .expect("a finding")
}
