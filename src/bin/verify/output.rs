//! Standard output: how wide, how coloured, and what happens when nobody reads on.

use std::io::{self, BufWriter, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use statverify::report::{Detail, Style, visible};

/// Columns where the output is no terminal: what terminals begin with.
const WIDTH: usize = 80;

/// How a report on standard output looks; colours only on a terminal and per NO_COLOR.
pub fn style(detail: Detail) -> Style {
    let stdout = io::stdout();
    let color = AutoStream::choice(&stdout) != ColorChoice::Never;
    let terminal = stdout
        .is_terminal()
        .then(terminal_size::terminal_size)
        .flatten();
    Style {
        detail,
        color,
        width: terminal.map_or(WIDTH, |(width, _)| usize::from(width.0)),
    }
}

/// How messages on standard error look.
pub fn plain() -> Style {
    Style {
        detail: Detail::All,
        color: false,
        width: WIDTH,
    }
}

/// Says something on standard error; where that is full or closed, the exit status is all that can be said.
pub fn say(text: &str) {
    let _ = writeln!(anstream::stderr(), "verify: {}", visible(text));
}

/// Says what is wrong with the arguments, or the help that they ask for; gives the exit status. Of an argument nothing
/// reaches the terminal that could steer it.
pub fn usage(error: &clap::Error) -> u8 {
    let plain = error.render().to_string();
    if error.use_stderr() && plain.lines().any(|line| visible(line) != line) {
        let lines: Vec<_> = plain.lines().map(visible).collect();
        let _ = writeln!(anstream::stderr(), "{}", lines.join("\n"));
        return 2;
    }
    match error.print() {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            say(&format!("cannot write to standard output: {error}"));
            2
        }
        _ => u8::try_from(error.exit_code()).unwrap_or(2),
    }
}

/// Standard output, buffered.
pub fn stdout() -> UntilClosed<BufWriter<io::Stdout>> {
    UntilClosed {
        out: BufWriter::with_capacity(1 << 16, io::stdout()),
        closed: false,
    }
}

/// A writer that goes quiet where its reader has gone (`| head`): that is no error, and the exit status
/// is still that of the whole run.
pub struct UntilClosed<W> {
    out: W,
    closed: bool,
}

impl<W: Write> UntilClosed<W> {
    fn unless_closed<T>(&mut self, written: io::Result<T>, nothing: T) -> io::Result<T> {
        match written {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.closed = true;
                Ok(nothing)
            }
            written => written,
        }
    }
}

impl<W: Write> Write for UntilClosed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.closed {
            return Ok(bytes.len());
        }
        let written = self.out.write(bytes);
        self.unless_closed(written, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.closed {
            return Ok(());
        }
        let flushed = self.out.flush();
        self.unless_closed(flushed, ())
    }
}
