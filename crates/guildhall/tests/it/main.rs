//! The program as a whole: its command line, its stop, its mail, its schema, and stories over
//! years.

mod canary;
mod cli;
mod crash;
mod distributed;
mod endpoints;
mod hardening;
mod kills;
mod mail_intake;
mod oidc;
mod schema;
mod scim;
mod serve;
mod simulation;
mod smtp;
mod story;
mod stripe;
mod stripe_pages;
