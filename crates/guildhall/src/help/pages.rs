//! The pages of help: all tasks, and one of them under the rules the reader chooses.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use domain::calendar::plus_days;
use domain::policy::{PolicySet, ReminderKind};
use domain::text::Locale;
use jiff::civil::date;
use language::{Arg, format};
use serde::Serialize;

use super::articles::{ARTICLES, Article, Kind, Part, default_set, find};
use super::labels::{self, Piece};
use crate::app::{Loaded, Shared};
use crate::error::Error;
use crate::subscription;
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new().route("/help", get(list)).route("/help/{article}", get(show))
}

#[derive(Serialize)]
struct HelpPage {
    articles: Vec<Entry>,
    rules: Rules,
}

#[derive(Serialize)]
struct Entry {
    title: String,
    lead: Vec<Piece>,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct ArticlePage {
    lead: Beside,
    groups: Vec<Group>,
    articles: Vec<Entry>,
    rules: Rules,
    /// Whether the English stands beside each paragraph; `None` for readers of English.
    source: Option<bool>,
    source_href: String,
}

/// Paragraphs of one kind that follow one another.
#[derive(Serialize)]
struct Group {
    /// `steps`, `texts`, `notes`.
    kind: &'static str,
    paragraphs: Vec<Beside>,
}

/// A paragraph, and its English source where the reader reads another language.
#[derive(Serialize)]
struct Beside {
    text: Vec<Piece>,
    source: Option<Vec<Piece>>,
}

/// The sets, and which one is shown.
#[derive(Serialize)]
struct Rules {
    title: String,
    why: String,
    from: String,
    /// `own`, `today`, `other`.
    standing: &'static str,
    sets: Vec<Link>,
}

#[derive(Serialize)]
struct Link {
    text: String,
    href: String,
    current: bool,
}

/// The set that is shown, and how it stands to the reader.
struct Shown<'a> {
    set: &'a PolicySet,
    standing: &'static str,
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let loaded = visit.app.programme().await.map_err(|error| visit.fault(error))?;
    let shown = shown(&visit, &loaded).await.map_err(|error| visit.fault(error))?;
    let rules = rules(&visit, &loaded, &shown, "/help");
    let page = HelpPage { articles: entries(&visit, &shown, None), rules };
    visit.page("help/list.html", visit.t("help-title", &[]), page)
}

async fn show(visit: Visit, Path(article): Path<String>) -> Result<Response, Fault> {
    let found = find(&article).ok_or_else(|| visit.fault(Error::NotFound))?;
    let loaded = visit.app.programme().await.map_err(|error| visit.fault(error))?;
    let shown = shown(&visit, &loaded).await.map_err(|error| visit.fault(error))?;
    let own = format!("/help/{}", found.code);
    let is_english = visit.ctx.locale == Locale::EnUs;
    let beside = visit.asked("source") == "on";
    let writer = Writer::of(&visit, shown.set);
    let page = ArticlePage {
        lead: writer.paragraph(found.lead),
        groups: writer.groups(found),
        articles: entries(&visit, &shown, Some(found.code)),
        rules: rules(&visit, &loaded, &shown, &own),
        source: (!is_english).then_some(beside),
        source_href: visit.href_with("source", if beside { "" } else { "on" }),
    };
    visit.page("help/show.html", visit.t(found.title, &[]), page)
}

/// The set asked for, else the reader's own, else that of the day.
async fn shown<'a>(visit: &Visit, loaded: &'a Loaded) -> Result<Shown<'a>, Error> {
    let own = own_set(visit, loaded).await?;
    let sets = &loaded.programme.policies;
    let usual = default_set(sets, own, visit.ctx.today);
    let usual = usual.ok_or_else(|| Error::broken("a programme without rules"))?;
    let asked = visit.asked("set");
    let set = match sets.iter().find(|set| set.code.as_str() == asked) {
        Some(set) => set,
        None if asked.is_empty() => usual,
        None => return Err(Error::NotFound),
    };
    let standing = match (set.code == usual.code, own.is_some()) {
        (false, _) => "other",
        (true, true) => "own",
        (true, false) => "today",
    };
    Ok(Shown { set, standing })
}

/// The rules of the newest year the reader's company has.
async fn own_set<'a>(visit: &Visit, loaded: &'a Loaded) -> Result<Option<&'a PolicySet>, Error> {
    let Ok(partner) = visit.ctx.own_partner() else { return Ok(None) };
    let holdings = subscription::store::list(visit.app.db.read(), partner).await?;
    let newest = holdings.iter().filter_map(|holding| {
        let term = holding.term().ok()?;
        Some((term.starts_on, loaded.programme.policy(&term.policy)?))
    });
    Ok(newest.max_by_key(|(starts_on, _)| *starts_on).map(|(_, set)| set))
}

fn entries(visit: &Visit, shown: &Shown<'_>, current: Option<&str>) -> Vec<Entry> {
    let writer = Writer::of(visit, shown.set);
    let query = match shown.standing {
        "other" => format!("?set={}", shown.set.code),
        _ => String::new(),
    };
    let entry = |article: &Article| Entry {
        title: visit.t(article.title, &[]),
        lead: labels::pieces(&writer.sentence(visit.ctx.locale, article.lead)),
        href: format!("/help/{}{query}", article.code),
        current: current == Some(article.code),
    };
    ARTICLES.iter().map(entry).collect()
}

fn rules(visit: &Visit, loaded: &Loaded, shown: &Shown<'_>, own: &str) -> Rules {
    let locale = visit.ctx.locale;
    let link = |set: &PolicySet| Link {
        text: set.title.get(locale).to_owned(),
        href: format!("{own}?set={}", set.code),
        current: set.code == shown.set.code,
    };
    let day = format::date_long(locale, shown.set.effective_from);
    Rules {
        title: shown.set.title.get(locale).to_owned(),
        why: shown.set.why.get(locale).to_owned(),
        from: visit.t("help-rules-from", &[("day", day.into())]),
        standing: shown.standing,
        sets: loaded.programme.policies.iter().map(link).collect(),
    }
}

/// Writes sentences with the names of the portal under one set.
struct Writer<'a> {
    visit: &'a Visit,
    set: &'a PolicySet,
    names: Vec<(Locale, Vec<(&'static str, Arg)>)>,
}

impl<'a> Writer<'a> {
    fn of(visit: &'a Visit, set: &'a PolicySet) -> Writer<'a> {
        let mut locales = vec![visit.ctx.locale];
        if visit.ctx.locale != Locale::EnUs {
            locales.push(Locale::EnUs);
        }
        let names = |locale| (locale, labels::of(&visit.app, locale, set));
        Writer { visit, set, names: locales.into_iter().map(names).collect() }
    }

    fn sentence(&self, locale: Locale, key: &str) -> String {
        let names = self.names.iter().find(|(own, _)| *own == locale);
        let mut args = names.map(|(_, names)| names.clone()).unwrap_or_default();
        args.push(("days", Arg::from(days_of(key, self.set))));
        // The example the field's own pages use, in the reader's year.
        let end = date(self.visit.ctx.today.year(), 6, 22);
        let day = |offset| Arg::from(format::date_long(locale, plus_days(end, offset)));
        args.extend([
            ("end", day(0)),
            ("opens", day(self.set.window_opens)),
            ("closes", day(self.set.window_closes)),
        ]);
        self.visit.app.text(locale, key, &args)
    }

    fn paragraph(&self, key: &str) -> Beside {
        let locale = self.visit.ctx.locale;
        let source =
            (locale != Locale::EnUs).then(|| labels::pieces(&self.sentence(Locale::EnUs, key)));
        Beside { text: labels::pieces(&self.sentence(locale, key)), source }
    }

    fn groups(&self, article: &Article) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for part in article.parts.iter().filter(|part| (part.holds)(self.set)) {
            let kind = group_of(part);
            match groups.last_mut().filter(|last| last.kind == kind) {
                Some(last) => last.paragraphs.push(self.paragraph(part.key)),
                None => groups.push(Group { kind, paragraphs: vec![self.paragraph(part.key)] }),
            }
        }
        groups
    }
}

fn group_of(part: &Part) -> &'static str {
    match part.kind {
        Kind::Step => "steps",
        Kind::Text => "texts",
        Kind::Note => "notes",
    }
}

/// The number of days that a sentence names.
fn days_of(key: &str, set: &PolicySet) -> i32 {
    let reminder = set.reminders.iter().find(|one| one.kind == ReminderKind::Upcoming);
    match key {
        "help-renew-benefits" => set.benefits_grace_days,
        "help-renew-reminded" => reminder.map_or(0, |reminder| -reminder.days),
        "help-cancel-refund" | "help-cancel-refund-unused" => {
            set.refund.map_or(0, |rule| rule.days)
        }
        "help-leads-days" => set.lead_accept_days,
        _ => set.order_expires_days,
    }
}
