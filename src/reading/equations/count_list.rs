//! A, B and C, three …: how many the list has.

use std::ops::Range;

use crate::language::{Cue, Mark};
use crate::number::Rational;
use crate::reading::equation::{Candidate, Equation, Family, Found, Part};
use crate::reading::paragraph::Paragraph;
use crate::reading::tokens::{Class, Kind, Token, is_count};

/// A, B and C, three …: how many the list has.
pub static EQUATION: Equation = Equation {
    name: "count-list",
    states: (
        "甲、乙、丙三大……：名单有几项",
        "A, B and C, three …: how many the list has",
    ),
    right: &[
        "建成省级实验室2家（新材料、生物医药）。",
        "深化科技、人才、金融三大改革。",
    ],
    wrong: &["建成省级实验室3家（新材料、生物医药）。"],
    family: Family::Count,
    find,
};

/// As many as a sentence may list.
const MOST: i64 = 20;
/// Tokens of a list beyond which it is none.
const LONG: usize = 60;
/// Characters of a name of a list beyond which it is a sentence; the first may have a verb before it.
const LONGEST: usize = 16;

fn find(found: &Found<'_, '_>, claim: usize) -> Vec<Candidate> {
    let p = found.paragraph;
    if !may_count(p, claim) {
        return Vec::new();
    }
    let Some(list) = bracket(p, claim).or_else(|| before(p, claim)) else {
        return Vec::new();
    };
    let words = text(p, &list).replace(['"', '“', '”', '「', '」'], "");
    let formula = vec![Part::Text(format!("count(\"{}\")", words.trim()))];
    vec![Candidate::sure(&EQUATION, claim, formula)]
}

fn text<'a>(p: &Paragraph<'a>, list: &Range<usize>) -> &'a str {
    &p.text[p.tokens[list.start].range.start..p.tokens[list.end - 1].range.end]
}

/// Whether a figure is a small count of things, and does not name one by its number.
fn may_count(p: &Paragraph<'_>, claim: usize) -> bool {
    let figure = &p.mentions[claim].figure;
    let point = figure
        .amount
        .as_ref()
        .and_then(|amount| amount.point.as_ref());
    let small = point.is_some_and(|point| {
        point.is_integer() && *point >= Rational::from(2) && *point <= Rational::from(MOST)
    });
    let ends = |words: &[String]| {
        words
            .iter()
            .any(|word| figure.text.ends_with(word.as_str()))
    };
    is_count(figure) && small && !ends(&p.pack.ranked) && !ends(&p.pack.serial)
}

/// Whether tokens list at least so many names, each short, with nothing else among them; within marks the last may be
/// joined by 和.
fn lists(
    p: &Paragraph<'_>,
    list: &Range<usize>,
    least: usize,
    marked: bool,
    bracket: bool,
) -> bool {
    let dun = |at: usize| p.tokens[at].mark() == Some(Mark::Dun);
    if list.is_empty() || dun(list.start) || dun(list.end - 1) {
        return false;
    }
    let closed = p.tokens[list.end - 1].cue() == Some(Cue::Etc);
    let last = |at: usize| (list.start..at).any(dun) && !(at + 1..list.end).any(dun);
    let mut items = 1;
    for at in list.clone() {
        match &p.tokens[at].kind {
            Kind::Words | Kind::Mark(Mark::Quote | Mark::Unquote) => {}
            Kind::Mark(Mark::Dun) => items += 1,
            Kind::Cue(Cue::And) if marked && last(at) => items += 1,
            // 甲、乙和丙、丁等: what 、 divides is one each.
            Kind::Cue(Cue::And) if closed => {}
            Kind::Cue(Cue::And | Cue::Each) => return false,
            Kind::Cue(Cue::Etc) if at + 1 < list.end => return false,
            Kind::Cue(_) => {}
            _ => return false,
        }
    }
    let double = |item: &str| {
        p.pack
            .double
            .iter()
            .any(|word| item.contains(word.as_str()))
    };
    // （市、区） are words for kinds of places, and no names.
    let least_name = if bracket { 2 } else { 1 };
    let mut names = text(p, list).split('、');
    let first = names
        .next()
        .is_some_and(|item| item.chars().count() <= 2 * LONGEST && !double(item));
    items >= least
        && first
        && names.all(|item| (least_name..=LONGEST).contains(&item.chars().count()) && !double(item))
}

/// 2家（新材料、生物医药）
fn bracket(p: &Paragraph<'_>, claim: usize) -> Option<Range<usize>> {
    let own = p.mentions[claim].token;
    // 第3、4条（…） are two by their numbers.
    let numbered = own > 0 && p.tokens[own - 1].mark() == Some(Mark::Dun);
    if numbered || p.tokens.get(own + 1)?.mark() != Some(Mark::Open) {
        return None;
    }
    let inner = (own + 2..p.tokens.len()).take(LONG);
    let close = inner
        .clone()
        .find(|&at| p.tokens[at].mark() == Some(Mark::Close))?;
    let list = own + 2..close;
    lists(p, &list, 2, true, true).then_some(list)
}

/// 甲、乙、丙三大; “甲、乙、丙”三个; 甲、乙、丙等3家
fn before(p: &Paragraph<'_>, claim: usize) -> Option<Range<usize>> {
    let own = p.mentions[claim].token;
    let mark = |at: usize| p.tokens[at].mark();
    let quote = own
        .checked_sub(1)
        .filter(|&at| mark(at) == Some(Mark::Quote));
    let end = quote.unwrap_or(own);
    // 甲、乙、丙等省级平台3个: what they are may stand between.
    let is_etc = |at: usize| p.tokens[at].cue() == Some(Cue::Etc);
    let named = end > 1 && p.tokens[end - 1].is_words() && is_etc(end - 2);
    let end = end - usize::from(named);
    let etc = end > 0 && is_etc(end - 1);
    let quoted = end > 1 && mark(end - 1) == Some(Mark::Unquote);
    let last = end - usize::from(quoted);
    let start = (last.saturating_sub(LONG)..last)
        .rev()
        .find(|&at| match quoted {
            true => mark(at) == Some(Mark::Quote),
            false => ends(&p.tokens[at]),
        });
    let list = start.map_or(0, |at| at + 1)..last;
    let counts = p.mentions[claim].class == Class::Count || etc;
    let names: Vec<&str> = if list.is_empty() {
        Vec::new()
    } else {
        text(p, &list).split('、').collect()
    };
    // 义务教育公办学校覆盖率、义务教育免费率两个…: two of one kind, by their names.
    let head = |name: &str| name.chars().take(2).collect::<String>();
    let short = |name: &str| name.chars().count() <= LONGEST;
    let pair = matches!(names[..], [one, other] if short(one) && head(one) == head(other));
    let least = if quoted || pair { 2 } else { 3 };
    let clear = counts
        && !goes_on(p, own)
        && (start.is_some() || !quoted)
        && lists(p, &list, least, quoted, false);
    if !clear {
        return None;
    }
    let delimited = quoted || etc || is_even(p, &list);
    let doubtful = !quoted && (ends_in_verb(p, &list) || holds_verb(p, &list));
    (delimited && !doubtful).then_some(list)
}

fn ends(token: &Token) -> bool {
    let marks = [
        Mark::Comma,
        Mark::Semi,
        Mark::Stop,
        Mark::Colon,
        Mark::Open,
        Mark::Close,
    ];
    token.class().is_some() || token.mark().is_some_and(|mark| marks.contains(&mark))
}

/// 3条国际及1条地区航线: another count follows, of which the list holds the things, too.
fn goes_on(p: &Paragraph<'_>, own: usize) -> bool {
    let next = p.tokens[own + 1..]
        .iter()
        .take(3)
        .take_while(|token| token.mark().is_none());
    next.into_iter().any(|token| token.cue() == Some(Cue::And))
}

/// 积极、稳妥推进教育、医疗两项改革: a verb within a name shows that the list begins there.
fn holds_verb(p: &Paragraph<'_>, list: &Range<usize>) -> bool {
    let verb = |item: &str| {
        p.pack.verbs.iter().any(|verb| {
            verb.chars().nth(1).is_some() && item.find(verb.as_str()).is_some_and(|at| at > 0)
        })
    };
    text(p, list).split('、').skip(1).any(verb)
}

/// Whether the names of a list, but for the first, are of one length: 烤鱼、凉皮、毛血旺、沙滩三件套 may end in a name of its own.
fn is_even(p: &Paragraph<'_>, list: &Range<usize>) -> bool {
    let mut lengths = text(p, list)
        .split('、')
        .skip(1)
        .map(|item| item.trim().chars().count());
    let first = lengths.next();
    lengths.all(|length| Some(length) == first)
}

/// 推进改革、实施三大行动 lists no three.
fn ends_in_verb(p: &Paragraph<'_>, list: &Range<usize>) -> bool {
    let last = p.tokens[list.clone()]
        .iter()
        .rev()
        .find(|token| token.is_words());
    let words = last.map_or("", |token| &p.text[token.range.clone()]);
    p.pack
        .verbs
        .iter()
        .any(|verb| words.ends_with(verb.as_str()))
}
