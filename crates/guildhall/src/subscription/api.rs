//! Offers and subscriptions as the API and the command line write them. The field names are a
//! promise.

mod known;
mod offer_view;
mod subscription_view;

pub use known::Known;
pub use offer_view::{BenefitView, OfferView, UpgradeView};
pub use subscription_view::{AutoRenewView, SubscriptionView, TermView};
