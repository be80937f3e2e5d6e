//! Texts for the database, digests, and directories on disk.

use std::fs;

use super::super::{FILE_BYTES_MAX, FILES_MAX, Files, ReadError, TextError, WriteError};
use super::small::small;

#[test]
fn stored_text_comes_back_the_same() {
    for files in [small(), Files::shipped()] {
        let text = files.to_text();
        let back = Files::from_text(&text).unwrap();
        assert_eq!(back, files);
        assert_eq!(back.digest(), files.digest());
        let parsed: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert!(parsed.is_object(), "other programs can read the text as JSON");
    }
}

#[test]
fn the_digest_follows_every_byte() {
    let files = small();
    let mut other = small();
    other.0.insert("tax.toml".to_owned(), format!("{}#", files.0["tax.toml"]));
    assert_eq!(files.digest().len(), 64);
    assert_ne!(files.digest(), other.digest());
}

#[test]
fn what_is_written_reads_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let target = dir.path().join("a/new/place");
    for files in [small(), Files::shipped()] {
        let target = target.join(&files.digest()[..8]);
        files.write(&target).unwrap();
        files.write(&target).unwrap();
        let back = Files::read(&target).unwrap();
        assert_eq!(back.digest(), files.digest());
        assert_eq!(back, files);
    }
}

#[test]
fn a_directory_with_files_of_another_programme_is_not_written_over() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("policies")).unwrap();
    fs::write(dir.path().join("policies/other.toml"), "x = 1").unwrap();
    fs::write(dir.path().join("notes.txt"), "kept").unwrap();
    let refused = small().write(dir.path()).unwrap_err();
    assert!(matches!(&refused, WriteError::Foreign { path } if path.ends_with("other.toml")));
    assert!(!dir.path().join("programme.toml").exists(), "nothing was written before the refusal");
}

#[test]
fn paths_that_leave_the_directory_are_neither_written_nor_accepted() {
    let dir = tempfile::tempdir().unwrap();
    let inner = dir.path().join("inner");
    let paths = [
        "../x.toml",
        "/tmp/x.toml",
        "a/../../x.toml",
        ".x.toml",
        "a//b.toml",
        "x.sh",
        "a/b/c/d/e.toml",
        "C:\\x.toml",
        "",
    ];
    for path in paths {
        let mut files = small();
        files.0.insert(path.to_owned(), "x = 1".to_owned());
        let refused = files.write(&inner).unwrap_err();
        assert!(matches!(&refused, WriteError::Files(TextError::Path(_))), "{path:?}: {refused}");
        let refused = Files::from_text(&files.to_text()).unwrap_err();
        assert!(matches!(&refused, TextError::Path(_)), "{path:?}: {refused}");
    }
    assert!(!inner.exists());
}

#[test]
fn texts_that_are_no_files_are_refused() {
    for text in ["", "[]", "{\"a.toml\":1}", "{\"a.toml\":\"x\"", "null"] {
        assert!(matches!(Files::from_text(text), Err(TextError::Form(_))), "{text}");
    }
    let large = "x".repeat(FILE_BYTES_MAX + 1);
    let text = format!("{{\"a.toml\":\"{large}\"}}");
    assert!(matches!(Files::from_text(&text), Err(TextError::TooLarge(_))));
    let many = Files((0..=FILES_MAX).map(|at| (format!("{at}.toml"), String::new())).collect());
    assert!(matches!(Files::from_text(&many.to_text()), Err(TextError::TooManyFiles(_))));
}

#[test]
fn reading_keeps_to_text_files_inside_the_directory() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("programme");
    fs::create_dir_all(root.join(".git")).unwrap();
    let refused = Files::read(&root).unwrap_err();
    assert!(matches!(refused, ReadError::NoProgramme { .. }));

    fs::write(root.join("programme.toml"), "\u{feff}a = 1\r\nb = 2\r\n").unwrap();
    fs::write(root.join("picture.png"), [0xff, 0xd8]).unwrap();
    fs::write(root.join(".hidden.toml"), "x").unwrap();
    fs::write(root.join(".git/x.toml"), "x").unwrap();
    let files = Files::read(&root).unwrap();
    assert_eq!(files.0.keys().collect::<Vec<_>>(), ["programme.toml"]);
    assert_eq!(files.0["programme.toml"], "a = 1\nb = 2\n", "lines end alike on every system");

    fs::write(root.join("bad.toml"), [0xff, 0xfe]).unwrap();
    assert!(matches!(Files::read(&root), Err(ReadError::NotText { .. })));
    fs::write(root.join("bad.toml"), vec![b'#'; FILE_BYTES_MAX + 1]).unwrap();
    assert!(matches!(Files::read(&root), Err(ReadError::TooLarge { .. })));
    fs::rename(root.join("bad.toml"), root.join("two words.toml")).unwrap();
    assert!(matches!(Files::read(&root), Err(ReadError::Name { .. })));
    fs::remove_file(root.join("two words.toml")).unwrap();
    fs::create_dir_all(root.join("a/b/c/d")).unwrap();
    assert!(matches!(Files::read(&root), Err(ReadError::Name { .. })));
    assert!(matches!(Files::read(&root.join("none")), Err(ReadError::Io { .. })));
}

#[test]
fn too_many_files_are_noticed() {
    let dir = tempfile::tempdir().unwrap();
    for at in 0..=FILES_MAX {
        fs::write(dir.path().join(format!("{at}.toml")), "").unwrap();
    }
    assert!(matches!(Files::read(dir.path()), Err(ReadError::TooMany { .. })));
}

#[cfg(unix)]
#[test]
fn links_are_followed_only_inside_the_directory() {
    use std::os::unix::fs::symlink;

    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("programme");
    fs::create_dir_all(root.join(".mounted")).unwrap();
    fs::write(root.join(".mounted/tax.toml"), "x = 1").unwrap();
    symlink(".mounted/tax.toml", root.join("tax.toml")).unwrap();
    assert_eq!(Files::read(&root).unwrap().0["tax.toml"], "x = 1");
    let through = Files([("tax.toml".to_owned(), "x = 2".to_owned())].into());
    assert!(matches!(through.write(&root), Err(WriteError::Foreign { .. })));

    fs::write(dir.path().join("secret.toml"), "secret").unwrap();
    for (target, name) in [("../secret.toml", "out.toml"), ("..", "policies"), ("/", "root.toml")] {
        symlink(target, root.join(name)).unwrap();
        let refused = Files::read(&root).unwrap_err();
        assert!(matches!(refused, ReadError::Link { .. }), "{target}: {refused}");
        fs::remove_file(root.join(name)).unwrap();
    }
}
