//! Logos and badges of a membership's level, drawn by us: a picture of lines and areas alone, with
//! the letters as outlines, so that it looks the same wherever it is put.

use std::fmt::Write;
use std::str::FromStr;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use rustybuzz::{Face, Language, UnicodeBuffer};

use crate::fonts::SHIPPED_BOLD;

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Art {
    /// The emblem beside the words, three times as wide as high.
    Logo,
    /// A seal with the words in it, as wide as high.
    Badge,
}

/// What a picture says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    pub art: Art,
    /// Who gives the level.
    pub network: String,
    pub level: String,
    /// For readers who do not see it.
    pub description: String,
    /// A language tag: Taiwan, China and Japan write some ideographs differently.
    pub language: String,
    /// `#rrggbb`.
    pub colour: String,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadgeError {
    #[error("no shipped font has {0:?}")]
    Uncovered(char),
    #[error("the picture cannot be drawn: {0}")]
    Drawing(String),
}

const FONTS_BROKEN: &str = "a shipped font is unreadable";

impl Art {
    /// Width and height in the picture's own unit.
    pub fn size(self) -> (u32, u32) {
        match self {
            Art::Logo => (480, 160),
            Art::Badge => (240, 240),
        }
    }
}

/// Draws it as SVG.
pub fn svg(badge: &Badge) -> Result<String, BadgeError> {
    let (width, height) = badge.art.size();
    let colour = escaped(&badge.colour);
    let body = match badge.art {
        Art::Logo => logo(badge, &colour)?,
        Art::Badge => seal(badge, &colour)?,
    };
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"title desc\" \
         xml:lang=\"{}\"><title id=\"title\">{} · {}</title><desc id=\"desc\">{}</desc>\
         {body}</svg>\n",
        escaped(&badge.language),
        escaped(&badge.level),
        escaped(&badge.network),
        escaped(&badge.description),
    ))
}

/// The same as PNG, so many pixels wide, on a transparent ground.
pub fn png(badge: &Badge, width: u32) -> Result<Vec<u8>, BadgeError> {
    let failed = |what: String| BadgeError::Drawing(what);
    let tree = Tree::from_str(&svg(badge)?, &Options::default());
    let tree = tree.map_err(|error| failed(error.to_string()))?;
    let (own, high) = badge.art.size();
    let height = width * high / own;
    let pixels = Pixmap::new(width, height);
    let mut pixels = pixels.ok_or_else(|| failed("it has no size".to_owned()))?;
    let scale = width as f32 / own as f32;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| failed(error.to_string()))
}

/// The emblem: a hall with a roof and three pillars, in a round field.
fn emblem(x: f32, y: f32, radius: f32, field: &str, hall: &str) -> String {
    let at = |dx: f32, dy: f32| format!("{:.2} {:.2}", x + dx * radius, y + dy * radius);
    let mut out = format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{field}\"/>");
    let mut area = |points: &[(f32, f32)]| {
        let points: Vec<String> = points.iter().map(|(dx, dy)| at(*dx, *dy)).collect();
        let _ = write!(out, "<path fill=\"{hall}\" d=\"M{}Z\"/>", points.join("L"));
    };
    area(&[(-0.66, -0.14), (0.0, -0.62), (0.66, -0.14)]);
    for pillar in [-0.44_f32, 0.0, 0.44] {
        let (left, right) = (pillar - 0.1, pillar + 0.1);
        area(&[(left, -0.04), (right, -0.04), (right, 0.36), (left, 0.36)]);
    }
    area(&[(-0.62, 0.44), (0.62, 0.44), (0.62, 0.58), (-0.62, 0.58)]);
    out
}

fn logo(badge: &Badge, colour: &str) -> Result<String, BadgeError> {
    let emblem = emblem(80.0, 80.0, 54.0, colour, "#ffffff");
    let level = Words::set(&badge.level, &badge.language)?.within(306.0, 38.0);
    let network = Words::set(&badge.network, &badge.language)?.within(306.0, 22.0);
    Ok(format!(
        "<rect x=\"2\" y=\"2\" width=\"476\" height=\"156\" rx=\"16\" fill=\"#ffffff\" \
         stroke=\"{colour}\" stroke-width=\"4\"/>{emblem}{}{}",
        network.path(154.0, 62.0, "#3b3f46"),
        level.path(154.0, 112.0, colour),
    ))
}

fn seal(badge: &Badge, colour: &str) -> Result<String, BadgeError> {
    let emblem = emblem(120.0, 78.0, 44.0, "#ffffff", colour);
    let level = Words::set(&badge.level, &badge.language)?.within(184.0, 27.0);
    let network = Words::set(&badge.network, &badge.language)?.within(150.0, 15.0);
    let middle = |words: &Words| 120.0 - words.width / 2.0;
    Ok(format!(
        "<circle cx=\"120\" cy=\"120\" r=\"118\" fill=\"{colour}\"/><circle cx=\"120\" cy=\"120\" \
         r=\"110\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"2\"/>{emblem}{}{}",
        level.path(middle(&level), 158.0, "#ffffff"),
        network.path(middle(&network), 186.0, "#ffffff"),
    ))
}

/// A line of text as outlines, at the size of one unit.
struct Words {
    glyphs: Vec<Placed>,
    width: f32,
    size: f32,
}

/// A glyph of one of the fonts, at its place on the line.
struct Placed {
    font: usize,
    glyph: u16,
    x: f32,
}

fn faces() -> Result<Vec<Face<'static>>, BadgeError> {
    let face = |data: &'static [u8]| {
        Face::from_slice(data, 0).ok_or_else(|| BadgeError::Drawing(FONTS_BROKEN.to_owned()))
    };
    SHIPPED_BOLD.into_iter().map(face).collect()
}

impl Words {
    fn set(text: &str, language: &str) -> Result<Words, BadgeError> {
        let faces = faces()?;
        let mut words = Words { glyphs: Vec::new(), width: 0.0, size: 1.0 };
        for (font, run) in runs(&faces, text)? {
            let face = &faces[font];
            let mut buffer = UnicodeBuffer::new();
            buffer.push_str(&run);
            buffer.guess_segment_properties();
            if let Ok(language) = Language::from_str(language) {
                buffer.set_language(language);
            }
            let shaped = rustybuzz::shape(face, &[], buffer);
            let unit = face.units_per_em() as f32;
            for (info, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
                let glyph = u16::try_from(info.glyph_id).unwrap_or(0);
                let x = words.width + place.x_offset as f32 / unit;
                words.glyphs.push(Placed { font, glyph, x });
                words.width += place.x_advance as f32 / unit;
            }
        }
        Ok(words)
    }

    /// As large as `size`, or smaller where that would be wider than `width`.
    fn within(mut self, width: f32, size: f32) -> Words {
        self.size = if width < self.width * size { width / self.width } else { size };
        self.width *= self.size;
        self
    }

    fn path(&self, x: f32, baseline: f32, colour: &str) -> String {
        let Ok(faces) = faces() else { return String::new() };
        let mut d = String::new();
        for placed in &self.glyphs {
            let face = &faces[placed.font];
            let mut outline = Outline {
                d: &mut d,
                x: x + placed.x * self.size,
                baseline,
                scale: self.size / face.units_per_em() as f32,
            };
            face.outline_glyph(GlyphId(placed.glyph), &mut outline);
        }
        format!("<path fill=\"{colour}\" d=\"{d}\"/>")
    }
}

/// Pieces of a text by the font that has their letters; spaces stay with what is before them.
fn runs(faces: &[Face<'_>], text: &str) -> Result<Vec<(usize, String)>, BadgeError> {
    let mut runs: Vec<(usize, String)> = Vec::new();
    for c in text.chars() {
        let has = |face: &Face<'_>| face.glyph_index(c).is_some();
        let found = match runs.last() {
            Some((last, _)) if c == ' ' && has(&faces[*last]) => Some(*last),
            _ => faces.iter().position(has),
        };
        let font = found.ok_or(BadgeError::Uncovered(c))?;
        match runs.last_mut() {
            Some((last, run)) if *last == font => run.push(c),
            _ => runs.push((font, c.to_string())),
        }
    }
    Ok(runs)
}

/// Writes a glyph into the data of a path; fonts count upwards, pictures downwards.
struct Outline<'a> {
    d: &'a mut String,
    x: f32,
    baseline: f32,
    scale: f32,
}

impl Outline<'_> {
    fn add(&mut self, step: char, points: &[(f32, f32)]) {
        self.d.push(step);
        for (place, (x, y)) in points.iter().enumerate() {
            let gap = if place == 0 { "" } else { " " };
            let (x, y) = (self.x + x * self.scale, self.baseline - y * self.scale);
            let _ = write!(self.d, "{gap}{x:.2} {y:.2}");
        }
    }
}

impl OutlineBuilder for Outline<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.add('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.add('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.add('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.add('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.d.push('Z');
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn badge(art: Art, level: &str, language: &str) -> Badge {
        Badge {
            art,
            network: "Partner network".to_owned(),
            level: level.to_owned(),
            description: "A <mark> of the \"network\" & its level".to_owned(),
            language: language.to_owned(),
            colour: "#8a6100".to_owned(),
        }
    }

    #[test]
    fn every_language_is_drawn_well_formed_with_a_title_and_without_letters() {
        for art in [Art::Logo, Art::Badge] {
            for (level, language) in [
                ("Gold partner", "en-US"),
                ("金級合作夥伴", "zh-TW"),
                ("金级合作伙伴", "zh-CN"),
                ("Gold パートナー", "ja-JP"),
            ] {
                let drawn = svg(&badge(art, level, language)).expect("a picture");
                let tree = Tree::from_str(&drawn, &Options::default()).expect("well-formed");
                let (width, height) = art.size();
                assert_eq!(
                    (tree.size().width(), tree.size().height()),
                    (width as f32, height as f32)
                );
                assert!(drawn.contains(&format!(">{level} · Partner network</title>")), "{drawn}");
                assert!(
                    drawn.contains("A &lt;mark&gt; of the &quot;network&quot; &amp; its level")
                );
                assert!(!drawn.contains("<text"), "letters are outlines");
            }
        }
    }

    #[test]
    fn a_png_has_the_width_that_was_asked_for_and_is_not_empty() {
        for (art, width, height) in [(Art::Logo, 960, 320), (Art::Badge, 256, 256)] {
            let png = png(&badge(art, "Gold partner", "en-US"), width).expect("a picture");
            let pixels = Pixmap::decode_png(&png).expect("a png");
            assert_eq!((pixels.width(), pixels.height()), (width, height));
            let shown = pixels.pixels().iter().filter(|pixel| 0 < pixel.alpha()).count();
            assert!((width * height / 2) < u32::try_from(shown).expect("a count"));
        }
    }

    #[test]
    fn a_long_level_is_set_smaller_and_a_letter_without_a_font_is_named() {
        let long = Words::set(&"Gold ".repeat(20), "en-US").expect("words").within(306.0, 38.0);
        assert!(long.size < 38.0 && long.width <= 306.1, "{} {}", long.size, long.width);
        let strange = svg(&badge(Art::Logo, "Gold \u{12345}", "en-US"));
        assert_eq!(strange, Err(BadgeError::Uncovered('\u{12345}')));
    }

    #[test]
    fn ideographs_have_the_form_of_their_country() {
        let drawn = |language| svg(&badge(Art::Logo, "直骨", language)).expect("a picture");
        let path = |language| drawn(language).rsplit("<path").next().map(str::to_owned);
        assert_ne!(path("ja-JP"), path("zh-CN"));
        assert_ne!(path("ja-JP"), path("zh-TW"));
    }
}
