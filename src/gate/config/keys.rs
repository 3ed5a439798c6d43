//! The keys of `verify.toml`: one list, from which reading, `verify config` and the documentation derive.

use crate::book::Tolerance;
use crate::check::{Level, TimesReading};
use crate::figure::Rounding;
use crate::gate::fail_on::FailOn;
use crate::gate::levels::{LevelFault, Levels};
use crate::reading;
use crate::say::{Bilingual, Lang, Text};

use super::asked::Config;
use super::inside::stays_inside;
use super::page::Page;
use super::paths::pattern;
use super::states::states;
use super::value::{Faults, Value, choice, text, texts, truth, unknown, wanted};
use super::words::words;

/// One key.
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// Its default, in TOML; blank where there is none.
    pub default: &'static str,
    /// What it asks for.
    pub states: Text,
    /// Reads its value.
    pub(super) read: fn(&mut Config, &Value<'_>, &Page) -> Result<(), Faults>,
}

/// Every key, in the order of the documentation.
pub const KEYS: &[Key] = &[
    Key {
        name: "lang",
        default: "",
        states: (
            "报告的语言：zh 或 en；不写就随输入",
            "Language of the report, zh or en; without it that of the input",
        ),
        read: |config, value, _| set(&mut config.lang, choice(value, &Lang::ALL, Lang::name)),
    },
    Key {
        name: "rounding",
        default: "\"nearest\"",
        states: (
            "所印数字怎样得来：nearest、truncated、either、none",
            "How printed digits came about: nearest, truncated, either, none",
        ),
        read: |config, value, _| {
            set(
                &mut config.rounding,
                choice(value, &Rounding::ALL, Rounding::name),
            )
        },
    },
    Key {
        name: "times",
        default: "\"either\"",
        states: (
            "“增长X倍”怎样读：either（两种都可）、literal（只作增加）",
            "How 增长X倍 is read: either, or literal (as increase only)",
        ),
        read: |config, value, _| {
            set(
                &mut config.times,
                choice(value, &TimesReading::ALL, TimesReading::name),
            )
        },
    },
    Key {
        name: "tolerance",
        default: "",
        states: (
            "舍入之外再放宽多少：0.5%、±0.1、0.1pp",
            "More room than rounding gives: 0.5%, ±0.1, 0.1pp",
        ),
        read: |config, value, _| set(&mut config.tolerance, tolerance(value)),
    },
    Key {
        name: "formats",
        default: "[\"terminal\"]",
        states: (
            "输出格式，可写成 格式=文件",
            "Output formats, each with =FILE where it goes to a file",
        ),
        read: |config, value, _| set(&mut config.formats, texts(value, output)),
    },
    Key {
        name: "include",
        default: "",
        states: (
            "文件夹里只核验这些文件（写法同 .gitignore）",
            "Only these files of a folder are checked (patterns as in .gitignore)",
        ),
        read: |config, value, _| set(&mut config.include, texts(value, pattern)),
    },
    Key {
        name: "exclude",
        default: "[]",
        states: (
            "文件夹里不核验这些文件（写法同 .gitignore）",
            "These files of a folder are not checked (patterns as in .gitignore)",
        ),
        read: |config, value, _| set(&mut config.exclude, texts(value, pattern)),
    },
    Key {
        name: "copy",
        default: "true",
        states: (
            "表格是否与同名的稿件对照",
            "Whether a table is held against the article of the same name",
        ),
        read: |config, value, _| set(&mut config.copy, truth(value)),
    },
    Key {
        name: "baseline",
        default: "",
        states: (
            "基线文件：其中的结果已经接受",
            "The baseline: findings that are accepted",
        ),
        read: |config, value, _| set(&mut config.baseline, own_file(value)),
    },
    Key {
        name: "fail-on",
        default: "\"inconsistent\"",
        states: (
            "哪些结果使退出码为 1：inconsistent、gross、note、unverifiable、never",
            "What makes the exit status 1: inconsistent, gross, note, unverifiable, never",
        ),
        read: |config, value, _| {
            set(
                &mut config.fail_on,
                choice(value, &FailOn::ALL, FailOn::name),
            )
        },
    },
    Key {
        name: "disable",
        default: "[]",
        states: ("读稿件时不用的规则", "Rules that find nothing in articles"),
        read: |config, value, _| set(&mut config.disable, texts(value, rule)),
    },
    Key {
        name: "levels",
        default: "{}",
        states: (
            "各代码的级别：error、warning、note、off",
            "The level of each code: error, warning, note, off",
        ),
        read: |config, value, _| {
            config.levels = levels(value)?;
            Ok(())
        },
    },
    Key {
        name: "words",
        default: "{}",
        states: (
            "稿件里的词说什么：up = [\"走强\"]、total = [\"总盘子\"] 等，加在自带的词上",
            "What words of articles say, beside the built-in ones: up = [\"走强\"], total = [\"总盘子\"]",
        ),
        read: |config, value, _| {
            config.words = words(value)?;
            Ok(())
        },
    },
    Key {
        name: "states",
        default: "[]",
        states: (
            "稿件里的数由什么算出：after、figure、formula，可写 file",
            "What figures of articles follow from: after, figure, formula, and file where it is one",
        ),
        read: |config, value, page| {
            config.states = states(value, page)?;
            Ok(())
        },
    },
];

fn set<T>(slot: &mut Option<T>, value: Result<T, Faults>) -> Result<(), Faults> {
    *slot = Some(value?);
    Ok(())
}

fn tolerance(value: &Value<'_>) -> Result<Tolerance, Faults> {
    Tolerance::parse(&text(value)?).map_err(|fault| vec![(fault.message, value.span())])
}

/// A format, whose file is in the folder.
fn output(text: &str) -> Result<(), Bilingual> {
    text.split_once('=')
        .map_or(Ok(()), |(_, file)| stays_inside(file))
}

fn own_file(value: &Value<'_>) -> Result<String, Faults> {
    let file = text(value)?;
    stays_inside(&file).map_err(|fault| vec![(fault, value.span())])?;
    Ok(file)
}

fn rule(name: &str) -> Result<(), Bilingual> {
    let rules: Vec<&str> = reading::rules().collect();
    if rules.contains(&name) {
        Ok(())
    } else {
        Err(unknown(name, &rules))
    }
}

fn levels(value: &Value<'_>) -> Result<Levels, Faults> {
    let Some(table) = value.get_ref().as_table() else {
        return Err(wanted(
            value,
            "一张表，如 [levels] 下的 weak-check = \"off\"",
            "a table: weak-check = \"off\" below [levels]",
        ));
    };
    let (mut levels, mut faults) = (Levels::default(), Faults::new());
    for (code, level) in table {
        match choice(level, &Level::ALL, Level::name).map(|level| levels.set(code.get_ref(), level))
        {
            Ok(Ok(())) => {}
            Ok(Err(fault)) => faults.push((level_fault(code.get_ref(), &fault), code.span())),
            Err(more) => faults.extend(more),
        }
    }
    if faults.is_empty() {
        Ok(levels)
    } else {
        Err(faults)
    }
}

fn level_fault(code: &str, fault: &LevelFault) -> Bilingual {
    match fault {
        LevelFault::UnknownCode(Some(near)) => Bilingual::new(
            format!("没有 {code} 这个代码；是不是 {near}？"),
            format!("there is no code {code}; is it {near}?"),
        ),
        LevelFault::UnknownCode(None) => Bilingual::new(
            format!("没有 {code} 这个代码；全部代码见 verify explain"),
            format!("there is no code {code}; `verify explain` lists them all"),
        ),
        LevelFault::Fixed => Bilingual::new(
            format!("{code} 的级别不能这样改：错误不能降级，警告只能是 error、warning、off"),
            format!(
                "{code} cannot have this level: an error stays one, and a warning is error, warning or off"
            ),
        ),
    }
}
