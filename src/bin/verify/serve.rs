//! `verify serve`: a page on this machine alone, to paste an article or a table into. Nothing is stored, and nobody else
//! reads along: only the loopback address is listened to, and each request must bring the token that the address has.

mod answer;
mod check;
mod page;
mod request;

use std::io::Write;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Context;
use statverify::say::Lang;

use crate::args::Serve;
use crate::output;

use answer::Answer;
use request::{Refusal, Request};

/// Connections at a time; a browser needs a few.
const MOST: usize = 16;
/// Random bytes of the token: 128 bits cannot be guessed.
const TOKEN: usize = 16;

/// What every connection needs to know.
struct Server {
    token: String,
    port: u16,
    lang: Option<Lang>,
    open: AtomicUsize,
}

/// Answers until it is ended.
pub fn serve(args: &Serve) -> anyhow::Result<u8> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, args.port)).with_context(|| {
        format!(
            "cannot listen on port {}; choose another with --port, or none",
            args.port
        )
    })?;
    let port = listener.local_addr()?.port();
    let server = Arc::new(Server {
        token: token()?,
        port,
        lang: args.lang,
        open: AtomicUsize::new(0),
    });
    let mut out = output::stdout();
    writeln!(out, "http://127.0.0.1:{port}/?token={}", server.token)?;
    out.flush()?;
    for stream in listener.incoming() {
        let Ok(stream) = stream else { continue };
        if server.open.fetch_add(1, Ordering::SeqCst) >= MOST {
            server.open.fetch_sub(1, Ordering::SeqCst);
            continue;
        }
        let server = Arc::clone(&server);
        std::thread::spawn(move || {
            server.connection(stream);
            server.open.fetch_sub(1, Ordering::SeqCst);
        });
    }
    Ok(0)
}

/// Something that nobody can guess.
fn token() -> anyhow::Result<String> {
    let mut bytes = [0; TOKEN];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("no random numbers: {error}"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

impl Server {
    fn connection(&self, mut stream: TcpStream) {
        let answer = match Request::read(&mut stream) {
            Ok(request) => self.answer(&request),
            Err(refusal) => refusal.into(),
        };
        // A browser that has gone away is no concern of ours.
        let _ = answer.send(&mut stream);
    }

    fn answer(&self, request: &Request) -> Answer {
        if !request.is_from(self.port) || request.token() != Some(&self.token) {
            return Refusal::Forbidden.into();
        }
        match (request.method.as_str(), request.path()) {
            ("GET", "/") => {
                Answer::html(page::page(&self.token, self.lang.unwrap_or(request.lang())))
            }
            ("POST", "/check") => check::report(&request.name(), &request.body, self.lang),
            ("POST", "/table") => check::table(&request.name(), &request.body, self.lang),
            _ => Refusal::NotFound.into(),
        }
    }
}
