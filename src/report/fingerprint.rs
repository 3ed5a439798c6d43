//! What stays the same of a remark while lines move: a hash of what it is about.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::gate::Entry;

use super::place::path;
use super::remark::Remark;

/// Bytes of a hash that are kept: 128 bits, as a UUID has, collide nowhere.
const BYTES: usize = 16;

/// The hash, in hexadecimal digits; two remarks that say the same of the same figure have the same.
pub fn fingerprint(remark: &Remark<'_>, article: Option<&str>) -> String {
    let file = path(&remark.location.file);
    let content = match remark.finding {
        Some(finding) => {
            let article = article.map_or_else(
                || path(&finding.claim.origin.span().excerpt.file),
                Into::into,
            );
            serde_json::to_string(&(&remark.code, Entry::of(&article, finding)))
        }
        None => serde_json::to_string(&(&remark.code, file, remark.printed())),
    };
    hexadecimal(&Sha256::digest(content.unwrap_or_default()))
}

/// The first bytes of a hash.
fn hexadecimal(hash: &[u8]) -> String {
    hash.iter()
        .take(BYTES)
        .fold(String::new(), |mut digits, byte| {
            let _ = write!(digits, "{byte:02x}");
            digits
        })
}
