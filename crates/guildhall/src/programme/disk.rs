//! Reading a programme's files from a directory and writing them to one.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::files::{
    FILE_BYTES_MAX, FILES_MAX, Files, PATH_PARTS_MAX, TextError, is_file_name, is_file_path,
    unified,
};

/// Most entries of any kind that are looked at, so that a wrong directory is noticed soon.
const ENTRIES_MAX: usize = 4_000;

/// Why a directory could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error("cannot read {path}")]
    Io { path: PathBuf, source: io::Error },
    #[error("a programme has at most {FILES_MAX} files in {ENTRIES_MAX} entries; {path} has more")]
    TooMany { path: PathBuf },
    #[error("{path} is larger than {FILE_BYTES_MAX} bytes")]
    TooLarge { path: PathBuf },
    #[error("{path} is not UTF-8 text")]
    NotText { path: PathBuf },
    #[error("{path} is not a plain file inside the programme's directory")]
    Link { path: PathBuf },
    #[error("{path} has a name that a programme's file cannot have, or lies too deep")]
    Name { path: PathBuf },
    #[error("{path} holds no .toml file")]
    NoProgramme { path: PathBuf },
}

/// Why a directory could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("cannot write {path}")]
    Io { path: PathBuf, source: io::Error },
    /// The files would be mixed with those of another programme.
    #[error("the directory has files that are not part of the programme: {path}")]
    Foreign { path: PathBuf },
    #[error("the files cannot be written")]
    Files(#[from] TextError),
    #[error("the directory cannot be written over")]
    Directory(#[from] ReadError),
}

impl Files {
    /// Reads the `.toml` and `.md` files of a directory and its folders. Other files and hidden
    /// ones are passed over; links are followed only to files inside the directory.
    pub fn read(dir: &Path) -> Result<Files, ReadError> {
        let mut files = Files::default();
        for (name, path) in list(dir)? {
            if FILES_MAX <= files.0.len() {
                return Err(ReadError::TooMany { path: dir.to_owned() });
            }
            files.0.insert(name, content(&path)?);
        }
        if !files.0.keys().any(|name| name.ends_with(".toml")) {
            return Err(ReadError::NoProgramme { path: dir.to_owned() });
        }
        Ok(files)
    }

    /// Writes the files, making the directory where there is none. A directory that holds `.toml`
    /// or `.md` files of other names is refused before anything is written: read again, they would
    /// count.
    pub fn write(&self, dir: &Path) -> Result<(), WriteError> {
        self.check_limits()?;
        fs::create_dir_all(dir)
            .map_err(|source| WriteError::Io { path: dir.to_owned(), source })?;
        let root = fs::canonicalize(dir)
            .map_err(|source| WriteError::Io { path: dir.to_owned(), source })?;
        for (name, path) in list(dir)? {
            // A link resolves to another place than its name says; writing through it would
            // surprise.
            let linked = path != root.join(&name);
            if linked || !self.0.contains_key(&name) {
                return Err(WriteError::Foreign { path });
            }
        }
        for (name, content) in &self.0 {
            let path = dir.join(name);
            let folder = path.parent().unwrap_or(dir);
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(&path, content))
                .map_err(|source| WriteError::Io { path, source })?;
        }
        Ok(())
    }
}

/// The programme's files in a directory: names relative to it, and where they are. Unordered.
fn list(dir: &Path) -> Result<Vec<(String, PathBuf)>, ReadError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| ReadError::Io { path, source }
    };
    let root = fs::canonicalize(dir).map_err(failed(dir))?;
    let mut found = Vec::new();
    let mut seen = 0;
    let mut folders = vec![(String::new(), 1)];
    while let Some((folder, depth)) = folders.pop() {
        let path = root.join(&folder);
        for entry in fs::read_dir(&path).map_err(failed(&path))? {
            let entry = entry.map_err(failed(&path))?;
            seen += 1;
            if ENTRIES_MAX < seen {
                return Err(ReadError::TooMany { path: root });
            }
            let Some(name) = visible_name(&entry) else { continue };
            let kind = entry.file_type().map_err(failed(&entry.path()))?;
            let relative = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            if kind.is_dir() && PATH_PARTS_MAX <= depth {
                return Err(ReadError::Name { path: entry.path() });
            } else if kind.is_dir() {
                folders.push((relative, depth + 1));
            } else if is_file_name(&relative) {
                found.push((checked_name(relative, &entry.path())?, inside(&root, &entry)?));
            } else if kind.is_symlink() {
                inside(&root, &entry)?;
            }
        }
    }
    Ok(found)
}

/// The name of an entry, unless it is hidden. A name that is not UTF-8 comes out changed, and is
/// refused with the names that a programme's file cannot have.
fn visible_name(entry: &fs::DirEntry) -> Option<String> {
    let name = entry.file_name().to_string_lossy().into_owned();
    (!name.starts_with('.')).then_some(name)
}

fn checked_name(relative: String, path: &Path) -> Result<String, ReadError> {
    if is_file_path(&relative) {
        Ok(relative)
    } else {
        Err(ReadError::Name { path: path.to_owned() })
    }
}

/// Where an entry really is: a file below the root.
fn inside(root: &Path, entry: &fs::DirEntry) -> Result<PathBuf, ReadError> {
    let path = entry.path();
    let real =
        fs::canonicalize(&path).map_err(|source| ReadError::Io { path: path.clone(), source })?;
    if real.starts_with(root) && real.is_file() { Ok(real) } else { Err(ReadError::Link { path }) }
}

fn content(path: &Path) -> Result<String, ReadError> {
    let failed = |source| ReadError::Io { path: path.to_owned(), source };
    let mut bytes = Vec::new();
    let limit = FILE_BYTES_MAX as u64 + 1;
    fs::File::open(path).map_err(failed)?.take(limit).read_to_end(&mut bytes).map_err(failed)?;
    if FILE_BYTES_MAX < bytes.len() {
        return Err(ReadError::TooLarge { path: path.to_owned() });
    }
    let text =
        String::from_utf8(bytes).map_err(|_| ReadError::NotText { path: path.to_owned() })?;
    Ok(unified(&text))
}
