//! support.toml: the types of problem partners ask about, what often solves them, and the answers
//! that staff has at hand.

use std::collections::BTreeMap;

use domain::ids::{ReplyCode, TopicCode};
use domain::offer::{HELP_ARTICLES, Queue, Reply, Severity, Solution, Topic, unknown_fact};
use domain::text::{Locale, Localised};

use super::files::Files;
use super::section::{Section, all};
use super::source::{Read, Report, read_file};

pub const FILE: &str = "support.toml";

const KEYS: &[&str] = &["topic", "reply"];
const TOPIC_KEYS: &[&str] =
    &["code", "queue", "severity", "cancels", "appointments", "name", "solution"];
const SOLUTION_KEYS: &[&str] = &["href", "name", "text"];
const REPLY_KEYS: &[&str] = &["code", "queue", "name", "text"];

pub struct Support {
    pub topics: Vec<Topic>,
    pub replies: Vec<Reply>,
}

pub fn read(files: &Files, report: &Report) -> Read<Support> {
    read_file(files, report, FILE, KEYS, |top| {
        let topics = read_topics(top);
        let replies = read_replies(top);
        Ok(Support { topics: topics?, replies: replies? })
    })?
}

fn read_topics(top: &Section<'_>) -> Read<Vec<Topic>> {
    let mut seen: BTreeMap<TopicCode, usize> = BTreeMap::new();
    let sections = top.tables("topic", TOPIC_KEYS);
    let mut topics = Vec::new();
    for section in &sections {
        let topic = read_topic(section);
        if let Ok(topic) = &topic
            && let Some(first) = seen.insert(topic.code.clone(), section.line_of("code"))
        {
            let args = [("topic", topic.code.as_str()), ("first", &*first.to_string())];
            section.problem("code", "topic.twice", &args);
        }
        topics.push(topic);
    }
    let topics = all(topics)?;
    let cancelling = topics.iter().filter(|topic| topic.cancels).count();
    if cancelling != 1 {
        let found = cancelling.to_string();
        return Err(top.problem_in_line(top.line(), "topic.cancels", &[("found", &found)]));
    }
    Ok(topics)
}

fn queues() -> [(&'static str, Queue); 4] {
    Queue::ALL.map(|queue| (queue.code(), queue))
}

fn read_topic(section: &Section<'_>) -> Read<Topic> {
    let code = section.parsed("code", "code.form", TopicCode::parse);
    let queue = section.choice("queue", &queues());
    let severities = Severity::ALL.map(|severity| (severity.code(), severity));
    let severity = section.choice("severity", &severities);
    let cancels = section.optional("cancels", |section| section.boolean("cancels"));
    let appointments = section.boolean("appointments");
    let name = section.localised("name");
    let solutions = section.tables("solution", SOLUTION_KEYS);
    let solutions = all(solutions.iter().map(read_solution));
    Ok(Topic {
        code: code?,
        queue: queue?,
        severity: severity?,
        cancels: cancels?.unwrap_or(false),
        appointments: appointments?,
        name: name?,
        solutions: solutions?,
    })
}

fn read_solution(section: &Section<'_>) -> Read<Solution> {
    let href = section.parsed("href", "solution.href", |text| own_path(text).then(|| text.into()));
    let href = href.and_then(|href| known_article(section, href));
    let (name, text) = (section.localised("name"), section.localised("text"));
    Ok(Solution { href: href?, name: name?, text: text? })
}

/// Somebody who looks for help would be told that there is no such page.
fn known_article(section: &Section<'_>, href: String) -> Read<String> {
    let article = href.strip_prefix("/help/");
    match article.filter(|article| !HELP_ARTICLES.contains(article)) {
        Some(_) => Err(section.problem("href", "solution.help", &[("value", &href)])),
        None => Ok(href),
    }
}

/// A path of the portal itself: nothing that leads a reader elsewhere.
fn own_path(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "/-_.?=&#%".contains(c);
    text.starts_with('/') && !text.starts_with("//") && text.chars().all(allowed)
}

fn read_replies(top: &Section<'_>) -> Read<Vec<Reply>> {
    let mut seen: BTreeMap<ReplyCode, usize> = BTreeMap::new();
    let mut replies = Vec::new();
    for section in &top.tables("reply", REPLY_KEYS) {
        let reply = read_reply(section);
        if let Ok(reply) = &reply
            && let Some(first) = seen.insert(reply.code.clone(), section.line_of("code"))
        {
            let args = [("reply", reply.code.as_str()), ("first", &*first.to_string())];
            section.problem("code", "reply.twice", &args);
        }
        replies.push(reply);
    }
    all(replies)
}

fn read_reply(section: &Section<'_>) -> Read<Reply> {
    let code = section.parsed("code", "code.form", ReplyCode::parse);
    let queue = section.optional("queue", |section| section.choice("queue", &queues()));
    let (name, text) = (section.localised("name"), section.localised("text"));
    let text = text.and_then(|text| known_facts(section, text));
    Ok(Reply { code: code?, queue: queue?, name: name?, text: text? })
}

/// A misspelt fact would reach a partner as braces.
fn known_facts(section: &Section<'_>, text: Localised) -> Read<Localised> {
    let unknown = Locale::ALL.into_iter().find_map(|locale| unknown_fact(text.get(locale)));
    match unknown {
        Some(fact) => Err(section.problem("text", "reply.fact", &[("value", fact)])),
        None => Ok(text),
    }
}
