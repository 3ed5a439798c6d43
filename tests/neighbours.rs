//! The verdict by another formulation: not by intervals of fractions but by the printed values that
//! whole numbers allow. A claim printed as `k` units of its last place is consistent just where `k` lies
//! between the least and the greatest value that could have been printed; floor and ceiling of whole-number
//! quotients give both. Figures `a` and `b` are counted in half units of their last place, so that the
//! bounds `2a ± 1` are whole.

use crate::common;
use dashu_int::UBig;
use proptest::prelude::*;
use statverify::check::Options;
use statverify::figure::Rounding;

/// Least `k` with `k + 1/2 ≥ n/d`, greatest with `k − 1/2 ≤ n/d`.
fn least(n: i128, d: i128) -> i128 {
    -((d - 2 * n).div_euclid(2 * d))
}

fn greatest(n: i128, d: i128) -> i128 {
    (2 * n + d).div_euclid(2 * d)
}

fn is_consistent(formula: &str, claimed: &str) -> bool {
    let found = common::judge(formula, claimed, "", Rounding::Nearest, &Options::default());
    assert!(
        found.starts_with("consistent") || found.starts_with("inconsistent"),
        "{formula} → {claimed}: {found}"
    );
    found.starts_with("consistent")
}

/// `k` tenths as a decimal.
fn tenths(k: i128) -> String {
    format!(
        "{}{}.{}",
        if k < 0 { "-" } else { "" },
        k.abs() / 10,
        k.abs() % 10
    )
}

/// Claims at and around both ends.
fn around(low: i128, high: i128) -> impl Iterator<Item = (i128, bool)> {
    [
        low - 2,
        low - 1,
        low,
        (low + high) / 2,
        high,
        high + 1,
        high + 2,
    ]
    .into_iter()
    .map(move |k| (k, (low..=high).contains(&k)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn growth_in_tenths_of_a_percent(a in 1i128..100_000, b in 0i128..100_000) {
        // 1000 · (b/a − 1) with a in [a − ½, a + ½], b likewise.
        let bound = |b: i128, a: i128| (1000 * (b - a), a);
        let (n_low, d_low) = bound(2 * b - 1, 2 * a + 1);
        let (n_high, d_high) = bound(2 * b + 1, 2 * a - 1);
        for (k, expected) in around(least(n_low, d_low), greatest(n_high, d_high)) {
            let formula = format!("growth({a}亿元, {b}亿元)");
            prop_assert_eq!(is_consistent(&formula, &format!("{}%", tenths(k))), expected, "{} {}", formula, k);
            let spelt = format!("({b}亿元 - {a}亿元) / {a}亿元");
            // Each literal is a variable of its own: this is wider, never narrower.
            prop_assert!(!expected || is_consistent(&spelt, &format!("{}%", tenths(k))), "{}", spelt);
        }
    }

    #[test]
    fn share_in_whole_percents(part in 1i128..100_000, whole in 1i128..100_000) {
        let low = least(100 * (2 * part - 1), 2 * whole + 1);
        let high = greatest(100 * (2 * part + 1), 2 * whole - 1);
        for (k, expected) in around(low, high).filter(|(k, _)| *k >= 0) {
            let formula = format!("share({part}万吨, {whole}万吨)");
            prop_assert_eq!(is_consistent(&formula, &format!("{k}%")), expected, "{} {}", formula, k);
        }
    }

    #[test]
    fn sums_of_tenths(parts in prop::collection::vec(0i128..100_000, 1..8)) {
        // Half units of the parts: each is off by at most one, the total by one for each part and one of its own.
        let total: i128 = parts.iter().sum();
        let slack = (parts.len() as i128 + 1) / 2;
        let formula = format!("sum({})", parts.iter().map(|p| format!("{}元", tenths(*p))).collect::<Vec<_>>().join(", "));
        for (k, expected) in around(total - slack, total + slack) {
            prop_assert_eq!(is_consistent(&formula, &format!("{}元", tenths(k))), expected, "{} {}", formula, k);
        }
    }

    #[test]
    fn a_mean_of_counts_is_exact(counts in prop::collection::vec(0i128..1000, 1..8)) {
        let (n, d) = (10 * counts.iter().sum::<i128>(), counts.len() as i128);
        let formula = format!("mean({})", counts.iter().map(|c| format!("{c}家")).collect::<Vec<_>>().join(", "));
        for (k, expected) in around(least(n, d), greatest(n, d)) {
            prop_assert_eq!(is_consistent(&formula, &format!("{}家", tenths(k))), expected, "{} {}", formula, k);
        }
    }

    #[test]
    fn a_median_by_all_corners_of_its_figures(parts in prop::collection::vec(0i128..1000, 1..7)) {
        // In half units of the last place each figure is 2p ± 1; the two in the middle make the median in quarters.
        let median = |corner: u32| {
            let mut figures: Vec<i128> = (0..).zip(&parts).map(|(at, p)| 2 * p - 1 + 2 * i128::from(corner >> at & 1)).collect();
            figures.sort_unstable();
            figures[(figures.len() - 1) / 2] + figures[figures.len() / 2]
        };
        let corners: Vec<i128> = (0..1 << parts.len()).map(median).collect();
        let low = least(*corners.iter().min().unwrap(), 4);
        let high = greatest(*corners.iter().max().unwrap(), 4);
        let formula = format!("median({})", parts.iter().map(|p| format!("{}元", tenths(*p))).collect::<Vec<_>>().join(", "));
        for (k, expected) in around(low, high) {
            prop_assert_eq!(is_consistent(&formula, &format!("{}元", tenths(k))), expected, "{} {}", formula, k);
        }
    }

    #[test]
    fn times_is_a_ratio_or_an_increase(a in 1i128..10_000, b in 1i128..100_000) {
        let low = least(10 * (2 * b - 1), 2 * a + 1);
        let high = greatest(10 * (2 * b + 1), 2 * a - 1);
        for (k, _) in around(low, high).filter(|(k, _)| *k >= 0) {
            let expected = (low..=high).contains(&k) || (low - 10..=high - 10).contains(&k);
            let formula = format!("times({a}亿元, {b}亿元)");
            prop_assert_eq!(is_consistent(&formula, &format!("{}倍", tenths(k))), expected, "{} {}", formula, k);
        }
    }

    #[test]
    fn annual_growth_by_whole_powers(a in 1u32..10_000, b in 1u32..100_000, n in 1u32..40, k in 1u32..3000) {
        // k tenths of a percent pass where ((2000 + 2k − 1)/2000)ⁿ ≤ (2b + 1)/(2a − 1) and the other way round.
        let power = |x: u32| UBig::from(x).pow(n as usize);
        let base = power(2000);
        let not_above = power(2000 + 2 * k - 1) * UBig::from(2 * a - 1) <= UBig::from(2 * b + 1) * &base;
        let not_below = power(2000 + 2 * k + 1) * UBig::from(2 * a + 1) >= UBig::from(2 * b - 1) * &base;
        let formula = format!("cagr({a}亿元, {b}亿元, {n})");
        prop_assert_eq!(is_consistent(&formula, &format!("{}%", tenths(k.into()))), not_above && not_below, "{} {}", formula, k);
    }
}
