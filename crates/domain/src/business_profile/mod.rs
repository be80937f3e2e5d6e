//! A company as customers find it: one profile for each country, and the public directory of those that are published.
