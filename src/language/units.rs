//! The table of units.

/// The symbol of a base dimension's base unit: 元 for `CNY`; the name itself where no table has it.
pub fn base_symbol(name: &str) -> &str {
    match name {
        "CNY" => "元",
        "people" => "人",
        "count" => "个",
        "mass" => "kg",
        other => other,
    }
}
