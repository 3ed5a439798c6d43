//! Interval arithmetic with open, closed and missing ends, by tables: what comes out is the set of all results, no more and
//! no less (IEEE 1788, with open ends).

use approx::AbsDiffEq;
use statverify::number::{End, Interval, Rational};

/// `[1, 2)`, `(-∞, 3/2]`
fn interval(text: &str) -> Interval {
    let (inf, sup) = text.split_once(", ").unwrap();
    Interval::new(
        end(&inf[1..], inf.starts_with('[')),
        end(&sup[..sup.len() - 1], sup.ends_with(']')),
    )
}

fn end(text: &str, closed: bool) -> End {
    match text {
        "-∞" | "∞" => End::Unbounded,
        _ if closed => End::Closed(number(text)),
        _ => End::Open(number(text)),
    }
}

fn number(text: &str) -> Rational {
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    Rational::new(numerator.parse().unwrap(), denominator.parse().unwrap())
}

fn shown<T: std::fmt::Display>(value: Option<T>) -> String {
    value.map_or("none".to_owned(), |value| value.to_string())
}

#[track_caller]
fn check(table: &[(&str, &str, &str)], operation: impl Fn(&Interval, &Interval) -> String) {
    for (x, y, result) in table {
        assert_eq!(operation(&interval(x), &interval(y)), *result, "{x} {y}");
    }
}

#[test]
fn an_interval_is_shown_as_it_is_read() {
    for text in ["[1, 2)", "(-1/2, 3]", "(-∞, 4)", "[5, ∞)", "(-∞, ∞)"] {
        assert_eq!(format!("{}", interval(text)), text);
        assert_eq!(format!("{:?}", interval(text)), text);
    }
}

#[test]
fn sums_and_differences() {
    let table = [
        ("[1, 2]", "[10, 20)", "[11, 22)"),
        ("(1, 2]", "[10, 20]", "(11, 22]"),
        ("[1, ∞)", "[10, 20]", "[11, ∞)"),
        ("(-∞, 2)", "[10, ∞)", "(-∞, ∞)"),
    ];
    check(&table, |x, y| x.add(y).to_string());
    let table = [
        ("[1, 2]", "[10, 20)", "(-19, -8]"),
        ("(1, 2]", "[10, 20]", "(-19, -8]"),
        ("[1, ∞)", "[10, 20]", "[-19, ∞)"),
        ("[1, 2]", "(-∞, 20]", "[-19, ∞)"),
    ];
    check(&table, |x, y| x.sub(y).to_string());
    check(
        &[
            ("[1, 2)", "[0, 0]", "(-2, -1]"),
            ("(-∞, 3]", "[0, 0]", "[-3, ∞)"),
        ],
        |x, _| x.neg().to_string(),
    );
}

#[test]
fn products() {
    let table = [
        ("[2, 3]", "[5, 7)", "[10, 21)"),
        ("[-2, 3]", "[5, 7)", "(-14, 21)"),
        ("[-2, 3]", "(-5, 7]", "(-15, 21]"),
        ("(-3, -2]", "[-7, -5]", "[10, 21)"),
        ("[0, 3]", "(5, 7)", "[0, 21)"),
        ("(0, 3]", "[5, 7]", "(0, 21]"),
        ("[0, 0]", "(5, 7)", "[0, 0]"),
        ("[0, 0]", "(-∞, ∞)", "[0, 0]"),
        ("(0, 1)", "[2, ∞)", "(0, ∞)"),
        ("[0, 1]", "[2, ∞)", "[0, ∞)"),
        ("(0, 1]", "(0, ∞)", "(0, ∞)"),
        ("[-1, 1]", "[2, ∞)", "(-∞, ∞)"),
        ("[1, 2]", "[2, ∞)", "[2, ∞)"),
        ("[1, 2]", "(-∞, -2)", "(-∞, -2)"),
        ("(-∞, -1]", "(-∞, -2]", "[2, ∞)"),
        ("(-2, 2)", "[-3, 3]", "(-6, 6)"),
        ("[-2, 2)", "[-3, 3]", "[-6, 6]"),
        ("[-2, 2)", "(-3, 3)", "(-6, 6)"),
    ];
    check(&table, |x, y| x.mul(y).to_string());
    check(&table, |x, y| y.mul(x).to_string());
}

#[test]
fn medians() {
    let table: [(&[&str], &str); 9] = [
        (&["[4, 5)"], "[4, 5)"),
        (&["[1, 2]", "[5, 6)", "(3, 4]"], "(3, 4]"),
        (&["(1, 2]", "[1, 3]", "(1, 4)"], "(1, 3]"),
        (&["[1, 2)", "[1, 2]", "(1, 2)"], "[1, 2)"),
        (&["[1, 2]", "(3, 5]"], "(2, 7/2]"),
        (&["(-∞, 1]", "[5, 6]", "[7, ∞)"], "[5, 6]"),
        (&["(-∞, 1]", "[5, 6]"], "(-∞, 7/2]"),
        (&["[1, 1]", "[1, ∞)", "(-∞, ∞)"], "[1, ∞)"),
        (&["[9, 9]", "[2, 2]", "[3, 3]", "[1, 1]"], "[5/2, 5/2]"),
    ];
    for (operands, result) in table {
        let operands: Vec<Interval> = operands.iter().map(|text| interval(text)).collect();
        assert_eq!(Interval::median(&operands).to_string(), result);
    }
}

#[test]
fn reciprocals() {
    for (x, result) in [
        ("[2, 4)", "(1/4, 1/2]"),
        ("(0, 4]", "[1/4, ∞)"),
        ("[0, 4]", "[1/4, ∞)"),
        ("[2, ∞)", "(0, 1/2]"),
        ("(0, ∞)", "(0, ∞)"),
        ("[0, 0]", "none"),
        ("[-1, 4]", "none"),
        ("(-∞, 4]", "none"),
    ] {
        assert_eq!(shown(interval(x).recip()), result, "{x}");
    }
}

#[test]
fn powers() {
    for (x, exponent, result) in [
        ("[2, 3)", 0, "[1, 1]"),
        ("[2, 3)", 2, "[4, 9)"),
        ("[0, 3)", 2, "[0, 9)"),
        ("[2, ∞)", 2, "[4, ∞)"),
        ("[-2, 3)", 2, "[0, 9)"),
        ("(-3, 2]", 2, "[0, 9)"),
        ("[-3, 3)", 2, "[0, 9]"),
        ("(-3, 0)", 2, "(0, 9)"),
        ("(-3, 0]", 2, "[0, 9)"),
        ("(-∞, 2]", 2, "[0, ∞)"),
        ("[-1, ∞)", 4, "[0, ∞)"),
        ("(-∞, -2]", 2, "[4, ∞)"),
        ("[-3, -2)", 2, "(4, 9]"),
        ("[-3, -2)", 3, "[-27, -8)"),
        ("[-3, 2)", 3, "[-27, 8)"),
        ("(-∞, 2]", 3, "(-∞, 8]"),
        ("[-3, 2)", 1, "[-3, 2)"),
    ] {
        assert_eq!(
            interval(x).pow(exponent).unwrap().to_string(),
            result,
            "{x} ^ {exponent}"
        );
    }
    assert!(Interval::exactly(Rational::from(3)).pow(1_000_000).is_err());
}

#[test]
fn hulls_intersections_and_what_encloses_what() {
    let table = [
        ("[1, 2]", "[3, 4)", "[1, 4)"),
        ("(1, 2]", "[1, 2)", "[1, 2]"),
        ("(-∞, 2)", "[1, 5]", "(-∞, 5]"),
        ("[1, 2]", "(-∞, ∞)", "(-∞, ∞)"),
    ];
    check(&table, |x, y| x.hull(y).to_string());
    check(&table, |x, y| y.hull(x).to_string());
    let table = [
        ("[1, 2]", "[2, 4)", "[2, 2]"),
        ("[1, 2)", "[2, 4)", "none"),
        ("[1, 2]", "(2, 4)", "none"),
        ("(1, 2]", "[1, 2)", "(1, 2)"),
        ("(-∞, 2)", "[1, 5]", "[1, 2)"),
        ("[1, 3]", "(-∞, ∞)", "[1, 3]"),
        ("[1, 2]", "[3, 4]", "none"),
    ];
    check(&table, |x, y| shown(x.intersection(y)));
    check(&table, |x, y| shown(y.intersection(x)));
    for (x, y, encloses) in [
        ("[1, 3]", "[1, 3]", true),
        ("[1, 3]", "(1, 3)", true),
        ("(1, 3)", "[1, 3)", false),
        ("(1, 3)", "(1, 3]", false),
        ("[1, 3]", "[2, 4]", false),
        ("[1, 3]", "[0, 2]", false),
        ("(-∞, 3]", "(-∞, 2]", true),
        ("[1, 3]", "(-∞, 2]", false),
        ("[1, 3]", "[2, ∞)", false),
        ("(-∞, ∞)", "[2, ∞)", true),
    ] {
        assert_eq!(interval(x).encloses(&interval(y)), encloses, "{x} {y}");
    }
}

#[test]
fn what_lies_before_what_and_how_far_apart() {
    for (x, y, precedes, distance) in [
        ("[1, 2]", "[5, 7]", true, "3"),
        ("[1, 2)", "[2, 7]", true, "0"),
        ("[1, 2]", "(2, 7]", true, "0"),
        ("[1, 2]", "[2, 7]", false, "0"),
        ("[5, 7]", "[1, 2]", false, "3"),
        ("[1, 5]", "[2, 3]", false, "0"),
        ("[1, ∞)", "[2, 3]", false, "0"),
        ("(-∞, 2]", "(3, ∞)", true, "1"),
        ("(-∞, ∞)", "[1, 2]", false, "0"),
    ] {
        let (x, y) = (interval(x), interval(y));
        assert_eq!(
            (x.precedes(&y), x.distance(&y).to_string().as_str()),
            (precedes, distance),
            "{x} {y}"
        );
        assert_eq!(x.meets(&y), !x.precedes(&y) && !y.precedes(&x), "{x} {y}");
    }
}

#[test]
fn members_width_and_single_values() {
    for (x, inside, outside) in [
        ("[1, 3)", &["1", "2", "5/2"][..], &["0", "3", "4"][..]),
        ("(1, 3]", &["3/2", "3"], &["1", "7/2"]),
        ("(-∞, 3]", &["-99", "3"], &["4"]),
        ("(-∞, ∞)", &["0"], &[]),
    ] {
        assert!(
            inside
                .iter()
                .all(|value| interval(x).contains(&number(value))),
            "{x}"
        );
        assert!(
            !outside
                .iter()
                .any(|value| interval(x).contains(&number(value))),
            "{x}"
        );
    }
    for (x, width, single, non_negative) in [
        ("[1, 3)", "2", "none", true),
        ("[2, 2]", "0", "2", true),
        ("[0, ∞)", "none", "none", true),
        ("(-∞, 1]", "none", "none", false),
        ("[-1, 5]", "6", "none", false),
    ] {
        let x = interval(x);
        assert_eq!(
            (shown(x.width()).as_str(), shown(x.singleton()).as_str()),
            (width, single),
            "{x}"
        );
        assert_eq!(x.is_non_negative(), non_negative, "{x}");
    }
}

#[test]
fn moved_scaled_and_widened() {
    let five = Rational::from(5);
    assert_eq!(interval("[1, 2)").shift(&five).to_string(), "[6, 7)");
    assert_eq!(interval("[1, 2)").scale(&five).to_string(), "[5, 10)");
    assert_eq!(interval("[1, 2)").scale(&-&five).to_string(), "(-10, -5]");
    assert_eq!(
        interval("(1, ∞)").scale(&Rational::ZERO).to_string(),
        "[0, 0]"
    );
    assert_eq!(interval("[1, 2)").widen(&five).to_string(), "[-4, 7)");
    assert_eq!(
        Interval::around(&five, &Rational::from(2)).to_string(),
        "[3, 7]"
    );
    assert_eq!(Interval::open(Rational::ONE, five).to_string(), "(1, 5)");
}

#[test]
fn what_lies_within_a_tolerance_of_what() {
    for (x, y, tolerance, near) in [
        ("[1, 2]", "[3, 4]", "1", true),
        ("[1, 2]", "[3, 4]", "1/2", false),
        ("[1, 2)", "[3, 4]", "1", false),
        ("[1, 2]", "(3, 4]", "1", false),
        ("[1, 2)", "[3, 4]", "11/10", true),
        ("[1, 2)", "[2, 4]", "0", false),
        ("[1, 2)", "[2, 4]", "1/100", true),
        ("[1, 2]", "[2, 4]", "0", true),
        ("[1, 3]", "[2, 4]", "0", true),
        ("(-∞, 2)", "(3, ∞)", "1", false),
        ("(-∞, 2)", "(3, ∞)", "2", true),
        ("[1, ∞)", "[-5, -4]", "4", false),
        ("[1, ∞)", "[-5, -4]", "5", true),
    ] {
        let (x, y, tolerance) = (interval(x), interval(y), number(tolerance));
        assert_eq!(
            x.abs_diff_eq(&y, tolerance.clone()),
            near,
            "{x} {y} {tolerance}"
        );
        assert_eq!(
            y.abs_diff_eq(&x, tolerance.clone()),
            near,
            "{y} {x} {tolerance}"
        );
    }
    let (two, three) = (Rational::from(2), Rational::from(3));
    assert!(two.abs_diff_eq(&three, Rational::ONE) && three.abs_diff_eq(&two, Rational::ONE));
    assert!(!two.abs_diff_eq(&three, Rational::new(99, 100)));
    assert_eq!(
        (Rational::default_epsilon(), Interval::default_epsilon()),
        (Rational::ZERO, Rational::ZERO)
    );
}
