//! Errors of what is asked for in files: the configuration and the baseline.

use crate::say::Page;

/// `bad-config`
pub const BAD_CONFIG: Page = Page {
    states: (
        "verify.toml 里有一处不对：不是 TOML，或者值不是这一项能写的。",
        "Something in verify.toml is wrong: it is no TOML, or the value is none that the key can have.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "按提示改；各项的写法见 verify config。",
        "Correct it as the message says; `verify config` shows every key.",
    ),
};

/// `unknown-key`
pub const UNKNOWN_KEY: Page = Page {
    states: (
        "verify.toml 里有一项不认识，多半是写错了字母。写错的项不起作用，所以不放过。",
        "A key of verify.toml is not known; most likely it is misspelt. A misspelt key does nothing, so that it is not let pass.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "改成提示的那一项，或删去。",
        "Write the key that the message names, or delete it.",
    ),
};

/// `bad-baseline`
pub const BAD_BASELINE: Page = Page {
    states: (
        "基线文件读不了，所以没有一条结果被接受。",
        "The baseline cannot be read, so that no finding is accepted.",
    ),
    formula: None,
    examples: &[],
    remedy: (
        "用 --write-baseline 重写基线，或从版本库取回。",
        "Write it anew with --write-baseline, or take it back from version control.",
    ),
};
