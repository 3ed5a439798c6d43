//! The number type against another one: numbers of any size, whatever the representation inside.

use dashu_int::{IBig, UBig};
use dashu_ratio::RBig;
use proptest::prelude::*;
use statverify::number::{Direction, Rational, root};

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
    let quotient = (
        part(),
        part().prop_filter("no divisor is zero", |d| *d != 0),
    );
    proptest::collection::vec(quotient, 1..4).prop_map(|factors| {
        let ours = factors
            .iter()
            .map(|(n, d)| &Rational::from(*n) / &Rational::from(*d));
        let theirs = factors
            .iter()
            .map(|(n, d)| RBig::from(IBig::from(*n)) / RBig::from(IBig::from(*d)));
        (
            ours.reduce(|x, y| &x * &y).unwrap(),
            theirs.reduce(|x, y| x * y).unwrap(),
        )
    })
}

/// A power of ten.
fn ten(exponent: i32) -> RBig {
    let power = RBig::from(UBig::from(10u8).pow(exponent.unsigned_abs() as usize));
    if exponent < 0 {
        RBig::ONE / power
    } else {
        power
    }
}

fn size(x: &RBig) -> RBig {
    if *x < RBig::ZERO {
        -x.clone()
    } else {
        x.clone()
    }
}

/// A decimal, read without any of the library's code; with how many digits it has from the first that is not 0.
fn decimal(text: &str) -> (RBig, usize) {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    assert!(!part.ends_with('0') && !whole.is_empty(), "{text}");
    let digits = format!("{whole}{part}");
    let number = RBig::from(digits.parse::<IBig>().unwrap());
    let exponent: i32 = exponent.parse::<i32>().unwrap() - part.len() as i32;
    (
        number * ten(exponent),
        digits
            .trim_start_matches(['-', '0'])
            .trim_end_matches('0')
            .len(),
    )
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
    fn a_root_lies_between_its_two_roundings((x, _) in number(), n in 1..12u32, bits in 0..3000u32, small in any::<bool>()) {
        let factor = Rational::from(2).pow(bits).unwrap();
        let x = if small { &x.abs() / &factor } else { &x.abs() * &factor };
        let (down, up) = (root(&x, n, Direction::Down), root(&x, n, Direction::Up));
        let power = |r: &Rational| r.pow(n).unwrap();
        prop_assert!(power(&down) <= x && x <= power(&up), "{} {}", down, up);
        // One part in 2⁹⁰.
        let apart = &(&up - &down) * &Rational::from(2).pow(90).unwrap();
        prop_assert!(apart <= down, "{} {}", down, up);
    }

    #[test]
    fn a_root_that_is_a_quotient_is_exact(a in 0..1_000_000i64, b in 1..1_000_000i64, n in 1..12u32) {
        let r = &Rational::from(a) / &Rational::from(b);
        for rounding in [Direction::Down, Direction::Up] {
            prop_assert_eq!(root(&r.pow(n).unwrap(), n, rounding), r.clone());
        }
    }

    #[test]
    fn a_number_lies_between_its_powers_of_ten((x, a) in number()) {
        if !x.is_zero() {
            prop_assert!(ten(x.magnitude()) <= size(&a) && size(&a) < ten(x.magnitude() + 1));
        }
    }

    #[test]
    fn significant_digits_are_on_the_side_that_was_asked_for_and_no_farther((x, a) in number(), digits in 1..25u32) {
        let step = ten(x.magnitude() - digits as i32 + 1);
        let read = |rounding| decimal(&x.to_significant(digits, rounding));
        let ((down, _), (near, _), (up, _)) = (read(Direction::Down), read(Direction::Nearest), read(Direction::Up));
        prop_assert!(down <= a && a <= up, "{} {}", down, up);
        prop_assert!(a.clone() - &down < step && up.clone() - &a < step, "{} {}", down, up);
        prop_assert!(size(&(near - &a)) * RBig::from(2) <= step);
        for (number, count) in [read(Direction::Down), read(Direction::Nearest), read(Direction::Up)] {
            prop_assert!(count <= digits as usize, "{}: {}", number, count);
        }
    }

    #[test]
    fn places_are_as_many_as_were_asked_for_and_the_nearest((x, a) in number(), places in 0..30u32) {
        let text = x.to_places(places);
        let part = text.split_once('.').map_or("", |(_, part)| part);
        prop_assert_eq!(part.len(), places as usize);
        let digits = RBig::from(text.replace('.', "").parse::<IBig>().unwrap());
        prop_assert!(size(&(digits * ten(-(places as i32)) - a)) * RBig::from(2) <= ten(-(places as i32)));
    }

    #[test]
    fn a_decimal_that_ends_has_all_its_digits(n in any::<i64>(), places in 0..40i32) {
        let x = &Rational::from(n) * &Rational::ten_to(-places);
        let text = x.to_decimal();
        prop_assert_eq!(decimal(text.trim_end_matches(".0")).0, RBig::from(IBig::from(n)) * ten(-places));
    }
}

#[test]
fn numbers_are_written_plainly_as_long_as_a_person_can_read_them() {
    for (x, digits, text) in [
        (Rational::ten_to(30), 12, "1000000000000000000000000000000"),
        (Rational::ten_to(31), 12, "1e31"),
        (Rational::ten_to(-9), 12, "0.000000001"),
        (Rational::ten_to(-10), 12, "1e-10"),
        (
            &Rational::from(-123) * &Rational::ten_to(-12),
            2,
            "-1.2e-10",
        ),
        (
            &Rational::from(123_456) * &Rational::ten_to(40),
            4,
            "1.235e45",
        ),
        (Rational::from(99_999), 4, "100000"),
        (Rational::from(0), 3, "0"),
        (Rational::new(-5, 2), 1, "-3"),
        (Rational::new(5, 2), 1, "3"),
    ] {
        assert_eq!(x.to_significant(digits, Direction::Nearest), text);
    }
    assert_eq!(
        Rational::new(1, 3).to_decimal(),
        format!("0.{}", "3".repeat(40))
    );
    assert_eq!(Rational::new(-1, 4).to_decimal(), "-0.25");
    assert_eq!(format!("{:?} {0}", Rational::new(-6, 8)), "-3/4 -3/4");
}

#[test]
fn numbers_have_at_most_a_million_bits() {
    let two = Rational::from(2);
    let half = two.pow(1 << 19).unwrap();
    assert!(two.pow((1 << 19) + 1).is_err(), "two has two bits");
    let largest = &half * &two.pow((1 << 19) - 1).unwrap();
    assert!(largest.clone().bounded().is_ok() && (&largest * &two).bounded().is_err());
}

#[test]
fn digits_alone_are_a_whole_number() {
    for text in [
        "",
        "+5",
        "-5",
        "1_000",
        "1a",
        "٣",
        " 1",
        "99999999999999999999x",
    ] {
        assert_eq!(Rational::from_digits(text), None, "{text}");
    }
    assert_eq!(
        Rational::from_digits("100000000000000000000"),
        Some(Rational::ten_to(20))
    );
}
