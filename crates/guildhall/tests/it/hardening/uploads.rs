//! Hostile files at every door that takes one: what is no harmless document is refused by name,
//! and what is kept holds nothing but what is to be seen.

use std::io::{Cursor, Write};

use guildhall::payment::proof::document::inert;
use guildhall::testing::{Browser, TestApp};
use image::{ImageFormat, Rgb, RgbImage};

use super::told;

/// In every payload; kept nowhere.
const MARK: &str = "CANARY-7f3a";
const TYPED: [(&str, &str); 3] =
    [("paid_on", "2024-03-05"), ("account", "DE89 3704 0044 0532 0130 00"), ("reference", "T-77")];

struct Hostile {
    what: String,
    name: String,
    content: Vec<u8>,
    /// Whether it must be refused; else it may be kept, without its payload.
    refused: bool,
}

fn picture(format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let pixel = |x: u32, y: u32| Rgb([(x * 7 % 256) as u8, (y * 5 % 256) as u8, 40]);
    RgbImage::from_fn(64, 48, pixel).write_to(&mut out, format).expect("written");
    out.into_inner()
}

fn pdf(inside: &str) -> Vec<u8> {
    format!("%PDF-1.7\n1 0 obj\n<< {inside} >>\nendobj\ntrailer\n<<>>\n%%EOF\n").into_bytes()
}

/// A zip file; a large one packs many zeros into little.
fn zip(name: &str, bytes: usize) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    archive.start_file(name, options).expect("a file");
    archive.write_all(MARK.as_bytes()).expect("written");
    archive.write_all(&vec![0; bytes]).expect("written");
    archive.finish().expect("an archive").into_inner()
}

/// A chunk of a PNG, with its checksum.
fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [kind.as_slice(), data].concat();
    let mut sum = u32::MAX;
    for byte in &body {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
        }
    }
    let length = u32::try_from(data.len()).expect("short").to_be_bytes();
    [&length[..], &body, &(!sum).to_be_bytes()].concat()
}

/// A PNG that says how large it is, with whatever pixels.
fn png_of(width: u32, height: u32, pixels: &[u8]) -> Vec<u8> {
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let head = [&size[..], &[8, 6, 0, 0, 0]].concat();
    let magic = b"\x89PNG\r\n\x1a\n".to_vec();
    [magic, chunk(b"IHDR", &head), chunk(b"IDAT", pixels), chunk(b"IEND", b"")].concat()
}

/// A PNG with a chunk behind its head.
fn png_with(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let png = picture(ImageFormat::Png);
    let (head, rest) = png.split_at(33);
    [head, &chunk(kind, data), rest].concat()
}

/// A JPEG with a segment behind its first mark.
fn jpeg_with(mark: u8, data: &[u8]) -> Vec<u8> {
    let jpeg = picture(ImageFormat::Jpeg);
    let length = u16::try_from(data.len() + 2).expect("short").to_be_bytes();
    [&[0xff, 0xd8, 0xff, mark][..], &length, data, &jpeg[2..]].concat()
}

#[derive(Default)]
struct Corpus(Vec<Hostile>);

impl Corpus {
    fn add(&mut self, refused: bool, what: &str, name: &str, content: impl Into<Vec<u8>>) {
        let (what, name) = (what.to_owned(), name.to_owned());
        self.0.push(Hostile { what, name, content: content.into(), refused });
    }

    fn all() -> Vec<Hostile> {
        let mut corpus = Corpus::default();
        corpus.disguises();
        corpus.names();
        corpus.polyglots();
        corpus.bombs();
        corpus.cuts();
        corpus.acts();
        corpus.0
    }

    /// Other kinds of file under the names that are taken.
    fn disguises(&mut self) {
        let kinds: Vec<(&str, Vec<u8>)> = vec![
            ("html", format!("<!doctype html><script>{MARK}</script>").into_bytes()),
            ("svg", format!("<svg xmlns='http://www.w3.org/2000/svg' onload='{MARK}'/>").into()),
            ("xml", format!("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a '{MARK}'>]>").into()),
            ("script", format!("alert('{MARK}')").into_bytes()),
            ("php", format!("<?php {MARK} ?>").into_bytes()),
            ("shell", format!("#!/bin/sh\n{MARK}\n").into_bytes()),
            ("exe", [b"MZ\x90\0\x03", MARK.as_bytes()].concat()),
            ("elf", [b"\x7fELF\x02\x01", MARK.as_bytes()].concat()),
            ("class", [&b"\xca\xfe\xba\xbe"[..], MARK.as_bytes()].concat()),
            ("zip", zip("x.txt", 10)),
            ("zip bomb", zip("x.bin", 3_000_000)),
            ("traversing zip", zip("../../../etc/passwd", 10)),
            ("gzip", [&b"\x1f\x8b\x08\0"[..], MARK.as_bytes()].concat()),
            ("7z", [&b"7z\xbc\xaf\x27\x1c"[..], MARK.as_bytes()].concat()),
            ("rar", [&b"Rar!\x1a\x07\x01\0"[..], MARK.as_bytes()].concat()),
            ("gif", [&b"GIF89a\x01\0\x01\0"[..], MARK.as_bytes()].concat()),
            ("bmp", [&b"BM\x36\0\0\0"[..], MARK.as_bytes()].concat()),
            ("tiff", [&b"II*\0\x08\0\0\0"[..], MARK.as_bytes()].concat()),
            ("ico", [&b"\0\0\x01\0\x01\0"[..], MARK.as_bytes()].concat()),
            ("heic", [&b"\0\0\0\x18ftypheic"[..], MARK.as_bytes()].concat()),
            ("wav", [&b"RIFF\x24\0\0\0WAVE"[..], MARK.as_bytes()].concat()),
            ("office", [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], MARK.as_bytes()].concat()),
            ("rtf", format!("{{\\rtf1 {MARK}}}").into_bytes()),
            ("postscript", format!("%!PS-Adobe-3.0\n{MARK}\n%%EOF").into_bytes()),
            ("late pdf", [&b"\n%PDF-1.7\n"[..], MARK.as_bytes(), b"\n%%EOF"].concat()),
            ("blanks", vec![b' '; 100]),
            ("zeros", vec![0; 5_000]),
        ];
        for (kind, content) in kinds {
            for name in ["a.pdf", "a.png", "a.jpg", "a.webp"] {
                self.add(true, kind, name, content.clone());
            }
        }
    }

    /// Good documents under bad names.
    fn names(&mut self) {
        let png = picture(ImageFormat::Png);
        for name in [
            "a.pdf",
            "a.jpg",
            "a.exe",
            "a.png.exe",
            "a.png.php",
            "a.png.html",
            "a.png.svg",
            "png",
            "a.png ",
            "a.png.",
            "a.pn\u{1d4f0}",
            "a.png%00.exe",
            "a.png;.php",
            "a.svg",
            ".png/x",
            "a.\u{202e}gnp",
            "CON",
            "a.p\u{2060}ng",
        ] {
            self.add(true, "a name that says otherwise", name, png.clone());
        }
        for name in [
            "../../../etc/passwd.png",
            "..\\..\\windows\\a.png",
            "C:\\fakepath\\a.PNG",
            "/etc/cron.d/a.png",
            "a.php.png",
            "<script>.png",
            "'; drop table x; --.png",
            "\u{202e}a.png",
            "....//a.png",
            "%2e%2e%2fa.png",
            "CON.png",
            "-rf.png",
            "~.png",
            "$(id).png",
            "`id`.png",
            "=1+1.png",
        ] {
            self.add(false, "a name of ill will", name, png.clone());
        }
        self.add(false, "a very long name", &format!("{}.png", "a".repeat(100)), png);
    }

    /// Two kinds of file in one.
    fn polyglots(&mut self) {
        let payloads: Vec<Vec<u8>> = vec![
            zip("x.html", 10),
            format!("<html><script>{MARK}</script>").into_bytes(),
            format!("<?php {MARK} ?>").into_bytes(),
            [b"MZ\x90\0", MARK.as_bytes()].concat(),
            pdf(MARK),
        ];
        let good = [
            (ImageFormat::Png, "a.png"),
            (ImageFormat::Jpeg, "a.jpg"),
            (ImageFormat::WebP, "a.webp"),
        ];
        for payload in payloads {
            for (format, name) in good {
                let content = [picture(format), payload.clone()].concat();
                self.add(false, "something behind a picture", name, content);
                let content = [payload.clone(), picture(format)].concat();
                self.add(true, "something before a picture", name, content);
            }
            self.add(false, "a note of a JPEG", "a.jpeg", jpeg_with(0xfe, &payload));
            self.add(false, "a segment of a JPEG", "a.jpeg", jpeg_with(0xed, &payload));
        }
        let note = format!("Comment\0<script>{MARK}</script>");
        self.add(false, "a text of a PNG", "a.png", png_with(b"tEXt", note.as_bytes()));
        self.add(false, "a chunk nobody knows", "a.png", png_with(b"evIl", note.as_bytes()));
        self.add(
            false,
            "where it was taken",
            "a.jpg",
            jpeg_with(0xe1, format!("Exif\0\0MM\0*{MARK}").as_bytes()),
        );
        self.add(
            false,
            "where it was taken, in words",
            "a.jpg",
            jpeg_with(0xe1, format!("http://ns.adobe.com/xap/1.0/\0{MARK}").as_bytes()),
        );
    }

    /// Little that becomes much.
    fn bombs(&mut self) {
        for (width, height) in [
            (u32::MAX, u32::MAX),
            (50_000, 50_000),
            (4_097, 1),
            (1, 4_097),
            (65_535, 65_535),
            (0, 10),
            (10, 0),
            (1 << 31, 1),
            (100_000, 3),
        ] {
            self.add(
                true,
                "a large picture",
                "a.png",
                png_of(width, height, b"x\x9c\x03\0\0\0\0\x01"),
            );
        }
        let mut zeros = Cursor::new(Vec::new());
        RgbImage::new(8_000, 500).write_to(&mut zeros, ImageFormat::Png).expect("written");
        self.add(true, "a wide picture of nothing", "a.png", zeros.into_inner());
        let mut jpeg = picture(ImageFormat::Jpeg);
        let at = jpeg.windows(2).position(|two| two == [0xff, 0xc0]).expect("a frame");
        jpeg[at + 5..at + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
        self.add(true, "a JPEG that says it is large", "a.jpg", jpeg);
        let webp = b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff".to_vec();
        self.add(true, "a WebP that says it is large", "a.webp", webp);
        self.add(true, "too many bytes", "a.png", vec![0x89; 5 * 1024 * 1024 + 1]);
        self.add(
            true,
            "too many bytes",
            "a.pdf",
            [pdf("").as_slice(), &vec![b' '; 6_000_000]].concat(),
        );
        self.add(true, "no bytes", "a.pdf", "");
    }

    /// Good files that end too early or were damaged.
    fn cuts(&mut self) {
        let good = [
            (picture(ImageFormat::Png), "a.png"),
            (picture(ImageFormat::WebP), "a.webp"),
            (pdf(""), "a.pdf"),
        ];
        for (content, name) in good {
            for part in 1..8 {
                let cut = content[..content.len() * part / 8].to_vec();
                self.add(true, "a cut file", name, cut);
            }
        }
        let jpeg = picture(ImageFormat::Jpeg);
        for part in 1..4 {
            self.add(true, "a cut head", "a.jpg", jpeg[..20 * part].to_vec());
        }
        for place in [40, 45, 50, 60, 100, 200] {
            let mut damaged = picture(ImageFormat::Png);
            let at = place.min(damaged.len() - 20);
            damaged[at] ^= 0xff;
            self.add(true, "a damaged file", "a.png", damaged);
        }
    }

    /// Documents that do something by themselves.
    fn acts(&mut self) {
        for inside in [
            "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
            "/OpenAction << /S /Java#53cript /JS (x) >>",
            "/OpenAction << /S /#4aavaScript /JS (x) >>",
            "/OpenAction << /S /Launch /F (cmd.exe) >>",
            "/AA << /O << /S/Launch/Win << /F (calc) >> >> >>",
            "/Subtype /RichMedia",
            "/Names << /EmbeddedFiles 5 0 R >>",
            "/Type /EmbeddedFile /Length 5",
            "/Names << /JavaScript 5 0 R >>",
        ] {
            self.add(true, "a PDF that acts", "a.pdf", pdf(inside));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_hostile_file_nothing_is_kept_but_what_is_to_be_seen() {
    let all = Corpus::all();
    assert!(200 <= all.len(), "only {}", all.len());
    for hostile in all.iter().filter(|one| one.content.len() <= 5 * 1024 * 1024) {
        // As the browser's folders are taken off before.
        let bare = hostile.name.rsplit(['/', '\\']).next().unwrap_or_default();
        let kept = inert(bare, hostile.content.clone()).await;
        let what = format!("{} as {:?}", hostile.what, hostile.name);
        match kept {
            Err(_) => assert!(hostile.refused, "{what} was refused: {kept:?}"),
            Ok((_, content)) => {
                assert!(!hostile.refused, "{what} was kept");
                let has = content.windows(MARK.len()).any(|window| window == MARK.as_bytes());
                assert!(!has, "{what}: its payload was kept");
                let again = image::load_from_memory(&content).expect("a picture");
                assert_eq!((again.width(), again.height()), (64, 48), "{what}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_door_for_proofs_refuses_by_name_in_four_languages_and_gives_out_inert_files() {
    let app = TestApp::on("2024-03-04").await;
    let mut ada = app.enrolled_partner("Northwind Traders", "US").await;
    let order = ada.orders_by_transfer("action-pack").await;
    app.set_day("2024-03-06").await;
    let languages = ["en-US", "zh-TW", "zh-CN", "ja-JP"];
    for (turn, hostile) in Corpus::all().into_iter().enumerate() {
        // Browsers write these three of a name in another way.
        let name = hostile.name.replace('"', "%22").replace('\n', "%0A").replace('\\', "\\\\");
        let path = format!("{order}/proofs?lang={}", languages[turn % 4]);
        let answer = ada.post_file(&path, &TYPED, ("file", &name, &hostile.content)).await;
        let status = answer.status.as_u16();
        let what = format!("{} as {:?}: {status}", hostile.what, hostile.name);
        // Five are kept; further good ones are one too many.
        let expected: &[u16] = if hostile.refused { &[422] } else { &[303, 409] };
        assert!(expected.contains(&status), "{what}\n{}", answer.words());
        let bare = hostile.name.rsplit(['/', '\\']).next().unwrap_or_default();
        if status == 422 && !hostile.content.is_empty() && bare.is_ascii() {
            assert!(answer.words().contains(bare.trim()), "{what}: {}", answer.words());
        }
    }
    let page = ada.get(&format!("{order}?lang=en-US")).await.ok();
    let kept = page.attributes("td a[href*='/proofs/']", "href");
    assert!((1..=5).contains(&kept.len()), "{kept:?}");
    for href in kept {
        let file = ada.get(&href).await.ok();
        assert!(told(&file.headers, "content-security-policy").contains("sandbox"));
        assert!(told(&file.headers, "content-disposition").starts_with("attachment; filename=\""));
        assert!(!told(&file.headers, "content-disposition").contains(".."));
        assert!(told(&file.headers, "content-type").starts_with("image/"));
        assert_eq!(told(&file.headers, "x-content-type-options"), "nosniff");
    }
}

async fn sends(staff: &mut Browser, name: &str, content: &[u8], format: &str) -> u16 {
    let typed = [("format", format), ("mapping", "")];
    let answer = staff.post_file("/operator/statements", &typed, ("file", name, content)).await;
    answer.status.as_u16()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_door_for_bank_statements_takes_no_entry_from_a_hostile_file() {
    let app = TestApp::on("2024-03-04").await;
    let mut staff = app.operator().await;
    let formats = ["", "camt053", "mt940", "csv"];
    for (turn, hostile) in Corpus::all().into_iter().enumerate() {
        let name = hostile.name.replace('\\', "\\\\");
        let status = sends(&mut staff, &name, &hostile.content, formats[turn % 4]).await;
        let what = format!("{} as {:?}", hostile.what, hostile.name);
        // Taken in to be read, or refused at once; never a failure of ours.
        assert!([303, 413, 422].contains(&status), "{what}: {status}");
    }
    staff.get("/operator/matching").await.ok();
    let open = guildhall::payment::bank::store::list_open(app.db.read(), 10).await;
    assert!(open.expect("a list").is_empty(), "an entry came of a hostile file");
}
