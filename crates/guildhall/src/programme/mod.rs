//! The programme as files: read, checked, compared, exported.
