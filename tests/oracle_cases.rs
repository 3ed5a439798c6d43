//! What the oracle found that no other table holds: each was a difference between the program and its contract.

#[allow(dead_code)]
mod common;

use statverify::check::Options;
use statverify::claim::Book;
use statverify::figure::Rounding;

fn judge(formula: &str, claimed: &str, quote: &str) -> String {
    common::judge(formula, claimed, quote, Rounding::Nearest, &Options::default())
}

#[test]
fn a_whole_of_100_percent_is_exact_in_any_width() {
    for whole in ["100%", "100％", "１００%", "１００％", "\"100%\""] {
        assert_eq!(judge(&format!("points(65%, {whole})"), "35.9个百分点", ""), "inconsistent 35.0个百分点", "{whole}");
    }
}

#[test]
fn its_x_times_is_a_ratio() {
    assert_eq!(judge("times(100家, 400家)", "3倍", "为其3倍"), "inconsistent 4倍");
    assert_eq!(judge("times(100家, 400家)", "3倍", "相当于其3倍"), "inconsistent 4倍");
    assert_eq!(judge("times(100家, 400家)", "3倍", "增长3倍"), "consistent printed increase");
}

#[test]
fn a_word_of_decrease_stands_before_a_currency_sign_of_any_length() {
    let fell = |text: &str| judge("change(9000亿美元, 1000亿美元)", text, &format!("it fell {text}"));
    assert_eq!(fell("$0.8tn"), "consistent printed");
    assert_eq!(fell("US$0.8tn"), "consistent printed");
    assert_eq!(judge("change(9亿元, 1亿元)", "RMB 800 million", "it fell by RMB 800 million"), "consistent printed");
}

#[test]
fn thousands_of_metres_are_vague() {
    for text in ["上千米", "数千米", "几千米", "上千家"] {
        let unit = text.chars().last().unwrap();
        let outcome = judge(&format!("repeat(\"{text}\")"), &format!("5{unit}"), "");
        assert_eq!(outcome, "unverifiable not-a-number", "{text}");
    }
}

#[test]
fn an_open_ended_figure_that_is_used_twice_is_decided() {
    let csv = |claimed: &str| format!("id,claimed,formula\na,12亿吨—61亿吨,\nb,至少2%,\nc,至少0.31%,\nx,{claimed}\n");
    let outcome = |row: &str| common::outcome(&csv(row), Rounding::Nearest, &Options::default());
    assert_eq!(outcome("\"59.7亿吨\",a - a*b"), "consistent rounding");
    assert_eq!(outcome("\"60.4亿吨\",a - a*b"), "inconsistent");
    assert_eq!(outcome("25%,c*(1-c)"), "consistent bound");
    assert_eq!(outcome("26%,c*(1-c)"), "inconsistent 0%");
}

#[test]
fn counted_things_are_shown_as_个_in_messages() {
    let csv = "id,claimed,formula\nx,3倍,\"ratio(30人, 90家)\"\n";
    let book = Book::assemble(common::drafts(csv).remove(0), Rounding::Nearest);
    assert_eq!(book.problems[0].message.en, "units clash: 个 here, 人 before; use one unit for both");
}
