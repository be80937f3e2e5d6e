//! Hours at which support and a partner talk about a request.

pub mod row;
