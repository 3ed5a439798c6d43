//! What the oracle found that no other table holds: each was a difference between the program and its contract.

use crate::common;
use statverify::book::Book;
use statverify::check::Options;
use statverify::figure::Rounding;

fn judge(formula: &str, claimed: &str, quote: &str) -> String {
    common::judge(
        formula,
        claimed,
        quote,
        Rounding::Nearest,
        &Options::default(),
    )
}

#[test]
fn a_whole_of_100_percent_is_exact_in_any_width() {
    for whole in ["100%", "100％", "１００%", "１００％", "\"100%\""] {
        assert_eq!(
            judge(&format!("points(65%, {whole})"), "35.9个百分点", ""),
            "inconsistent 35.0个百分点",
            "{whole}"
        );
    }
}

#[test]
fn its_x_times_is_a_ratio() {
    assert_eq!(
        judge("times(100家, 400家)", "3倍", "为其3倍"),
        "inconsistent 4倍"
    );
    assert_eq!(
        judge("times(100家, 400家)", "3倍", "相当于其3倍"),
        "inconsistent 4倍"
    );
    assert_eq!(
        judge("times(100家, 400家)", "3倍", "增长3倍"),
        "consistent printed increase"
    );
}

#[test]
fn a_word_of_decrease_stands_before_a_currency_sign_of_any_length() {
    let fell = |text: &str| {
        judge(
            "change(9000亿美元, 1000亿美元)",
            text,
            &format!("it fell {text}"),
        )
    };
    assert_eq!(fell("$0.8tn"), "consistent printed");
    assert_eq!(fell("US$0.8tn"), "consistent printed");
    assert_eq!(
        judge(
            "change(9亿元, 1亿元)",
            "RMB 800 million",
            "it fell by RMB 800 million"
        ),
        "consistent printed"
    );
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
    let csv = |claimed: &str| {
        format!("id,claimed,formula\na,12亿吨—61亿吨,\nb,至少2%,\nc,至少0.31%,\nx,{claimed}\n")
    };
    let outcome = |row: &str| common::outcome(&csv(row), Rounding::Nearest, &Options::default());
    assert_eq!(outcome("\"59.7亿吨\",a - a*b"), "consistent rounding");
    assert_eq!(outcome("\"60.4亿吨\",a - a*b"), "inconsistent");
    assert_eq!(outcome("25%,c*(1-c)"), "consistent bound");
    assert_eq!(outcome("26%,c*(1-c)"), "inconsistent");
}

#[test]
fn counted_things_are_shown_as_items_in_messages() {
    let csv = "id,claimed,formula\nx,3倍,\"ratio(30人, 90家)\"\n";
    let book = Book::assemble(common::drafts(csv).remove(0), Rounding::Nearest);
    assert_eq!(
        book.problems[0].message.en,
        "units clash: items here, people before; use one unit for both"
    );
}

#[test]
fn 不少于_is_a_qualifier_and_不少_is_many() {
    assert_eq!(
        judge("repeat(96家)", "不少于95家", ""),
        "consistent printed"
    );
    assert_eq!(judge("repeat(94家)", "不少于95家", ""), "inconsistent 94家");
    assert_eq!(
        judge("repeat(94家)", "不少家", ""),
        "unverifiable not-a-number"
    );
}

#[test]
fn 不低于_and_不高于_compare_negative_numbers_as_低于_does() {
    let falls = |claimed: &str| judge("growth(100亿元, 97亿元)", claimed, "");
    assert_eq!(falls("不低于-5%"), "consistent printed");
    assert_eq!(falls("不低于-2%"), "inconsistent -3%");
    assert_eq!(falls("不高于-2%"), "consistent printed");
    assert_eq!(falls("不高于-5%"), "inconsistent -3%");
    assert_eq!(falls("下降不低于5%"), "inconsistent 下降3%");
}

#[test]
fn a_range_in_english_shares_its_magnitude_as_far_as_it_stays_in_order() {
    let between =
        |claimed: &str, amount: &str| judge(&format!("repeat(\"{amount}\")"), claimed, "");
    assert_eq!(between("$3 to $5 billion", "$4bn"), "consistent printed");
    assert_eq!(
        between("between $3 and $5 billion", "$1 million"),
        "inconsistent"
    );
    assert_eq!(
        between("$500,000 to $1 million", "$700,000"),
        "consistent printed"
    );
    assert_eq!(between("8000到1万元", "9000元"), "consistent printed");
    assert_eq!(
        between("between 182 and 187 visits", "185 visits"),
        "consistent printed"
    );
}

#[test]
fn a_fall_between_two_figures_is_negative() {
    let fell = |quote: &str| judge("growth(100亿元, 96亿元)", "between 3% and 5%", quote);
    assert_eq!(fell("it fell between 3% and 5%"), "consistent printed");
    assert_eq!(fell("it rose between 3% and 5%"), "inconsistent");
}

#[test]
fn the_name_of_an_unknown_unit_ends_at_a_qualifier() {
    let judged = |claimed: &str| {
        let outcome = judge("repeat(85坨)", claimed, "");
        outcome.split(' ').next().unwrap_or_default().to_owned()
    };
    assert_eq!(judged("80坨以上"), "consistent");
    assert_eq!(judged("80坨左右"), "inconsistent");
    assert_eq!(judged("70坨多"), "inconsistent");
    assert_eq!(
        judge("repeat(85座)", "80座茶厂以上", ""),
        "consistent printed"
    );
}

#[test]
fn a_sum_of_people_is_people() {
    assert_eq!(
        judge("growth(100人, sum(50人, 60人))", "10%", ""),
        "consistent printed"
    );
    assert_eq!(
        judge("growth(100人, sum(50人, 60名))", "10%", ""),
        "consistent printed"
    );
    assert_eq!(judge("sum(50人, 60家)", "110个", ""), "consistent printed");
    assert_eq!(
        judge("growth(100人, sum(50人, 60家))", "10%", ""),
        "error unit-clash"
    );
}

#[test]
fn a_formula_is_decided_where_its_derivative_turns() {
    let outcome = |csv: &str| {
        common::outcome(
            &format!("id,claimed,formula\n{csv}"),
            Rounding::Nearest,
            &Options::default(),
        )
    };
    assert_eq!(outcome("a,50%,\nx,25.00%,a*(1-a)\n"), "consistent printed");
    assert_eq!(outcome("a,50%,\nx,25.01%,a*(1-a)\n"), "inconsistent 25.00%");
    let open =
        |claimed: &str| outcome(&format!("a,至少4万吨,\nb,大于533%,\nx,{claimed},a - a*b\n"));
    assert_eq!(open("-20万吨"), "consistent rounding");
    assert_eq!(open("-17.31万吨"), "inconsistent -17.32万吨");
    // −4√2 is −5.656854…: what turns at no fraction is bisected.
    assert_eq!(
        outcome("a,1.4,\nx,-5.656854,a^3 - 6*a\n"),
        "consistent rounding"
    );
    assert_eq!(
        outcome("a,1.4,\nx,-5.656855,a^3 - 6*a\n"),
        "inconsistent -5.656000"
    );
}

#[test]
fn a_fold_with_grouped_digits_is_a_ratio() {
    assert_eq!(
        judge("times(100家, 102500家)", "1,024-fold", ""),
        "inconsistent 1,025-fold"
    );
}

#[test]
fn a_proportion_in_full_width_digits_is_one() {
    assert_eq!(
        judge("complete(46.6%, 53.4%)", "４６．６∶５０.０∶３.４", ""),
        "consistent printed"
    );
    assert_eq!(
        judge("ratio(2人, 5人)", "２.５：１", ""),
        "consistent printed"
    );
}

#[test]
fn a_tolerance_counts_in_千_where_that_is_of_the_unit() {
    let judged = |repeated: &str, claimed: &str| {
        let csv = format!("id,claimed,formula,tolerance\nx,{claimed},repeat({repeated}),±0.5\n");
        common::outcome(&csv, Rounding::Nearest, &Options::default())
    };
    assert_eq!(judged("4.3千米", "五千米"), "consistent tolerance");
    assert_eq!(judged("4.3千米", "5千米"), "consistent tolerance");
    assert_eq!(judged("3.5千米", "五千米"), "inconsistent 四千米");
}
