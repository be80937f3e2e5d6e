//! Bank statements, read: camt.053, MT940 and CSV as a stream of entries.
