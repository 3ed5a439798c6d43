//! A file to what it asks for; what is wrong is reported, and the rest counts.

use std::ops::Range;

use toml::de::DeTable;

use crate::language::nearest;
use crate::say::{Bilingual, Code, Problem};

use super::asked::{Config, Stated};
use super::keys::KEYS;
use super::page::Page;

impl Config {
    /// Reads a file; what is wrong is reported, and the rest counts.
    ///
    /// ```
    /// use statverify::gate::config::Config;
    /// use statverify::figure::Rounding;
    /// let (config, problems) = Config::read("verify.toml", "rounding = \"either\"\ntolerence = \"1%\"\n");
    /// assert_eq!(config.rounding, Some(Rounding::Either));
    /// assert!(problems[0].message.en.contains("tolerance"));
    /// assert_eq!((problems[0].location.line, problems[0].location.column), (2, 1));
    /// ```
    pub fn read(file: &str, text: &str) -> (Self, Vec<Problem>) {
        let page = Page::new(file, text);
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut problems: Vec<Problem> = errors.iter().map(|error| page.syntax(error)).collect();
        let mut config = Self::default();
        for (name, value) in table.get_ref() {
            let Some(key) = KEYS.iter().find(|key| key.name == name.get_ref()) else {
                problems.push(page.unknown_key(name.get_ref(), name.span()));
                continue;
            };
            match (key.read)(&mut config, value, &page) {
                Ok(()) => {
                    let stated = Stated {
                        value: text[value.span()].to_owned(),
                        location: page.place(name.span()).location(),
                    };
                    config.stated.insert(key.name, stated);
                }
                Err(faults) => problems.extend(
                    faults
                        .into_iter()
                        .map(|(message, span)| page.problem(Code::BadConfig, message, span)),
                ),
            }
        }
        problems.sort_by_key(|problem| (problem.location.line, problem.location.column));
        (config, problems)
    }
}

impl Page {
    fn syntax(&self, error: &toml::de::Error) -> Problem {
        let message = error.message();
        let message = Bilingual::new(
            format!("这不是 TOML：{message}"),
            format!("this is no TOML: {message}"),
        );
        self.problem(Code::BadConfig, message, error.span().unwrap_or(0..0))
    }

    fn unknown_key(&self, name: &str, span: Range<usize>) -> Problem {
        let all = || KEYS.iter().map(|key| key.name);
        let message = match nearest(name, all()) {
            Some(known) => Bilingual::new(
                format!("没有 {name} 这一项；是不是 {known}？"),
                format!("there is no key {name}; is it {known}?"),
            ),
            None => Bilingual::new(
                format!(
                    "没有 {name} 这一项；能写的有 {}",
                    all().collect::<Vec<_>>().join("、")
                ),
                format!(
                    "there is no key {name}; there are {}",
                    all().collect::<Vec<_>>().join(", ")
                ),
            ),
        };
        self.problem(Code::UnknownKey, message, span)
    }
}
