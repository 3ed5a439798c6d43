//! What is wrong with a formula that cannot be bound, and what to do.

use std::ops::Range;

use crate::book::dimension::shown;
use crate::book::kind::{KINDS, Kind, meant};
use crate::figure::{Dimension, Figure};
use crate::language::nearest;
use crate::say::{Bilingual, Code, Fault};

use super::context::Names;

/// A formula that grows too long where its unprinted steps are written out.
pub fn too_many_operands(span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        "算式连同未刊出的步骤超过 10,000 个运算数：请给中间步骤填上数值",
        "with its unprinted steps the formula has more than 10,000 operands: give intermediate steps a figure",
    );
    Fault::new(Code::TooLarge, span, message)
}

/// An id that no row has.
pub fn unknown_id(id: &str, names: &dyn Names, span: Range<usize>) -> Fault {
    let shown: String = id.chars().take(40).collect();
    let known = nearest(id, names.ids().into_iter());
    let (zh, en) = match known {
        Some(known) => (
            format!("；最接近的是“{known}”"),
            format!("; the nearest known one is \"{known}\""),
        ),
        None => (
            "；含空格的编号写在 [ ] 里，数值写在引号里".to_owned(),
            "; an id with spaces goes in [ ], a figure in quotes".to_owned(),
        ),
    };
    let message = Bilingual::new(
        format!("本篇没有编号“{shown}”{zh}"),
        format!("no row has the id \"{shown}\"{en}"),
    );
    Fault::new(Code::UnknownId, span, message)
}

/// A function that is not in the list.
pub fn unknown_function(name: &str, span: Range<usize>) -> Fault {
    let shown: String = name.chars().take(40).collect();
    let (zh, en) = match meant(name) {
        Some(kind) => (
            format!("；是不是 {}{}？", kind.name, kind.arguments),
            format!("; did you mean {}{}?", kind.name, kind.arguments),
        ),
        None => {
            let all: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
            (
                format!("；可用的有 {}", all.join(" ")),
                format!("; there are {}", all.join(" ")),
            )
        }
    };
    let message = Bilingual::new(
        format!("没有函数“{shown}”{zh}"),
        format!("no function is called \"{shown}\"{en}"),
    );
    Fault::new(Code::UnknownFunction, span, message)
}

/// A function with too few or too many arguments.
pub fn argument_count(kind: &Kind, given: usize, span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        format!(
            "{} 的参数应为 {}，这里有 {given} 个",
            kind.name, kind.arguments
        ),
        format!(
            "{} takes {}; arguments given: {given}",
            kind.name, kind.arguments
        ),
    );
    Fault::new(Code::ArgumentCount, span, message)
}

/// A result that cannot be printed in the claim's unit.
pub fn result_clash(result: &Dimension, claimed: &Figure, span: Range<usize>) -> Fault {
    let unit = &claimed.unit;
    let near = unit.unknown.as_ref().and_then(Option::as_ref).map(|near| {
        (
            format!("；单位表里没有“{}”，最接近的是“{near}”", unit.symbol),
            format!(
                "; no table has the unit “{}”, the nearest is “{near}”",
                unit.symbol
            ),
        )
    });
    let near = near.unwrap_or_default();
    let claimed = &unit.dimension;
    let hint = match (result, claimed) {
        (Dimension::Times, Dimension::Percent) => (
            "；百分数请用 growth 或 share",
            "; for a percentage use growth or share",
        ),
        (Dimension::Percent, Dimension::Times) => {
            ("；倍数请用 times", "; for a multiple use times")
        }
        _ => ("", ""),
    };
    let (result, claimed) = (shown(result), shown(claimed));
    let message = Bilingual::new(
        format!(
            "单位不合：算式得出的是{}，数值印的是{}{}{}",
            result.zh, claimed.zh, hint.0, near.0
        ),
        format!(
            "units clash: the formula gives {}, the claim is in {}{}{}",
            result.en, claimed.en, hint.1, near.1
        ),
    );
    Fault::new(Code::UnitClash, span, message)
}

/// A step that nothing can refer to without its figure.
pub fn needs_figure(span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        "这一步要有数值才能引用：请填上它的数值",
        "this step can only be referred to with its figure: fill in its claimed column",
    );
    Fault::new(Code::BadFormula, span, message)
}

/// A kind that can only be the whole formula stands inside one.
pub fn must_stand_alone(kind: &Kind, span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        format!(
            "{} 只能单独成式：请让它自成一行，其他算式再引用那一行的编号",
            kind.name
        ),
        format!(
            "{} must be the whole formula: give it a row of its own and refer to that row",
            kind.name
        ),
    );
    Fault::new(Code::BadFormula, span, message)
}

/// A text where only a figure makes sense.
pub fn no_figure(span: Range<usize>) -> Fault {
    let message = Bilingual::new("这里要有数值", "a figure is needed here");
    Fault::new(Code::BadArgument, span, message)
}

/// A bare `* 100` of a claim in %.
pub fn percent_twice(span: Range<usize>) -> Fault {
    let message = Bilingual::new(
        "乘了两次 100：数值已带 %，算式不必再乘 100（要写就写 * 100%）",
        "percent twice: the claim is already in %, so do not multiply by 100 (write * 100% if you must)",
    );
    Fault::new(Code::PercentTwice, span, message)
}

/// A fault of a text that stands so many bytes into the formula.
pub fn shifted(mut fault: Fault, by: usize) -> Fault {
    fault.span = fault.span.start + by..fault.span.end + by;
    fault
}
