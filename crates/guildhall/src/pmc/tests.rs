//! Stories of the older centre: who renews there and when, and what coming over changes.

mod billing;
mod many;
mod moving;
mod renewing;
mod walking;
