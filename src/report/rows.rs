//! The rows of the input, one by one, with what was found of each; prose as the table of its figures. What the formats
//! that are tables have in common.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

use crate::book::{Claim, FigureId, Provenance, Table};
use crate::check::{Finding, Verdict};
use crate::say::{Bilingual, Lang, Problem, Severity, Text, is_chinese, said};

use super::format::{Checked, Report};
use super::sentence::values;
use super::summary::Summary;

/// The columns that are added, in their order.
pub const ADDED: [Text; 9] = [
    ("结论", "verdict"),
    ("依据", "basis"),
    ("读法", "reading"),
    ("重算值", "recomputed"),
    ("应印", "suggestion"),
    ("缘由", "reason"),
    ("原因", "causes"),
    ("提示", "notes"),
    ("稿件", "copy"),
];

/// The columns of prose.
const PROSE: [Text; 5] = [
    ("编号", "id"),
    ("数值", "claimed"),
    ("算式", "formula"),
    ("原文", "quote"),
    ("规则", "rule"),
];

/// Rows in the making: the columns are known at the end, as each table may have others.
#[derive(Default)]
pub struct Rows {
    columns: Vec<String>,
    rows: Vec<Row>,
    /// The language of the first header, which that of the added columns follows.
    lang: Option<Lang>,
}

/// A report that is one table: it is written at the end.
pub struct TableReport {
    rows: Rows,
    write: fn(&Rows, &mut dyn Write, Lang) -> io::Result<()>,
}

impl TableReport {
    /// One without rows, and how it will be written.
    pub fn boxed(write: fn(&Rows, &mut dyn Write, Lang) -> io::Result<()>) -> Box<dyn Report> {
        Box::new(Self {
            rows: Rows::default(),
            write,
        })
    }
}

impl Report for TableReport {
    fn book(&mut self, _: &mut dyn Write, checked: &Checked<'_>) -> io::Result<()> {
        self.rows.book(checked);
        Ok(())
    }

    fn problem(&mut self, _: &mut dyn Write, problem: &Problem, lang: Lang) -> io::Result<()> {
        self.rows.problem(problem, lang);
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, _: &Summary, lang: Lang) -> io::Result<()> {
        (self.write)(&self.rows, out, lang)
    }
}

/// A row of the report.
struct Row {
    file: Arc<str>,
    /// The input's own cells, by their column.
    own: Vec<(usize, String)>,
    added: [String; ADDED.len()],
}

impl Rows {
    /// Adds an article.
    pub fn book(&mut self, checked: &Checked<'_>) {
        let found = Found::of(checked);
        match &checked.book.table {
            Some(table) => self.table(table, &found),
            None => self.prose(checked, &found),
        }
    }

    /// Adds an error that belongs to no article.
    pub fn problem(&mut self, problem: &Problem, lang: Lang) {
        if problem.severity == Severity::Error {
            let mut added = <[String; ADDED.len()]>::default();
            (added[0], added[5]) = ("error".to_owned(), message(problem, lang));
            self.rows.push(Row {
                file: Arc::clone(&problem.location.file),
                own: Vec::new(),
                added,
            });
        }
    }

    /// The header, then all rows; the first columns are the input's own, with the file before them where there are several.
    pub fn finish(&self, lang: Lang) -> impl Iterator<Item = Vec<&str>> {
        let lang = self.lang.unwrap_or(lang);
        let several = self
            .rows
            .windows(2)
            .any(|pair| pair[0].file != pair[1].file);
        let file = several.then(|| said(("文件", "file"), lang));
        let own = self.columns.iter().map(String::as_str);
        let header = file
            .into_iter()
            .chain(own)
            .chain(ADDED.map(|name| said(name, lang)))
            .collect();
        let rows = self.rows.iter().map(move |row| {
            let mut own = vec![""; self.columns.len()];
            row.own
                .iter()
                .for_each(|(column, text)| own[*column] = text);
            let file = several.then_some(&*row.file);
            file.into_iter()
                .chain(own)
                .chain(row.added.iter().map(String::as_str))
                .collect()
        });
        std::iter::once(header).chain(rows)
    }

    /// The place of a column, which is made where there is none.
    fn column(&mut self, name: &str) -> usize {
        self.columns
            .iter()
            .position(|known| known == name)
            .unwrap_or_else(|| {
                self.columns.push(name.to_owned());
                self.columns.len() - 1
            })
    }

    fn table(&mut self, table: &Table, found: &Found<'_, '_>) {
        let names = &table.header.names;
        let chinese = names.iter().any(|name| is_chinese(name));
        self.lang.get_or_insert(Lang::natural(chinese));
        // A report that is checked again has its findings replaced.
        let is_added = |name: &String| ADDED.iter().any(|(zh, en)| name == zh || name == en);
        let columns: Vec<Option<usize>> = names
            .iter()
            .map(|name| (!is_added(name)).then(|| self.column(name)))
            .collect();
        for (line, record) in &table.records {
            let cells = record
                .cells()
                .map(|cells| cells.into_iter().map(str::to_owned).collect());
            let fields =
                cells.unwrap_or_else(|| fields(&record.text, table.header.delimiter, names.len()));
            let own = columns
                .iter()
                .zip(fields)
                .filter_map(|(column, text)| Some(((*column)?, text)));
            let (file, own) = (Arc::clone(&record.file), own.collect());
            self.rows.push(Row {
                file,
                own,
                added: found.texts(*line),
            });
        }
    }

    fn prose(&mut self, checked: &Checked<'_>, found: &Found<'_, '_>) {
        let lang = *self.lang.get_or_insert(checked.lang);
        let columns = PROSE.map(|name| self.column(said(name, lang)));
        let mut claims: Vec<_> = checked
            .book
            .claims
            .iter()
            .chain(&checked.book.sources)
            .collect();
        claims.sort_by_key(|claim| claim.figure_id());
        for claim in claims {
            let file = Arc::clone(&claim.origin.span().excerpt.file);
            let rule = match claim.provenance {
                Provenance::Extracted(rule) => rule,
                Provenance::Stated => "",
            };
            let id = if claim.named { claim.id.as_str() } else { "" };
            let quote = claim.quote.as_ref().map_or("", |quote| quote.text.as_str());
            let texts = [id, claim.text(), &claim.formula, quote, rule].map(str::to_owned);
            let added = found.of_claim(claim);
            self.rows.push(Row {
                file,
                own: columns.into_iter().zip(texts).collect(),
                added,
            });
        }
    }
}

/// Findings by the line of their row, and by their figure; errors by their line.
struct Found<'f, 'a> {
    rows: BTreeMap<usize, Vec<&'f Finding<'a>>>,
    figures: BTreeMap<FigureId, Vec<&'f Finding<'a>>>,
    errors: BTreeMap<usize, Vec<&'f Problem>>,
    lang: Lang,
}

impl<'f, 'a> Found<'f, 'a> {
    fn of(checked: &'f Checked<'a>) -> Self
    where
        'a: 'f,
    {
        let mut found = Self {
            rows: BTreeMap::new(),
            figures: BTreeMap::new(),
            errors: BTreeMap::new(),
            lang: checked.lang,
        };
        for finding in checked.findings {
            let claim = finding.claim;
            found.rows.entry(claim.line).or_default().push(finding);
            if let Some(figure) = claim.figure_id() {
                found.figures.entry(figure).or_default().push(finding);
            }
        }
        for problem in checked
            .problems
            .iter()
            .filter(|problem| problem.severity == Severity::Error)
        {
            found
                .errors
                .entry(problem.location.line)
                .or_default()
                .push(problem);
        }
        found
    }

    /// The cells of one of the claims of a figure in prose.
    fn of_claim(&self, claim: &Claim) -> [String; ADDED.len()] {
        let figure = claim.figure_id();
        let findings = figure.and_then(|figure| self.figures.get(&figure));
        let own: Vec<_> = findings
            .into_iter()
            .flatten()
            .copied()
            .filter(|finding| finding.claim.formula == claim.formula)
            .collect();
        self.cells(&own, &[])
    }

    /// The cells of the row on a line.
    fn texts(&self, line: usize) -> [String; ADDED.len()] {
        let findings = self.rows.get(&line).map(Vec::as_slice);
        let errors = self.errors.get(&line).map(Vec::as_slice);
        self.cells(findings.unwrap_or_default(), errors.unwrap_or_default())
    }

    fn cells(&self, findings: &[&Finding<'_>], errors: &[&Problem]) -> [String; ADDED.len()] {
        let all = |text: &dyn Fn(&Finding<'_>) -> Option<String>| -> Vec<String> {
            findings
                .iter()
                .filter_map(|finding| text(finding))
                .filter(|text| !text.is_empty())
                .collect()
        };
        let drifted = |finding: &Finding<'_>| finding.verdict == Verdict::Drift;
        let reason = |finding: &Finding<'_>| {
            Some(finding.reason.as_ref()?.message.get(self.lang).to_owned())
        };
        let coded = |code: &str, message: &Bilingual| format!("{code}: {}", message.get(self.lang));
        let mut verdict = all(&|finding| Some(finding.verdict.name().to_owned()));
        verdict.extend(errors.first().map(|_| "error".to_owned()));
        let mut reasons = all(&|finding| reason(finding).filter(|_| !drifted(finding)));
        reasons.extend(errors.iter().map(|problem| message(problem, self.lang)));
        let columns = [
            verdict,
            all(&|finding| finding.basis.map(|basis| basis.name().to_owned())),
            all(&|finding| finding.reading.map(|reading| reading.name().to_owned())),
            all(&values::in_table),
            all(&|finding| finding.suggestion.clone()),
            reasons,
            all(&|finding| {
                Some(joined(
                    finding
                        .causes
                        .iter()
                        .map(|cause| coded(cause.code, &cause.message))
                        .collect(),
                ))
            }),
            all(&|finding| {
                Some(joined(
                    finding
                        .notes
                        .iter()
                        .map(|note| coded(note.code, &note.message))
                        .collect(),
                ))
            }),
            all(&|finding| reason(finding).filter(|_| drifted(finding))),
        ];
        columns.map(joined)
    }
}

fn joined(texts: Vec<String>) -> String {
    texts.join("; ")
}

fn message(problem: &Problem, lang: Lang) -> String {
    format!("{}: {}", problem.code.name(), problem.message.get(lang))
}

/// The records of a table.
///
/// # Errors
/// Where it is no CSV.
#[cfg(feature = "xlsx")]
pub fn records(table: &str) -> csv::Result<Vec<Vec<String>>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(table.as_bytes());
    reader
        .records()
        .map(|record| Ok(record?.iter().map(str::to_owned).collect()))
        .collect()
}

/// The fields of a record as it was read, at most so many; of a broken one, as far as they can be told apart.
fn fields(record: &str, delimiter: u8, most: usize) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(record.as_bytes());
    let first = reader
        .records()
        .next()
        .and_then(Result::ok)
        .unwrap_or_default();
    let mut fields: Vec<String> = first.iter().map(str::to_owned).collect();
    if fields.len() > most {
        let surplus = fields
            .split_off(most)
            .join(&char::from(delimiter).to_string());
        fields
            .last_mut()
            .into_iter()
            .for_each(|last| *last = format!("{last}{}{surplus}", char::from(delimiter)));
    }
    fields
}
