//! What happens, planned from the seed alone: the same seed is the same list, and any part of the
//! list is a history of its own.

use domain::calendar::TermArithmetic::CalendarYear;
use domain::calendar::{anniversary, plus_days};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::act::{Act, COUNTRIES, Level, Offer, Step, Sum, Way};
use super::draw::Draw;
use crate::world::faults::Strike;
use crate::world::gateway::simulated::{Behaviour, Call, Fault, Outcome};

/// Days of the year on which companies join, so that their anniversaries fall together: the ends of
/// months and of the year, and the leap day.
const DAYS: [(i8, i8); 10] =
    [(2, 28), (2, 29), (3, 1), (1, 31), (12, 31), (1, 1), (6, 22), (4, 30), (10, 29), (8, 15)];
/// Of which a history has so many.
const CLUSTERS: usize = 3;
/// The first year a history may begin in, and how many years later the last one is: through all the
/// sets of rules of the shipped programme.
const FIRST_YEAR: i16 = 2017;
const YEARS: usize = 10;
/// Days around an anniversary on which somebody does something: the edges of the renewal window,
/// the days of retries, and days in between.
const AROUND: [i32; 10] = [-20, -5, 0, 1, 2, 6, 12, 30, 31, 45];

/// What a company is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nature {
    /// Buys by card and lets it renew itself.
    Automatic,
    /// Turns that off and renews by hand.
    ByHand,
    /// Pays by transfer.
    Transfers,
    /// Does this and that.
    Restless,
}

struct Company {
    nature: Nature,
    cluster: Date,
    /// Years after the beginning in which it joins.
    joins: u32,
}

/// The whole history of a seed.
pub fn plan(seed: u64, companies: usize, years: u32) -> Vec<Step> {
    let mut draw = Draw::new(seed);
    let first_year = FIRST_YEAR + i16::try_from(draw.below(YEARS)).unwrap_or(0);
    let clusters: Vec<Date> = (0..CLUSTERS).map(|_| day_in(&mut draw, first_year)).collect();
    let fallback = Date::constant(first_year, 6, 22);
    let mut steps = Vec::new();
    for who in 0..companies {
        let company = Company {
            nature: draw.weighed(
                &[
                    (60, Nature::Automatic),
                    (16, Nature::ByHand),
                    (14, Nature::Transfers),
                    (10, Nature::Restless),
                ],
                Nature::Automatic,
            ),
            cluster: draw.pick(&clusters, fallback),
            joins: match draw.percent(70) {
                true => 0,
                false => u32::try_from(draw.below(usize::try_from(years).unwrap_or(1) / 2 + 1))
                    .unwrap_or(0),
            },
        };
        live(&mut draw, &mut steps, who, &company, years);
    }
    for cluster in &clusters {
        world(&mut draw, &mut steps, *cluster, years);
    }
    // Whoever was planned first goes first at the same instant.
    steps.sort_by_key(|step| step.at);
    steps
}

/// A day of the first year, or of the next leap year for the leap day: counted from it, the
/// anniversaries of common years fall on the 28th.
fn day_in(draw: &mut Draw, first_year: i16) -> Date {
    let (month, day) = draw.pick(&DAYS, (6, 22));
    let years = first_year..first_year + 4;
    let found = years.into_iter().find_map(|year| Date::new(year, month, day).ok());
    // The portal's first rules began on 22 June 2017.
    let begins = Date::constant(2017, 6, 22);
    found.map_or(begins, |day| if day < begins { anniversary(day, 1, CalendarYear) } else { day })
}

/// An instant of a day: mostly nine o'clock, sometimes its first or its last second.
fn instant(draw: &mut Draw, day: Date) -> Timestamp {
    let (hour, minute, second) =
        draw.weighed(&[(90, (9, 0, 0)), (5, (0, 0, 0)), (5, (23, 59, 59))], (9, 0, 0));
    let time = day.at(hour, minute, second, 0);
    time.to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

fn live(draw: &mut Draw, steps: &mut Vec<Step>, who: usize, company: &Company, years: u32) {
    let joins_on = anniversary(company.cluster, company.joins, CalendarYear);
    let at = at_nine(joins_on);
    let mut add = |at: Timestamp, act: Act| steps.push(Step { at, who: Some(who), act });
    add(at, Act::Join(draw.below(COUNTRIES.len())));
    add(at, if draw.percent(95) { Act::Authorize } else { Act::Reject });
    if draw.percent(20) {
        add(at, Act::Attain(Level::Silver));
        add(at, Act::Buy(Offer::Silver, first_way(draw, company)));
    } else {
        add(at, Act::Buy(Offer::ActionPack, first_way(draw, company)));
    }
    if company.nature == Nature::Transfers {
        let sum = some_sum(draw);
        add(at_nine(plus_days(joins_on, 6)), Act::Receive(sum));
        if sum == Sum::Over {
            add(at_nine(plus_days(joins_on, 12)), Act::GiveFree);
        }
    }
    for year in company.joins + 1..years {
        let anniversary = anniversary(company.cluster, year, CalendarYear);
        for (offset, act) in year_of(draw, company.nature) {
            add(instant(draw, plus_days(anniversary, offset)), act);
        }
        for offset in AROUND {
            if draw.percent(if company.nature == Nature::Restless { 22 } else { 2 }) {
                let act = some_act(draw);
                add(instant(draw, plus_days(anniversary, offset)), act);
            }
        }
    }
}

fn at_nine(day: Date) -> Timestamp {
    let time = day.at(9, 0, 0, 0);
    time.to_zoned(TimeZone::UTC).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

fn first_way(draw: &mut Draw, company: &Company) -> Way {
    match company.nature {
        Nature::Transfers => Way::Transfer { twice: draw.percent(20) },
        Nature::Restless => some_way(draw),
        Nature::Automatic | Nature::ByHand => match draw.percent(70) {
            true => Way::PLAIN,
            false => some_way(draw),
        },
    }
}

/// What a company of a nature does around an anniversary, in days from it.
fn year_of(draw: &mut Draw, nature: Nature) -> Vec<(i32, Act)> {
    let mut acts = Vec::new();
    match nature {
        Nature::Automatic => {
            // Cards end, and people store new ones.
            if draw.percent(30) {
                acts.push((-20, Act::StoreCard(some_card(draw))));
            }
            // What did not renew itself is renewed by hand.
            if draw.percent(15) {
                acts.push((draw.pick(&[6, 12, 30], 12), Act::Renew(Way::PLAIN)));
            }
            if draw.percent(4) {
                acts.push((30, Act::Contest));
            }
        }
        // The next year is paid for while the last one's fee goes back.
        Nature::ByHand if draw.percent(15) => {
            acts.push((-5, Act::TurnOff));
            acts.push((1, Act::Renew(Way::StaysOnPage)));
            acts.push((1, Act::GiveBack { goodwill: true }));
            acts.push((1, Act::FinishPage));
        }
        Nature::ByHand => {
            if draw.percent(85) {
                acts.push((draw.pick(&[-20, -5, 0], 0), Act::TurnOff));
            }
            // At the edges of the window above all.
            let offset = draw.pick(&[0, 1, 2, 12, 30, 31], 1);
            acts.push((offset, Act::Renew(some_way(draw))));
            if draw.percent(40) {
                acts.push((12, Act::Renew(Way::PLAIN)));
            }
        }
        Nature::Transfers => {
            acts.push((
                draw.pick(&[1, 2, 6], 1),
                Act::Renew(Way::Transfer { twice: draw.percent(20) }),
            ));
            if draw.percent(60) {
                let sum = some_sum(draw);
                acts.push((draw.pick(&[6, 12, 30, 31, 45], 12), Act::Receive(sum)));
                if sum == Sum::Over {
                    acts.push((60, Act::GiveFree));
                }
            }
            if draw.percent(25) {
                acts.push((45, Act::Buy(Offer::ActionPack, Way::Transfer { twice: false })));
            }
        }
        Nature::Restless => {}
    }
    acts
}

fn some_card(draw: &mut Draw) -> Behaviour {
    draw.weighed(
        &[
            (60, Behaviour::Works),
            (8, Behaviour::FailsOnce),
            (6, Behaviour::Declines),
            (5, Behaviour::InsufficientFunds),
            (9, Behaviour::LosesAnswer),
            (6, Behaviour::NeedsHolder),
            (6, Behaviour::ExpiresSoon),
        ],
        Behaviour::Works,
    )
}

fn some_way(draw: &mut Draw) -> Way {
    match draw.below(100) {
        0..8 => Way::LeavesPage,
        8..14 => Way::Draft,
        14..30 => Way::Transfer { twice: draw.percent(30) },
        _ => Way::Card {
            behaviour: some_card(draw),
            outcome: draw.weighed(
                &[
                    (50, Outcome::Approve),
                    (8, Outcome::Decline),
                    (4, Outcome::InsufficientFunds),
                    (8, Outcome::NeedsConfirmation),
                    (8, Outcome::ApproveLosingAnswer),
                    (6, Outcome::ApproveTellingTwice),
                    (6, Outcome::ApproveTellingLate),
                    (3, Outcome::ApproveRefundFails),
                    (4, Outcome::ApproveChargebackLost),
                    (3, Outcome::ApproveChargebackWon),
                ],
                Outcome::Approve,
            ),
            comes_back: draw.percent(70),
            twice: draw.percent(25),
        },
    }
}

fn some_sum(draw: &mut Draw) -> Sum {
    let sums = [
        (60, Sum::Exact),
        (12, Sum::Under),
        (10, Sum::Over),
        (8, Sum::OtherCurrency),
        (10, Sum::Late),
    ];
    draw.weighed(&sums, Sum::Exact)
}

fn some_act(draw: &mut Draw) -> Act {
    let offer = draw.weighed(
        &[(50, Offer::ActionPack), (25, Offer::Silver), (25, Offer::Gold)],
        Offer::ActionPack,
    );
    match draw.below(100) {
        0..24 => Act::Buy(offer, some_way(draw)),
        24..40 => Act::Renew(some_way(draw)),
        40..46 => Act::TurnOff,
        46..52 => Act::CancelOrder,
        52..60 => Act::Receive(some_sum(draw)),
        60..64 => Act::GiveBack { goodwill: false },
        64..68 => Act::GiveBack { goodwill: true },
        68..72 => Act::GiveFree,
        72..78 => Act::StoreCard(some_card(draw)),
        78..81 => Act::RemoveCard,
        81..85 => Act::Contest,
        85..89 => Act::Attain(Level::Gold),
        89..94 => Act::Attain(Level::Silver),
        94..96 => Act::Withdraw(Level::Silver),
        96..97 => Act::Reject,
        _ => Act::Authorize,
    }
}

/// What happens to all around the anniversaries of a day.
fn world(draw: &mut Draw, steps: &mut Vec<Step>, cluster: Date, years: u32) {
    for year in 0..years {
        let day = anniversary(cluster, year, CalendarYear);
        let mut add = |draw: &mut Draw, offset: i32, act: Act| {
            steps.push(Step { at: instant(draw, plus_days(day, offset)), who: None, act });
        };
        if draw.percent(50) {
            // On its way before the charges of the next day.
            let act = some_fault(draw);
            let offset = draw.pick(&[-5, 0, 0, 1], 0);
            add(draw, offset, act);
        }
        if draw.percent(70) {
            let offset = draw.pick(&[6, 12], 6);
            let overlapping = draw.percent(50);
            add(draw, offset, Act::Statement { overlapping });
        }
        if draw.percent(15) {
            let seconds = draw.pick(&[1, 60, 3_600, 86_400, 40 * 86_400], 60);
            let offset = draw.pick(&[1, 2, 12], 1);
            add(draw, offset, Act::ClockBehind(seconds));
        }
        if draw.percent(20) {
            add(draw, 1, Act::OtherNode);
        }
        if draw.percent(40) {
            let strike = draw.pick(&Strike::ALL, Strike::Kill);
            let at = u64::try_from(1 + draw.below(400)).unwrap_or(1);
            let offset = draw.pick(&[0, 0, 1, 6], 0);
            add(draw, offset, Act::Strike(strike, at));
        }
        if draw.percent(25) {
            let won = draw.percent(50);
            add(draw, 45, Act::Decide { won });
            if draw.percent(50) {
                add(draw, 48, Act::TellAgain);
            }
        }
        if draw.percent(8) {
            let percent = draw.pick(&[-10, 5, 10, 300], 5);
            add(draw, -5, Act::Prices(percent));
        }
        if draw.percent(5) {
            let window = draw.pick(&[10, 30, 60], 30);
            let charge_day = draw.pick(&[1, 3], 1);
            add(draw, -5, Act::Rules { window, charge_day });
        }
        if draw.percent(6) {
            let days = draw.pick(&[1, 2, 7, 20, 40], 2);
            add(draw, -5, Act::Outage(days));
        }
    }
}

fn some_fault(draw: &mut Draw) -> Act {
    let times = u32::try_from(draw.below(5) + 1).unwrap_or(1);
    match draw.below(10) {
        0..4 => {
            let faults = [
                Fault::Lost,
                Fault::Doubled,
                Fault::Reordered,
                Fault::Late,
                Fault::BadSignature,
                Fault::StaleSignature,
            ];
            Act::Meet(Call::Webhook, draw.pick(&faults, Fault::Lost), times)
        }
        other => {
            let faults = [
                Fault::TimeoutBefore,
                Fault::TimeoutAfter,
                Fault::TooMany,
                Fault::ServerError,
                Fault::Malformed,
            ];
            let call = match other {
                4..7 => Call::Charge,
                7 => Call::Ask,
                8 => Call::OpenPage,
                _ => draw.pick(&[Call::Refund, Call::AskRefund], Call::Refund),
            };
            Act::Meet(call, draw.pick(&faults, Fault::TimeoutAfter), times)
        }
    }
}

/// The instant a history ends: some months after its last anniversary, so that everything that was
/// begun has come to its end.
pub fn end_of(steps: &[Step]) -> Timestamp {
    let last = steps.iter().map(|step| step.at).max().unwrap_or(Timestamp::UNIX_EPOCH);
    last.saturating_add(SignedDuration::from_hours(24 * 60)).unwrap_or(last)
}
