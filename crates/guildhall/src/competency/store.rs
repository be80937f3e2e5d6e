//! All SQL about competencies.

mod facts;
mod profiles;
mod standings;

pub use facts::{
    Known, NewPass, NewSale, find_source, known, list_sales, look_again, looked_at, record_passes,
    record_sale, to_look_at,
};
pub use profiles::{
    Linked, find_linked, forget_person, hold_profile, leavers, link, list_linked, passes_of, unlink,
};
pub use standings::{
    Ruled, Standing, due_partners, end_extension, extensions, next_due, record_extension,
    record_standings,
};
