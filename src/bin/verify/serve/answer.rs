//! What goes back to a browser.

use std::io::Write;
use std::net::TcpStream;
use std::time::Duration;

/// How long a request may take to arrive, and an answer to leave: on one machine it takes a moment, and who holds a
/// connection for longer takes a place of others.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// An answer.
pub struct Answer {
    pub status: &'static str,
    pub kind: &'static str,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn html(text: String) -> Self {
        Self {
            status: "200 OK",
            kind: "text/html; charset=utf-8",
            body: text.into_bytes(),
        }
    }

    pub fn text(status: &'static str, text: &str) -> Self {
        Self {
            status,
            kind: "text/plain; charset=utf-8",
            body: text.as_bytes().to_vec(),
        }
    }

    pub fn send(&self, stream: &mut TcpStream) -> std::io::Result<()> {
        stream.set_write_timeout(Some(PATIENCE))?;
        let Self { status, kind, body } = self;
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{HEADERS}\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(body)?;
        stream.flush()
    }
}

/// No other page may show, read or remember an answer; a report is a page with a script of ours and no address to fetch.
const HEADERS: &str = "Connection: close\r\n\
    Cache-Control: no-store\r\n\
    Content-Security-Policy: default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; \
    connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n\
    Cross-Origin-Opener-Policy: same-origin\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\n\
    Referrer-Policy: no-referrer\r\n\
    X-Content-Type-Options: nosniff\r\n";
