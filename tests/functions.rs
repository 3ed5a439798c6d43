//! Each function of the formula language with rising, falling, equal, zero, negative, qualified and
//! open-ended operands. What is expected was worked out by hand from docs/contract.md.

use crate::common;
use statverify::book::Tolerance;
use statverify::check::{Options, TimesReading};
use statverify::figure::Rounding;

/// Formula, claimed, quote, and what must come out.
type Row = (&'static str, &'static str, &'static str, &'static str);

const TABLE: &[Row] = &[
    // times: b/a or b/a − 1, as far as the wording licenses it.
    (
        "times(207亿元, 2630亿元)",
        "12.7倍",
        "扩大12.7倍",
        "consistent printed ratio",
    ),
    (
        "times(254件, 6613件)",
        "25倍",
        "增长25倍",
        "consistent printed increase",
    ),
    (
        "times(254件, 6613件)",
        "26倍",
        "",
        "consistent printed ratio",
    ),
    (
        "times(254件, 6613件)",
        "25倍",
        "是2003年的25倍",
        "inconsistent 26倍",
    ),
    (
        "times(254件, 6613件)",
        "28倍",
        "增长28倍",
        "inconsistent 25倍",
    ),
    ("times(254件, 6613件)", "28倍", "", "inconsistent 26倍"),
    ("times(100家, 100家)", "1倍", "", "consistent printed ratio"),
    (
        "times(100家, 100家)",
        "0倍",
        "",
        "consistent printed increase",
    ),
    (
        "times(200家, 100家)",
        "0.5倍",
        "",
        "consistent printed ratio",
    ),
    ("times(0家, 100家)", "5倍", "", "unverifiable zero-base"),
    ("times(0, 100)", "5倍", "", "unverifiable zero-base"),
    ("times(100家, 0家)", "0倍", "", "consistent printed ratio"),
    (
        "times(\"-100亿元\", 300亿元)",
        "3倍",
        "",
        "unverifiable zero-base",
    ),
    (
        "times(100亿元, \"-300亿元\")",
        "-3倍",
        "",
        "consistent printed ratio",
    ),
    (
        "times(\"约100亿元\", 300亿元)",
        "3倍",
        "",
        "consistent printed ratio",
    ),
    (
        "times(\"超过100亿元\", 300亿元)",
        "2倍",
        "是100亿元的2倍",
        "consistent bound ratio",
    ),
    (
        "times(\"超过100亿元\", 300亿元)",
        "4倍",
        "是100亿元的4倍",
        "inconsistent 3倍",
    ),
    (
        "times(\"不足30亿元\", 300亿元)",
        "100倍",
        "是它的100倍",
        "consistent bound ratio",
    ),
    (
        "times(100亿元, 401亿元)",
        "翻两番",
        "翻两番",
        "consistent printed ratio",
    ),
    (
        "times(100亿元, 500亿元)",
        "翻两番",
        "翻两番",
        "inconsistent",
    ),
    (
        "倍数（207亿元，2630亿元）",
        "12.7倍",
        "",
        "consistent printed ratio",
    ),
    // ratio, increase: the one reading only.
    ("ratio(254件, 6613件)", "26倍", "", "consistent printed"),
    ("ratio(254件, 6613件)", "25倍", "", "inconsistent 26倍"),
    ("increase(254件, 6613件)", "25倍", "", "consistent printed"),
    ("increase(254件, 6613件)", "26倍", "", "inconsistent 25倍"),
    ("increase(200家, 100家)", "-0.5倍", "", "consistent printed"),
    // Nothing falls by once or more of itself; by less of it, it may.
    ("times(90吨, 45吨)", "一倍", "减少了一倍", "inconsistent"),
    ("times(90吨, 30吨)", "2倍", "下降2倍", "inconsistent"),
    ("increase(90吨, 20吨)", "1倍", "下降近1倍", "inconsistent"),
    ("increase(90吨, 0吨)", "1倍", "减少1倍", "inconsistent"),
    (
        "increase(90吨, 45吨)",
        "1倍至2倍",
        "下降1倍至2倍",
        "inconsistent",
    ),
    ("increase(90吨, 45吨)", "减少一倍", "", "inconsistent"),
    (
        "increase(90吨, 45吨)",
        "2 times",
        "it fell 2 times",
        "inconsistent",
    ),
    (
        "increase(90吨, 45吨)",
        "0.5倍",
        "减少0.5倍",
        "consistent printed",
    ),
    (
        "increase(90吨, 45吨)",
        "0.8倍",
        "减少0.8倍",
        "inconsistent 0.5倍",
    ),
    (
        "ratio(90吨, 180吨)",
        "2倍",
        "下降到2倍",
        "consistent printed",
    ),
    ("ratio(0家, 3家)", "3倍", "", "unverifiable zero-base"),
    (
        "增加倍数(100亿元, \"超过300亿元\")",
        "5倍",
        "",
        "consistent bound",
    ),
    // growth: b/a − 1.
    (
        "growth(120亿元, 135亿元)",
        "12.5%",
        "",
        "consistent printed",
    ),
    (
        "growth(120亿元, 135亿元)",
        "12.1%",
        "",
        "consistent rounding",
    ),
    ("growth(120亿元, 135亿元)", "15%", "", "inconsistent 13%"),
    (
        "growth(207亿元, 100亿元)",
        "-51.7%",
        "",
        "consistent printed",
    ),
    (
        "growth(207亿元, 100亿元)",
        "51.7%",
        "下降51.7%",
        "consistent printed",
    ),
    (
        "growth(207亿元, 100亿元)",
        "51.7%",
        "同比增长51.7%",
        "inconsistent -51.7%",
    ),
    (
        "growth(207亿元, 100亿元)",
        "50%",
        "下降50%",
        "inconsistent 52%",
    ),
    ("growth(100家, 100家)", "0%", "", "consistent printed"),
    ("growth(0家, 3家)", "300%", "", "unverifiable zero-base"),
    (
        "growth(\"-5亿元\", 3亿元)",
        "160%",
        "",
        "unverifiable zero-base",
    ),
    (
        "growth(100亿元, \"约115亿元\")",
        "15%",
        "",
        "consistent printed",
    ),
    (
        "growth(100亿元, \"超过115亿元\")",
        "20%",
        "",
        "consistent bound",
    ),
    (
        "growth(100亿元, \"超过115亿元\")",
        "10%",
        "",
        "inconsistent 15%",
    ),
    (
        "growth(100亿元, \"不足115亿元\")",
        "15%",
        "",
        "consistent printed",
    ),
    (
        "growth(100亿元, \"110亿元至120亿元\")",
        "15%",
        "",
        "consistent rounding",
    ),
    (
        "增长率(100亿元, 115亿元)",
        "约15%",
        "",
        "consistent printed",
    ),
    (
        "growth(100亿元, \"数百亿元\")",
        "15%",
        "",
        "unverifiable not-a-number",
    ),
    // cagr: (1 + g)ⁿ against b/a.
    (
        "cagr(292.5亿元, 5499亿元, 20)",
        "16.3%",
        "",
        "inconsistent 15.8%",
    ),
    (
        "cagr(292.5亿元, 5499亿元, 20)",
        "15.8%",
        "",
        "consistent printed",
    ),
    (
        "cagr(292.5亿元, 5499亿元, 20年)",
        "15.8%",
        "",
        "consistent printed",
    ),
    ("cagr(100家, 121家, 2)", "10%", "", "consistent printed"),
    ("cagr(121家, 100家, 2)", "-9.1%", "", "consistent printed"),
    (
        "cagr(121家, 100家, 2)",
        "9.1%",
        "年均下降9.1%",
        "consistent printed",
    ),
    ("cagr(100家, 100家, 7)", "0%", "", "consistent printed"),
    ("cagr(100家, 0家, 7)", "-100%", "", "consistent printed"),
    ("cagr(0家, 100家, 7)", "10%", "", "unverifiable zero-base"),
    ("cagr(100亿元, \"-5亿元\", 3)", "10%", "", "inconsistent"),
    (
        "cagr(100亿元, \"超过200亿元\", 5)",
        "20%",
        "",
        "consistent bound",
    ),
    (
        "cagr(100亿元, \"超过200亿元\", 5)",
        "10%",
        "",
        "inconsistent 15%",
    ),
    ("cagr(100家, 121家, 0)", "10%", "", "error bad-years"),
    (
        "cagr(100家, 121家, 1000000000)",
        "10%",
        "",
        "error too-large",
    ),
    ("cagr(100家, 121家)", "10%", "", "error missing-years"),
    ("cagr(100家, 110家, 0.5)", "21%", "", "consistent printed"),
    ("年均增长(100家, 121家, 2)", "10%", "", "consistent printed"),
    // annualized: from a multiple, or from a growth.
    (
        "annualized(16.5倍, 20)",
        "15%",
        "",
        "consistent printed ratio",
    ),
    (
        "annualized(15倍, 20)",
        "15%",
        "",
        "consistent printed increase",
    ),
    ("annualized(16.5倍, 20)", "17%", "", "inconsistent 15%"),
    ("annualized(21%, 2)", "10%", "", "consistent printed"),
    // 1.012⁴ is 1.0489: a quarter is a part of a year.
    ("annualized(1.2%, 1/4)", "4.9%", "", "consistent printed"),
    ("annualized(1.2%, 3/12)", "4.9%", "", "consistent printed"),
    ("annualized(1.2%, 1/4)", "5.2%", "", "inconsistent 4.9%"),
    ("annualized(\"-19%\", 2)", "-10%", "", "consistent printed"),
    (
        "annualized(\"翻一番\", 10)",
        "7.2%",
        "",
        "consistent printed ratio",
    ),
    (
        "annualized(\"超过4倍\", 2)",
        "150%",
        "",
        "consistent bound ratio",
    ),
    ("annualized(100亿元, 2)", "10%", "", "error unit-clash"),
    ("annualized(16.5倍)", "15%", "", "error missing-years"),
    ("年均(1倍, 2)", "0%", "", "consistent printed ratio"),
    // points: b − a of two percentages.
    (
        "points(30.2%, 35.7%)",
        "5.5个百分点",
        "",
        "consistent printed",
    ),
    (
        "points(30.2%, 35.7%)",
        "5.5%",
        "",
        "inconsistent 5.5 percentage points",
    ),
    (
        "points(35.7%, 30.2%)",
        "-5.5个百分点",
        "",
        "consistent printed",
    ),
    (
        "points(35.7%, 30.2%)",
        "5.5个百分点",
        "下降5.5个百分点",
        "consistent printed",
    ),
    ("points(30%, 30%)", "0个百分点", "", "consistent printed"),
    ("points(0%, 3%)", "3个百分点", "", "consistent printed"),
    (
        "points(\"-1.0%\", 3.0%)",
        "4.0个百分点",
        "",
        "consistent printed",
    ),
    (
        "points(\"约30%\", 35.7%)",
        "5个百分点",
        "",
        "consistent rounding",
    ),
    (
        "points(\"不足30%\", 35.7%)",
        "10个百分点",
        "",
        "consistent bound",
    ),
    (
        "points(\"不足30%\", 35.7%)",
        "4个百分点",
        "",
        "inconsistent 6个百分点",
    ),
    ("points(30家, 35家)", "5个百分点", "", "error unit-clash"),
    ("百分点(30.2%, 35.7%)", "550基点", "", "consistent printed"),
    // change: b − a.
    (
        "change(4318亿元, 5955亿元)",
        "1637亿元",
        "",
        "consistent printed",
    ),
    (
        "change(4318亿元, 5955亿元)",
        "1673亿元",
        "",
        "inconsistent 1637亿元",
    ),
    (
        "change(5955亿元, 4318亿元)",
        "1637亿元",
        "减少1637亿元",
        "consistent printed",
    ),
    (
        "change(5955亿元, 4318亿元)",
        "1637亿元",
        "增加1637亿元",
        "inconsistent -1637亿元",
    ),
    ("change(7家, 7家)", "0家", "", "consistent printed"),
    ("change(0家, 7家)", "7家", "", "consistent printed"),
    ("change(7家, 9家)", "3家", "", "inconsistent 2家"),
    (
        "change(100万元, \"约150万元\")",
        "45万元",
        "",
        "consistent rounding",
    ),
    (
        "change(100万元, \"超过150万元\")",
        "90万元",
        "",
        "consistent bound",
    ),
    (
        "change(30%, 35%)",
        "5%",
        "",
        "inconsistent 5 percentage points",
    ),
    ("change(30%, 35%)", "5个百分点", "", "consistent printed"),
    ("change(3吨, 3500公斤)", "500公斤", "", "consistent printed"),
    ("change(3元, 5美元)", "2元", "", "error unit-clash"),
    ("增减(7家, 9家)", "2家", "", "consistent printed"),
    // share: part/whole.
    (
        "share(211.41亿元, 597.7亿元)",
        "35.4%",
        "",
        "consistent printed",
    ),
    (
        "share(211.41亿元, 597.7亿元)",
        "34.5%",
        "",
        "inconsistent 35.4%",
    ),
    ("share(0家, 7家)", "0%", "", "consistent printed"),
    ("share(7家, 7家)", "100%", "", "consistent printed"),
    ("share(7家, 0家)", "100%", "", "unverifiable zero-base"),
    ("share(30人, 100个)", "30%", "", "consistent printed"),
    ("share(1家, 3家)", "三分之一", "", "consistent printed"),
    ("share(1家, 2家)", "一半", "", "consistent printed"),
    ("share(31家, 100家)", "三成", "", "consistent printed"),
    ("share(\"超过30家\", 100家)", "50%", "", "consistent bound"),
    ("share(\"近50家\", 100家)", "47%", "", "consistent rounding"),
    ("share(30家, \"不足100家\")", "40%", "", "consistent bound"),
    ("share(30家, \"不足100家\")", "20%", "", "inconsistent 30%"),
    ("占比(1家, 8家)", "12.5%", "", "consistent printed"),
    // sum and mean.
    (
        "sum(23.97万亿元, 18.1万亿元)",
        "42.07万亿元",
        "",
        "consistent printed",
    ),
    (
        "sum(23.97万亿元, 18.1万亿元)",
        "42.7万亿元",
        "",
        "inconsistent 42.1万亿元",
    ),
    ("sum(3家, 4人)", "7个", "", "consistent printed"),
    ("sum(3家, 4家)", "8家", "", "inconsistent 7家"),
    ("sum(5亿元, \"-3亿元\")", "2亿元", "", "consistent printed"),
    ("sum(5亿元, 0亿元)", "5亿元", "", "consistent printed"),
    (
        "sum(5亿元, \"超过3亿元\")",
        "20亿元",
        "",
        "consistent bound",
    ),
    (
        "sum(5亿元, \"3亿多元\")",
        "9亿元",
        "",
        "consistent rounding",
    ),
    ("合计(1家、2家、3家)", "6家", "", "consistent printed"),
    ("mean(3.2%, 4.1%, 5.0%)", "4.1%", "", "consistent printed"),
    ("mean(3.2%, 4.1%, 5.0%)", "4.3%", "", "inconsistent 4.1%"),
    ("mean(3家, 4家)", "3.5家", "", "consistent printed"),
    ("mean(3家, 4家)", "4家", "", "consistent printed"),
    ("mean(3家, 4家, 4家)", "4家", "", "consistent printed"),
    ("mean(3家, 4家, 4家)", "3家", "", "inconsistent 4家"),
    ("mean(7亿元)", "7亿元", "", "consistent printed"),
    (
        "mean(\"超过7亿元\", 3亿元)",
        "9亿元",
        "",
        "consistent bound",
    ),
    ("平均(\"-3℃\", 3℃)", "0℃", "", "consistent printed"),
    // median: the middle one in order, or the mean of the two there.
    ("median(3.2%, 9.0%, 4.1%)", "4.1%", "", "consistent printed"),
    ("median(3.2%, 9.0%, 4.1%)", "5.4%", "", "inconsistent 4.1%"),
    ("median(7亿元)", "7亿元", "", "consistent printed"),
    (
        "median(1万亿元, 200亿元, 3000亿元)",
        "3000亿元",
        "",
        "consistent printed",
    ),
    ("中位数(\"-3℃\"、3℃、1℃)", "1℃", "", "consistent printed"),
    // Of 3.2% and 4.1% it lies in [(3.15 + 4.05)/2, (3.25 + 4.15)/2] = [3.60, 3.70].
    ("median(3.2%, 4.1%)", "3.65%", "", "consistent printed"),
    ("median(3.2%, 4.1%)", "3.70%", "", "consistent rounding"),
    ("median(3.2%, 4.1%)", "3.72%", "", "inconsistent 3.65%"),
    // Counts are exact, and so is the mean of the two in the middle.
    ("中位数(3家、4家)", "3.5家", "", "consistent printed"),
    ("median(3家, 4家)", "4家", "", "inconsistent"),
    (
        "median(9家, 2家, 4家, 3家)",
        "3.5家",
        "",
        "consistent printed",
    ),
    // An open end counts where it stands in the middle, and only there.
    (
        "median(1亿元, 2亿元, \"超过3亿元\")",
        "2亿元",
        "",
        "consistent printed",
    ),
    (
        "median(1亿元, \"超过2亿元\")",
        "9亿元",
        "",
        "consistent bound",
    ),
    (
        "median(1家, \"超过2家\", \"超过3家\")",
        "2家",
        "",
        "inconsistent",
    ),
    (
        "median(1家, \"不少于2家\", 3家)",
        "2家",
        "",
        "consistent printed",
    ),
    (
        "growth(median(1亿元, 2亿元, 9亿元), 3亿元)",
        "50%",
        "",
        "consistent printed",
    ),
    // complete: the parts make a whole, which is exactly 100%.
    (
        "complete(4.9%, 38.7%, 56.4%)",
        "100%",
        "",
        "consistent printed",
    ),
    (
        "complete(33.3%, 33.3%, 33.3%)",
        "100%",
        "",
        "consistent rounding",
    ),
    ("complete(4.9%, 38.7%, 55.4%)", "100%", "", "inconsistent"),
    (
        "complete(\"约40%\", 62%)",
        "100%",
        "",
        "consistent rounding",
    ),
    ("合计为百(60%, 40%)", "100%", "", "consistent printed"),
    // per: a's unit per b's.
    (
        "per(1500亿元, 120万人)",
        "12.5万元",
        "",
        "consistent printed",
    ),
    (
        "per(1500亿元, 120万人)",
        "12.5万元/人",
        "",
        "consistent printed",
    ),
    (
        "per(1500亿元, 120万人)",
        "15.2万元",
        "",
        "inconsistent 12.5万元",
    ),
    // A rate that is fixed and not rounded: 0.15 · 19935.66 is 2990.349. As a plain figure it may be 14.5 % to 15.5 %.
    (
        "\"正好15%\" * \"19,935.66元\"",
        "2990.35元",
        "",
        "consistent printed",
    ),
    (
        "\"正好15%\" * \"19,935.66元\"",
        "2990.34元",
        "",
        "inconsistent 2990.35元",
    ),
    (
        "\"exactly 15%\" * \"$19,935.66\"",
        "$2990.34",
        "",
        "inconsistent $2990.35",
    ),
    (
        "15% * \"19,935.66元\"",
        "2990.34元",
        "",
        "consistent rounding",
    ),
    (
        "growth(200亿元, 231亿元)",
        "恰好15.5%",
        "",
        "consistent printed",
    ),
    (
        "growth(2003家, 2313家)",
        "precisely 15.5%",
        "",
        "inconsistent 15.5%",
    ),
    ("share(1家, 3家)", "正好三分之一", "", "consistent printed"),
    (
        "share(333家, 1000家)",
        "正好三分之一",
        "",
        "inconsistent 三分之一",
    ),
    // Counts that are all round are rounded: 451.5/431.5 is 1.0464 and 452.5/430.5 is 1.0511.
    (
        "growth(431000人, 452000人)",
        "4.9%",
        "",
        "consistent printed",
    ),
    (
        "growth(431000人, 452000人)",
        "5.1%",
        "",
        "consistent rounding",
    ),
    (
        "growth(431000人, 452000人)",
        "4.6%",
        "",
        "consistent rounding",
    ),
    (
        "growth(431000人, 452000人)",
        "5.2%",
        "",
        "inconsistent 4.9%",
    ),
    (
        "growth(\"431,000 births\", \"452,000 births\")",
        "5.1%",
        "",
        "consistent rounding",
    ),
    (
        "share(\"431,000 women\", \"862,000 workers\")",
        "50.1%",
        "",
        "consistent rounding",
    ),
    // The years of an annual rate are no count in its company: 4,135,000/4,295,000 is 0.96275.
    (
        "cagr(4290000年, 4140000年, 1年)",
        "-3.724%",
        "",
        "consistent rounding",
    ),
    (
        "cagr(4290000年, 4140000年, 1年)",
        "-3.74%",
        "",
        "inconsistent -3.50%",
    ),
    // To hundreds, where one of them is: 452350/430950 is 1.04966. To the last digit, where that is not 0.
    (
        "growth(431000人, 452300人)",
        "5.0%",
        "",
        "consistent rounding",
    ),
    (
        "growth(431000人, 452300人)",
        "5.1%",
        "",
        "inconsistent 4.9%",
    ),
    (
        "growth(431000人, 452317人)",
        "5.0%",
        "",
        "inconsistent 4.9%",
    ),
    // Less than three digits are left, a figure is alone, or keeps no company.
    ("share(2000人, 3000人)", "66.8%", "", "inconsistent 66.7%"),
    ("share(200人, 300人)", "66.8%", "", "inconsistent 66.7%"),
    (
        "growth(431000人, \"45.2万人\")",
        "5.1%",
        "",
        "inconsistent 4.9%",
    ),
    (
        "growth(431000人, \"约452000人\")",
        "5.2%",
        "",
        "inconsistent 4.9%",
    ),
    (
        "change(431000人, 452000人)",
        "22000人",
        "",
        "consistent rounding",
    ),
    (
        "sum(431000人, 452000人)",
        "884000人",
        "",
        "consistent rounding",
    ),
    (
        "sum(431000人, 452000人)",
        "885000人",
        "",
        "inconsistent 883000人",
    ),
    (
        "sum(431000人, \"452000—455000人\")",
        "887000人",
        "",
        "consistent rounding",
    ),
    // Where a formula divides, a claimed count is rounded: 1000/7 is 142.86, 997/7 is 142.43, 1002/7 is 143.14.
    ("per(1000人, 7个)", "143人", "", "consistent printed"),
    ("per(1000人, 7个)", "142人", "", "inconsistent 143人"),
    ("per(1000人, 7个)", "142.9人", "", "consistent printed"),
    ("per(1000人, 7个)", "142.8人", "", "inconsistent 142.9人"),
    ("per(997人, 7个)", "141—142人", "", "consistent printed"),
    ("per(1000人, 7个)", "141—142人", "", "inconsistent"),
    (
        "per(\"1002—1004人\", 7个)",
        "超过143人",
        "",
        "consistent rounding",
    ),
    ("1500件 / 365", "4件", "", "consistent printed"),
    ("1500件 / 365", "5件", "", "inconsistent 4件"),
    ("= 1500件 / 365", "4件", "", "consistent rounding"),
    (
        "sum(mean(3家, 4家, 4家), 10家)",
        "14家",
        "",
        "consistent printed",
    ),
    ("sum(3家, 11家)", "15家", "", "inconsistent 14家"),
    ("change(3家, 11家)", "9家", "", "inconsistent 8家"),
    ("per(100公斤, 2亩)", "50公斤/亩", "", "consistent printed"),
    ("per(66亿元, 1200亩)", "550万元", "", "consistent printed"),
    ("per(66亿元, 1200亩)", "560万元", "", "inconsistent 550万元"),
    ("per(66亿元, 1200亩)", "505万元", "", "inconsistent 550万元"),
    ("per(66亿元, 3万吨)", "22万元", "", "consistent printed"),
    ("per(66亿元, 3万吨)", "220元/公斤", "", "consistent printed"),
    ("per(6000吨, 500亩)", "12吨", "", "consistent printed"),
    ("per(0亿元, 120万人)", "0万元", "", "consistent printed"),
    (
        "per(1500亿元, 0人)",
        "12.5万元",
        "",
        "unverifiable zero-base",
    ),
    (
        "per(1500亿元, \"超过100万人\")",
        "10万元",
        "",
        "consistent bound",
    ),
    ("人均(300元, 3人)", "100元", "", "consistent printed"),
    // doublings.
    (
        "doublings(100亿元, 401亿元)",
        "翻两番",
        "",
        "consistent printed",
    ),
    ("doublings(100亿元, 300亿元)", "翻两番", "", "inconsistent"),
    (
        "doublings(100亿元, 205亿元)",
        "翻两番",
        "",
        "inconsistent 翻一番",
    ),
    ("doublings(100亿元, 100亿元)", "翻一番", "", "inconsistent"),
    (
        "doublings(0家, 100家)",
        "翻一番",
        "",
        "unverifiable zero-base",
    ),
    (
        "doublings(100亿元, \"超过300亿元\")",
        "翻两番",
        "",
        "consistent bound",
    ),
    (
        "翻番(100亿元, 380亿元)",
        "近翻两番",
        "",
        "consistent printed",
    ),
    // span: elapsed or inclusive.
    ("span(2002, 2022)", "20年", "", "consistent printed elapsed"),
    (
        "span(2002, 2022)",
        "21年",
        "",
        "consistent printed inclusive",
    ),
    ("span(2002, 2022)", "22年", "", "inconsistent 20年"),
    (
        "span(2002年, 2022年)",
        "20年",
        "",
        "consistent printed elapsed",
    ),
    (
        "span(\"2022-01\", \"2022-06\")",
        "5个月",
        "",
        "consistent printed elapsed",
    ),
    ("span(\"2022-01\", 2023)", "1年", "", "error bad-years"),
    ("span(2022, 2002)", "20年", "", "inconsistent -20年"),
    ("span(2022, 2022)", "0年", "", "consistent printed elapsed"),
    ("年数(\"去年\", 2022)", "20年", "", "error bad-argument"),
    // count: items of a list.
    (
        "count(\"注塑机、智能装备\")",
        "2家",
        "",
        "consistent printed",
    ),
    ("count(\"注塑机、智能装备\")", "3家", "", "inconsistent 2家"),
    ("count(\"甲、乙和丙\")", "2个", "", "consistent rounding"),
    ("count(\"甲、乙和丙\")", "3个", "", "consistent printed"),
    ("count(\"甲、乙、丙等\")", "5个", "", "consistent bound"),
    ("count(\"甲、乙、丙等\")", "2个", "", "inconsistent 3个"),
    (
        "count(\"A, B and C\")",
        "3 companies",
        "",
        "consistent printed",
    ),
    ("count(\"\")", "3个", "", "error bad-argument"),
    ("count(3)", "3个", "", "error bad-argument"),
    ("个数（“甲、乙”）", "2个", "", "consistent printed"),
    // repeat.
    ("repeat(15700亿元)", "1.57万亿元", "", "consistent printed"),
    (
        "repeat(15800亿元)",
        "1.57万亿元",
        "",
        "inconsistent 1.58万亿元",
    ),
    // Prints that only touch, 1570.5 and 1569.5, are of no one number; a finer one may be the end of a coarser.
    ("repeat(1570亿元)", "1570亿元", "", "consistent printed"),
    ("repeat(1570亿元)", "1571亿元", "", "inconsistent 1570亿元"),
    ("repeat(1571亿元)", "1570亿元", "", "inconsistent 1571亿元"),
    ("= 1570亿元", "1571亿元", "", "consistent rounding"),
    ("repeat(1570亿元)", "1570.5亿元", "", "consistent rounding"),
    ("repeat(1570.5亿元)", "1570亿元", "", "consistent printed"),
    (
        "repeat(1570亿元)",
        "1570.6亿元",
        "",
        "inconsistent 1570.0亿元",
    ),
    ("repeat(5.25%)", "5.2%", "", "consistent printed"),
    ("repeat(5.26%)", "5.2%", "", "inconsistent 5.3%"),
    ("repeat(7家)", "7家", "", "consistent printed"),
    ("repeat(\"超过7家\")", "7家", "", "inconsistent"),
    ("同一(\"约7亿元\")", "7.2亿元", "", "consistent rounding"),
    // relations.
    ("<= 597.7亿元", "211.41亿元", "", "consistent printed"),
    ("< 597.7亿元", "598亿元", "", "consistent rounding"),
    ("< 597.7亿元", "600亿元", "", "inconsistent"),
    ("> \"不足30%\"", "70.3%", "", "consistent printed"),
    ("> 40%", "35.7%", "", "inconsistent"),
    (">= 7家", "7家", "", "consistent printed"),
    ("> 7家", "7家", "", "inconsistent"),
    ("= 15700亿元", "1.57万亿元", "", "consistent printed"),
    ("at_most(9家)", "2家", "", "consistent printed"),
    ("不低于(9家)", "2家", "", "inconsistent"),
    ("低于(0亿元)", "-3亿元", "", "consistent printed"),
    (
        "above(3亿元 + 4亿元)",
        "\"超过6亿元\"",
        "",
        "error bad-figure",
    ),
    (
        "above(3亿元 + 4亿元)",
        "超过6亿元",
        "",
        "consistent rounding",
    ),
    ("above(3亿元 + 4亿元)", "超过5亿元", "", "consistent bound"),
    ("＜＝ ［x］", "3家", "", "error cycle"),
    // operators.
    (
        "(135亿元 - 120亿元) / 120亿元",
        "12.5%",
        "",
        "consistent printed",
    ),
    ("1 / 8", "12.5%", "", "consistent printed"),
    ("1 / 8 * 100%", "12.5%", "", "consistent printed"),
    ("1 / 8 * 100", "12.5%", "", "error percent-twice"),
    ("100% - 30%", "70%", "", "consistent printed"),
    ("100% - 48% - 21.5%", "30.5%", "", "consistent printed"),
    ("= 100% - 48% - 21.5%", "30.5%", "", "consistent printed"),
    ("100% - 48% - 21% - 9%", "22%", "", "consistent printed"),
    ("100% - (48% + 21%)", "31%", "", "consistent printed"),
    ("100% - 48% - 21%", "33%", "", "inconsistent 31%"),
    ("100% - 48% - 21%", "31个百分点", "", "inconsistent 31%"),
    ("35% - 30%", "5%", "", "inconsistent 5 percentage points"),
    // Printed points are a part of a growth as well: 2.6 and 1.1 are 3.7, a quarter of 6.0 is 1.5, 0.5 of 20 is 2.5.
    (
        "sum(2.6个百分点, 1.1个百分点)",
        "3.7%",
        "",
        "consistent printed",
    ),
    (
        "sum(2.6个百分点, 1.1个百分点)",
        "3.7个百分点",
        "",
        "consistent printed",
    ),
    (
        "sum(2.6个百分点, 1.1个百分点)",
        "3.9%",
        "",
        "inconsistent 3.7%",
    ),
    (
        "= 2.6个百分点 + 1.5个百分点 - 0.4个百分点",
        "3.7%",
        "",
        "consistent printed",
    ),
    (
        "3.7% - 1.1个百分点",
        "2.6个百分点",
        "",
        "consistent printed",
    ),
    ("3.7% - 1.1个百分点", "2.6%", "", "consistent printed"),
    (
        "share(2亿元, 8亿元) * 6.0%",
        "1.5个百分点",
        "",
        "consistent printed",
    ),
    (
        "share(2亿元, 8亿元) * growth(50亿元, 53亿元)",
        "1.5个百分点",
        "",
        "consistent printed",
    ),
    ("25% * 6.0%", "1.5%", "", "consistent printed"),
    (
        "(10.5亿元 - 10.0亿元) / 20.0亿元",
        "2.5个百分点",
        "",
        "consistent printed",
    ),
    (
        "(10.5亿元 - 10.0亿元) / 20.0亿元 * 100%",
        "2.5个百分点",
        "",
        "consistent printed",
    ),
    (
        "points(12%, 14.5%)",
        "2.5%",
        "",
        "inconsistent 2.5 percentage points",
    ),
    (
        "change(1.1个百分点, 2.6个百分点)",
        "1.5%",
        "",
        "inconsistent 1.5个百分点",
    ),
    (
        "repeat(2.6个百分点)",
        "2.6%",
        "",
        "inconsistent 2.6个百分点",
    ),
    ("share(2亿元, 8亿元)", "25个百分点", "", "inconsistent 25%"),
    (
        "sum(share(1家, 4家), share(1家, 2家))",
        "75个百分点",
        "",
        "inconsistent 75%",
    ),
    ("2 * 30%", "60个百分点", "", "inconsistent 60%"),
    ("3.3% / 4.0%", "83个百分点", "", "error unit-clash"),
    ("3家 * 4", "12家", "", "consistent printed"),
    ("(1 + 10%) ^ 2", "1.21", "", "consistent printed"),
    ("3元 + 4吨", "7元", "", "error unit-clash"),
    ("-(3亿元 - 5亿元)", "2亿元", "", "consistent printed"),
    ("3亿元 ÷ 2 × 4", "6亿元", "", "consistent printed"),
    ("1 / (3 - 3)", "2", "", "unverifiable zero-base"),
    (
        "sum(growth(100家, 110家), 5%)",
        "15%",
        "",
        "consistent printed",
    ),
    (
        "points(cagr(1家, 2家, 3), 5%)",
        "5个百分点",
        "",
        "error bad-formula",
    ),
];

#[test]
fn every_function_with_every_kind_of_operand() {
    let mut wrong = Vec::new();
    for (formula, claimed, quote, expected) in TABLE {
        let found = common::judge(
            formula,
            claimed,
            quote,
            Rounding::Nearest,
            &Options::default(),
        );
        if found != *expected {
            wrong.push(format!(
                "{formula} → {claimed} “{quote}”: {found}, not {expected}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_function_of_the_list_is_in_the_table() {
    for kind in statverify::book::kind::KINDS {
        let called =
            |formula: &str| formula.starts_with(kind.name) || formula.starts_with(kind.chinese);
        let symbol = kind.code == "relation";
        assert!(
            symbol || TABLE.iter().any(|(formula, ..)| called(formula)),
            "{} is not tested",
            kind.name
        );
    }
}

#[test]
fn rounding_decides_at_the_edge() {
    for (formula, claimed, rounding, expected) in [
        (
            "sum(1.4亿元, 1.4亿元)",
            "2.9亿元",
            Rounding::Nearest,
            "consistent rounding",
        ),
        (
            "sum(1.4亿元, 1.4亿元)",
            "2.9亿元",
            Rounding::Truncated,
            "consistent rounding",
        ),
        (
            "sum(1.4亿元, 1.4亿元)",
            "2.7亿元",
            Rounding::Nearest,
            "consistent rounding",
        ),
        (
            "sum(1.4亿元, 1.4亿元)",
            "2.7亿元",
            Rounding::Truncated,
            "inconsistent 2.8亿元",
        ),
        (
            "sum(1.4亿元, 1.4亿元)",
            "3.0亿元",
            Rounding::Truncated,
            "inconsistent 2.8亿元",
        ),
        (
            "sum(1.4亿元, 1.4亿元)",
            "3.0亿元",
            Rounding::Either,
            "consistent rounding",
        ),
        (
            "sum(1.4亿元, 1.4亿元)",
            "3.1亿元",
            Rounding::Either,
            "inconsistent 2.8亿元",
        ),
        (
            "sum(1.4亿元, 1.4亿元)",
            "2.7亿元",
            Rounding::Either,
            "consistent rounding",
        ),
        (
            "sum(1.4亿元, 1.4亿元)",
            "2.9亿元",
            Rounding::None,
            "inconsistent 2.8亿元",
        ),
        // Exactly 5.5 is not 5, and what is cut off to 5 lies below 6.
        ("repeat(5.5亿元)", "5亿元", Rounding::None, "inconsistent"),
        (
            "repeat(6亿元)",
            "5亿元",
            Rounding::Truncated,
            "inconsistent 6亿元",
        ),
        (
            "growth(3亿元, 4亿元)",
            "33%",
            Rounding::None,
            "inconsistent",
        ),
    ] {
        let found = common::judge(formula, claimed, "", rounding, &Options::default());
        assert_eq!(found, expected, "{formula} → {claimed} {rounding:?}");
    }
}

#[test]
fn a_tolerance_makes_just_the_room_that_was_asked_for() {
    for (formula, claimed, tolerance, expected) in [
        (
            "growth(1000家, 1100家)",
            "10.5%",
            "0.4pp",
            "inconsistent 10.0%",
        ),
        (
            "growth(1000家, 1100家)",
            "10.5%",
            "0.45pp",
            "consistent tolerance",
        ),
        (
            "growth(1000家, 1100家)",
            "10.5%",
            "4%",
            "inconsistent 10.0%",
        ),
        (
            "growth(1000家, 1100家)",
            "10.5%",
            "5%",
            "consistent tolerance",
        ),
        ("sum(1家, 2家)", "4家", "±1", "consistent tolerance"),
        ("sum(1家, 2家)", "4家", "±0.9", "inconsistent 3家"),
        (
            "change(1.00万亿元, 2.00万亿元)",
            "1.12万亿元",
            "±0.1",
            "inconsistent 1.00万亿元",
        ),
        (
            "change(1.00万亿元, 2.00万亿元)",
            "1.12万亿元",
            "±0.105",
            "consistent tolerance",
        ),
        (
            "sum(60千万元, 3千万元)",
            "65千万元",
            "±2",
            "consistent tolerance",
        ),
        (
            "sum(60千万元, 3千万元)",
            "65千万元",
            "±0.4",
            "inconsistent 63千万元",
        ),
        (
            "sum(1亿元, 2亿元)",
            "6到7亿元",
            "±2",
            "consistent tolerance",
        ),
        (
            "cagr(292.5亿元, 5499亿元, 20)",
            "16.3%",
            "0.5pp",
            "consistent tolerance",
        ),
        (
            "cagr(292.5亿元, 5499亿元, 20)",
            "16.3%",
            "0.4pp",
            "inconsistent 15.8%",
        ),
        ("sum(1家, 2家)", "3家", "±1", "consistent printed"),
    ] {
        let options = Options {
            tolerance: Some(Tolerance::parse(tolerance).unwrap()),
            ..Options::default()
        };
        let found = common::judge(formula, claimed, "", Rounding::Nearest, &options);
        assert_eq!(found, expected, "{formula} → {claimed} ± {tolerance}");
    }
}

#[test]
fn literal_times_means_the_increase_only() {
    let options = Options {
        times: TimesReading::Literal,
        ..Options::default()
    };
    let judge = |claimed, quote| {
        common::judge(
            "times(207亿元, 2630亿元)",
            claimed,
            quote,
            Rounding::Nearest,
            &options,
        )
    };
    assert_eq!(judge("12.7倍", "扩大12.7倍"), "inconsistent 11.7倍");
    assert_eq!(judge("11.7倍", "扩大11.7倍"), "consistent printed increase");
    assert_eq!(judge("12.7倍", "扩大到12.7倍"), "consistent printed ratio");
    assert_eq!(judge("12.7倍", ""), "consistent printed ratio");
}

#[test]
fn constant_prices_can_be_agreed_with_but_not_contradicted() {
    for (claimed, quote, expected) in [
        ("15%", "按可比价计算增长15%", "consistent printed"),
        ("9%", "按可比价计算增长9%", "unverifiable constant-prices"),
        ("9%", "地区生产总值增长9%", "unverifiable constant-prices"),
        ("9%", "工业总产值增长9%", "inconsistent 15%"),
        ("9%", "名义增长9%", "inconsistent 15%"),
    ] {
        let found = common::judge(
            "growth(100亿元, 115亿元)",
            claimed,
            quote,
            Rounding::Nearest,
            &Options::default(),
        );
        assert_eq!(found, expected, "{quote}");
    }
}

#[test]
fn periods_give_the_years() {
    let table = |from: &str, to: &str, claimed: &str| {
        let csv = format!(
            "id,claimed,formula,period\na,100家,,{from}\nb,121家,,{to}\nx,{claimed},\"cagr(a, b)\",\n"
        );
        common::outcome(&csv, Rounding::Nearest, &Options::default())
    };
    assert_eq!(table("2020", "2022", "10%"), "consistent printed");
    assert_eq!(table("2022-01", "2022-07", "46.4%"), "consistent printed");
    assert_eq!(table("2022Q1", "2022Q3", "46.4%"), "consistent printed");
    assert_eq!(table("2022", "2020", "10%"), "error bad-years");
    assert_eq!(table("2022", "2022", "10%"), "error bad-years");
    assert_eq!(table("2020", "2022-01", "10%"), "error bad-years");
    let named = "id,claimed,formula,period,quote\nm,16.5倍,,,\nx,7.3%,annualized(m),1979–2018,1979—2018年年均增长7.3%\n";
    assert_eq!(
        common::outcome(named, Rounding::Nearest, &Options::default()),
        "consistent printed ratio"
    );
    let spanned =
        "id,claimed,formula,period,quote\nm,16.5倍,,2002–2022,\nx,15%,annualized(m),,年均增长15%\n";
    assert_eq!(
        common::outcome(spanned, Rounding::Nearest, &Options::default()),
        "consistent printed ratio"
    );
}

#[test]
fn a_count_is_rounded_where_it_is_claimed_of_a_quotient_and_exact_as_an_input() {
    let judged = |rows: &str| {
        let csv = format!("id,claimed,formula\n{rows}\n");
        common::outcome(&csv, Rounding::Nearest, &Options::default())
    };
    // The step divides, and the claim of it is rounded.
    assert_eq!(judged("s,,1000人 / 7\nx,143人,s"), "consistent printed");
    // 143人 is 143 where another claim takes it up.
    let twice = |claimed: &str| judged(&format!("a,143人,\nx,{claimed},a * 2"));
    assert_eq!(twice("286人"), "consistent printed");
    assert_eq!(twice("287人"), "inconsistent 286人");
}

#[test]
fn counts_of_unprinted_steps_keep_company_too() {
    let judged = |rows: &str, rounding| {
        let csv = format!("id,claimed,formula\n{rows}\n");
        common::outcome(&csv, rounding, &Options::default())
    };
    let step = |b: &str| format!("a,431000人,\nb,{b},\nx,5.1%,s - 1\ns,,b / a");
    assert_eq!(
        judged(&step("452000人"), Rounding::Nearest),
        "consistent rounding"
    );
    assert_eq!(
        judged(&step("452010人"), Rounding::Nearest),
        "inconsistent 4.9%"
    );
    assert_eq!(judged(&step("452000人"), Rounding::None), "inconsistent");
    // Cut off, 452.9/431 is 1.0508, and 452/431.9 is 1.0465.
    assert_eq!(
        judged(&step("452000人"), Rounding::Truncated),
        "consistent rounding"
    );
}

#[test]
fn an_unprinted_step_stands_for_its_formula_with_its_variables() {
    let csv = "id,claimed,formula\na,207亿元,\nb,100亿元,\nd,,b - a\nx,-51.7%,d / a\n";
    assert_eq!(
        common::outcome(csv, Rounding::Nearest, &Options::default()),
        "consistent printed"
    );
    let forward = "id,claimed,formula\na,207亿元,\nb,100亿元,\ny,-48.3%,d / a - 1\nd,,b + 7亿元\nx,-51.7%,(b - a) / a\n";
    assert_eq!(
        common::outcome(forward, Rounding::Nearest, &Options::default()),
        "consistent printed"
    );
}
