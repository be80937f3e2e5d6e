//! The fonts: four that travel inside the program, and whatever the system has for rare characters.

use std::path::{Path, PathBuf};
use std::sync::{LazyLock, OnceLock};

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;

/// Sets western text everywhere.
pub const FAMILY_WESTERN: &str = "Noto Sans";
/// Sets ideographs and kana. Holds the forms of every region and shows those of the document's.
pub const FAMILY_EASTERN: &str = "Noto Sans CJK JP";

const SHIPPED_REGULAR: [&[u8]; 2] = [
    include_bytes!("../fonts/NotoSans-Regular.subset.ttf"),
    include_bytes!("../fonts/NotoSansCJKjp-Regular.subset.otf"),
];
pub const SHIPPED_BOLD: [&[u8]; 2] = [
    include_bytes!("../fonts/NotoSans-Bold.subset.ttf"),
    include_bytes!("../fonts/NotoSansCJKjp-Bold.subset.otf"),
];

/// Where systems keep their fonts. Those of a person's home are left alone: what an invoice looks
/// like must not depend on who started the program.
const SYSTEM_FONT_DIRECTORIES: [&str; 6] = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/run/current-system/sw/share/X11/fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:\\Windows\\Fonts",
];
const SYSTEM_FONT_FILES_MAX: usize = 4_000;
const SYSTEM_FONT_BYTES_MAX: u64 = 128 * 1024 * 1024;
/// Also ends a circle of symbolic links.
const SYSTEM_FONT_DEPTH_MAX: usize = 6;

/// Fonts to choose from, loaded when they are first drawn with.
pub struct Shelf {
    book: LazyHash<FontBook>,
    fonts: Vec<ShelvedFont>,
    repertoire: Repertoire,
}

/// A set of characters, a bit for each code point. The typesetter's own sets are searched from
/// their beginning, which is slow for thousands of ideographs.
struct Repertoire(Vec<u64>);

enum ShelvedFont {
    Loaded(Font),
    OnDisk { path: PathBuf, index: u32, loaded: OnceLock<Option<Font>> },
}

impl Shelf {
    /// Loaded fonts go first: of two fonts that fit alike, the typesetter takes the first.
    fn new(loaded: Vec<Font>, on_disk: Vec<FontOnDisk>) -> Shelf {
        let mut book = FontBook::from_fonts(&loaded);
        let mut fonts: Vec<_> = loaded.into_iter().map(ShelvedFont::Loaded).collect();
        for FontOnDisk { path, index, info } in on_disk {
            book.push(info);
            fonts.push(ShelvedFont::OnDisk { path, index, loaded: OnceLock::new() });
        }
        let infos = (0..fonts.len()).filter_map(|index| book.info(index));
        let repertoire = Repertoire::new(infos.flat_map(|info| info.coverage.iter()));
        Shelf { book: LazyHash::new(book), fonts, repertoire }
    }

    pub fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    /// `None` when there is no such font, or its file has gone since the system was searched.
    pub fn font(&self, index: usize) -> Option<Font> {
        match self.fonts.get(index)? {
            ShelvedFont::Loaded(font) => Some(font.clone()),
            ShelvedFont::OnDisk { path, index, loaded } => loaded
                .get_or_init(|| Font::new(Bytes::new(std::fs::read(path).ok()?), *index))
                .clone(),
        }
    }

    /// Whether any font here has the character.
    pub fn covers(&self, character: char) -> bool {
        self.repertoire.contains(u32::from(character))
    }
}

impl Repertoire {
    const WORDS: usize = (char::MAX as usize).div_ceil(64);

    fn new(codes: impl Iterator<Item = u32>) -> Repertoire {
        let mut words = vec![0; Self::WORDS];
        for code in codes {
            // Fonts may claim what is no code point.
            if let Some(word) = words.get_mut(code as usize / 64) {
                *word |= 1 << (code % 64);
            }
        }
        Repertoire(words)
    }

    fn contains(&self, code: u32) -> bool {
        self.0.get(code as usize / 64).is_some_and(|word| word >> (code % 64) & 1 == 1)
    }
}

/// The fonts inside the program.
pub fn shipped() -> &'static Shelf {
    static SHIPPED: LazyLock<Shelf> = LazyLock::new(|| {
        Shelf::new(parse(SHIPPED_REGULAR.into_iter().chain(SHIPPED_BOLD)), Vec::new())
    });
    &SHIPPED
}

/// The fonts inside the program, then those of the system. The first call searches the system's
/// directories, which takes about a second.
pub fn with_system() -> &'static Shelf {
    static WITH_SYSTEM: LazyLock<Shelf> = LazyLock::new(|| {
        let shipped = parse(SHIPPED_REGULAR.into_iter().chain(SHIPPED_BOLD));
        Shelf::new(shipped, system_fonts())
    });
    &WITH_SYSTEM
}

/// Whether a text can be set bold. The bold fonts hold the common ideographs only, and one text
/// in two weights looks like an accident.
pub fn can_be_bold(text: &str) -> bool {
    static BOLD: LazyLock<Shelf> =
        LazyLock::new(|| Shelf::new(parse(SHIPPED_BOLD.into_iter()), Vec::new()));
    text.chars().all(|character| BOLD.covers(character))
}

fn parse(files: impl Iterator<Item = &'static [u8]>) -> Vec<Font> {
    files.flat_map(|file| Font::iter(Bytes::new(file))).collect()
}

struct FontOnDisk {
    path: PathBuf,
    index: u32,
    info: FontInfo,
}

fn system_fonts() -> Vec<FontOnDisk> {
    let mut files = Vec::new();
    for directory in SYSTEM_FONT_DIRECTORIES {
        collect_font_files(Path::new(directory), SYSTEM_FONT_DEPTH_MAX, &mut files);
    }
    // Directories come in any order; the choice among fonts should not.
    files.sort();
    files.truncate(SYSTEM_FONT_FILES_MAX);
    files.into_iter().flat_map(fonts_in_file).collect()
}

/// A directory that cannot be read has no fonts for us.
fn collect_font_files(directory: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(directory).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            if 0 < depth {
                collect_font_files(&path, depth - 1, files);
            }
        } else if is_font_file(&path) {
            files.push(path);
        }
    }
}

fn is_font_file(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let small_enough =
        || path.metadata().is_ok_and(|metadata| metadata.len() <= SYSTEM_FONT_BYTES_MAX);
    ["ttf", "otf", "ttc", "otc"].iter().any(|known| extension.eq_ignore_ascii_case(known))
        && small_enough()
}

fn fonts_in_file(path: PathBuf) -> Vec<FontOnDisk> {
    let Ok(data) = std::fs::read(&path) else { return Vec::new() };
    (0..)
        .zip(FontInfo::iter(&data))
        // This one claims every character and draws boxes.
        .filter(|(_, info)| !info.is_last_resort())
        .map(|(index, info)| FontOnDisk { path: path.clone(), index, info })
        .collect()
}
