//! A zip file that is given out while it is made: what was written is taken away piece by piece, so
//! memory holds one piece and what the packing looks back at.

use std::io::Write;

use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use crate::error::Error;
use crate::web::download::Sink;

pub struct Archive {
    sink: Sink,
    zip: ZipWriter<StreamWriter<Sink>>,
}

impl Default for Archive {
    fn default() -> Archive {
        let sink = Sink::default();
        Archive { zip: ZipWriter::new_stream(sink.clone()), sink }
    }
}

impl Archive {
    /// Begins a file; the one before it is ended.
    pub fn begin(&mut self, name: &str) -> Result<(), Error> {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        self.zip.start_file(name, options).map_err(|error| broken(&error.to_string()))
    }

    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.zip.write_all(bytes).map_err(|error| broken(&error.to_string()))
    }

    /// What was packed since it was last asked for; perhaps nothing.
    pub fn take(&self) -> Vec<u8> {
        self.sink.take()
    }

    /// Ends the file and gives out its rest.
    pub fn finish(self) -> Result<Vec<u8>, Error> {
        self.zip.finish().map_err(|error| broken(&error.to_string()))?;
        Ok(self.sink.take())
    }
}

fn broken(what: &str) -> Error {
    Error::broken(format!("packing an archive: {what}"))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::Archive;

    #[test]
    fn pieces_make_one_archive() {
        let mut archive = Archive::default();
        let mut whole = Vec::new();
        for name in ["a.json", "b.csv"] {
            archive.begin(name).expect("begins");
            for _ in 0..100 {
                archive.write(name.as_bytes()).expect("writes");
                whole.extend(archive.take());
            }
        }
        whole.extend(archive.finish().expect("ends"));
        let mut read = zip::ZipArchive::new(Cursor::new(whole)).expect("an archive");
        let mut text = String::new();
        let mut file = read.by_name("b.csv").expect("a file");
        file.read_to_string(&mut text).expect("text");
        assert_eq!(text, "b.csv".repeat(100));
    }
}
