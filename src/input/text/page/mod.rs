//! Pages of HTML → paragraphs and tables: what a browser shows of the body.

mod charset;
mod entity;

use std::io::{Cursor, Read};
use std::ops::Range;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::decoded::Decoded;
use super::html::{INLINE, is_unread};
use super::html_table;
use super::writer::{Layout, Writer};
use crate::input::options::Options;

/// Elements of a page, beside those of any HTML, whose words are no sentences of the article.
const UNREAD: [&str; 17] = [
    "title", "template", "nav", "math", "textarea", "select", "option", "button", "iframe",
    "object", "noscript", "audio", "video", "canvas", "datalist", "rt", "rp",
];
/// Elements that need no end: that one of them is hidden does not tell up to where.
const OPEN_ENDED: [&str; 25] = [
    "area", "base", "body", "br", "col", "dd", "dt", "embed", "head", "hr", "html", "img", "input",
    "li", "link", "meta", "p", "source", "tbody", "td", "th", "thead", "tr", "track", "wbr",
];
/// How a word is pronounced, which ends with the word.
const RUBY: [&str; 2] = ["rt", "rp"];

/// The text of a page, in the encoding that was given, else the one that it names itself.
pub(in crate::input) fn read(name: &str, mut input: Box<dyn Read>, options: &Options) -> Decoded {
    let mut head = Vec::new();
    // What keeps the beginning from being read keeps the rest from it as well.
    let mut beginning = input.by_ref().take(charset::SEARCHED);
    let _ = beginning.read_to_end(&mut head);
    let encoding = options.encoding.or_else(|| charset::named(&head));
    let input = Box::new(Cursor::new(head).chain(input));
    let options = Options {
        encoding,
        ..Options::default()
    };
    Decoded::read(name, input, &options, layout)
}

/// The paragraphs of a page.
fn layout(text: &str) -> Layout {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut walk = Walk {
        text,
        writer: Writer::new(text),
        skip: None,
        table: None,
    };
    for Ok(token) in Tokenizer::new_with_emitter(text, emitter) {
        walk.token(token);
    }
    walk.table(text.len());
    walk.writer.finish()
}

struct Walk<'a> {
    text: &'a str,
    writer: Writer<'a>,
    /// The element in hand that is not read, and how many of its name are open.
    skip: Option<(String, usize)>,
    /// Where the table in hand begins.
    table: Option<usize>,
}

impl Walk<'_> {
    fn token(&mut self, token: Token<usize>) {
        match token {
            Token::StartTag(tag) => self.start(&tag),
            Token::EndTag(tag) => self.end(
                &String::from_utf8_lossy(&tag.name),
                tag.span.start..tag.span.end,
            ),
            Token::String(words) if self.skip.is_none() => {
                self.words(words.span.start..words.span.end)
            }
            Token::Comment(comment) if self.skip.is_none() => {
                self.writer.comment(comment.span.start..comment.span.end);
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &StartTag<usize>) {
        let name = String::from_utf8_lossy(&tag.name);
        if let Some((skipped, open)) = &mut self.skip {
            *open += usize::from(*skipped == *name && !is_ruby(&name));
            return;
        }
        let place = tag.span.start..tag.span.end;
        match &*name {
            "br" => return self.writer.line_break(place),
            "code" => self.writer.left_out(place.clone()),
            _ => self.boundary(&name),
        }
        let hidden =
            tag.attributes.contains_key(b"hidden".as_slice()) && !OPEN_ENDED.contains(&&*name);
        if is_unread(&name) || UNREAD.contains(&&*name) || name == "code" || hidden {
            self.table = (name == "table").then_some(place.start);
            self.skip = Some((name.into_owned(), 1));
        }
    }

    fn end(&mut self, name: &str, place: Range<usize>) {
        if let Some((skipped, open)) = &mut self.skip {
            let ends = skipped == name || is_ruby(skipped) && name == "ruby";
            *open -= usize::from(ends);
            if *open > 0 {
                return;
            }
            self.skip = None;
            self.table(place.end);
        }
        self.boundary(name);
    }

    /// Most elements end a paragraph.
    fn boundary(&mut self, name: &str) {
        if !INLINE.contains(&name) && !is_ruby(name) {
            self.writer.end();
        }
    }

    /// The table in hand ends.
    fn table(&mut self, end: usize) {
        if let Some(start) = self.table.take() {
            self.writer.table(html_table::read(self.text, start..end));
        }
    }

    /// Words with their line breaks, which are blanks.
    fn words(&mut self, place: Range<usize>) {
        let mut at = place.start;
        for line in self.text[place].split_inclusive(['\n', '\r']) {
            let words = line.trim_end_matches(['\n', '\r']);
            let broken = words.len() < line.len();
            let begins = self.writer.is_blank() || self.writer.is_wrapped();
            let shown = if begins {
                words.trim_start_matches(is_space)
            } else {
                words
            };
            let start = at + words.len() - shown.len();
            let shown = if broken {
                shown.trim_end_matches(is_space)
            } else {
                shown
            };
            entity::pieces(shown, |words, range| {
                self.writer
                    .words(words, start + range.start..start + range.end)
            });
            at += line.len();
            if broken {
                self.writer.wrap(start + shown.len()..at);
            }
        }
    }
}

fn is_ruby(name: &str) -> bool {
    RUBY.contains(&name)
}

/// What HTML takes for a blank.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{C}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_body_are_read() {
        for (text, wanted) in [
            (
                "<title>9%</title><p>甲<b>12</b>.7倍</p><p>乙",
                vec!["甲12.7倍", "乙"],
            ),
            (
                "<h1>题</h1>甲<div>乙</div>丙<ul><li>丁<li>戊</ul>",
                vec!["题", "甲", "乙", "丙", "丁", "戊"],
            ),
            ("<P\nCLASS='a>b'>甲</P>", vec!["甲"]),
            ("<p>里程3.\n   3万公里</p>", vec!["里程3.3万公里"]),
            ("<p>\r\n  甲，\r\n  乙\r\n</p>", vec!["甲，乙"]),
            ("<p>今天。\n<b>增长</b>\n5%</p>", vec!["今天。增长5%"]),
            (
                "<p>rose to\n5 <i>million</i> in <b>2020</b></p>",
                vec!["rose to 5 million in 2020"],
            ),
            (
                "<p>一、回顾<br>产值5亿元，<br/>增长</p>",
                vec!["一、回顾", "产值5亿元，增长"],
            ),
            (
                "<p>5&lt;6&nbsp;&#37;&#x4e2d;&amp;&unknown; &copy</p>",
                vec!["5<6\u{a0}%中&&unknown; ©"],
            ),
            ("<p>甲&#xD800;&#0;</p>", vec!["甲\u{FFFD}\u{FFFD}"]),
            (
                "<script>if (1<2) '<p>9%</p>'</script><style>p {}</style><template><p>9%</p></template>甲",
                vec!["甲"],
            ),
            (
                "<nav><a>9%</a><nav>8%</nav>7%</nav>甲<svg><text>9%</text></svg>",
                vec!["甲"],
            ),
            (
                "<p>甲<code>9%</code>乙12<code>x</code>34<pre>9%</pre>丙",
                vec!["甲乙12 34", "丙"],
            ),
            (
                "<p>甲<span hidden>9%</span>乙<input hidden>丙</p>",
                vec!["甲乙丙"],
            ),
            (
                "<p>增<ruby>长<rp>(</rp><rt>zhǎng</rt><rp>)</rp></ruby>5%</p>",
                vec!["增长5%"],
            ),
            (
                "<ruby>增<rt>zēng<rt>z</ruby>长5%<p hidden>甲<p>乙",
                vec!["增长5%", "甲", "乙"],
            ),
            ("<p>甲<!-- 9% -->乙<![CDATA[9%]]>丙</p>", vec!["甲乙丙"]),
            ("<p>a < b 5%</p>", vec!["a < b 5%"]),
            (
                "<p title='9%'>甲<img alt='9%'>乙<wbr>丙</p>",
                vec!["甲乙丙"],
            ),
            (
                "甲<table><tr><td>5%<table></table>6%</table>乙<table><td>7%",
                vec!["甲", "乙"],
            ),
            ("", vec![]),
        ] {
            assert_eq!(layout(text).texts(), wanted, "{text:?}");
        }
        assert_eq!(
            layout("甲<table><tr><td>5%<table></table>6%</table>乙<table><td>7%")
                .tables
                .len(),
            2
        );
    }

    #[test]
    fn a_place_is_that_of_the_source() {
        let text = "<p>甲&nbsp;增长<b>12</b>.7&#37;</p>";
        let layout = layout(text);
        let (start, end) = (text.find("<b>").unwrap(), text.find("</p>").unwrap());
        let paragraph = layout.paragraphs.into_iter().next().unwrap();
        let before = 0.."甲\u{a0}增长".len();
        let range = paragraph
            .without(std::slice::from_ref(&before))
            .source()
            .unwrap();
        assert_eq!(range, start + 3..end);
    }
}
