//! The bytes of a file as bounded UTF-8, with the line one is at.

use std::io::{self, BufRead, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, WINDOWS_1252};

use crate::Format;
use crate::error::{Fault, LineError};
use crate::limits::{BYTES_MAX, RUN_BYTES_MAX};

/// Bytes that are looked at before reading begins, and read at a time.
const PIECE: usize = 64 * 1024;

type Input = Box<dyn Read + Send>;

/// A file of which the beginning is known.
pub(crate) struct Head {
    bytes: Vec<u8>,
    rest: Input,
}

impl Head {
    pub(crate) fn peek(mut input: impl Read + Send + 'static) -> Result<Head, LineError> {
        let mut bytes = Vec::with_capacity(PIECE);
        let taken = input.by_ref().take(PIECE as u64).read_to_end(&mut bytes);
        taken.map_err(|_| LineError::last(1, "file", Fault::Input))?;
        if bytes.iter().all(u8::is_ascii_whitespace) && bytes.len() < PIECE {
            return Err(LineError::last(1, "file", Fault::Empty));
        }
        Ok(Head { bytes, rest: Box::new(input) })
    }

    /// What the first bytes look like; a table where they look like nothing else.
    pub(crate) fn format(&self) -> Format {
        let (encoding, _) = Encoding::for_bom(&self.bytes).unwrap_or((WINDOWS_1252, 0));
        let (text, _) = encoding.decode_with_bom_removal(&self.bytes);
        let text = text.trim_start();
        let tagged = [":20:", "{1:", "{4:"].iter().any(|start| text.starts_with(start))
            || text.contains("\n:20:") && text.contains(":25:");
        if text.starts_with('<') {
            Format::Camt053
        } else if tagged {
            Format::Mt940
        } else {
            Format::Csv
        }
    }

    /// By the byte order mark, or by the XML declaration, which is in ASCII where there is no mark.
    fn xml_encoding(&self) -> Result<&'static Encoding, LineError> {
        if let Some((encoding, _)) = Encoding::for_bom(&self.bytes) {
            return Ok(encoding);
        }
        let start = String::from_utf8_lossy(&self.bytes[..self.bytes.len().min(200)]).into_owned();
        let declared = start
            .trim_start()
            .strip_prefix("<?xml")
            .and_then(|rest| rest.split_once("?>"))
            .and_then(|(declaration, _)| declaration.split_once("encoding"))
            .and_then(|(_, value)| {
                let value = value.trim_start().strip_prefix('=')?.trim_start();
                let quote = value.chars().next().filter(|c| ['"', '\''].contains(c))?;
                value[1..].split(quote).next()
            });
        match declared {
            None => Ok(UTF_8),
            Some(label) => Encoding::for_label(label.as_bytes())
                .filter(|encoding| encoding.is_ascii_compatible())
                .ok_or_else(|| LineError::last(1, "encoding", Fault::Encoding)),
        }
    }

    /// UTF-8 where the beginning is, else the code page of western offices: MT940 names none.
    fn lines_encoding(&self) -> &'static Encoding {
        if let Some((encoding, _)) = Encoding::for_bom(&self.bytes) {
            return encoding;
        }
        match std::str::from_utf8(&self.bytes) {
            Ok(_) => UTF_8,
            // Cut within a character by the end of the piece, not wrong.
            Err(error) if error.error_len().is_none() => UTF_8,
            Err(_) => WINDOWS_1252,
        }
    }
}

pub(crate) struct Source {
    rest: Input,
    decoder: Decoder,
    raw: Vec<u8>,
    raw_at: usize,
    text: Vec<u8>,
    text_at: usize,
    bytes_read: u64,
    ended: bool,
    finished: bool,
    line: u64,
    /// No more than [`RUN_BYTES_MAX`] bytes come between two of these.
    mark: u8,
    run: usize,
    fault: Option<Fault>,
}

impl Source {
    pub(crate) fn xml(head: Head) -> Result<Source, LineError> {
        let encoding = head.xml_encoding()?;
        Ok(Source::new(head, encoding, b'<'))
    }

    pub(crate) fn lines(
        head: Head,
        encoding: Option<&'static Encoding>,
    ) -> Result<Source, LineError> {
        let encoding = encoding.unwrap_or_else(|| head.lines_encoding());
        Ok(Source::new(head, encoding, b'\n'))
    }

    fn new(head: Head, encoding: &'static Encoding, mark: u8) -> Source {
        Source {
            rest: head.rest,
            decoder: encoding.new_decoder_with_bom_removal(),
            bytes_read: head.bytes.len() as u64,
            raw: head.bytes,
            raw_at: 0,
            text: Vec::new(),
            text_at: 0,
            ended: false,
            finished: false,
            line: 1,
            mark,
            run: 0,
            fault: None,
        }
    }

    /// The line of the next character, from 1.
    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    /// What broke the source off, where an error came from it.
    pub(crate) fn fault(&self) -> Option<Fault> {
        self.fault
    }

    /// Everything was handed on.
    pub(crate) fn at_end(&self) -> bool {
        self.finished && self.text_at == self.text.len()
    }

    /// The next line without its end; `None` after the last.
    pub(crate) fn next_line(&mut self) -> Result<Option<String>, LineError> {
        let line = self.line;
        let mut text = String::new();
        match self.read_line(&mut text) {
            Ok(0) => Ok(None),
            Ok(_) => Ok(Some(text.trim_end_matches(['\n', '\r']).to_owned())),
            Err(_) => Err(LineError::last(line, "file", self.fault.unwrap_or(Fault::Input))),
        }
    }

    fn broken(&mut self, fault: Fault) -> io::Error {
        self.fault = Some(fault);
        io::Error::other(fault)
    }

    fn refill(&mut self) -> io::Result<()> {
        while self.text_at == self.text.len() && !self.finished {
            if self.raw_at == self.raw.len() && !self.ended {
                self.raw.resize(PIECE, 0);
                let taken = self.rest.read(&mut self.raw).map_err(|_| self.broken(Fault::Input))?;
                self.raw.truncate(taken);
                self.raw_at = 0;
                self.ended = taken == 0;
                self.bytes_read += taken as u64;
            }
            if BYTES_MAX < self.bytes_read {
                return Err(self.broken(Fault::TooLarge));
            }
            self.decode()?;
        }
        Ok(())
    }

    fn decode(&mut self) -> io::Result<()> {
        let room = self
            .decoder
            .max_utf8_buffer_length_without_replacement(self.raw.len() - self.raw_at)
            .ok_or_else(|| io::Error::other(Fault::TooLarge))?;
        self.text.resize(room, 0);
        let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(
            &self.raw[self.raw_at..],
            &mut self.text,
            self.ended,
        );
        self.raw_at += read;
        self.text.truncate(written);
        self.text_at = 0;
        match result {
            DecoderResult::InputEmpty => self.finished = self.ended,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => return Err(self.broken(Fault::Encoding)),
        }
        for &byte in &self.text {
            self.run = if byte == self.mark { 0 } else { self.run + 1 };
            if RUN_BYTES_MAX < self.run {
                return Err(self.broken(Fault::TooLong));
            }
        }
        Ok(())
    }
}

impl BufRead for Source {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if let Some(fault) = self.fault {
            return Err(io::Error::other(fault));
        }
        self.refill()?;
        Ok(&self.text[self.text_at..])
    }

    fn consume(&mut self, amount: usize) {
        let consumed = &self.text[self.text_at..self.text_at + amount];
        self.line += consumed.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.text_at += amount;
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill_buf()?;
        let taken = ready.len().min(buffer.len());
        buffer[..taken].copy_from_slice(&ready[..taken]);
        self.consume(taken);
        Ok(taken)
    }
}
