//! The page to paste into.

use maud::{DOCTYPE, PreEscaped, html};
use statverify::input::READERS;
use statverify::say::Lang;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The page with its token.
pub fn page(token: &str, lang: Lang) -> String {
    let pick = |zh, en| if lang == Lang::Zh { zh } else { en };
    let extensions: Vec<String> = READERS
        .iter()
        .flat_map(|reader| reader.extensions)
        .map(|extension| format!(".{extension}"))
        .collect();
    let markup = html! {
        (DOCTYPE)
        html lang=(pick("zh-CN", "en")) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { "verify" }
                style { (PreEscaped(STYLE)) }
            }
            body data-token=(token)
                data-waiting=(pick("正在核验…", "Checking…"))
                data-failed=(pick("没有核验成", "It could not be checked"))
                data-dropped=(pick("已读入文件", "File read")) {
                main {
                    section {
                        h1 { label for="text" { (pick("粘贴稿件或表格", "Paste an article or a table")) } }
                        textarea id="text" spellcheck="false" autofocus
                            placeholder=(pick("产值从100亿元增加到120亿元，增长25%。", "id,claimed,formula")) {}
                        div.bar {
                            label.file {
                                (pick("打开文件", "Open a file")) " "
                                input type="file" id="file" accept=(extensions.join(","));
                            }
                            button type="button" id="table" disabled { (pick("下载 CSV", "Download the CSV")) }
                            p id="status" role="status" {}
                        }
                        p.note {
                            (pick("只在这台机器上核验，什么也不保存。也可以把文件拖到这里。",
                                  "It is checked on this machine alone, and nothing is stored. A file can be dropped here, too."))
                        }
                    }
                    iframe id="report" title=(pick("核验报告", "Report")) sandbox="allow-scripts" {}
                }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    markup.into_string()
}
