//! Markdown → paragraphs: words only, without code, front matter, markup, addresses and tables.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::{Layout, joins};

/// The paragraphs of a text.
pub(super) fn layout(text: &str) -> Layout {
    let extensions = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut walk =
        Walk { text, layout: Layout { paragraphs: vec![Vec::new()], tables: Vec::new() }, skipped: 0, broken: None };
    for (event, range) in Parser::new_ext(text, extensions).into_offset_iter() {
        walk.event(&event, range);
    }
    walk.layout
}

struct Walk<'a> {
    text: &'a str,
    layout: Layout,
    /// How many elements are open whose words are not read.
    skipped: usize,
    /// A line break after the last words.
    broken: Option<Range<usize>>,
}

impl Walk<'_> {
    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(*tag),
            Event::Text(words) if self.skipped == 0 => self.words(words, range),
            Event::SoftBreak | Event::HardBreak => self.broken = Some(range),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        if matches!(tag, Tag::Table(_)) {
            self.layout.tables.push(range.start);
        }
        let address = |kind: &LinkType| matches!(kind, LinkType::Autolink | LinkType::Email);
        let unread = match tag {
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) | Tag::Table(_) | Tag::HtmlBlock | Tag::Image { .. } => true,
            Tag::Link { link_type, .. } => address(link_type),
            _ => false,
        };
        self.skipped += usize::from(unread || self.skipped > 0);
        if !is_inline(tag) {
            self.next();
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.skipped = self.skipped.saturating_sub(1);
        let inline =
            matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image);
        if !inline {
            self.next();
        }
    }

    fn next(&mut self) {
        self.broken = None;
        self.layout.paragraphs.push(Vec::new());
    }

    /// Appends words as they stand; an entity is left out where its digits could be read as a figure.
    fn words(&mut self, words: &str, range: Range<usize>) {
        let broken = self.broken.take();
        let Some(paragraph) = self.layout.paragraphs.last_mut() else { return };
        if let (Some(broken), Some(last)) = (broken, paragraph.last().cloned())
            && !joins(&self.text[last], words)
        {
            paragraph.push(broken.start..broken.start + 1);
        }
        if self.text[range.clone()] == *words {
            paragraph.push(range);
        }
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> Vec<String> {
        let joined = |pieces: &Vec<Range<usize>>| pieces.iter().map(|piece| &text[piece.clone()]).collect::<String>();
        layout(text).paragraphs.iter().map(joined).filter(|text| !text.is_empty()).collect()
    }

    #[test]
    fn words_are_read_and_markup_is_not() {
        for (text, wanted) in [
            ("---\ntitle: 增长5%\n---\n\n甲**12.7**倍", vec!["甲12.7倍"]),
            ("# 题\n甲，\n乙", vec!["题", "甲，乙"]),
            ("里程3.\n3万公里", vec!["里程3.3万公里"]),
            ("1. 甲\n2. 乙", vec!["甲", "乙"]),
            ("甲`5%`乙\n\n```\n增长9%\n```\n\n    增长8%\n", vec!["甲乙"]),
            ("[全文7亿](http://a.cn/9)见<http://a.cn/8>", vec!["全文7亿见"]),
            ("甲<!-- 5% -->乙<b>6</b>", vec!["甲乙6"]),
            ("a | b\n--|--\n5% | 6%\n\n甲", vec!["甲"]),
            ("> 甲\n> 乙", vec!["甲乙"]),
            ("two\nwords", vec!["two\nwords"]),
            ("甲\\*乙", vec!["甲*乙"]),
        ] {
            assert_eq!(paragraphs(text), wanted, "{text:?}");
        }
        assert_eq!(layout("a | b\n--|--\n5% | 6%\n").tables, [0]);
    }
}
