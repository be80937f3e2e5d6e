//! Pictures that people bring, drawn anew: what is kept are pixels, and nothing else of the file.
//!
//! A picture can carry where it was taken, a script for another program, or a size that fills the
//! memory of whoever opens it. So it is decoded within bounds, beside the threads that answer
//! requests, turned as its camera meant it, and written again.

use std::io::Cursor;
use std::sync::LazyLock;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use tokio::sync::Semaphore;

/// Pixels a picture is wide or high at most.
pub const SIDE_MAX: u32 = 4_096;
/// Bytes decoding may take: the largest picture with sixteen bits a channel, and some room.
const MEMORY_BYTES_MAX: u64 = 160 * 1024 * 1024;
/// Pictures drawn at a time; who comes then waits.
const DRAWN_AT_A_TIME: usize = 2;
/// Of 100.
const JPEG_QUALITY: u8 = 88;

static EASELS: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(DRAWN_AT_A_TIME));

/// How a picture is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Png,
    Jpeg,
    WebP,
}

impl Format {
    /// By the file's first bytes.
    pub fn of(content: &[u8]) -> Option<Format> {
        match content {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Format::Png),
            [0xff, 0xd8, 0xff, ..] => Some(Format::Jpeg),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Format::WebP),
            _ => None,
        }
    }

    fn decoder(self) -> ImageFormat {
        match self {
            Format::Png => ImageFormat::Png,
            Format::Jpeg => ImageFormat::Jpeg,
            Format::WebP => ImageFormat::WebP,
        }
    }
}

/// Why a picture is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Wider or higher than [`SIDE_MAX`].
    TooManyPixels,
    /// Cut, damaged, or no picture behind its first bytes.
    Unreadable,
}

/// A picture drawn anew, and how it is written now: WebP becomes PNG.
pub async fn drawn_anew(format: Format, content: Vec<u8>) -> Result<(Format, Vec<u8>), Refused> {
    let _easel = EASELS.acquire().await.map_err(|_| Refused::Unreadable)?;
    let drawn = tokio::task::spawn_blocking(move || drawn(format, &content)).await;
    // A decoder that panics has read something that is no picture.
    drawn.unwrap_or(Err(Refused::Unreadable))
}

/// A company's sign, drawn anew as PNG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    pub width: u32,
    pub height: u32,
    pub content: Vec<u8>,
}

/// By a file's first bytes, how a sign may be brought; of an animation the first picture counts.
fn brought(content: &[u8]) -> Option<ImageFormat> {
    match Format::of(content) {
        Some(format @ (Format::Png | Format::Jpeg)) => Some(format.decoder()),
        Some(Format::WebP) => None,
        None if content.starts_with(b"GIF87a") || content.starts_with(b"GIF89a") => {
            Some(ImageFormat::Gif)
        }
        None => None,
    }
}

/// Draws a sign anew within so many pixels in width and height, smaller where it has to be. `None`
/// where the file is neither PNG, JPEG nor GIF.
pub async fn sign(content: Vec<u8>, side_max: u32) -> Option<Result<Sign, Refused>> {
    let format = brought(&content)?;
    let Ok(_easel) = EASELS.acquire().await else { return Some(Err(Refused::Unreadable)) };
    let drawn = tokio::task::spawn_blocking(move || {
        let picture = decoded(format, &content)?;
        let is_small = picture.width() <= side_max && picture.height() <= side_max;
        let fit = FilterType::Lanczos3;
        let picture = if is_small { picture } else { picture.resize(side_max, side_max, fit) };
        let (_, content) = written(Format::Png, &picture).map_err(|_| Refused::Unreadable)?;
        Ok(Sign { width: picture.width(), height: picture.height(), content })
    });
    Some(drawn.await.unwrap_or(Err(Refused::Unreadable)))
}

fn drawn(format: Format, content: &[u8]) -> Result<(Format, Vec<u8>), Refused> {
    let picture = decoded(format.decoder(), content)?;
    written(format, &picture).map_err(|_| Refused::Unreadable)
}

fn decoded(format: ImageFormat, content: &[u8]) -> Result<DynamicImage, Refused> {
    let unreadable = |_| Refused::Unreadable;
    let mut reader = ImageReader::with_format(Cursor::new(content), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_BYTES_MAX);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let (width, height) = decoder.dimensions();
    if SIDE_MAX < width || SIDE_MAX < height {
        return Err(Refused::TooManyPixels);
    }
    if MEMORY_BYTES_MAX < decoder.total_bytes() {
        return Err(Refused::Unreadable);
    }
    let orientation = decoder.orientation().map_err(unreadable)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// With eight bits a channel, and without whatever stood beside the pixels.
fn written(format: Format, picture: &DynamicImage) -> image::ImageResult<(Format, Vec<u8>)> {
    let mut out = Vec::new();
    if format == Format::Jpeg {
        let encoder = JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY);
        picture.to_rgb8().write_with_encoder(encoder)?;
        return Ok((Format::Jpeg, out));
    }
    let mut cursor = Cursor::new(&mut out);
    if picture.color().has_alpha() {
        picture.to_rgba8().write_to(&mut cursor, ImageFormat::Png)?;
    } else {
        picture.to_rgb8().write_to(&mut cursor, ImageFormat::Png)?;
    }
    Ok((Format::Png, out))
}

#[cfg(test)]
mod tests {
    use image::RgbImage;

    use super::*;

    fn picture(format: ImageFormat, width: u32, height: u32) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        let dark = |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, 9]);
        RgbImage::from_fn(width, height, dark).write_to(&mut out, format).expect("written");
        out.into_inner()
    }

    #[tokio::test]
    async fn each_kind_is_drawn_anew_and_webp_becomes_png() {
        for (kind, before, after) in [
            (ImageFormat::Png, Format::Png, Format::Png),
            (ImageFormat::Jpeg, Format::Jpeg, Format::Jpeg),
            (ImageFormat::WebP, Format::WebP, Format::Png),
        ] {
            let brought = picture(kind, 20, 10);
            assert_eq!(Format::of(&brought), Some(before));
            let (format, kept) = drawn_anew(before, brought).await.expect("a picture");
            assert_eq!((format, Format::of(&kept)), (after, Some(after)));
            let seen = image::load_from_memory(&kept).expect("a picture again");
            assert_eq!((seen.width(), seen.height()), (20, 10));
        }
    }

    #[tokio::test]
    async fn a_picture_may_be_as_large_as_promised_and_no_larger() {
        let widest = picture(ImageFormat::Png, SIDE_MAX, 1);
        assert!(drawn_anew(Format::Png, widest).await.is_ok());
        for (width, height) in [(SIDE_MAX + 1, 1), (1, SIDE_MAX + 1)] {
            let larger = picture(ImageFormat::Png, width, height);
            assert_eq!(drawn_anew(Format::Png, larger).await, Err(Refused::TooManyPixels));
        }
    }
}
