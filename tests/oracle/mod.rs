//! A second implementation of what docs/contract.md says in its sections 3 to 5, which shares no code with the first:
//! claims are drawn in structured form, printed as CSV for the library, and judged here from their structure.
//!
//! | module | what it does |
//! |---|---|
//! | `fraction`, `interval` | exact numbers, and sets of them |
//! | `unit`, `figure`, `printed` | a printed figure and its interval |
//! | `case`, `formula`, `round_counts`, `judge` | a claim, what its formula gives, its verdict |
//! | `dice`, `draw`, and what begins with `draw_`; `rate` | random claims at and around the boundary |
//! | what begins with `print_` | a claim as text |
//! | `library`, `compare`, `mutate`, `tally` | what the library says of it, and where the two differ |

pub mod case;
pub mod compare;
pub mod dice;
pub mod draw;
pub mod draw_figure;
pub mod draw_formula;
pub mod draw_nested;
pub mod draw_rare;
pub mod draw_tree;
pub mod draw_years;
pub mod figure;
pub mod formula;
pub mod fraction;
pub mod interval;
pub mod judge;
pub mod library;
pub mod mutate;
pub mod print_case;
pub mod print_english;
pub mod print_figure;
pub mod print_formula;
pub mod printed;
pub mod rate;
pub mod round_counts;
pub mod tally;
pub mod unit;
