//! Printed figures and the intervals that they stand for: the table of the contract, line by line.

use statverify::figure::{Bound, Figure, Rounding, parse, parse_prefix, read};
use statverify::number::Rational;
use statverify::say::Code;

fn interval(text: &str, rounding: Rounding) -> String {
    match parse(text, rounding) {
        Ok(Figure {
            amount: Some(amount),
            ..
        }) => amount.interval.to_string(),
        Ok(_) => "none".to_string(),
        Err(fault) => format!("{}: {}", fault.code.name(), fault.message.en),
    }
}

/// Compares a table of prints and intervals, and shows all rows that differ at once.
fn check(table: &[(&str, &str)], rounding: Rounding) {
    let wrong: Vec<String> = table
        .iter()
        .map(|(text, wanted)| (text, wanted, interval(text, rounding)))
        .filter(|(_, wanted, got)| got != *wanted)
        .map(|(text, wanted, got)| format!("{text}: wanted {wanted}, got {got}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn plain_figures_round_to_the_nearest() {
    check(
        &[
            ("2630亿元", "[262950000000, 263050000000]"),
            (
                "16.3%",
                "[65/400, 327/2000]".replace("65/400", "13/80").leak(),
            ),
            ("1.57万亿元", "[1565000000000, 1575000000000]"),
            ("2630", "[5259/2, 5261/2]"),
            ("1,234.5元", "[24689/20, 24691/20]"),
            ("１，２３４元", "[2467/2, 2469/2]"),
            ("-3.2％", "[-13/400, -63/2000]"),
            ("−3.2%", "[-13/400, -63/2000]"),
            ("负3.2%", "[-13/400, -63/2000]"),
            ("$1.57 trillion", "[1565000000000, 1575000000000]"),
            ("US$5m", "[4500000, 5500000]"),
            ("5 m", "[9/2, 11/2]"),
            ("£2.5bn", "[2450000000, 2550000000]"),
            ("12.7倍", "[253/20, 51/4]"),
            ("2.3个百分点", "[9/400, 47/2000]"),
            (".5", "[9/20, 11/20]"),
            ("二十亿元", "[1500000000, 2500000000]"),
            ("三万家", "[25000, 35000]"),
            ("一万二千吨", "[11500000, 12500000]"),
            ("2万5千公里", "[24500000, 25500000]"),
            ("2万5千米", "[24500, 25500]"),
            ("一万二千米", "[11500, 12500]"),
            ("5千米", "[4500, 5500]"),
            ("25千瓦", "[49/2, 51/2]"),
            ("1亿6325万", "[163245000, 163255000]"),
            ("12.5万元/人", "[124500, 125500]"),
        ],
        Rounding::Nearest,
    );
}

#[test]
fn plain_figures_by_other_roundings() {
    check(
        &[
            ("207亿元", "[20700000000, 20800000000)"),
            ("-3%", "(-1/25, -3/100]"),
            ("0%", "(-1/100, 1/100)"),
        ],
        Rounding::Truncated,
    );
    check(
        &[
            ("207元", "[413/2, 208)"),
            ("-3元", "(-4, -5/2]"),
            ("0元", "(-1, 1)"),
        ],
        Rounding::Either,
    );
    check(
        &[
            ("207元", "[207, 207]"),
            ("16.3%", "[163/1000, 163/1000]"),
            ("3—5%", "[3/100, 1/20]"),
        ],
        Rounding::None,
    );
}

#[test]
fn whole_numbers_of_counted_things_are_exact() {
    check(
        &[
            ("7家", "[7, 7]"),
            ("254件", "[254, 254]"),
            ("92人", "[92, 92]"),
            ("20年", "[240, 240]"),
            ("三千家", "[3000, 3000]"),
            ("7家企业", "[7, 7]"),
            ("92所学校", "[92, 92]"),
            ("25 companies", "[25, 25]"),
            ("6,613件", "[6613, 6613]"),
            ("5小时", "[3/16, 11/48]"),
            ("7元", "[13/2, 15/2]"),
            ("7吨", "[6500, 7500]"),
            ("二十五桃", "[25, 25]"),
        ],
        Rounding::Nearest,
    );
}

#[test]
fn qualifiers() {
    check(
        &[
            ("约300亿", "[28500000000, 31500000000]"),
            ("约10%", "[19/200, 21/200]"),
            ("约12.7倍", "[253/20, 51/4]"),
            ("300亿元左右", "[28500000000, 31500000000]"),
            ("about $300", "[285, 315]"),
            ("160多亿元", "(16000000000, 17000000000)"),
            ("160多亿", "(16000000000, 17000000000)"),
            ("20余家", "(20, 30)"),
            ("3万多亿元", "(3000000000000, 4000000000000)"),
            ("1亿3千多万人", "(130000000, 140000000)"),
            ("3年多", "(36, 48)"),
            ("三个多月", "(3, 4)"),
            ("百余家", "(100, 200)"),
            ("1500多人", "(1500, 1600)"),
            ("近百人", "[90, 100]"),
            ("近300亿元", "[27000000000, 30000000000]"),
            ("nearly 50%", "[9/20, 1/2]"),
            ("将近一半", "[9/20, 1/2]"),
            ("超过1000人", "(1000, ∞)"),
            ("逾5%", "(1/20, ∞)"),
            ("more than 5%", "(1/20, ∞)"),
            ("1000人以上", "[1000, ∞)"),
            ("至少5%", "[1/20, ∞)"),
            ("at least 5%", "[1/20, ∞)"),
            ("不足30%", "[0, 3/10)"),
            ("不到30%", "[0, 3/10)"),
            ("less than 30%", "[0, 3/10)"),
            ("30%以下", "[0, 3/10]"),
            ("up to 30%", "[0, 3/10]"),
            ("不超过30%", "[0, 3/10]"),
            ("低于-5%", "(-∞, -1/20)"),
            ("高于-5%", "(-1/20, ∞)"),
            ("约-10%", "[-21/200, -19/200]"),
            ("近百余家", "[90, 200)"),
            ("约300亿元左右", "[28500000000, 31500000000]"),
            ("不到300人左右", "[0, 315]"),
        ],
        Rounding::Nearest,
    );
}

#[test]
fn the_side_that_a_qualifier_leaves_open() {
    let bound = |text: &str| {
        parse(text, Rounding::Nearest)
            .unwrap()
            .amount
            .unwrap()
            .bound
    };
    for text in ["超过5家", "至少5%", "5元以上", "more than 5%", "超过5%以上"] {
        assert_eq!(bound(text), Some(Bound::Above), "{text}");
    }
    for text in [
        "不足5家",
        "至多5%",
        "5元以下",
        "less than 5%",
        "不到300人左右",
    ] {
        assert_eq!(bound(text), Some(Bound::Below), "{text}");
    }
    for text in ["5家", "约5%", "近5元", "50多家"] {
        assert_eq!(bound(text), None, "{text}");
    }
}

#[test]
fn ranges() {
    check(
        &[
            ("3%—5%", "[1/40, 11/200]"),
            ("3%-5%", "[1/40, 11/200]"),
            ("100到120亿元", "[9950000000, 12050000000]"),
            ("3至5倍", "[5/2, 11/2]"),
            ("between 3% and 5%", "[1/40, 11/200]"),
            ("3% to 5%", "[1/40, 11/200]"),
            ("from 3 to 5 percent", "[1/40, 11/200]"),
            ("20—30家", "[20, 30]"),
            ("三到五成", "[1/4, 11/20]"),
            ("100万到120万元", "[995000, 1205000]"),
            ("-5%—-3%", "[-11/200, -1/40]"),
            ("下降3%—5%", "[-11/200, -1/40]"),
            ("百分之三到五", "[1/40, 11/200]"),
            ("17-19千万元", "[165000000, 195000000]"),
            ("1.5至2百万人", "[1450000, 2500000]"),
            ("3—5千家", "[2500, 5500]"),
        ],
        Rounding::Nearest,
    );
}

#[test]
fn parts_of_a_whole_and_multiples() {
    check(
        &[
            ("三成", "[1/4, 7/20]"),
            ("两成半", "[9/40, 11/40]"),
            ("2.5成", "[49/200, 51/200]"),
            ("八折", "[3/4, 17/20]"),
            ("八五折", "[169/200, 171/200]"),
            ("百分之三十", "[59/200, 61/200]"),
            ("千分之三", "[1/400, 7/2000]"),
            ("万分之五", "[9/20000, 11/20000]"),
            ("百分之三十五点二", "[703/2000, 141/400]"),
            ("负百分之三", "[-7/200, -1/40]"),
            ("-百分之三以上", "(-∞, -3/100]"),
            ("三分之一", "[5/18, 7/18]"),
            ("三分之一多", "(1/3, 4/9)"),
            ("2/3", "[11/18, 13/18]"),
            ("一半", "[3/8, 5/8]"),
            ("two-thirds", "[11/18, 13/18]"),
            ("a quarter", "[7/32, 9/32]"),
            ("三分之二以上", "[2/3, ∞)"),
            ("翻一番", "[39/20, 41/20]"),
            ("翻番", "[39/20, 41/20]"),
            ("翻了两番", "[39/10, 41/10]"),
            ("翻两番多", "(4, 8)"),
            ("近翻两番", "[18/5, 4]"),
            ("翻近两番", "[18/5, 4]"),
            ("doubled", "[39/20, 41/20]"),
            ("more than doubled", "(2, ∞)"),
            ("tripled", "[117/40, 123/40]"),
            ("five-fold", "[39/8, 41/8]"),
            ("fivefold", "[39/8, 41/8]"),
            ("25-fold", "[49/2, 51/2]"),
            ("翻1.5番", "none"),
        ],
        Rounding::Nearest,
    );
}

#[test]
fn words_that_no_interval_bounds() {
    for text in [
        "数百",
        "几十",
        "上千",
        "过半",
        "数十亿元",
        "成千上万",
        "三四十家",
        "两三百人",
        "十几亿",
        "20几家",
        "tens of thousands of people",
        "dozens",
        "hundreds of firms",
        "several",
        "几家",
        "十七八人",
    ] {
        assert_eq!(interval(text, Rounding::Nearest), "none", "{text}");
    }
}

#[test]
fn words_of_change() {
    check(
        &[
            ("下降3.2%", "[-13/400, -63/2000]"),
            ("减少了约12亿元", "[-1250000000, -1150000000]"),
            ("下降到3.2%", "[63/2000, 13/400]"),
            ("fell 3.2%", "[-13/400, -63/2000]"),
            ("fell by 3.2%", "[-13/400, -63/2000]"),
            ("fell to 3.2%", "[63/2000, 13/400]"),
            ("增长25倍", "[49/2, 51/2]"),
            ("下降-3.2%", "[-13/400, -63/2000]"),
            ("降幅为3.2%", "[-13/400, -63/2000]"),
            ("下降超过3%", "(-∞, -3/100)"),
            ("达到2630亿元", "[262950000000, 263050000000]"),
        ],
        Rounding::Nearest,
    );
}

#[test]
fn a_value_is_printed_in_the_form_of_a_figure() {
    let decimal = |text: &str| {
        let (above, below) = text.split_once('/').unwrap_or((text, "1"));
        Rational::new(above.parse().unwrap(), below.parse().unwrap())
    };
    let wrong: Vec<String> = [
        ("16.3%", "158/1000", Some("15.8%")),
        ("约16.3％", "158/1000", Some("15.8％")),
        ("2630亿元", "242300000000", Some("2423亿元")),
        ("160多亿元", "17200000000", Some("172亿元")),
        ("1,234元", "1234567", Some("1,234,567元")),
        ("1,234元", "567890", Some("567,890元")),
        ("１，２３４元", "5678", Some("５，６７８元")),
        ("八折", "9/10", Some("九折")),
        ("2/3", "34/100", Some("1/3")),
        ("2/3", "4/10", None),
        ("八五折", "8/10", Some("八折")),
        ("一二三", "120", Some("一二〇")),
        ("两百家", "200", Some("两百家")),
        ("二百家", "200", Some("二百家")),
        ("2/3", "1", None),
        ("2/3", "0", None),
        ("$1.57 trillion", "1634000000000", Some("$1.63 trillion")),
        ("二十五", "26", Some("二十六")),
        ("三成", "2/5", Some("四成")),
        ("两成半", "3/10", Some("三成")),
        ("两成半", "35/100", Some("三成半")),
        ("百分之三十", "31/100", Some("百分之三十一")),
        ("八五折", "87/100", Some("八七折")),
        ("翻两番", "8", Some("翻三番")),
        ("翻两番", "5", None),
        ("三分之一", "2/3", Some("三分之二")),
        ("2/3", "1/3", Some("1/3")),
        ("1亿6325万", "163270000", Some("1亿6327万")),
        ("下降3.2%", "-31/1000", Some("下降3.1%")),
        ("下降3.2%", "31/1000", None),
        ("3.2%", "-31/1000", Some("-3.1%")),
        ("-3.2%", "31/1000", Some("3.1%")),
        ("增长25倍", "24", Some("增长24倍")),
        ("１６.３％", "158/1000", Some("１５．８％")),
        ("3—5%", "1/20", None),
        ("数百", "300", None),
        ("7家企业", "8", Some("8家企业")),
        ("tripled", "2", Some("doubled")),
        ("nearly tripled", "3", Some("tripled")),
    ]
    .into_iter()
    .map(|(text, value, wanted)| {
        (
            text,
            value,
            wanted,
            parse(text, Rounding::Nearest)
                .unwrap()
                .reprint(&decimal(value)),
        )
    })
    .filter(|(_, _, wanted, got)| got.as_deref() != *wanted)
    .map(|(text, value, wanted, got)| format!("{text} for {value}: wanted {wanted:?}, got {got:?}"))
    .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_value_is_spelt_with_more_places() {
    let spell =
        |text: &str, value: Rational| parse(text, Rounding::Nearest).unwrap().spell(&value, 1);
    assert_eq!(spell("15.8%", Rational::new(158, 1000)), "15.80%");
    assert_eq!(
        spell("2630亿元", Rational::from(242_300_000_000)),
        "2423.0亿元"
    );
    assert_eq!(
        spell("$1.57 trillion", Rational::from(1_634_000_000_000)),
        "$1.634 trillion"
    );
    assert_eq!(spell("三成", Rational::new(1, 4)), "25.0%");
    assert_eq!(spell("25 companies", Rational::from(26)), "26.0 companies");
}

#[test]
fn the_quote_gives_sign_and_precision() {
    let read = |claimed: &str, quote: &str| read(claimed, quote, Rounding::Nearest).unwrap();
    let interval = |claimed: &str, quote: &str| {
        read(claimed, quote)
            .figure
            .amount
            .unwrap()
            .interval
            .to_string()
    };
    for (claimed, quote, wanted, reformatted) in [
        ("16.30%", "增长16.3%", "[13/80, 327/2000]", Some("16.3%")),
        ("0.163", "增长16.3%", "[13/80, 327/2000]", Some("16.3%")),
        ("16.30%", "增长16.30%", "[3259/20000, 3261/20000]", None),
        ("16.3%", "增长116.3%", "[13/80, 327/2000]", None),
        ("3.2%", "同比下降3.2%", "[-13/400, -63/2000]", None),
        ("-3.2%", "同比下降3.2%", "[-13/400, -63/2000]", None),
        ("3.20%", "同比下降3.2%", "[-13/400, -63/2000]", Some("3.2%")),
        (
            "约12亿元",
            "减少了约12亿元",
            "[-1250000000, -1150000000]",
            None,
        ),
        ("3.2%", "下降到3.2%", "[63/2000, 13/400]", None),
    ] {
        assert_eq!(interval(claimed, quote), wanted, "{claimed} in {quote}");
        assert_eq!(
            read(claimed, quote).reformatted.as_deref(),
            reformatted,
            "{claimed} in {quote}"
        );
    }
    let negative = read("3.2%", "同比下降3.2%").figure;
    assert_eq!(
        negative.reprint(&Rational::new(-31, 1000)).as_deref(),
        Some("3.1%")
    );
    assert_eq!(negative.reprint(&Rational::new(31, 1000)), None);
}

#[test]
fn a_figure_inside_a_formula_ends_at_an_operator() {
    for (text, figure) in [
        ("207亿元, 6613件)", Some("207亿元")),
        ("6613件)", Some("6613件")),
        ("16.5倍", Some("16.5倍")),
        ("1.57 trillion yuan / 3", Some("1.57 trillion yuan")),
        ("100% * a", Some("100%")),
        ("1,234元", Some("1")),
        ("3 × 4", Some("3")),
        ("3×4", Some("3")),
        ("3 x", Some("3")),
        ("5年）", Some("5年")),
        ("abc", None),
    ] {
        let found = parse_prefix(text, Rounding::Nearest);
        assert_eq!(
            found.as_ref().map(|(figure, _)| figure.text.as_str()),
            figure,
            "{text}"
        );
        assert_eq!(
            found.map(|(_, length)| length),
            figure.map(str::len),
            "{text}"
        );
    }
}

#[test]
fn what_is_no_figure_is_a_fault_with_a_code() {
    let digits = "9".repeat(61);
    for (text, code) in [
        ("", Code::BadFigure),
        ("3.", Code::BadFigure),
        ("1,23", Code::BadFigure),
        ("全省第三", Code::BadFigure),
        ("5%!", Code::BadFigure),
        ("5%的", Code::BadFigure),
        ("四舍五入", Code::BadFigure),
        ("#NAME?", Code::SpreadsheetError),
        ("#DIV/0!", Code::SpreadsheetError),
        ("1.57E+12", Code::SpreadsheetError),
        ("########", Code::SpreadsheetError),
        ("Jun-22", Code::SpreadsheetDate),
        ("22-Jun", Code::SpreadsheetDate),
        ("2022/6/1", Code::SpreadsheetDate),
        ("6月22日", Code::SpreadsheetDate),
        (&digits, Code::TooLarge),
        (&"一".repeat(500), Code::BadFigure),
        ("5\0%", Code::ControlCharacter),
    ] {
        let fault = parse(text, Rounding::Nearest).err();
        assert_eq!(fault.as_ref().map(|fault| fault.code), Some(code), "{text}");
        assert!(fault.unwrap().span.end <= text.len());
    }
}

#[test]
fn an_unknown_unit_is_a_dimension_of_its_own() {
    let unit = parse("25 compnies", Rounding::Nearest).unwrap().unit;
    assert_eq!(
        (unit.symbol.as_str(), unit.unknown),
        ("compnies", Some(Some("companies".to_string())))
    );
    assert_eq!(interval("25桃", Rounding::Nearest), "[25, 25]");
}

proptest::proptest! {
    /// Whatever the cell and the quote hold, reading them ends without a panic.
    #[test]
    fn no_text_panics(claimed in "\\PC{0,40}", quote in "\\PC{0,60}") {
        let _ = read(&claimed, &quote, Rounding::Nearest);
        let _ = parse_prefix(&claimed, Rounding::Either);
    }

    /// The same with the pieces that figures are made of, in any order.
    #[test]
    fn no_order_of_pieces_panics(pieces in proptest::collection::vec(0..PIECES.len(), 0..9), value in -999..999i64) {
        let text: String = pieces.into_iter().map(|piece| PIECES[piece]).collect();
        if let Ok(printed) = read(&text, &format!("同比下降{text}，左右"), Rounding::Truncated) {
            let value = Rational::new(value, 7);
            let _ = (printed.figure.reprint(&value), printed.figure.spell(&value, 2));
        }
        let _ = parse_prefix(&text, Rounding::None);
    }
}

const PIECES: &[&str] = &[
    "3",
    "12.7",
    "1,234",
    "二",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "零",
    "点",
    "半",
    "多",
    "余",
    "约",
    "近",
    "不足",
    "以上",
    "左右",
    "%",
    "％",
    "成",
    "折",
    "分之",
    "百分之",
    "翻",
    "番",
    "倍",
    "个",
    "月",
    "年",
    "元",
    "$",
    "/",
    " per ",
    "—",
    "-",
    "到",
    " ",
    "about ",
    "twenty",
    "-five",
    " hundred",
    " and ",
    " thousand",
    "a ",
    "third",
    "下降",
    "了",
    "数",
    "几",
    "人",
    "家",
    "企业",
    "桃",
    "m",
    "，",
    "低于",
    "0",
    "×",
    "fold",
    "between ",
    "廿",
];

#[test]
fn each_rounding_has_its_name_and_its_interval_on_both_sides_of_zero() {
    let table = [
        (
            Rounding::Nearest,
            "nearest",
            "[13/2, 15/2]",
            "[-15/2, -13/2]",
            "[-1/2, 1/2]",
        ),
        (
            Rounding::Truncated,
            "truncated",
            "[7, 8)",
            "(-8, -7]",
            "(-1, 1)",
        ),
        (
            Rounding::Either,
            "either",
            "[13/2, 8)",
            "(-8, -13/2]",
            "(-1, 1)",
        ),
        (Rounding::None, "none", "[7, 7]", "[-7, -7]", "[0, 0]"),
    ];
    assert_eq!(table.map(|(rounding, ..)| rounding), Rounding::ALL);
    for (rounding, name, seven, minus_seven, zero) in table {
        assert_eq!(rounding.name(), name);
        for (value, wanted) in [(7, seven), (-7, minus_seven), (0, zero)] {
            assert_eq!(
                rounding
                    .interval(&Rational::from(value), &Rational::ONE)
                    .to_string(),
                wanted,
                "{name} {value}"
            );
        }
    }
}

/// The code of what is wrong, or `-`.
fn code(text: &str) -> String {
    parse(text, Rounding::Nearest)
        .map_or_else(|fault| fault.code.name().to_owned(), |_| "-".to_owned())
}

#[test]
fn what_a_spreadsheet_made_of_a_figure_is_told_from_a_figure() {
    for (text, wanted) in [
        ("Jun-22", "spreadsheet-date"),
        ("22-Jun", "spreadsheet-date"),
        ("2022/6/1", "spreadsheet-date"),
        ("2022-06-01", "spreadsheet-date"),
        ("1-Jun-2022", "spreadsheet-date"),
        ("6月22日", "spreadsheet-date"),
        ("2022年6月22号", "spreadsheet-date"),
        ("Jun-", "bad-figure"),
        ("-Jun", "bad-figure"),
        ("月22日", "bad-figure"),
        ("6月22", "bad-figure"),
        ("2/3", "-"),
        ("3-5", "-"),
        ("1.57E+12", "spreadsheet-error"),
        ("-1.57e-12", "spreadsheet-error"),
        ("E+12", "bad-figure"),
        ("1E+", "-"),
        ("#NAME?", "spreadsheet-error"),
    ] {
        assert_eq!(code(text), wanted, "{text}");
    }
}

#[test]
fn a_figure_has_at_most_two_hundred_characters() {
    let figure = |length: usize| format!("{}5%", "约".repeat(length - 2));
    assert_eq!(code(&figure(200)), "-");
    assert_eq!(code(&figure(201)), "bad-figure");
    assert_eq!(code(&"9".repeat(201)), "too-large");
    for (at, wanted) in [
        (0, "control-character"),
        (200, "control-character"),
        (201, "bad-figure"),
    ] {
        assert_eq!(code(&format!("{}\u{7}5", "约".repeat(at))), wanted, "{at}");
    }
}

#[test]
fn number_words_that_make_no_number_are_an_error_and_no_unit() {
    for text in [
        "two hundred hundred",
        "twenty eleven",
        "twenty one two",
        "five ten",
        "ten five",
        "hundred",
        "two million thousand",
    ] {
        assert_eq!(code(text), "bad-figure", "{text}");
    }
    check(
        &[
            ("twenty tenants", "[20, 20]"),
            ("five onesies", "[5, 5]"),
            ("three hundred companies", "[300, 300]"),
            ("three thousand companies", "[2500, 3500]"),
            ("five hundred thousand people", "[499500, 500500]"),
            (
                "two thousand thousand",
                "bad-figure: “ thousand” after the figure cannot be read; print one figure a row and put other words into the column quote",
            ),
        ],
        Rounding::Nearest,
    );
}

#[test]
fn signs_spaces_and_what_the_ends_of_a_range_share() {
    check(
        &[
            ("3元至5亿元", "[5/2, 550000000]"),
            ("8000到1万元", "[5000, 15000]"),
            ("-  3.2%", "[-13/400, -63/2000]"),
            ("+ 3.2%", "[63/2000, 13/400]"),
            ("$  5 million", "[4500000, 5500000]"),
            ("$-5", "[-11/2, -9/2]"),
            ("US$5美元", "[9/2, 11/2]"),
            ("三年半", "[39, 45]"),
            ("3个多月", "(3, 4)"),
        ],
        Rounding::Nearest,
    );
    for text in [
        "1234,567元",
        ",567元",
        "￥5亿美元",
        "三家半",
        "2022/6/x",
        "x/6/1",
        "2022/x/1",
    ] {
        assert_eq!(code(text), "bad-figure", "{text}");
    }
}
