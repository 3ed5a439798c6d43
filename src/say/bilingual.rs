//! The two languages, and a message in both.

/// The language of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// 中文
    Zh,
    /// English
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The language of a text that is Chinese, or is not.
    pub fn natural(chinese: bool) -> Self {
        if chinese { Self::Zh } else { Self::En }
    }

    /// Its name, as ISO 639 has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }
}

/// One message in both languages; a missing translation does not compile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bilingual {
    /// 中文
    pub zh: String,
    /// English
    pub en: String,
}

impl Bilingual {
    /// A message from its two forms.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            zh: zh.into(),
            en: en.into(),
        }
    }

    /// The message in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// Whether a text holds a Chinese character.
pub fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{20000}'..='\u{2FFFF}'))
}
