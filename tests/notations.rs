//! Figures as newsrooms and accounts print them: what each is read as, and what is said of what cannot be read. The
//! values are worked out by hand from the contract, section 3.

use statverify::figure::{Rounding, parse, read};

/// The interval and unit of a figure, or what is said of it.
fn said(text: &str) -> String {
    match parse(text, Rounding::Nearest) {
        Ok(figure) => {
            let interval = figure.amount.map(|amount| amount.interval.to_string());
            let interval = interval.unwrap_or_else(|| "none".to_owned());
            format!("{interval} {}", figure.unit.symbol)
                .trim_end()
                .to_owned()
        }
        Err(fault) => format!("{}: {}", fault.code.name(), fault.message.en),
    }
}

#[track_caller]
fn check(table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .map(|(text, wanted)| (text, wanted, said(text)))
        .filter(|(_, wanted, got)| got != *wanted)
        .map(|(text, wanted, got)| format!("{text}: wanted {wanted}, got {got}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// That each is an error whose message holds some words.
#[track_caller]
fn refused(table: &[(&str, &str)]) {
    for (text, words) in table {
        let said = said(text);
        assert!(
            said.starts_with("bad-figure: ") && said.contains(words),
            "{text}: {said}"
        );
    }
}

#[test]
fn magnitudes_in_one_letter() {
    check(&[
        ("4.7b", "[4650000000, 4750000000]"),
        ("36M", "[35500000, 36500000]"),
        ("8MM", "[7500000, 8500000]"),
        ("3tln", "[2500000000000, 3500000000000]"),
        ("412m euros", "[411500000, 412500000] euros"),
        ("6m people", "[5500000, 6500000] people"),
        ("6 m", "[11/2, 13/2] m"),
        ("£6m", "[5500000, 6500000] £"),
        ("3 crore", "[25000000, 35000000]"),
        ("₹7 lakh", "[650000, 750000] ₹"),
    ]);
    refused(&[("6m x 2m", " x 2m")]);
}

#[test]
fn currencies_before_a_number() {
    check(&[
        ("SEK 4.5 million", "[4450000, 4550000] SEK"),
        ("DKK 310", "[619/2, 621/2] DKK"),
        ("R$7.5m", "[7450000, 7550000] R$"),
        ("NZ$12 billion", "[11500000000, 12500000000] NZ$"),
        ("₺45", "[89/2, 91/2] ₺"),
        ("Rs 60 crore", "[595000000, 605000000] Rs"),
    ]);
    refused(&[
        ("QZX 40", "“QZX” is no currency that is known"),
        ("NKO 40", "the nearest is NOK"),
        ("Y$40", "“Y$” is no currency"),
        ("try 40", "no number can be read"),
    ]);
}

#[test]
fn every_minus_that_is_printed() {
    check(&[
        ("–7.4%", "[-149/2000, -147/2000] %"),
        ("\u{2011}7.4%", "[-149/2000, -147/2000] %"),
        ("(7.4)", "[-149/20, -147/20]"),
        ("(7.4%)", "[-149/2000, -147/2000] %"),
        ("（7.4）亿元", "[-745000000, -735000000] 元"),
        ("$(2,345) million", "[-2345500000, -2344500000] $"),
    ]);
    refused(&[("(about 7)", "no number can be read")]);
}

#[test]
fn so_many_of_so_many() {
    check(&[
        ("1 in 6", "[11/72, 13/72]"),
        ("one in six", "[11/72, 13/72]"),
        ("3 out of 4", "[23/32, 25/32]"),
        ("one in every four", "[7/32, 9/32]"),
        ("17 per 100,000", "[33/200000, 7/40000] per 100,000"),
        ("17 per 100,000 people", "[33/200000, 7/40000] per 100,000"),
        (
            "17.0 per million",
            "[339/20000000, 341/20000000] per million",
        ),
        ("7/10万", "[13/200000, 3/40000] /10万"),
        ("7.1/万", "[141/200000, 143/200000] /万"),
        ("7/100", "[1399/20000, 1401/20000]"),
        ("14例/10万人", "[27/200000, 29/200000] 例/10万人"),
        (
            "14.0升/100公里",
            "[279/2000000000, 281/2000000000] 升/100公里",
        ),
    ]);
    refused(&[("6 in 4", "4”"), ("17 per 100,000 yuan", "100,000 yuan")]);
}

#[test]
fn one_figure_in_two_units() {
    check(&[
        ("7元3角", "[29/4, 147/20] 元"),
        ("7元3角5分", "[1469/200, 1471/200] 元"),
        ("4角5分", "[89/200, 91/200] 角"),
        ("2小时30分", "[299/2880, 301/2880] 小时"),
        ("2 hours 30 minutes", "[299/2880, 301/2880] hours"),
        ("2年3个月", "[27, 27] 年"),
    ]);
    refused(&[("7元13角", "13角"), ("7.5元3角", "3角")]);
}

#[test]
fn a_range_begins_at_its_lower_end() {
    check(&[
        ("2至7倍", "[3/2, 15/2] 倍"),
        ("900米到1.0公里", "[1799/2, 1050] 公里"),
        ("-6%至-4%", "[-13/200, -7/200] %"),
        ("下降4%到6%", "[-13/200, -7/200] %"),
    ]);
    refused(&[
        ("7至2倍", "2 is below 7"),
        ("60—4%", "4 is below 60"),
        ("seventy - three", "3 is below 70"),
        ("下降6%到4%", "4 is below 6"),
        ("6%至-4%", "-4 is below 6"),
        ("$7 billion to $4 billion", "4 is below 7"),
        ("between 7 and 4 percent", "4 is below 7"),
        ("2公里到900米", "900 is below 2"),
    ]);
}

#[test]
fn proportions() {
    check(&[
        ("5 to 1", "[9/2, 11/2]"),
        ("5-to-1", "[9/2, 11/2]"),
        ("1 to 5", "[1/2, 11/2]"),
        ("1:5", "[2/11, 2/9]"),
        ("1∶12.5", "[20/251, 20/249]"),
        ("104.6∶100", "[2091/2000, 2093/2000]"),
        ("4比1", "[7/2, 9/2]"),
        ("5 to 2", "[9/5, 11/3]"),
    ]);
    refused(&[("4:2", ":2"), ("11:30", ":30")]);
}

#[test]
fn a_decimal_comma_is_named() {
    refused(&[
        ("48,3%", "a decimal point is a point, 48.3"),
        ("0,625%", "a decimal point is a point, 0.625"),
        ("2.345,6", "a decimal point is a point, 2345.6"),
        ("5,43亿元", "a decimal point is a point, 5.43"),
        ("12,34,567", "“,34,567” after the figure"),
    ]);
    check(&[("4,830", "[9659/2, 9661/2]")]);
}

#[test]
fn units_as_they_are_written() {
    check(&[
        (
            "3.5-percentage point",
            "[69/2000, 71/2000] percentage point",
        ),
        ("3.5 % points", "[69/2000, 71/2000] 个百分点"),
        ("8-day", "[8, 8] day"),
        ("3 mph", "[2414016/25, 16898112/125] mph"),
        ("36 km/h", "[852000, 876000] km/h"),
        ("36 km/hour", "[852000, 876000] km/hour"),
        ("two dozen", "[18, 30] dozen"),
        ("25个BP", "[49/20000, 51/20000] 基点"),
        ("$4-billion", "[3500000000, 4500000000] $"),
        ("halved", "[39/80, 41/80] 倍"),
        ("12+家", "[12, ∞) 家"),
        ("12-plus", "[12, ∞)"),
    ]);
}

#[test]
fn ranks_and_seasons_are_no_figures() {
    refused(&[("4th", "“th”"), ("22nd", "“nd”"), ("2023/24", "/24")]);
}

/// A quote and the figure in it, and whether the words make it negative.
#[track_caller]
fn signs(negative: bool, table: &[(&str, &str)]) {
    for (quote, claimed) in table {
        let printed = read(claimed, quote, Rounding::Nearest).unwrap();
        let amount = printed.figure.amount.unwrap();
        let point = amount.point.unwrap();
        assert_eq!(point.is_negative(), negative, "{quote}: {claimed}");
    }
}

#[test]
fn words_of_decrease_on_either_side_give_the_sign() {
    signs(
        true,
        &[
            ("a 35% drop", "35%"),
            ("it fell three-quarters", "three-quarters"),
            ("a 35% year-on-year decline", "35%"),
            ("a 35 per cent pay cut", "35 per cent"),
            ("35% lower than in 2019", "35%"),
            ("35% fewer", "35%"),
            ("35% below 2019 levels", "35%"),
            ("35% cheaper", "35%"),
            ("35% off", "35%"),
            ("shares were off 35%", "35%"),
            ("slumped by a massive 35%", "35%"),
            ("plummeted nearly 35%", "35%"),
            ("a loss of 35%", "35%"),
            ("a saving of 35%", "35%"),
            ("票价便宜近三成", "近三成"),
            ("工期缩短35%", "35%"),
            ("成本节约35%", "35%"),
            ("市值蒸发了35%", "35%"),
            ("贬值约35%", "35%"),
            ("35%的降幅", "35%"),
            ("市值蒸发12亿元", "12亿元"),
        ],
    );
    signs(
        false,
        &[
            ("fell to 35%", "35%"),
            ("缩短到35%", "35%"),
            ("less than 35%", "35%"),
            ("", "less than seven eighths"),
            ("no fewer than 35%", "35%"),
            ("35% or less", "35%"),
            ("a 35% down payment", "35%"),
            ("35% below the poverty line", "35%"),
            ("35% below 18", "35%"),
            ("35%下降到30%", "35%"),
            ("35%下降到30%", "30%"),
            ("没有下降35%", "35%"),
            ("did not fall 35%", "35%"),
            ("最低35%", "35%"),
            ("节约12亿元", "12亿元"),
            ("sold off 35%", "35%"),
            ("rose 35% less than expected", "35%"),
            ("up 35% from a drop", "35%"),
        ],
    );
}

#[test]
fn qualifiers_of_several_words() {
    check(&[
        ("no lower than 4%", "[1/25, ∞) %"),
        ("no higher than 4%", "[0, 1/25] %"),
        ("slightly more than 4%", "(1/25, ∞) %"),
        ("just shy of 4%", "[9/250, 1/25] %"),
        ("well under 4%", "[0, 1/25) %"),
        ("约合4亿元", "[350000000, 450000000] 元"),
        ("略低于4%", "[9/250, 1/25] %"),
        ("跌破4%", "[0, 1/25) %"),
        ("不超4%", "[0, 1/25] %"),
        ("至少为4%", "[1/25, ∞) %"),
        ("大于等于4%", "[1/25, ∞) %"),
    ]);
}
