//! The number type against another one: numbers of any size, whatever the representation inside.

use dashu_int::{IBig, UBig};
use dashu_ratio::RBig;
use proptest::prelude::*;
use statverify::number::Rational;

/// Numerators and denominators of every size, many of them at the edge of a machine word.
fn part() -> impl Strategy<Value = i64> {
    prop_oneof![
        -1000..1000i64,
        any::<i64>(),
        (0..64u32, -2..=2i64).prop_map(|(bits, off)| (1i64 << bits.min(62)).wrapping_add(off)),
        Just(i64::MAX),
        Just(i64::MIN),
        (0..19u32).prop_map(|zeros| 10i64.pow(zeros)),
    ]
}

/// The same number twice: a product of three quotients of `i64`, so that it may need more than two words.
fn number() -> impl Strategy<Value = (Rational, RBig)> {
    let quotient = (part(), part().prop_filter("no divisor is zero", |d| *d != 0));
    proptest::collection::vec(quotient, 1..4).prop_map(|factors| {
        let ours = factors.iter().map(|(n, d)| &Rational::from(*n) / &Rational::from(*d));
        let theirs = factors.iter().map(|(n, d)| RBig::from(IBig::from(*n)) / RBig::from(IBig::from(*d)));
        (ours.reduce(|x, y| &x * &y).unwrap(), theirs.reduce(|x, y| x * y).unwrap())
    })
}

fn whole(x: IBig) -> String {
    x.to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn sums_products_and_order_agree((x, a) in number(), (y, b) in number()) {
        prop_assert_eq!(x.to_string(), a.to_string());
        prop_assert_eq!((&x + &y).to_string(), (&a + &b).to_string());
        prop_assert_eq!((&x - &y).to_string(), (&a - &b).to_string());
        prop_assert_eq!((&x * &y).to_string(), (&a * &b).to_string());
        if !y.is_zero() {
            prop_assert_eq!((&x / &y).to_string(), (&a / &b).to_string());
        }
        prop_assert_eq!(x.cmp(&y), a.cmp(&b));
        prop_assert_eq!(x == y, a == b);
        prop_assert_eq!(&(&x - &y) + &y, x);
    }

    #[test]
    fn whole_numbers_signs_and_powers_agree((x, a) in number(), exponent in 0..30u32) {
        prop_assert_eq!(x.floor().to_string(), whole(a.floor()));
        prop_assert_eq!(x.ceil().to_string(), whole(a.ceil()));
        prop_assert_eq!((-&x).to_string(), (-a.clone()).to_string());
        prop_assert_eq!(x.pow(exponent).unwrap().to_string(), a.pow(exponent as isize).to_string());
        prop_assert_eq!(x.is_integer(), a.is_int());
        prop_assert_eq!(x.is_negative(), a < RBig::ZERO);
        prop_assert_eq!(x.is_zero(), a == RBig::ZERO);
        let machine = if a.is_int() { i64::try_from(a.numerator()).ok() } else { None };
        prop_assert_eq!(x.to_i64(), machine);
    }

    #[test]
    fn a_number_lies_between_its_powers_of_ten((x, a) in number()) {
        if !x.is_zero() {
            let ten = |n: i32| {
                let power = RBig::from(UBig::from(10u8).pow(n.unsigned_abs() as usize));
                if n < 0 { RBig::ONE / power } else { power }
            };
            let size = if a < RBig::ZERO { -a } else { a };
            prop_assert!(ten(x.magnitude()) <= size && size < ten(x.magnitude() + 1));
        }
    }
}
