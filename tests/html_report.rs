//! The page to read: what stands in it, and that nothing of the input is more than text. A browser drives it where
//! VERIFY_CONSUMERS is set.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::consumers;
use crate::process::{folder, status, verify, verify_in};

/// Text that would do something if it were not escaped.
const HOSTILE: &str = "<script>window.hacked = 1</script>\"onload=\"window.hacked = 2\" x='<img src=x onerror=hacked=3>";

fn page(args: &[&str]) -> String {
    String::from_utf8(verify(&[&["--format", "html"], args].concat(), b"").stdout).unwrap()
}

#[test]
fn every_claim_is_marked_in_the_text_and_has_a_card() {
    for (args, marks) in [
        (&["data/beilun.csv"][..], 19),
        // Nineteen claims, and two that nothing in the article checks: 4% of the country, two rates of 100%.
        (&["data/beilun.md"], 21),
        (&["data/quickstart.csv"], 0),
    ] {
        let page = page(args);
        assert!(
            page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"),
            "{args:?}"
        );
        assert_eq!(page.matches("class=\"claim ").count(), marks, "{args:?}");
        for (at, _) in page.match_indices("href=\"#") {
            let name = page[at + 7..].split('"').next().unwrap();
            assert!(
                page.contains(&format!("id=\"{name}\"")),
                "{args:?}: {name} leads nowhere"
            );
        }
    }
}

/// A cell of two rows stands once; 4012 + 2557 = 6569, 1830 + 1204 = 3034.
#[test]
fn a_table_of_the_article_is_a_table_with_its_claims_marked() {
    let text = "<h1>货运</h1><p>单位：万吨</p><table><tr><th>年</th><th>港</th><th>吞吐量</th><th>装船</th></tr>\
        <tr><td rowspan=\"2\">2024</td><td>东港</td><td>4012</td><td>1830</td></tr><tr><td>西港</td><td>2557</td><td>1204</td></tr>\
        <tr><td></td><td>合计</td><td>6569</td><td>3034</td></tr></table><p>以上是全年数。</p>";
    let folder = folder(&[("a.html", text)]);
    let said = verify_in(folder.path(), &["a.html", "--format", "html"], b"");
    let page = String::from_utf8(said.stdout).unwrap();
    let table = page
        .split("<table>")
        .nth(1)
        .unwrap()
        .split("</table>")
        .next()
        .unwrap();
    assert!(table.contains("<td rowspan=\"2\">2024</td>"), "{table}");
    assert_eq!(table.matches("<td").count(), 11, "{table}");
    assert!(
        table.contains("class=\"claim consistent\"") && table.contains(">6569<"),
        "{table}"
    );
    let after = page.split("</table>").nth(1).unwrap();
    assert!(
        after.contains("以上是全年数"),
        "it stands where the article has it"
    );
}

#[test]
fn the_page_is_in_the_language_of_the_report_and_needs_nothing_else() {
    let (zh, en) = (
        page(&["data/beilun.csv"]),
        page(&["data/beilun.csv", "--lang", "en"]),
    );
    assert!(zh.contains("<html lang=\"zh-CN\">") && zh.contains("应印") && zh.contains("不一致"));
    assert!(
        en.contains("<html lang=\"en\">") && en.contains("Print") && en.contains("inconsistent")
    );
    for page in [zh, en] {
        assert!(
            !page.contains("http://") && !page.contains("https://") && !page.contains("src="),
            "{page}"
        );
        assert!(page.contains("<svg") && page.contains("role=\"img\""));
    }
}

/// A table whose texts are hostile, beside a copy that is.
fn hostile() -> tempfile::TempDir {
    let quoted = HOSTILE.replace('"', "\"\"");
    let mut table = fs::read_to_string("data/beilun.csv").unwrap();
    table +=
        &format!("\"{quoted}\",12家,\"repeat(7家)\",,\"{quoted}12家\"\n位次_x,\"{quoted}\",?,,\n");
    let copy = format!(
        "{}\n\n{}12家\n",
        fs::read_to_string("data/beilun.md").unwrap(),
        HOSTILE.replace('<', "\\<")
    );
    folder(&[("a.csv", &table), ("a.md", &copy)])
}

#[test]
fn all_text_of_the_input_is_escaped() {
    let files = hostile();
    let output = verify_in(files.path(), &["a.csv", "--format", "html"], b"");
    let page = String::from_utf8(output.stdout.clone()).unwrap();
    assert_eq!(status(&output), 1);
    assert_eq!(page.matches("<script>").count(), 1, "only our own");
    assert!(
        page.contains("&lt;script&gt;") && !page.contains("<img") && !page.contains("\"onload=")
    );
}

#[test]
fn a_reader_finds_filters_jumps_and_prints_in_a_browser() {
    if !consumers::wanted("Chromium") {
        return;
    }
    let files = hostile();
    let page = files.path().join("report.html");
    let output = verify_in(
        files.path(),
        &[
            "a.csv",
            "--format",
            "html",
            "-o",
            "report.html",
            "--lang",
            "zh",
        ],
        b"",
    );
    assert_eq!(status(&output), 1);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let axe = root.join("target/consumers/node_modules/axe-core/axe.min.js");
    let driven = Command::new("python3")
        .arg(root.join("tests/consumers/drive_html.py"))
        .args([&page, &axe, &root.join("target/screenshots")])
        .output()
        .unwrap();
    assert!(
        driven.status.success(),
        "{}",
        String::from_utf8_lossy(&driven.stderr)
    );
}
