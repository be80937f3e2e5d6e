//! Leads: what customers ask of a company they found, until it is won or lost.
