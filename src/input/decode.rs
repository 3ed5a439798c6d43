//! Bytes to text: one pass, bounded memory, and nothing malformed is silently replaced.
//!
//! The encoding is the one given, else the byte order mark's, else UTF-8 if valid, else a guess. An
//! ASCII beginning reads the same in all candidates, so the guess can wait for the first byte that
//! is not ASCII, and then sees a whole window.

use std::io::{ErrorKind, Read};
use std::sync::Arc;

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::encoding::guess;
use super::lines::Place;
use crate::say::{Bilingual, Code, Problem};
use crate::source::Location;

/// So many bytes are read, judged and decoded at once: enough words to tell encodings apart, and little memory.
const WINDOW: usize = 64 << 10;

/// A stream of text from a stream of bytes.
pub(super) struct Decode {
    file: Arc<str>,
    input: Box<dyn Read>,
    window: Vec<u8>,
    input_ended: bool,
    stage: Stage,
    place: Place,
    failure: Option<Box<Problem>>,
    warning: Option<Problem>,
}

/// How far the encoding is known.
enum Stage {
    /// Nothing was read yet; the label, if one was given.
    Start(Option<&'static Encoding>),
    /// All was ASCII so far.
    Ascii,
    Known(Decoder),
    Ended,
}

impl Decode {
    /// A decoder of a file's bytes.
    pub fn new(file: Arc<str>, input: Box<dyn Read>, label: Option<&'static Encoding>) -> Self {
        Self {
            file,
            input,
            window: Vec::with_capacity(WINDOW),
            input_ended: false,
            stage: Stage::Start(label),
            place: Place::at_line(1),
            failure: None,
            warning: None,
        }
    }

    /// Appends some more text; false at the end. What precedes an error has been appended.
    pub fn fill(&mut self, text: &mut String) -> Result<bool, Box<Problem>> {
        self.refill();
        let before = text.len();
        let result = self.decode(text);
        self.place.advance(&text[before..]);
        if self.window.is_empty() && self.input_ended {
            self.stage = Stage::Ended;
        }
        result.map_err(|encoding| Box::new(self.undecodable(encoding)))?;
        match (text.len() > before, self.failure.take()) {
            (false, Some(failure)) => Err(failure),
            (more, failure) => {
                self.failure = failure;
                Ok(more || !matches!(self.stage, Stage::Ended))
            }
        }
    }

    /// The warning that the encoding was guessed, once.
    pub fn take_warning(&mut self) -> Option<Problem> {
        self.warning.take()
    }

    /// Fills the window, however small the pieces in which the input comes.
    fn refill(&mut self) {
        let mut filled = self.window.len();
        self.window.resize(WINDOW, 0);
        while filled < WINDOW && !self.input_ended {
            match self.input.read(&mut self.window[filled..]) {
                Ok(0) => self.input_ended = true,
                Ok(read) => filled += read,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    self.input_ended = true;
                    self.failure = Some(Box::new(interrupted(&self.file, &error)));
                }
            }
        }
        self.window.truncate(filled);
    }

    /// Decodes the window; an error is the encoding in which it makes no sense.
    fn decode(&mut self, text: &mut String) -> Result<(), Option<&'static Encoding>> {
        if let Stage::Start(label) = self.stage {
            self.stage = begin(label, &self.window);
        }
        if let Stage::Ascii = self.stage {
            let ascii = Encoding::ascii_valid_up_to(&self.window);
            if ascii > 0 || self.window.is_empty() {
                text.extend(std::str::from_utf8(&self.window[..ascii]));
                self.window.drain(..ascii);
                return Ok(());
            }
            let last = self.input_ended && self.failure.is_none();
            let encoding = guess(&self.window, last).ok_or(None)?;
            if encoding != UTF_8 {
                self.warning = Some(self.guessed(encoding));
            }
            self.stage = Stage::Known(encoding.new_decoder_without_bom_handling());
        }
        self.decode_known(text)
    }

    /// Decodes the window in the encoding that is known.
    fn decode_known(&mut self, text: &mut String) -> Result<(), Option<&'static Encoding>> {
        let Stage::Known(decoder) = &mut self.stage else {
            return Ok(());
        };
        let last = self.input_ended && self.failure.is_none();
        let mut done = 0;
        loop {
            let rest = &self.window[done..];
            let most = decoder.max_utf8_buffer_length_without_replacement(rest.len());
            text.reserve(most.unwrap_or(4 * WINDOW));
            let (result, read) = decoder.decode_to_string_without_replacement(rest, text, last);
            done += read;
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => return Err(Some(decoder.encoding())),
            }
        }
        self.window.clear();
        Ok(())
    }

    /// The error that some bytes mean nothing, just after the text so far.
    fn undecodable(&mut self, encoding: Option<&'static Encoding>) -> Problem {
        self.stage = Stage::Ended;
        self.input_ended = true;
        let (zh, en) = match encoding {
            Some(encoding) => {
                let name = encoding.name();
                (
                    format!("这里的字节不是有效的 {name} 文本"),
                    format!("the bytes here are not valid {name}"),
                )
            }
            None => (
                "看不出文件的编码".into(),
                "the encoding of the file is not recognizable".into(),
            ),
        };
        let utf16 =
            self.window.contains(&0) && encoding.is_none_or(|e| e != UTF_16LE && e != UTF_16BE);
        self.window.clear();
        let label = if utf16 { "utf-16le" } else { "gb18030" };
        let message = Bilingual::new(
            format!(
                "{zh}，此后的内容没有读。请用 --encoding 指明编码（如 --encoding {label}），或把文件另存为 UTF-8"
            ),
            format!(
                "{en}; nothing after this place was read. Name the encoding (such as --encoding {label}), or save the file as UTF-8"
            ),
        );
        self.problem(Code::Undecodable, message)
    }

    /// The warning that the encoding is a guess.
    fn guessed(&self, encoding: &'static Encoding) -> Problem {
        let name = encoding.name();
        let message = Bilingual::new(
            format!(
                "文件不是 UTF-8，按 {name} 读；如有乱码，请用 --encoding 指明编码，或把文件另存为 UTF-8"
            ),
            format!(
                "the file is not UTF-8 and was read as {name}, a guess; if characters look wrong, name the encoding with --encoding, or save the file as UTF-8"
            ),
        );
        self.problem(Code::GuessedEncoding, message)
    }

    /// A problem just after the text so far.
    fn problem(&self, code: Code, message: Bilingual) -> Problem {
        let Place { line, column, .. } = self.place;
        let file = Location::file(Arc::clone(&self.file));
        let location = Location {
            line,
            column,
            end_line: line,
            end_column: column + 1,
            ..file
        };
        Problem::at(code, message, location)
    }
}

/// What a label or a byte order mark says of the encoding.
fn begin(label: Option<&'static Encoding>, bytes: &[u8]) -> Stage {
    match label {
        // The label utf-16 leaves the byte order to the mark.
        Some(label) if label == UTF_16LE || label == UTF_16BE => Stage::Known(label.new_decoder()),
        Some(label) => Stage::Known(label.new_decoder_with_bom_removal()),
        None => match Encoding::for_bom(bytes) {
            Some((encoding, _)) => Stage::Known(encoding.new_decoder_with_bom_removal()),
            None => Stage::Ascii,
        },
    }
}

/// The error that reading broke off.
fn interrupted(file: &Arc<str>, error: &std::io::Error) -> Problem {
    let message = Bilingual::new(
        format!("读到一半中断：{error}；此后的内容没有读"),
        format!("reading broke off: {error}; what follows was not read"),
    );
    let location = Location::file(Arc::clone(file));
    Problem::at(Code::Unreadable, message, location)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An input that gives one byte at a time.
    struct Drops(std::io::Cursor<Vec<u8>>);

    impl Read for Drops {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            let most = out.len().min(1);
            self.0.read(&mut out[..most])
        }
    }

    fn decode(bytes: &[u8]) -> (String, Option<Problem>) {
        let input = Drops(std::io::Cursor::new(bytes.to_vec()));
        let mut decode = Decode::new("a.csv".into(), Box::new(input), None);
        let mut text = String::new();
        loop {
            match decode.fill(&mut text) {
                Ok(true) => {}
                Ok(false) => return (text, None),
                Err(problem) => return (text, Some(*problem)),
            }
        }
    }

    #[test]
    fn the_guess_waits_for_the_first_byte_that_is_not_ascii() {
        let mut bytes = vec![b'a'; 3 * WINDOW - 1];
        bytes.extend(&*encoding_rs::GBK.encode("地区生产总值从").0);
        let (text, problem) = decode(&bytes);
        assert!(problem.is_none());
        assert!(text.ends_with("a地区生产总值从"));
    }

    #[test]
    fn a_malformed_byte_is_named_with_its_place_and_what_precedes_it_is_kept() {
        let (text, problem) = decode("编号,数值\n增长到,\u{1F600}\n".as_bytes());
        assert_eq!((text.lines().count(), problem), (2, None));
        let mut bytes = "编号,数值\n增长到,".as_bytes().to_vec();
        bytes.extend(b"\xFF\xFF\n");
        let (text, problem) = decode(&bytes);
        let problem = problem.unwrap();
        assert!(text.ends_with("增长到,"));
        assert_eq!(problem.code, Code::Undecodable);
        assert_eq!((problem.location.line, problem.location.column), (2, 5));
    }

    #[test]
    fn a_character_cut_at_the_end_is_malformed() {
        assert_eq!(
            decode("编号数值增长到".as_bytes().split_last().unwrap().1)
                .1
                .unwrap()
                .code,
            Code::Undecodable
        );
    }
}
