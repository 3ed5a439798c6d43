//! What a code means, in words that an editor can act on: each page stands with the thing that it explains.

use crate::say::Lang;

/// A text in both languages: 中文, then English.
pub type Text = (&'static str, &'static str);

/// The page of a kind, a note, a cause, a reason or an error. Its examples are run by a test.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// What it says, and why that matters; the first sentence stands in lists.
    pub states: Text,
    /// How it is computed or recognised; none where there is nothing to compute.
    pub formula: Option<Text>,
    /// At least one that has what the page is about and one that has not: for a kind, one consistent claim and
    /// one inconsistent; for an error, the table that has it and the table put right.
    pub examples: &'static [Example],
    /// What to do.
    pub remedy: Text,
}

/// A code with its page.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The stable name.
    pub code: &'static str,
    /// What it means.
    pub page: Page,
}

/// What stands in a table, and what must come out.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// What is checked.
    pub sample: Sample,
    /// What comes out, as codes in any order: `consistent printed ratio`, `inconsistent 15.8%`, `error unknown-id`,
    /// `inconsistent years`. Each of them must come out; the page's own code must not, unless it stands here.
    pub gives: &'static str,
}

/// What is checked.
#[derive(Clone, Copy, Debug)]
pub enum Sample {
    /// A row of its own.
    Claim {
        /// The figure as printed.
        claimed: &'static str,
        /// Its formula; operands are printed figures.
        formula: &'static str,
        /// The words around it; may be empty.
        quote: &'static str,
    },
    /// A whole table.
    Table(&'static str),
    /// A table and the copy that it is held against.
    Copy {
        /// The table.
        table: &'static str,
        /// The copy.
        copy: &'static str,
    },
    /// An article in Markdown.
    Article(&'static str),
}

impl Example {
    /// A claim on figures that its formula prints.
    pub const fn claim(claimed: &'static str, formula: &'static str) -> Self {
        Self::quoted(claimed, formula, "")
    }

    /// The same with the words around the claim.
    pub const fn quoted(claimed: &'static str, formula: &'static str, quote: &'static str) -> Self {
        Self::of(Sample::Claim {
            claimed,
            formula,
            quote,
        })
    }

    /// A whole CSV table.
    pub const fn table(csv: &'static str) -> Self {
        Self::of(Sample::Table(csv))
    }

    /// A table and the copy that it is held against.
    pub const fn against(table: &'static str, copy: &'static str) -> Self {
        Self::of(Sample::Copy { table, copy })
    }

    /// An article in Markdown.
    pub const fn article(text: &'static str) -> Self {
        Self::of(Sample::Article(text))
    }

    const fn of(sample: Sample) -> Self {
        Self { sample, gives: "" }
    }

    /// With what must come out.
    pub const fn gives(self, gives: &'static str) -> Self {
        Self { gives, ..self }
    }
}

/// The text in one language.
pub fn said(text: Text, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => text.0,
        Lang::En => text.1,
    }
}
