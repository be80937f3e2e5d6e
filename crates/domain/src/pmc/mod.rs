//! The older Partner Membership Center: who still renews there, and how companies are brought over.
