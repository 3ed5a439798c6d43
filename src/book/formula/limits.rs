//! How large a formula may be: bounds memory and time, far above what articles need.

/// Brackets, calls and signs inside one another: people write five; each takes a frame of the stack, of which a thread has 2 MiB.
pub const MAX_NESTING: usize = 100;
/// Operands of one formula, unprinted steps written out: a sum over all counties of China has a third.
pub const MAX_OPERANDS: usize = 10_000;
/// The greatest exponent, and the greatest number of years: no statistic spans more, and powers stay some thousand digits long.
pub const MAX_EXPONENT: u32 = 1000;
/// Bytes of one cell: thirty times what a spreadsheet holds in one.
pub const MAX_CELL: usize = 1 << 20;
