//! What comes out of an example, in words.

use crate::say::{Lang, said};

/// The verdict translated, codes as they stand, and the figure to print.
pub fn outcome(gives: &str, lang: Lang) -> String {
    let pick = |zh, en| said((zh, en), lang);
    let mut words = gives.split(' ');
    let first = words.next().unwrap_or_default();
    let verdict = match first {
        "consistent" => pick("一致", "consistent"),
        "inconsistent" => pick("不一致", "inconsistent"),
        "unverifiable" => pick("无法核验", "unverifiable"),
        "waived" => pick("豁免", "waived"),
        "drift" => pick("偏移", "drift"),
        "error" => pick("错误", "error"),
        "warning" => pick("警告", "warning"),
        other => other,
    };
    let (codes, figures): (Vec<&str>, Vec<&str>) =
        words.partition(|word| word.starts_with(|c: char| c.is_ascii_lowercase()));
    let mut said = verdict.to_owned();
    if !codes.is_empty() {
        said += &format!("{}{}", pick("：", ": "), codes.join(pick("、", ", ")));
    }
    for figure in figures {
        said += &format!("{}{figure}", pick("，应印 ", "; print "));
    }
    said
}
