//! Days for calendars (RFC 5545): of one subscription as a file, of all as a feed.

use domain::subscription::Status;
use jiff::civil::Date;
use language::{Arg, format};

use super::{Holding, store};
use crate::app::{App, Loaded};
use crate::calendar::{Entry, Time, calendar};
use crate::ctx::Ctx;
use crate::error::Error;

/// The anniversary date and the renewal window of one subscription.
pub fn of_one(app: &App, ctx: &Ctx, loaded: &Loaded, holding: &Holding) -> Result<String, Error> {
    let about = About { app, ctx, loaded, holding };
    let term = holding.term()?;
    let window = holding.policy(loaded)?.window(term.ends_on);
    let entries = [
        about.entry("ends", (term.ends_on, term.ends_on), "subscription-calendar-ends")?,
        about.entry("window", (window.first, window.last), "subscription-calendar-window")?,
    ];
    Ok(calendar("", &entries, ctx.now))
}

/// Every day ahead of every living subscription of the actor's company, in the context's language.
pub async fn of_all(app: &App, ctx: &Ctx, name: &str) -> Result<String, Error> {
    let (loaded, partner) = (app.programme().await?, ctx.own_partner()?);
    let mut entries = Vec::new();
    for holding in &store::list(app.db.read(), partner).await? {
        if !holding.status(&loaded, ctx.today)?.is_live() {
            continue;
        }
        let about = About { app, ctx, loaded: &loaded, holding };
        let id = holding.subscription.id;
        let reminders = store::list_reminders(app.db.read(), partner, id).await?;
        entries.extend(about.days(&reminders)?);
    }
    Ok(calendar(name, &entries, ctx.now))
}

struct About<'a> {
    app: &'a App,
    ctx: &'a Ctx,
    loaded: &'a Loaded,
    holding: &'a Holding,
}

impl About<'_> {
    /// The days of the newest term: its last, the window's first and last, the day it renews by
    /// itself, and those on which a reminder goes out.
    fn days(
        &self,
        reminders: &[(store::DueReminder, Option<String>)],
    ) -> Result<Vec<Entry>, Error> {
        let term = self.holding.term()?;
        let window = self.holding.policy(self.loaded)?.window(term.ends_on);
        let day = |kind: &str, day: Date, key: &str| self.entry(kind, (day, day), key);
        let mut entries = vec![
            day("ends", term.ends_on, "subscription-calendar-ends")?,
            day("opens", window.first, "feed-opens")?,
            day("closes", window.last, "feed-closes")?,
        ];
        let status = self.holding.status(self.loaded, self.ctx.today)?;
        // In the window the day moves with every failed charge; the page tells of those.
        if let (Some(on), Status::Active { .. }) = (self.holding.charge.due_on, status) {
            entries.push(day("charge", on, "feed-charge")?);
        }
        for (reminder, outcome) in reminders {
            let goes_out = outcome.as_deref().is_none_or(|outcome| outcome == "sent");
            if goes_out && reminder.term_no == term.number {
                let kind = format!("reminder-{}", reminder.kind.code());
                entries.push(day(&kind, reminder.due_on, "feed-reminder")?);
            }
        }
        Ok(entries)
    }

    fn entry(&self, kind: &str, (first, last): (Date, Date), key: &str) -> Result<Entry, Error> {
        let About { app, ctx, loaded, holding } = self;
        let (term, id) = (holding.term()?, holding.subscription.id);
        let window = holding.policy(loaded)?.window(term.ends_on);
        let offer = loaded.programme.offer(&holding.offer);
        let offer = offer.map_or(holding.offer.as_str(), |offer| offer.name.get(ctx.locale));
        let long = |day: Date| Arg::Text(format::date_long(ctx.locale, day));
        let about = [
            ("ends", long(term.ends_on)),
            ("opens", long(window.first)),
            ("closes", long(window.last)),
        ];
        Ok(Entry {
            // The same day of the same year keeps its name, so that calendars move it rather than
            // show it twice.
            uid: format!("{id}-{}-{kind}@guildhall", term.number),
            time: Time::Days { first, last },
            summary: app.text(ctx.locale, key, &[("offer", Arg::from(offer))]),
            description: app.text(ctx.locale, "feed-about", &about),
            url: format!("{}/subscriptions/{id}", app.config.public_url),
            meeting: None,
        })
    }
}
