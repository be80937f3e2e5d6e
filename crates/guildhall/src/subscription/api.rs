//! Offers and subscriptions as the API and the command line write them. The field names are a promise.

mod offer_view;
mod subscription_view;

pub use offer_view::{BenefitView, OfferView, UpgradeView};
pub use subscription_view::{AutoRenewView, SubscriptionView, TermView};
