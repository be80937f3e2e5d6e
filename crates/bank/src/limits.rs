//! What a file may hold at most. A month of a busy account is far below all of them.

/// Bytes of a file.
pub const BYTES_MAX: u64 = 50 * 1024 * 1024;

/// Entries of a file, the parts of collective entries counted singly.
pub const ENTRIES_MAX: usize = 200_000;

/// Elements within elements.
pub const DEPTH_MAX: usize = 32;

/// Bytes between two `<` of an XML file, or of one line of any other.
pub const RUN_BYTES_MAX: usize = 64 * 1024;

/// Parts of one collective entry.
pub const PARTS_MAX: usize = 20_000;

/// Characters kept of a name, a reference or an account; a longer one is cut.
pub const FIELD_CHARACTERS_MAX: usize = 200;

/// Characters kept of what the payer wrote; a longer text is cut.
pub const TEXT_CHARACTERS_MAX: usize = 1_000;
