//! One aligned line for each claim.

use crate::book::{Derivation, Input};
use crate::check::{Basis, Finding, Verdict};
use crate::figure::Amount;
use crate::recompute::amounts;
use crate::report::sentence::rule::rule;
use crate::report::sentence::text::{cut, cut_middle, pad, visible, width, wrap};
use crate::report::sentence::words::{self, pick};
use crate::report::sentence::{steps, values};

use super::lists::is_unjudged;
use super::page::Page;

/// Most columns of an id, of a claimed text and of a recomputed value: with all three, and the verdict, it is a line of 100.
const CAPS: [usize; 3] = [32, 32, 20];
/// What is left of them at least where they need not go without the column of values, and where they must.
const FLOORS: [[usize; 3]; 4] = [[24, 20, 20], [14, 12, 20], [12, 10, 0], [6, 6, 0]];
/// Between columns.
const GAP: usize = 2;

/// The cells of a line, escaped; a number is shown whole or not at all.
struct Row {
    line: String,
    id: String,
    claimed: String,
    recomputed: String,
    interval: String,
    basis: &'static str,
}

/// The widths of the padded columns.
struct Columns {
    line: usize,
    id: usize,
    claimed: usize,
    recomputed: usize,
}

/// The lines of all claims.
pub fn lines(page: &Page<'_>) -> Vec<String> {
    let all = page.checked.findings.iter();
    let findings: Vec<&Finding<'_>> = all
        .filter(|finding| page.explains() || !is_unjudged(finding))
        .collect();
    let rows: Vec<Row> = findings.iter().map(|finding| row(page, finding)).collect();
    let columns = columns(&rows, page.width);
    let mut lines = Vec::new();
    for (finding, row) in findings.into_iter().zip(&rows) {
        lines.push(format!(
            "{} {}",
            page.paint.mark(finding.verdict),
            line(row, &columns, page.width - 2)
        ));
        if page.explains() {
            explain(page, finding, columns.line + 4, &mut lines);
        }
    }
    lines
}

fn row(page: &Page<'_>, finding: &Finding<'_>) -> Row {
    let claim = finding.claim;
    let printed = finding
        .copy
        .as_ref()
        .filter(|_| finding.verdict == Verdict::Drift)
        .map(|copy| copy.text.clone());
    let value = values::value(finding).or(printed);
    let interval =
        values::recomputed(finding, page.lang).filter(|interval| value.as_ref() != Some(interval));
    let escaped = |text: Option<String>| {
        text.map(|text| visible(&text).into_owned())
            .unwrap_or_default()
    };
    Row {
        line: claim.line.to_string(),
        id: visible(&claim.id).into_owned(),
        claimed: visible(claim.text()).into_owned(),
        recomputed: escaped(value),
        interval: escaped(interval),
        basis: match finding.claim.confirmed {
            true => pick(page.lang, "凭相符", "by agreement"),
            false => finding
                .basis
                .and_then(|basis| words::basis(basis, page.lang))
                .unwrap_or_default(),
        },
    }
}

fn columns(rows: &[Row], most: usize) -> Columns {
    let widest = |cell: fn(&Row) -> &str, cap: usize| {
        rows.iter()
            .map(|row| width(cell(row)))
            .filter(|w| *w <= cap)
            .max()
            .unwrap_or(0)
    };
    let capped = |cell: fn(&Row) -> &str, cap: usize| {
        rows.iter()
            .map(|row| width(cell(row)).min(cap))
            .max()
            .unwrap_or(0)
    };
    let line = widest(|row| &row.line, usize::MAX);
    let tail = rows.iter().map(tail_width).max().unwrap_or(0);
    let natural = [
        capped(|row| &row.id, CAPS[0]),
        capped(|row| &row.claimed, CAPS[1]),
        widest(|row| &row.recomputed, CAPS[2]),
    ];
    let room = most.saturating_sub(2 + line + 1 + 2 * GAP);
    let fit = |floors: [usize; 3], tail: usize| fit(natural, floors, room.checked_sub(tail)?);
    let [id, claimed, recomputed] = [(0, tail + GAP), (1, tail + GAP), (1, 0), (2, 0), (3, 0)]
        .into_iter()
        .find_map(|(step, tail)| fit(FLOORS[step], tail))
        .unwrap_or(FLOORS[3]);
    Columns {
        line,
        id,
        claimed,
        recomputed,
    }
}

/// What stands after the padded columns.
fn tail_width(row: &Row) -> usize {
    width(&row.interval)
        + if row.basis.is_empty() {
            0
        } else {
            GAP + width(row.basis)
        }
}

/// The widths that fit into `room`: the id gives way first, then the claimed text, then the recomputed value.
fn fit(natural: [usize; 3], floors: [usize; 3], room: usize) -> Option<[usize; 3]> {
    let mut widths = natural;
    let mut excess = natural.iter().sum::<usize>().saturating_sub(room);
    for (width, floor) in widths.iter_mut().zip(floors) {
        let given = excess.min(width.saturating_sub(floor));
        *width -= given;
        excess -= given;
    }
    // A value that does not fit whole is not shown, so that its column goes with it.
    if widths[2] < natural[2] && floors[2] > 0 {
        return None;
    }
    (excess == 0).then_some(widths)
}

/// The line after its mark, at most `most` columns wide.
fn line(row: &Row, columns: &Columns, most: usize) -> String {
    let number = format!(
        "{}{}",
        " ".repeat(columns.line - width(&row.line)),
        row.line
    );
    let id = pad(&cut_middle(&row.id, columns.id), columns.id);
    let claimed = pad(&cut(&row.claimed, columns.claimed), columns.claimed);
    let mut line = format!("{number} {id}  {claimed}");
    if columns.recomputed > 0 {
        let whole = width(&row.recomputed) <= columns.recomputed;
        let recomputed = if whole { &row.recomputed } else { "…" };
        line.push_str("  ");
        line.push_str(&pad(recomputed, columns.recomputed));
    }
    let tail = [row.interval.as_str(), row.basis]
        .into_iter()
        .filter(|cell| !cell.is_empty());
    for cell in tail {
        if width(&line) + GAP + width(cell) <= most {
            line.push_str("  ");
            line.push_str(cell);
        }
    }
    line.trim_end().to_owned()
}

/// What a claim follows from, how it was read, and its formula in words.
fn explain(page: &Page<'_>, finding: &Finding<'_>, indent: usize, lines: &mut Vec<String>) {
    let mut texts = Vec::new();
    if let Some(derivation) = &finding.claim.derivation {
        texts.extend(inputs(page, derivation));
        texts.extend(steps::formula(finding, page.lang));
    }
    texts.extend(judged(page, finding));
    if let Some(rule) = rule(finding.claim, page.lang) {
        texts.push(format!("{}{rule}", pick(page.lang, "规则：", "rule: ")));
    }
    if let Some(waiver) = &finding.claim.waiver {
        texts.push(format!(
            "{}{}",
            pick(page.lang, "豁免：", "waived: "),
            visible(&waiver.text)
        ));
    }
    for text in texts {
        for line in wrap(&text, page.width.saturating_sub(indent)) {
            lines.push(format!("{}{}", " ".repeat(indent), page.paint.dim(&line)));
        }
    }
}

/// The inputs, aligned: id, text and what it may stand for.
fn inputs(page: &Page<'_>, derivation: &Derivation) -> Vec<String> {
    let used = derivation.used_inputs();
    let amounts = amounts(derivation);
    let cells: Vec<[String; 3]> = used
        .into_iter()
        .map(|at| input(page, &derivation.inputs[at], amounts[at].as_deref()))
        .collect();
    let widest = |column: usize| {
        cells
            .iter()
            .map(|cells| width(&cells[column]))
            .max()
            .unwrap_or(0)
    };
    let (id, text) = (widest(0).min(CAPS[0]), widest(1).min(CAPS[1]));
    let gap = if id == 0 { "" } else { "  " };
    let lines = cells
        .iter()
        .map(|[a, b, c]| format!("{}{gap}{}  {c}", pad(a, id), pad(b, text)));
    lines.map(|line| line.trim_end().to_owned()).collect()
}

fn input(page: &Page<'_>, input: &Input, amount: Option<&Amount>) -> [String; 3] {
    let id = visible(input.id.as_deref().unwrap_or_default()).into_owned();
    let Some(figure) = &input.figure else {
        return [
            id,
            pick(page.lang, "文中未刊", "not printed").to_owned(),
            String::new(),
        ];
    };
    let text = visible(&figure.text).into_owned();
    let interval = amount.map(|amount| values::stands_for(figure, &amount.interval, page.lang));
    let interval = interval.filter(|interval| *interval != text);
    [id, text, interval.unwrap_or_default()]
}

/// The verdict with its basis and its reading.
fn judged(page: &Page<'_>, finding: &Finding<'_>) -> Option<String> {
    let word = finding.verdict.word();
    let basis = finding.basis.map(Basis::word);
    let reading = finding
        .reading
        .map(|reading| words::reading(reading, page.lang));
    let parts: Vec<&str> = basis
        .as_ref()
        .map(|basis| basis.get(page.lang))
        .into_iter()
        .chain(reading)
        .collect();
    let comma = pick(page.lang, "，", ", ");
    let colon = pick(page.lang, "：", ": ");
    (!parts.is_empty()).then(|| format!("{}{colon}{}", word.get(page.lang), parts.join(comma)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, claimed: &str) -> Row {
        let [recomputed, interval] = ["12.71倍", "12.67–12.74倍"].map(str::to_owned);
        Row {
            line: "4".into(),
            id: id.into(),
            claimed: claimed.into(),
            recomputed,
            interval,
            basis: "",
        }
    }

    #[test]
    fn columns_begin_at_one_place_whatever_the_script() {
        let rows = [
            row("生产总值_倍数", "12.7倍"),
            row("growth", "约 12.7 times"),
        ];
        let columns = columns(&rows, 80);
        for row in &rows {
            let line = line(row, &columns, 78);
            let at = |cell: &str| width(&line[..line.find(cell).unwrap()]);
            assert_eq!(at(&row.claimed), 2 + 13 + GAP);
            assert_eq!(at("12.71倍"), 2 + 13 + GAP + 13 + GAP);
            assert_eq!(at("12.67–"), 2 + 13 + GAP + 13 + GAP + 7 + GAP);
        }
    }

    #[test]
    fn a_line_fits_every_width_and_keeps_id_and_claimed_text() {
        let rows = [
            row(&"固定资产投资".repeat(5), &"连续六年居全国第一".repeat(3)),
            row("gdp", "12.7倍"),
        ];
        for most in 40..200 {
            let columns = columns(&rows, most);
            for row in &rows {
                let line = line(row, &columns, most - 2);
                assert!(width(&line) <= most - 2, "{most}: {line}");
                assert!(
                    line.contains(row.id.chars().next().unwrap())
                        && line.contains(row.claimed.chars().next().unwrap())
                );
            }
        }
    }

    #[test]
    fn a_number_is_never_cut() {
        let mut long = row("gdp", "12.7倍");
        long.recomputed = "123456789012345678901234.5倍".into();
        long.interval = "9".repeat(70);
        let rows = [long, row("gdp", "12.7倍")];
        let columns = columns(&rows, 80);
        let line = line(&rows[0], &columns, 78);
        assert!(
            line.ends_with('…') && !line.contains('1'.to_string().repeat(2).as_str()),
            "{line}"
        );
    }
}
