//! What a print stands for, and the words around it say: each line of tests/prints/*.txt against the text beside it.
//! `UPDATE_DOCS=1 cargo test --test all prints::` writes the texts anew.

use std::path::Path;

use crate::common;
use statverify::figure::{Amount, Bound, Figure, Rounding, parse, scan, wording};
use statverify::number::Rational;

#[test]
fn a_print_stands_for_an_interval_and_prints_again_as_itself() {
    hold("figures", says);
}

#[test]
fn the_words_around_a_figure_say_how_it_is_read() {
    hold("wordings", |line| {
        let (quote, claimed) = line.split_once('|').unwrap();
        let said = wording(quote, claimed);
        let sign = if said.negative { " negative" } else { "" };
        format!(
            "{:?}{sign} {:?} {:?} {:?}",
            said.direction, said.readings, said.prices, said.growth_years
        )
    });
}

#[test]
fn a_figure_among_words_has_its_qualifiers_and_its_range() {
    hold("scans", |line| {
        let at = line.find('|').unwrap();
        let text = line.replacen('|', "", 1);
        let Some((range, figure)) = scan(&text, at, 0) else {
            return "-".to_owned();
        };
        format!("{}: {}", &text[range], describe(&figure))
    });
}

/// Each line of a file, and what is said of it, against the file beside it.
fn hold(name: &str, says: fn(&str) -> String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/prints");
    let prints = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
    let said: String = prints
        .lines()
        .map(|print| format!("{print}\n    {}\n", says(print)))
        .collect();
    common::hold(&folder.join(format!("{name}.expected.txt")), &said);
}

fn says(print: &str) -> String {
    match parse(print, Rounding::Nearest) {
        Ok(figure) => describe(&figure),
        Err(fault) => {
            let (start, end) = (fault.span.start, fault.span.end);
            format!(
                "{} {start}..{end}: {} / {}",
                fault.code.name(),
                fault.message.zh,
                fault.message.en
            )
        }
    }
}

fn describe(figure: &Figure) -> String {
    let unit = format!(
        "{} ({} {})",
        figure.unit.symbol, figure.unit.scale, figure.unit.dimension
    );
    let Some(amount) = &figure.amount else {
        return format!("{unit} no interval");
    };
    let point = amount
        .point
        .as_ref()
        .map_or_else(|| "a range".to_owned(), ToString::to_string);
    let mut words = format!(
        "{unit} {point} in {}, place {}",
        amount.interval, amount.place
    );
    words += &[
        (
            amount.plain != amount.interval,
            format!(", plain {}", amount.plain),
        ),
        (amount.exact, ", exact".to_owned()),
        (amount.hedged, ", hedged".to_owned()),
        (
            amount.bound == Some(Bound::Above),
            ", a lower bound".to_owned(),
        ),
        (
            amount.bound == Some(Bound::Below),
            ", an upper bound".to_owned(),
        ),
    ]
    .into_iter()
    .filter_map(|(holds, word)| holds.then_some(word))
    .collect::<String>();
    words + &again(figure, amount)
}

/// The value once more, and others: in its own form, and in its unit.
fn again(figure: &Figure, amount: &Amount) -> String {
    let point = amount
        .point
        .clone()
        .or_else(|| amount.interval.inf.value().cloned())
        .unwrap_or(Rational::ONE);
    let values = [
        point.clone(),
        &point * &Rational::new(137, 100),
        -&point,
        &point * &Rational::new(1, 3),
    ];
    let print = |value: &Rational| figure.reprint(value).unwrap_or_else(|| "-".to_owned());
    let prints: Vec<String> = values.iter().map(print).collect();
    format!(
        "; again {}; spelt {}",
        prints.join(" "),
        figure.spell(&values[1], 1)
    )
}
