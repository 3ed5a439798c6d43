//! Files to articles: what a file holds, before anything in it is understood.
//!
//! A reader gives one [`Article`] an article, as soon as it has been read, so that the longest archive
//! needs no more memory than its longest article. Errors of rows stand in the draft in which they
//! occur; an error that ends the reading of the file is an item of its own, after what was read.
//!
//! ```
//! use statverify::input::{self, Article};
//! let table = "编号,数值,算式\ngdp,207亿元,\n,12.7倍,\"times(gdp, 2630亿元)\"\n";
//! let mut articles = input::open("table.csv", Box::new(table.as_bytes()), &input::Options::default());
//! let Article::Rows(draft) = articles.next().unwrap().unwrap() else { panic!("a table is rows") };
//! let formula = draft.rows[1].formula.as_ref().unwrap();
//! assert_eq!(formula.text, "times(gdp, 2630亿元)");
//! assert_eq!((formula.origin.location().line, formula.origin.location().column), (3, 9));
//! ```

mod article;
mod buffer;
mod control;
mod decode;
mod encoding;
mod lines;
mod name;
mod open;
mod options;
#[cfg(any(feature = "docx", feature = "xlsx"))]
mod package;
mod reader;
#[cfg(any(feature = "docx", feature = "xlsx"))]
mod relations;
mod table;
mod text;
#[cfg(any(feature = "docx", feature = "xlsx"))]
mod xml;

pub use article::{Article, Articles, Data, Prose, Says, Waiver};
pub use name::{name, path};
pub use open::{
    copy_beside, is_table, left_out, named_files, open, open_copy, open_path, read_copy,
};
pub use options::Options;
pub use reader::Reader;
pub use table::Table;

use reader::Reads::{Rows, Words};

/// All formats; a file with any other extension is read as the first.
pub const READERS: &[Reader] = &[
    Reader {
        extensions: &["csv", "tsv"],
        reads: Rows(table::open_csv),
    },
    #[cfg(feature = "xlsx")]
    Reader {
        extensions: &["xlsx", "xlsm"],
        reads: Rows(table::open_xlsx),
    },
    Reader {
        extensions: &["md", "markdown"],
        reads: Words(text::markdown),
    },
    #[cfg(feature = "docx")]
    Reader {
        extensions: &["docx"],
        reads: Words(text::docx),
    },
    Reader {
        extensions: &["html", "htm", "xhtml"],
        reads: Words(text::html),
    },
    Reader {
        extensions: &["txt", "text"],
        reads: Words(text::plain),
    },
];
