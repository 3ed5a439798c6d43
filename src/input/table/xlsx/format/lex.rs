//! A format → its sections and what stands in each.

/// What stands in a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// `0`, `#` or `?`.
    Digit(char),
    /// `.`
    Point,
    /// `,`
    Comma,
    /// `%`
    Percent,
    /// `@`
    Text,
    /// As a cell displays a number that has no format.
    General,
    /// Part of a date: `y`, `m`, `d`, `h` or `s`, as often as it stands there.
    Date(char, usize),
    /// What is displayed as it is.
    Literal(String),
}

/// How a number without a format is called, here and in Chinese programs.
const GENERAL: [&str; 2] = ["general", "g/通用格式"];
/// What in brackets only paints.
const COLORS: [&str; 16] = [
    "black", "blue", "cyan", "green", "magenta", "red", "white", "yellow", "黑色", "蓝色", "青色",
    "绿色", "洋红", "红色", "白色", "黄色",
];
/// Halves of the day.
const HALVES: [&str; 3] = ["am/pm", "a/p", "上午/下午"];

/// The sections of a format; none where something in it is not known.
pub(super) fn sections(code: &str) -> Option<Vec<Vec<Token>>> {
    let mut sections = vec![Vec::new()];
    let mut rest = code;
    while !rest.is_empty() {
        if let Some(next) = rest.strip_prefix(';') {
            sections.push(Vec::new());
            rest = next;
            continue;
        }
        let (token, length) = token(rest)?;
        rest = &rest[length..];
        sections.last_mut()?.extend(token);
    }
    (!code.is_empty() && sections.len() <= 4).then_some(sections)
}

/// The token at the start of a text, and its bytes.
fn token(rest: &str) -> Option<(Option<Token>, usize)> {
    if let Some(general) = GENERAL.into_iter().find(|word| begins(rest, word)) {
        return Some((Some(Token::General), general.len()));
    }
    if let Some(half) = HALVES.into_iter().find(|word| begins(rest, word)) {
        return Some((Some(Token::Date('h', 1)), half.len()));
    }
    let c = rest.chars().next()?;
    let after = &rest[c.len_utf8()..];
    let one = |token| Some((Some(token), c.len_utf8()));
    let next = || after.chars().next();
    match c {
        '0' | '#' | '?' => one(Token::Digit(c)),
        '.' => one(Token::Point),
        ',' => one(Token::Comma),
        '%' => one(Token::Percent),
        '@' => one(Token::Text),
        '"' => {
            let length = after.find('"')?;
            Some((Some(Token::Literal(after[..length].to_owned())), length + 2))
        }
        '\\' | '!' => Some((
            Some(Token::Literal(next()?.to_string())),
            1 + next()?.len_utf8(),
        )),
        // As wide as a character, and a character as often as there is room.
        '_' | '*' => Some((None, 1 + next()?.len_utf8())),
        '[' => {
            let length = after.find(']')?;
            Some((bracket(&after[..length])?, length + 2))
        }
        'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' | 'e' | 'E'
            if !after.starts_with(['+', '-']) =>
        {
            let part = if c.eq_ignore_ascii_case(&'e') {
                'y'
            } else {
                c.to_ascii_lowercase()
            };
            let length = rest
                .chars()
                .take_while(|other| other.eq_ignore_ascii_case(&c))
                .count();
            Some((Some(Token::Date(part, length)), length))
        }
        c if c.is_ascii_alphabetic() => None,
        c => one(Token::Literal(c.to_string())),
    }
}

/// What stands in brackets: a colour, a currency or a country; conditions and other digits are not known.
fn bracket(inner: &str) -> Option<Option<Token>> {
    if let Some(currency) = inner.strip_prefix('$') {
        let symbol = currency
            .rsplit_once('-')
            .map_or(currency, |(symbol, _)| symbol);
        return Some(Some(Token::Literal(symbol.to_owned())));
    }
    let name = inner.to_lowercase();
    let numbered = name.strip_prefix("color").or(name.strip_prefix("颜色"));
    let color = COLORS.contains(&name.as_str())
        || numbered.is_some_and(|number| number.trim().parse::<u8>().is_ok());
    color.then_some(None)
}

fn begins(text: &str, word: &str) -> bool {
    text.get(..word.len())
        .is_some_and(|start| start.to_lowercase() == word)
}
