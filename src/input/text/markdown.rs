//! Markdown → paragraphs and tables: words only, without code, front matter, markup and addresses.

use std::io::Read;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use crate::input::options::Options;

use super::decoded::Decoded;
use super::html::Html;
use super::pipes::Pipes;
use super::writer::{Layout, Writer};

/// The words of a Markdown text.
pub(in crate::input) fn read(name: &str, input: Box<dyn Read>, options: &Options) -> Decoded {
    Decoded::read(name, input, options, layout)
}

/// The paragraphs of a text.
fn layout(text: &str) -> Layout {
    let extensions = pulldown_cmark::Options::ENABLE_TABLES
        | pulldown_cmark::Options::ENABLE_FOOTNOTES
        | pulldown_cmark::Options::ENABLE_STRIKETHROUGH
        | pulldown_cmark::Options::ENABLE_TASKLISTS
        | pulldown_cmark::Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | pulldown_cmark::Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut walk = Walk {
        text,
        writer: Writer::new(text),
        unread: 0,
        html: Html::default(),
        table: None,
    };
    for (event, range) in Parser::new_ext(text, extensions).into_offset_iter() {
        walk.event(&event, range);
    }
    walk.writer.finish()
}

struct Walk<'a> {
    text: &'a str,
    writer: Writer<'a>,
    /// How many elements are open whose words are not read.
    unread: usize,
    html: Html,
    /// The table in hand.
    table: Option<Pipes>,
}

impl Walk<'_> {
    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        if let Some(table) = &mut self.table {
            let Some(whole) = table.event(self.text, event, range) else {
                return;
            };
            self.writer.table(whole);
            self.table = None;
            return self.end(TagEnd::Table);
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(*tag),
            _ if self.unread > 0 => {}
            Event::Text(words) => self.writer.words(words, range),
            Event::SoftBreak | Event::HardBreak => self.writer.line_break(range),
            Event::Html(_) => self.html.read(&mut self.writer, self.text, range),
            Event::InlineHtml(tag) if tag.starts_with("<br") => self.writer.line_break(range),
            Event::InlineHtml(_) => self.writer.comment(range),
            Event::Code(_) => self.writer.left_out(range),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        if matches!(tag, Tag::Table(_)) {
            self.table = Some(Pipes::new(range.clone()));
        }
        if matches!(tag, Tag::HtmlBlock) {
            self.html = Html::default();
        }
        if !is_inline(&tag.to_end()) {
            self.writer.end();
        } else if is_unread(tag) {
            self.writer.left_out(range);
        }
        self.unread += usize::from(self.unread > 0 || is_unread(tag));
    }

    fn end(&mut self, tag: TagEnd) {
        self.unread = self.unread.saturating_sub(1);
        if !is_inline(&tag) {
            self.writer.end();
        }
    }
}

fn is_unread(tag: &Tag<'_>) -> bool {
    match tag {
        Tag::CodeBlock(_) | Tag::MetadataBlock(_) | Tag::Table(_) | Tag::Image { .. } => true,
        Tag::Link { link_type, .. } => matches!(link_type, LinkType::Autolink | LinkType::Email),
        _ => false,
    }
}

fn is_inline(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_and_markup_is_not() {
        for (text, wanted) in [
            ("---\ntitle: 增长5%\n---\n\n甲**12.7**倍", vec!["甲12.7倍"]),
            ("+++\ntitle = \"增长5%\"\n+++\n\n甲", vec!["甲"]),
            ("# 题\n甲，\n乙", vec!["题", "甲，乙"]),
            ("里程3.\n3万公里", vec!["里程3.3万公里"]),
            ("里程3.\r\n3万公里", vec!["里程3.3万公里"]),
            ("里程**3.**  \n*3*万公里", vec!["里程3.3万公里"]),
            ("一、回顾\n产值5亿元。", vec!["一、回顾", "产值5亿元。"]),
            ("1. 甲\n2. 乙\n   - 丙", vec!["甲", "乙", "丙"]),
            ("甲`5%`乙\n\n```\n增长9%\n```\n\n    增长8%\n", vec!["甲乙"]),
            ("甲12`x`34", vec!["甲12 34"]),
            (
                "[全文7亿](http://a.cn/9)见<http://a.cn/8>",
                vec!["全文7亿见"],
            ),
            ("![图5%](a.png)甲", vec!["甲"]),
            ("甲<!-- 5% -->乙<b>6</b>，<br>丙", vec!["甲乙6，丙"]),
            ("a | b\n--|--\n5% | 6%\n\n甲", vec!["甲"]),
            ("> 甲，\n> 乙", vec!["甲，乙"]),
            ("甲7亿[^1]。\n\n[^1]: 乙8亿", vec!["甲7亿。", "乙8亿"]),
            ("two\nwords", vec!["two words"]),
            ("甲\\*5&#37;&nbsp;乙&lt;", vec!["甲*5%\u{a0}乙<"]),
            ("甲~~5~~6", vec!["甲56"]),
        ] {
            assert_eq!(layout(text).texts(), wanted, "{text:?}");
        }
    }

    #[test]
    fn blocks_of_html_are_read_between_their_tags() {
        for (text, wanted) in [
            (
                "<div>\n<p title=\"9%\">甲<b>5</b>%，\n乙</p><p>丙</p>\n</div>",
                vec!["甲5%，乙", "丙"],
            ),
            ("<!-- 甲\n5% -->\n\n乙", vec!["乙"]),
            ("<script>\nlet 甲 = 5;\n</script>\n\n乙", vec!["乙"]),
            ("<DIV>甲<5%</DIV>", vec!["甲<5%"]),
        ] {
            assert_eq!(layout(text).texts(), wanted, "{text:?}");
        }
    }

    #[test]
    fn comments_that_waive_are_told_with_their_paragraph() {
        let text =
            "甲\n\n<!-- verify-ignore: 子 -->\n\n乙5%<!-- verify-ignore: 丑 -->，<!-- 寅 -->丙";
        let layout = layout(text);
        let waivers: Vec<_> = layout
            .waivers
            .iter()
            .map(|w| (w.reason.as_str(), w.paragraph, w.inside))
            .collect();
        assert_eq!(waivers, [("子", 1, false), ("丑", 1, true)]);
        assert_eq!(layout.paragraphs[1].text, "乙5%，丙");
    }

    #[test]
    fn tables_are_found() {
        let table = "a | b\n--|--\n5% | 6%\n";
        let pipes = &layout(table).tables[0];
        assert_eq!(pipes.source, 0..table.len());
        let cells: Vec<_> = pipes
            .cells
            .iter()
            .map(|cell| (cell.at, &table[cell.source.clone()]))
            .collect();
        assert_eq!(
            cells,
            [((0, 0), "a"), ((0, 1), "b"), ((1, 0), "5%"), ((1, 1), "6%")]
        );
        let html = layout("甲\n\n<table><tr><td>5%</td></tr></table>\n");
        assert_eq!(
            (
                html.tables.len(),
                html.paragraphs
                    .iter()
                    .map(|p| p.text.as_str())
                    .collect::<String>()
            ),
            (1, "甲".into())
        );
    }
}
