//! What the words around a figure say: one value, made by one function that every reader calls.

/// What the words around a figure say. The check reads nothing else of the prose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// A word of growth or decrease that governs the figure (增长, 下降).
    pub direction: Option<Growth>,
    /// A word of decrease stands right before the figure and makes it negative (下降3.2%, not 下降到3.2%).
    pub negative: bool,
    /// Which readings of 倍 the words license.
    pub readings: Licence,
    /// At which prices a growth was computed.
    pub prices: Prices,
    /// The growth years that the words name (1979—2018年年均增长): first and last, both inside.
    pub growth_years: Option<(i32, i32)>,
}

/// The direction of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Growth {
    /// 增长, 提高, 扩大.
    Up,
    /// 下降, 减少.
    Down,
}

/// Which readings of 倍 the words license.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Licence {
    /// Nothing is said: both, ratio first.
    #[default]
    Unsaid,
    /// 是…的X倍, 增长到X倍, X-fold: b/a only.
    Ratio,
    /// 增长X倍, X times more: both; with `--times literal` the increase b/a − 1 only.
    Growth,
}

/// At which prices a growth was computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Prices {
    /// Nothing is said.
    #[default]
    Unsaid,
    /// 不变价, 可比价, 实际增长: levels at current prices cannot contradict it.
    Constant,
    /// 现价, 名义增长.
    Current,
}
