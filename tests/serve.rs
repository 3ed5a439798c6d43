//! The page to paste into: what it answers, and whom it does not.
#![cfg(unix)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::consumers;

/// A server that ends with the value.
struct Server {
    child: Child,
    port: u16,
    token: String,
}

impl Server {
    fn start() -> Self {
        Self::with(&[])
    }

    fn with(args: &[&str]) -> Self {
        Self::run(
            Command::new(env!("CARGO_BIN_EXE_verify"))
                .arg("serve")
                .args(args),
        )
    }

    /// One that is started in a folder.
    fn within(folder: &Path) -> Self {
        Self::run(
            Command::new(env!("CARGO_BIN_EXE_verify"))
                .arg("serve")
                .current_dir(folder),
        )
    }

    fn run(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let (port, token) = line
            .trim()
            .strip_prefix("http://127.0.0.1:")
            .unwrap()
            .split_once("/?token=")
            .unwrap();
        Self {
            port: port.parse().unwrap(),
            token: token.to_owned(),
            child,
        }
    }

    fn raw(&self, request: &[u8]) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(40)))
            .unwrap();
        // A refusal may come before all has been sent.
        let _ = stream.write_all(request);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Asks, with the token and our own origin unless other headers are given.
    fn ask(&self, line: &str, headers: &str, body: &str) -> String {
        let host = format!("127.0.0.1:{}", self.port);
        let (line, headers) = (
            line.replace("TOKEN", &self.token),
            headers.replace("HOST", &host),
        );
        let headers = headers.replace("TOKEN", &self.token);
        self.raw(
            format!(
                "{line} HTTP/1.1\r\n{headers}Content-Length: {}\r\n\r\n{body}",
                body.len()
            )
            .as_bytes(),
        )
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const OWN: &str = "Host: HOST\r\nOrigin: http://HOST\r\nX-Verify-Token: TOKEN\r\n";
const ARTICLE: &str = "产值从100亿元增加到120亿元，增长25%。\n";

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or("no answer")
}

#[test]
fn our_own_page_gets_a_report_and_a_table() {
    let server = Server::start();
    let page = server.ask(
        "GET /?token=TOKEN",
        "Host: HOST\r\nAccept-Language: zh-CN\r\n",
        "",
    );
    assert_eq!(status(&page), "200");
    assert!(
        page.contains("粘贴稿件或表格")
            && page.contains("Content-Security-Policy: default-src 'none'"),
        "{page}"
    );
    let report = server.ask("POST /check", OWN, ARTICLE);
    assert!(
        report.contains("class=\"claim inconsistent\"") && report.contains("20%"),
        "{report}"
    );
    assert!(
        server
            .ask("POST /table", OWN, ARTICLE)
            .contains("编号,数值,算式")
    );
    let table = format!("{OWN}X-Verify-Extension: csv\r\n");
    assert!(
        server
            .ask("POST /table", &table, "id,claimed,formula\nx,3,1 + 1\n")
            .contains("inconsistent")
    );
    // Whatever the name says, it is no option and no path.
    let odd = format!("{OWN}X-Verify-Extension: ../../etc/passwd\r\n");
    assert_eq!(status(&server.ask("POST /check", &odd, ARTICLE)), "200");
}

#[test]
fn another_origin_gets_nothing() {
    let server = Server::start();
    for (line, headers) in [
        ("GET /", "Host: HOST\r\n"),
        ("GET /?token=0123456789abcdef", "Host: HOST\r\n"),
        ("GET /?token=TOKEN", "Host: evil.example\r\n"),
        ("GET /?token=TOKEN", ""),
        (
            "GET /?token=TOKEN",
            "Host: HOST\r\nOrigin: http://evil.example\r\n",
        ),
        ("POST /check", "Host: HOST\r\nOrigin: http://HOST\r\n"),
        ("POST /check?token=TOKEN", "Host: HOST\r\n"),
        (
            "POST /check",
            "Host: HOST\r\nOrigin: null\r\nX-Verify-Token: TOKEN\r\n",
        ),
        (
            "OPTIONS /check",
            "Host: HOST\r\nOrigin: http://evil.example\r\n",
        ),
    ] {
        let answer = server.ask(line, headers, ARTICLE);
        assert_eq!(status(&answer), "403", "{line} {headers}");
        assert!(
            !answer.contains("Access-Control") && !answer.contains("亿元"),
            "{answer}"
        );
    }
}

#[test]
fn what_is_too_large_too_odd_or_elsewhere_is_refused() {
    let server = Server::start();
    let host = format!("Host: 127.0.0.1:{}\r\n", server.port);
    for (request, wanted) in [
        (
            format!("POST /check HTTP/1.1\r\n{host}Content-Length: 99999999\r\n\r\n"),
            "413",
        ),
        (
            format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(40_000)),
            "413",
        ),
        ("what is this\r\n\r\n".to_owned(), "400"),
        (
            format!("POST /check HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\n\r\n"),
            "400",
        ),
        (
            format!("POST /check HTTP/1.1\r\n{host}Content-Length: -1\r\n\r\n"),
            "400",
        ),
    ] {
        assert_eq!(
            status(&server.raw(request.as_bytes())),
            wanted,
            "{:.60}",
            request
        );
    }
    assert_eq!(
        status(&server.ask("GET /etc/passwd?token=TOKEN", "Host: HOST\r\n", "")),
        "404"
    );
    // It still answers.
    assert_eq!(
        status(&server.ask("GET /?token=TOKEN", "Host: HOST\r\n", "")),
        "200"
    );
}

#[test]
fn a_request_that_does_not_arrive_is_given_up() {
    let server = Server::start();
    let started = Instant::now();
    let mut slow = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
    slow.write_all(b"GET / HTTP/1.1\r\n").unwrap();
    let mut answer = String::new();
    slow.read_to_string(&mut answer).unwrap();
    assert_eq!(status(&answer), "408");
    assert!(
        started.elapsed() < Duration::from_secs(20),
        "{:?}",
        started.elapsed()
    );
}

#[test]
fn an_editor_pastes_copies_and_downloads_in_a_browser() {
    if !consumers::wanted("Chromium") {
        return;
    }
    let server = Server::start();
    let address = format!("http://127.0.0.1:{}/?token={}", server.port, server.token);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let driven = Command::new("python3")
        .arg(root.join("tests/consumers/drive_serve.py"))
        .args([&address, ARTICLE])
        .arg(root.join("target/screenshots"))
        .output()
        .unwrap();
    assert!(
        driven.status.success(),
        "{}",
        String::from_utf8_lossy(&driven.stderr)
    );
}

/// `UPDATE_DOCS=1 VERIFY_CONSUMERS=1 cargo test --test all serve::` takes those of the documents anew.
#[test]
fn the_documents_show_what_a_browser_shows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    if consumers::wanted("Chromium") {
        take_screenshots(root);
    }
    for image in ["serve.zh", "serve.en", "report.zh", "report.en"] {
        assert!(
            root.join(format!("docs/images/{image}.png")).is_file(),
            "{image}"
        );
    }
}

fn take_screenshots(root: &Path) {
    let scratch = consumers::scratch("screenshots");
    let images = if std::env::var_os("UPDATE_DOCS").is_some() {
        root.join("docs/images")
    } else {
        scratch.clone()
    };
    for lang in ["zh", "en"] {
        let server = Server::with(&["--lang", lang]);
        let address = format!("http://127.0.0.1:{}/?token={}", server.port, server.token);
        let report = scratch.join("report.html");
        let mut verify = Command::new(env!("CARGO_BIN_EXE_verify"));
        verify
            .args(["data/beilun.csv", "--format", "html", "--lang", lang, "-o"])
            .arg(&report)
            .current_dir(root);
        assert_eq!(verify.status().unwrap().code(), Some(1));
        let mut shoot = Command::new("python3");
        shoot
            .arg(root.join("tests/consumers/shoot.py"))
            .arg(lang)
            .arg(&report)
            .arg(&address);
        let taken = shoot
            .arg(root.join("data/tea.md"))
            .arg(&images)
            .output()
            .unwrap();
        assert!(
            taken.status.success(),
            "{}",
            String::from_utf8_lossy(&taken.stderr)
        );
    }
}

#[test]
fn what_is_pasted_is_judged_by_no_configuration_of_the_folder() {
    for config in [
        "disable = [\"from-to-growth\"]\n",
        "tolerance = \"50%\"\n",
        "fail-on = 7\n",
    ] {
        let folder = crate::process::folder(&[("verify.toml", config)]);
        let server = Server::within(folder.path());
        let report = server.ask("POST /check", OWN, ARTICLE);
        assert!(
            report.contains("class=\"claim inconsistent\""),
            "{config}{report}"
        );
        let table = server.ask("POST /table", OWN, ARTICLE);
        assert!(
            table.contains("25%") && table.contains("from-to-growth"),
            "{config}{table}"
        );
    }
}
