//! A code for phones to read, as one path of SVG.

use qrcode::{Color, EcLevel, QrCode};

/// Light squares around the code, as its standard asks for.
const QUIET: usize = 4;

pub struct Squares {
    /// Of the whole picture.
    pub side: usize,
    pub path: String,
}

/// `None` for a text longer than a code holds.
pub fn squares(payload: &str) -> Option<Squares> {
    let code = QrCode::with_error_correction_level(payload, EcLevel::M).ok()?;
    let width = code.width();
    let dark = code.to_colors();
    let squares = dark.iter().enumerate().filter(|(_, color)| **color == Color::Dark);
    let path = squares
        .map(|(place, _)| format!("M{} {}h1v1h-1z", place % width + QUIET, place / width + QUIET))
        .collect();
    Some(Squares { side: width + 2 * QUIET, path })
}
