//! The one list of what runs, and when each has something to do next.

use std::collections::HashSet;

use domain::calendar::{plus_days, start_of_day};
use domain::ids::PartnerId;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::app::{App, with_one_programme};
use crate::ctx::Ctx;
use crate::db::{At, Day, PartnerScopes};
use crate::error::Error;
use crate::world::gateway::{Gateway, simulated};
use crate::{
    audit, benefit, competency, invoice, lead, mail, order, partner, payment, pmc, subscription,
    support,
};

/// What runs in the background, in the order in which it runs: what the gateway has to say first,
/// then what the day brings, and last the mails that all of it wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Job {
    /// Takes in what the gateway told by webhook.
    TakeWebhooks,
    /// Asks the gateway about charges whose outcome nobody told us.
    AskGateway,
    /// Asks the gateway about disputes, of which a webhook may have failed to tell.
    AskDisputes,
    /// Asks the gateway about cards somebody was storing.
    AskCards,
    /// Charges the terms that renew themselves.
    ChargeRenewals,
    /// Looks for the orders of transfers that were imported and not looked at: where the import
    /// itself could not.
    MatchTransfers,
    /// Expires transfer orders nobody paid.
    ExpireOrders,
    /// Goes on with companies that were moved while a renewal of theirs was under way.
    FollowMoves,
    /// Goes on with imports, invitations and moves of companies that staff began.
    BringOver,
    SendReminders,
    /// Tells of cards that end before their next charge.
    WarnOfCards,
    /// Looks at competencies whose day has come: what was reached or lost, what comes near.
    LookAtCompetencies,
    /// Writes what more of their benefits companies have earned.
    EarnExtras,
    /// Grants the months of credits that somebody has.
    GrantCredits,
    /// Tells companies what of their benefits lapses soon.
    TellOfLapses,
    /// Lets in who proved a company's domain, after staff's yes and the time to object.
    EndRecoveries,
    /// Tells of leads whose time ends or has ended, and erases what was kept long enough.
    LookAtLeads,
    /// Tells companies' own systems what happened to leads.
    TellHooks,
    /// Reminds both sides of hours with support.
    RemindOfAppointments,
    /// Typesets the invoices that have no document yet.
    RenderInvoices,
    /// Forgets webhooks that will not come again, and what was told to companies' own systems.
    PruneWebhooks,
    /// Signs where the chains of all events end, once a day.
    TakeCheckpoint,
    DeliverMail,
}

impl Job {
    pub const ALL: [Job; 23] = [
        Job::TakeWebhooks,
        Job::AskGateway,
        Job::AskDisputes,
        Job::AskCards,
        Job::ChargeRenewals,
        Job::MatchTransfers,
        Job::ExpireOrders,
        Job::FollowMoves,
        Job::BringOver,
        Job::SendReminders,
        Job::WarnOfCards,
        Job::LookAtCompetencies,
        Job::EarnExtras,
        Job::GrantCredits,
        Job::TellOfLapses,
        Job::EndRecoveries,
        Job::LookAtLeads,
        Job::TellHooks,
        Job::RemindOfAppointments,
        Job::RenderInvoices,
        Job::PruneWebhooks,
        Job::TakeCheckpoint,
        Job::DeliverMail,
    ];

    /// What a simulated clock lives through. Typesetting is left out: an invoice is whole without
    /// its document, which takes real time to make and is made on the first download at the latest.
    /// So are checkpoints: one stands for all that was written before it.
    pub const ON_THE_WAY: [Job; 21] = [
        Job::TakeWebhooks,
        Job::AskGateway,
        Job::AskDisputes,
        Job::AskCards,
        Job::ChargeRenewals,
        Job::MatchTransfers,
        Job::ExpireOrders,
        Job::FollowMoves,
        Job::BringOver,
        Job::SendReminders,
        Job::WarnOfCards,
        Job::LookAtCompetencies,
        Job::EarnExtras,
        Job::GrantCredits,
        Job::TellOfLapses,
        Job::EndRecoveries,
        Job::LookAtLeads,
        Job::TellHooks,
        Job::RemindOfAppointments,
        Job::PruneWebhooks,
        Job::DeliverMail,
    ];

    /// The name in logs, in reports and in the command line's JSON.
    pub fn code(self) -> &'static str {
        match self {
            Job::TakeWebhooks => "take_webhooks",
            Job::AskGateway => "ask_gateway",
            Job::AskDisputes => "ask_disputes",
            Job::AskCards => "ask_cards",
            Job::ChargeRenewals => "charge_renewals",
            Job::MatchTransfers => "match_transfers",
            Job::ExpireOrders => "expire_orders",
            Job::FollowMoves => "follow_moves",
            Job::BringOver => "bring_over",
            Job::SendReminders => "send_reminders",
            Job::WarnOfCards => "warn_of_cards",
            Job::LookAtCompetencies => "look_at_competencies",
            Job::EarnExtras => "earn_extras",
            Job::GrantCredits => "grant_credits",
            Job::TellOfLapses => "tell_of_lapses",
            Job::EndRecoveries => "end_recoveries",
            Job::LookAtLeads => "look_at_leads",
            Job::TellHooks => "tell_hooks",
            Job::RemindOfAppointments => "remind_of_appointments",
            Job::RenderInvoices => "render_invoices",
            Job::PruneWebhooks => "prune_webhooks",
            Job::TakeCheckpoint => "take_checkpoint",
            Job::DeliverMail => "deliver_mail",
        }
    }

    /// The jobs that may find something to do once this one did something: most of all itself. A
    /// letter that is sent calls for nothing more.
    pub(super) fn wakes(self) -> &'static [Job] {
        match self {
            Job::FollowMoves => &[Job::FollowMoves, Job::SendReminders, Job::DeliverMail],
            Job::BringOver => &[Job::BringOver, Job::SendReminders, Job::DeliverMail],
            Job::SendReminders => &[Job::SendReminders, Job::DeliverMail],
            Job::WarnOfCards => &[Job::WarnOfCards, Job::DeliverMail],
            Job::LookAtCompetencies => &[Job::LookAtCompetencies, Job::DeliverMail],
            Job::EarnExtras => &[Job::EarnExtras],
            Job::GrantCredits => &[Job::GrantCredits],
            Job::TellOfLapses => &[Job::TellOfLapses, Job::DeliverMail],
            Job::EndRecoveries => &[Job::EndRecoveries, Job::DeliverMail],
            Job::LookAtLeads => &[Job::LookAtLeads, Job::TellHooks, Job::DeliverMail],
            Job::TellHooks => &[Job::TellHooks, Job::DeliverMail],
            Job::RemindOfAppointments => &[Job::RemindOfAppointments, Job::DeliverMail],
            Job::PruneWebhooks => &[Job::PruneWebhooks],
            Job::TakeCheckpoint => &[],
            Job::DeliverMail => &[Job::DeliverMail],
            Job::TakeWebhooks
            | Job::AskGateway
            | Job::AskDisputes
            | Job::AskCards
            | Job::ChargeRenewals
            | Job::MatchTransfers
            | Job::ExpireOrders
            | Job::RenderInvoices => &Job::ALL,
        }
    }

    /// What it does follows from the day alone, and could not be taken back if the clock were
    /// wrong. Charging has a guard of its own.
    fn follows_calendar(self) -> bool {
        matches!(
            self,
            Job::ExpireOrders
                | Job::SendReminders
                | Job::WarnOfCards
                | Job::LookAtCompetencies
                | Job::EarnExtras
                | Job::GrantCredits
                | Job::TellOfLapses
                | Job::EndRecoveries
                | Job::LookAtLeads
                | Job::RemindOfAppointments
        )
    }

    /// Does what is due, at most one batch. Returns how many things were taken up; zero says that
    /// nothing is left.
    pub async fn run(self, app: &App, ctx: &Ctx) -> Result<usize, Error> {
        if self.follows_calendar() && !payment::billing::may_pass_days(app, ctx).await? {
            return Ok(0);
        }
        match self {
            Job::TakeWebhooks => payment::inbox::take_webhooks(app, ctx).await,
            Job::AskGateway => payment::ask::ask_due(app, ctx).await,
            Job::AskDisputes => payment::chargeback::ask::ask_due(app, ctx).await,
            Job::AskCards => payment::cards::add::ask_due(app, ctx).await,
            Job::ChargeRenewals => payment::run::renew_due(app, ctx).await,
            Job::MatchTransfers => payment::bank::job::match_untried(app, ctx).await,
            Job::ExpireOrders => order::lapse::expire_due(app, ctx).await,
            Job::FollowMoves => pmc::cut_over::follow(app, ctx).await,
            Job::BringOver => pmc::run::go_on(app, ctx).await,
            Job::SendReminders => subscription::remind::remind_due(app, ctx, with_card).await,
            Job::WarnOfCards => payment::cards::expiry::warn_due(app, ctx).await,
            Job::LookAtCompetencies => competency::look::look_due(app, ctx).await,
            Job::EarnExtras => benefit::earn::earn_due(app, ctx).await,
            Job::GrantCredits => benefit::credit::grant_due(app, ctx).await,
            Job::TellOfLapses => benefit::lapse::tell_due(app, ctx).await,
            Job::EndRecoveries => partner::recovery::take_effect(app, ctx).await,
            Job::LookAtLeads => lead::look::look_due(app, ctx).await,
            Job::TellHooks => lead::hook::deliver_due(app, ctx).await,
            Job::RemindOfAppointments => support::appointment::remind::remind_due(app, ctx).await,
            Job::RenderInvoices => invoice::document::render_waiting(app, ctx).await,
            Job::PruneWebhooks => {
                let received = payment::inbox::prune(app, ctx).await?;
                Ok(received + lead::hook::prune(app, ctx).await?)
            }
            Job::TakeCheckpoint => audit::checkpoint::take_due(app, ctx).await,
            Job::DeliverMail => mail::deliver_due(app, ctx).await,
        }
    }

    /// The first instant after `after` at which something falls due. What was due at `after` or
    /// before has had its try there; should it still wait, it goes along with the next thing that
    /// falls due.
    pub async fn next_due(self, app: &App, after: Timestamp) -> Result<Option<Timestamp>, Error> {
        let days = Days::at(app, after).await?;
        let (read, since) = (app.db.read(), At::from(after));
        let next = match self {
            Job::TakeWebhooks => match app.world.gateway {
                Gateway::Simulated { .. } => simulated::next_event_at(&app.db, since).await?,
                Gateway::None | Gateway::Stripe(_) | Gateway::Memory(_) => None,
            }
            .into_iter()
            .chain(payment::inbox::next_take_at(read, since).await?)
            .min(),
            Job::AskGateway => payment::store::next_ask_at(read, since)
                .await?
                .into_iter()
                .chain(payment::books::store::refunds::next_ask_at(read, since).await?)
                .min(),
            Job::AskDisputes => payment::chargeback::ask::next_ask_at(app, since).await?,
            Job::AskCards => payment::cards::store::next_setup_at(read, since).await?,
            Job::ChargeRenewals => {
                let day = subscription::store::next_charge_on(read, days.today).await?;
                let freed = subscription::store::next_claim_end(read, since).await?;
                day.map(|day| days.start(day.0)).into_iter().chain(freed).min()
            }
            // Done at each run; nothing falls due at an instant of its own.
            Job::MatchTransfers | Job::FollowMoves | Job::BringOver | Job::EarnExtras => None,
            Job::ExpireOrders => {
                let last = order::store::next_last_day(read, days.today).await?;
                last.map(|day| days.start(plus_days(day.0, 1)))
            }
            Job::SendReminders => {
                let day = subscription::store::next_reminder_on(read, days.today).await?;
                day.map(|day| days.start(day.0))
            }
            Job::WarnOfCards => {
                let day = payment::cards::store::next_warning_on(read, days.today).await?;
                day.map(|day| days.start(day.0))
            }
            Job::LookAtCompetencies => {
                let day = competency::store::next_due(read, days.today).await?;
                day.map(|day| days.start(day.0))
            }
            Job::GrantCredits => {
                let day = benefit::store::next_credit_on(read, days.today).await?;
                day.map(|day| days.start(day.0))
            }
            Job::TellOfLapses => {
                let day = benefit::store::next_notice_on(read, days.today).await?;
                day.map(|day| days.start(day.0))
            }
            Job::EndRecoveries => {
                let day = partner::store::recoveries::next_effect(read, days.today).await?;
                day.map(|day| days.start(day.0))
            }
            Job::LookAtLeads => lead::store::next_look(read, since).await?,
            Job::TellHooks => lead::store::next_message_at(read, since).await?,
            Job::RemindOfAppointments => {
                support::appointment::store::next_reminder_at(read, since).await?
            }
            Job::RenderInvoices => invoice::store::next_render_at(read, since).await?,
            // Whenever something else wakes the clock is early enough.
            Job::PruneWebhooks | Job::TakeCheckpoint => None,
            Job::DeliverMail => mail::next_attempt_at(app, since).await?,
        };
        Ok(next.map(At::instant))
    }
}

/// Asked by the reminders, which come before `payment` in reading order.
async fn with_card(scopes: &PartnerScopes) -> Result<HashSet<PartnerId>, Error> {
    let partners: Vec<PartnerId> = scopes.partners().collect();
    let cards = payment::store::list_default_methods(scopes.tx(), &partners).await?;
    Ok(cards.into_keys().collect())
}

/// The first instant after `after` at which a simulated clock has something to live through.
pub async fn next_due(app: &App, after: Timestamp) -> Result<Option<Timestamp>, Error> {
    with_one_programme(Box::pin(async {
        let mut first: Option<Timestamp> = None;
        for job in Job::ON_THE_WAY {
            let next = job.next_due(app, after).await?;
            first = first.into_iter().chain(next).min();
        }
        Ok(first)
    }))
    .await
}

/// Civil days of the programme's zone as instants.
pub(super) struct Days {
    pub today: Day,
    zone: jiff::tz::TimeZone,
}

impl Days {
    pub async fn at(app: &App, now: Timestamp) -> Result<Days, Error> {
        let zone = app.programme().await?.programme.zone.clone();
        Ok(Days { today: Day(domain::calendar::civil_day(now, &zone)), zone })
    }

    /// The instant a day begins.
    pub fn start(&self, day: Date) -> At {
        start_of_day(day, &self.zone).into()
    }
}
