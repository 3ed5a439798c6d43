//! A request as far as it is read: small, in time, and from our own page.

use std::io::Read;
use std::net::TcpStream;
use std::time::Instant;

use statverify::input::READERS;
use statverify::say::Lang;

use super::answer::{Answer, PATIENCE};

/// Bytes of a head, and its lines: twice what servers take, and browsers send some twenty lines.
const HEAD: usize = 16 << 10;
const LINES: usize = 64;
/// Bytes of a text that is pasted or dropped: a long book, or a workbook with its pictures.
const BODY: usize = 16 << 20;

/// A request.
pub struct Request {
    pub method: String,
    target: String,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// Why a request is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    BadRequest,
    Forbidden,
    NotFound,
    TooLarge,
    TooSlow,
}

impl From<Refusal> for Answer {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::BadRequest => Self::text("400 Bad Request", "this is no request\n"),
            Refusal::Forbidden => Self::text(
                "403 Forbidden",
                "open the address that verify printed: it has a token\n",
            ),
            Refusal::NotFound => Self::text("404 Not Found", "there is nothing here\n"),
            Refusal::TooLarge => Self::text(
                "413 Content Too Large",
                "more than 16 MiB: check it as a file\n",
            ),
            Refusal::TooSlow => Self::text(
                "408 Request Timeout",
                "the request did not arrive in time\n",
            ),
        }
    }
}

impl Request {
    /// Reads a request.
    pub fn read(stream: &mut TcpStream) -> Result<Self, Refusal> {
        let started = Instant::now();
        let mut bytes = Vec::new();
        let (mut request, length, begin) = loop {
            match head(&bytes)? {
                Some((.., begin)) if begin > HEAD => return Err(Refusal::TooLarge),
                Some(found) => break found,
                None if bytes.len() > HEAD => return Err(Refusal::TooLarge),
                None => {}
            }
            more(stream, &mut bytes, started)?;
        };
        if length > BODY {
            return Err(Refusal::TooLarge);
        }
        while bytes.len() < begin + length {
            more(stream, &mut bytes, started)?;
        }
        request.body = bytes[begin..begin + length].to_vec();
        Ok(request)
    }

    /// Whether it comes from our own page, or from an address line; a page of another origin says so in `Origin`, and a
    /// name that was made to lead here stands in `Host`.
    pub fn is_from(&self, port: u16) -> bool {
        let own = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
        let host = self
            .header("host")
            .is_some_and(|host| own.iter().any(|own| own == host));
        let origin = self
            .header("origin")
            .is_none_or(|origin| own.iter().any(|own| format!("http://{own}") == origin));
        host && origin
    }

    /// The token: in the address of the page, and in a header of what the page asks for.
    pub fn token(&self) -> Option<&str> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        let in_address = query
            .split('&')
            .find_map(|pair| pair.strip_prefix("token="));
        if self.method == "GET" {
            in_address
        } else {
            self.header("x-verify-token")
        }
    }

    /// The path without what follows a question mark.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// A name that has the extension of what is sent, and nothing else of its name.
    pub fn name(&self) -> String {
        let given = self
            .header("x-verify-extension")
            .unwrap_or_default()
            .to_lowercase();
        let known = READERS
            .iter()
            .flat_map(|reader| reader.extensions)
            .find(|extension| **extension == given);
        format!("paste.{}", known.unwrap_or(&"md"))
    }

    /// The language that the browser asks for first.
    pub fn lang(&self) -> Lang {
        let asked = self.header("accept-language").unwrap_or_default();
        Lang::natural(asked.starts_with("zh"))
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }
}

/// The head with the length of the body and where that begins, if all of it has arrived.
fn head(bytes: &[u8]) -> Result<Option<(Request, usize, usize)>, Refusal> {
    let mut lines = [httparse::EMPTY_HEADER; LINES];
    let mut parsed = httparse::Request::new(&mut lines);
    let begin = match parsed.parse(bytes) {
        Ok(httparse::Status::Complete(begin)) => begin,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(_) => return Err(Refusal::BadRequest),
    };
    let headers = parsed.headers.iter().map(|header| {
        (
            header.name.to_ascii_lowercase(),
            String::from_utf8_lossy(header.value).trim().to_owned(),
        )
    });
    let request = Request {
        method: parsed.method.unwrap_or_default().to_owned(),
        target: parsed.path.unwrap_or_default().to_owned(),
        headers: headers.collect(),
        body: Vec::new(),
    };
    let length = match request.header("content-length") {
        Some(length) => length.parse().map_err(|_| Refusal::BadRequest)?,
        None => 0,
    };
    if request.header("transfer-encoding").is_some() {
        return Err(Refusal::BadRequest);
    }
    Ok(Some((request, length, begin)))
}

/// Reads on, as long as there is time.
fn more(stream: &mut TcpStream, bytes: &mut Vec<u8>, started: Instant) -> Result<(), Refusal> {
    let left = PATIENCE
        .checked_sub(started.elapsed())
        .filter(|left| !left.is_zero())
        .ok_or(Refusal::TooSlow)?;
    stream
        .set_read_timeout(Some(left))
        .map_err(|_| Refusal::BadRequest)?;
    let mut piece = [0; 64 << 10];
    match stream.read(&mut piece) {
        Ok(0) => Err(Refusal::BadRequest),
        Ok(length) => {
            bytes.extend_from_slice(&piece[..length]);
            Ok(())
        }
        Err(_) => Err(Refusal::TooSlow),
    }
}
