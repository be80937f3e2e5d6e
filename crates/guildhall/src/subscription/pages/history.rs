//! What happened to a subscription and what its calendar still holds, in one line of time.

use domain::policy::ReminderKind;
use domain::subscription::{Moment, MomentKind, upcoming};
use jiff::civil::Date;
use language::{Arg, format};
use serde::Serialize;

use super::acts::card_words;
use super::opened::{Opened, day, day_left};
use crate::access;
use crate::db::event;
use crate::error::Error;
use crate::web::{Visit, happening};

/// Events a page shows at most: some ten years of a subscription.
const EVENTS_MAX: u64 = 120;

/// An entry of the macro `timeline`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// `past`, `now`, `future`.
    pub state: &'static str,
    pub when: String,
    pub title: String,
    pub text: Option<String>,
    pub icon: Option<&'static str>,
}

/// Oldest first, today between what was and what will be.
pub async fn load(visit: &Visit, opened: &Opened) -> Result<Vec<Entry>, Error> {
    let id = opened.holding.subscription.id.to_string();
    let subject = Some(("subscription", id.as_str()));
    let mut events = event::list(visit.app.db.read(), opened.partner, subject, EVENTS_MAX).await?;
    events.reverse();
    let people = events.iter().filter_map(|event| event.actor_person).collect();
    let names = access::store::list_names(visit.app.db.read(), people).await?;
    let past = events.iter().map(|event| {
        let by = names.iter().find(|(id, _)| Some(*id) == event.actor_person);
        Entry {
            state: "past",
            when: format::date_long(visit.ctx.locale, event.on_day.0),
            title: happening::sentence(&visit.app, &opened.loaded, visit.ctx.locale, event),
            text: by.map(|(_, name)| visit.t("subscription-by", &[("name", name.into())])),
            icon: icon(&event.kind),
        }
    });
    let mut entries: Vec<Entry> = past.collect();
    entries.push(Entry {
        state: "now",
        when: format::date_long(visit.ctx.locale, visit.ctx.today),
        title: visit.t("subscription-today", &[]),
        text: None,
        icon: None,
    });
    entries.extend(future(visit, opened).await?);
    Ok(entries)
}

fn icon(kind: &str) -> Option<&'static str> {
    match kind {
        "subscription.started" | "subscription.renewed" => Some("circle-check"),
        "subscription.auto_renew_turned_off" => Some("off"),
        "subscription.reminded" => Some("mail"),
        "subscription.charge_failed" | "subscription.not_renewed" => Some("warning"),
        "subscription.upgraded" => Some("arrow-right"),
        _ => None,
    }
}

async fn future(visit: &Visit, opened: &Opened) -> Result<Vec<Entry>, Error> {
    let (term, policy) = (opened.term()?, opened.policy()?);
    let standing = &opened.known.standing;
    let automatic = standing.will_charge();
    let subscription = &opened.holding.subscription;
    let mut moments = upcoming(subscription, term, policy, automatic, visit.ctx.today);
    // A charge that was refused is made again; the rule knows the first day only, the run the next.
    let retried = opened.holding.charge.due_on.filter(|_| !automatic);
    if let Some(on) = retried.filter(|on| visit.ctx.today <= *on) {
        let at = moments.partition_point(|moment| moment.on <= on);
        moments.insert(at, Moment { on, kind: MomentKind::AutomaticCharge });
    }
    let total = opened.next_total(visit).await?;
    let told = Told {
        visit,
        automatic,
        benefits: policy.benefits_until(term.ends_on),
        charge: total.map(|total| format::money(visit.ctx.locale, total)),
        card: card_words(&visit.app, &visit.ctx, opened.known.card.as_ref()),
    };
    Ok(moments.iter().map(|moment| told.entry(moment)).collect())
}

struct Told<'a> {
    visit: &'a Visit,
    automatic: bool,
    benefits: Date,
    charge: Option<String>,
    card: String,
}

impl Told<'_> {
    fn entry(&self, moment: &Moment) -> Entry {
        let (title, icon) = match moment.kind {
            MomentKind::Reminder(_) => ("subscription-moment-reminder", "mail"),
            MomentKind::TermEnds => ("subscription-moment-term-ends", "calendar"),
            MomentKind::AutomaticCharge => ("subscription-moment-charge", "card"),
            MomentKind::WindowOpens => ("subscription-moment-window-opens", "clock"),
            MomentKind::WindowCloses => ("subscription-moment-window-closes", "clock"),
            MomentKind::BenefitsEnd => ("subscription-moment-benefits-end", "benefits"),
        };
        Entry {
            state: "future",
            when: day_left(self.visit, moment.on),
            title: self.visit.t(title, &[]),
            text: Some(self.text(moment.kind)),
            icon: Some(icon),
        }
    }

    fn text(&self, kind: MomentKind) -> String {
        let say = |key: &str, args: language::Args<'_>| self.visit.t(key, args);
        let automatic = [("automatic", Arg::from(if self.automatic { "yes" } else { "no" }))];
        match kind {
            MomentKind::Reminder(ReminderKind::Upcoming) => {
                say("subscription-moment-upcoming-text", &automatic)
            }
            MomentKind::Reminder(ReminderKind::LastWeek) => {
                say("subscription-moment-last-week-text", &[])
            }
            MomentKind::TermEnds => {
                let until = [("benefits", day(self.visit, self.benefits))];
                say("subscription-moment-term-ends-text", &until)
            }
            MomentKind::AutomaticCharge => match &self.charge {
                Some(amount) => {
                    let args = [("amount", amount.into()), ("card", Arg::from(&self.card))];
                    say("subscription-moment-charge-text", &args)
                }
                None => {
                    let card = [("card", Arg::from(&self.card))];
                    say("subscription-moment-charge-no-price", &card)
                }
            },
            MomentKind::WindowOpens => say("subscription-moment-window-opens-text", &automatic),
            MomentKind::WindowCloses => say("subscription-moment-window-closes-text", &automatic),
            MomentKind::BenefitsEnd => say("subscription-moment-benefits-end-text", &automatic),
        }
    }
}
