//! The rules that a log refers to, made from the pages of `verify explain`.

use serde::Serialize;

use crate::report::topic::{Group, Topic, topics};
use crate::say::{Lang, said};

use super::log::Message;

/// Codes in the order in which they were first used.
#[derive(Default)]
pub struct Used(Vec<(Group, String)>);

/// A rule, or a kind of notification.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'a> {
    id: &'a str,
    short_description: Message<'a>,
    full_description: Message<'a>,
    help: Help,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

impl Used {
    /// The place of a code among those used.
    pub fn index(&mut self, group: Group, code: &str) -> usize {
        let known = self
            .0
            .iter()
            .position(|(own, known)| *own == group && known == code);
        known.unwrap_or_else(|| {
            self.0.push((group, code.to_owned()));
            self.0.len() - 1
        })
    }

    /// The rules as JSON, in their order.
    pub fn to_json(&self, lang: Lang) -> serde_json::Result<String> {
        let topics = topics();
        let find = |(group, code): &(Group, String)| {
            topics.iter().find(|t| t.group == *group && t.code == *code)
        };
        let rules: Vec<_> = self
            .0
            .iter()
            .filter_map(find)
            .map(|topic| Rule::of(topic, lang))
            .collect();
        serde_json::to_string(&rules)
    }
}

impl<'a> Rule<'a> {
    fn of(topic: &'a Topic, lang: Lang) -> Self {
        let page = topic.page;
        let help = |bold: &str| {
            let formula = page
                .formula
                .map(|formula| part(("算法：", "Formula: "), said(formula, lang), bold, lang));
            let remedy = part(
                ("怎么办：", "What to do: "),
                said(page.remedy, lang),
                bold,
                lang,
            );
            formula
                .into_iter()
                .chain([remedy])
                .collect::<Vec<_>>()
                .join("\n\n")
        };
        Self {
            id: &topic.code,
            short_description: Message {
                text: topic.line(lang),
            },
            full_description: Message {
                text: said(page.states, lang),
            },
            help: Help {
                text: help(""),
                markdown: help("**"),
            },
            default_configuration: Configuration {
                level: default_level(topic),
            },
        }
    }
}

fn part(label: (&'static str, &'static str), text: &str, bold: &str, lang: Lang) -> String {
    let label = said(label, lang);
    format!(
        "{bold}{}{bold}{}{text}",
        label.trim_end(),
        &label[label.trim_end().len()..]
    )
}

fn default_level(topic: &Topic) -> &'static str {
    match topic.group {
        Group::Kind | Group::Drift => "error",
        Group::Problem
            if crate::say::codes().any(|code| code.is_warning() && code.name() == topic.code) =>
        {
            "warning"
        }
        Group::Problem => "error",
        _ => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of rules, and those of notifications.
    fn namespaces() -> [Vec<Topic>; 2] {
        let of = |groups: &[Group]| {
            topics()
                .into_iter()
                .filter(|topic| groups.contains(&topic.group))
                .collect()
        };
        [
            of(&[Group::Kind, Group::Reason, Group::Drift, Group::Note]),
            of(&[Group::Problem]),
        ]
    }

    #[test]
    fn no_two_rules_have_the_same_id() {
        for topics in namespaces() {
            let mut codes: Vec<_> = topics.iter().map(|topic| topic.code.as_str()).collect();
            codes.sort_unstable();
            let twice = codes.windows(2).find(|pair| pair[0] == pair[1]);
            assert_eq!(twice, None);
        }
    }

    #[test]
    fn every_code_becomes_a_rule_in_the_order_of_use() {
        for topics in namespaces() {
            let mut used = Used::default();
            for (at, topic) in topics.iter().rev().enumerate() {
                assert_eq!(
                    (
                        used.index(topic.group, &topic.code),
                        used.index(topic.group, &topic.code)
                    ),
                    (at, at)
                );
            }
            for lang in Lang::ALL {
                let rules: Vec<serde_json::Value> =
                    serde_json::from_str(&used.to_json(lang).unwrap()).unwrap();
                let ids: Vec<_> = rules
                    .iter()
                    .map(|rule| rule["id"].as_str().unwrap())
                    .collect();
                assert_eq!(
                    ids,
                    topics
                        .iter()
                        .rev()
                        .map(|topic| topic.code.as_str())
                        .collect::<Vec<_>>()
                );
            }
        }
    }
}
