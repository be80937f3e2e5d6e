//! The dialogue with the mail server in front (RFC 5321), as small as it can be: it takes mail to
//! reply addresses and nothing else, so it relays nothing for anybody.
//!
//! A line ends with CR LF and with nothing else: what servers read differently is how messages are
//! smuggled into one another.

use std::sync::Arc;
use std::time::Duration;

use domain::ids::RequestNumber;
use smtp_proto::Request;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::timeout;

use super::address;
use super::take::{Unfit, take};
use crate::app::Shared;

/// Connections at a time; who comes then waits. With a message each they hold this much memory.
const CONNECTIONS_MAX: usize = 8;
/// Bytes of a message: five files of five megabytes, as mail writes them, and the text.
pub const MESSAGE_BYTES_MAX: usize = 36 * 1024 * 1024;
/// Bytes of a command's line (RFC 5321 §4.5.3.1.4, with room for extensions).
const COMMAND_BYTES_MAX: u64 = 2_048;
/// Bytes of a message's line. RFC 5321 says 1,000; programs write longer ones.
const LINE_BYTES_MAX: u64 = 64 * 1024;
/// Recipients of a message: one is usual.
const RECIPIENTS_MAX: usize = 5;
/// Commands of a connection, and those among them that were wrong.
const COMMANDS_MAX: usize = 500;
const WRONG_MAX: usize = 10;
/// Seconds until the next command, and for the whole of a message.
const COMMAND_SECONDS: u64 = 60;
const MESSAGE_SECONDS: u64 = 300;
/// Seconds to wait where no connection can be accepted.
const ACCEPT_AGAIN_SECONDS: u64 = 1;

/// Takes mail in until `stop` turns true.
pub async fn serve(app: Shared, listener: TcpListener, mut stop: watch::Receiver<bool>) {
    let seats = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    loop {
        let Ok(seat) = seats.clone().acquire_owned().await else { break };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.wait_for(|stop| *stop) => break,
        };
        match accepted {
            Ok((stream, _)) => {
                tokio::spawn(attend(app.clone(), stream, seat));
            }
            Err(error) => {
                tracing::error!(%error, "no mail can be accepted");
                tokio::time::sleep(Duration::from_secs(ACCEPT_AGAIN_SECONDS)).await;
            }
        }
    }
}

async fn attend(app: Shared, stream: TcpStream, seat: OwnedSemaphorePermit) {
    let mut dialogue = Dialogue { app, stream: BufReader::new(stream), envelope: None };
    if let Err(error) = dialogue.run().await {
        tracing::info!(%error, "a connection of the mail server ended early");
    }
    drop(seat);
}

/// Whom a message is from and for.
#[derive(Debug, Default)]
struct Envelope {
    sender: String,
    recipients: Vec<RequestNumber>,
}

struct Dialogue {
    app: Shared,
    stream: BufReader<TcpStream>,
    /// `None` before `MAIL`.
    envelope: Option<Envelope>,
}

/// What to do after a command was answered.
enum Next {
    GoOn,
    /// It was wrong; not often.
    Wrong,
    Leave,
}

impl Dialogue {
    async fn run(&mut self) -> std::io::Result<()> {
        let host = address::domain(&self.app).unwrap_or("localhost").to_owned();
        self.say(&format!("220 {host} ESMTP")).await?;
        let mut wrong = 0;
        for _ in 0..COMMANDS_MAX {
            let wait = Duration::from_secs(COMMAND_SECONDS);
            let Ok(line) = timeout(wait, self.line(COMMAND_BYTES_MAX)).await else {
                return self.say("421 4.4.2 nothing came").await;
            };
            let Some(line) = line? else { return Ok(()) };
            let next = match Request::parse(&mut line.iter()) {
                Ok(request) => self.answer(request, &host).await?,
                Err(_) => {
                    self.say("500 5.5.1 not understood").await?;
                    Next::Wrong
                }
            };
            match next {
                Next::GoOn => {}
                Next::Leave => return Ok(()),
                Next::Wrong => wrong += 1,
            }
            if WRONG_MAX < wrong {
                break;
            }
        }
        self.say("421 4.7.0 enough for now").await
    }

    async fn answer<T: AsRef<str>>(
        &mut self,
        request: Request<T>,
        host: &str,
    ) -> std::io::Result<Next> {
        match request {
            Request::Ehlo { .. } => {
                self.envelope = None;
                let size = format!("250-SIZE {MESSAGE_BYTES_MAX}");
                let lines = [&format!("250-{host}"), size.as_str(), "250-8BITMIME"];
                for line in lines {
                    self.say(line).await?;
                }
                self.said("250 PIPELINING", Next::GoOn).await
            }
            Request::Helo { .. } => {
                self.envelope = None;
                self.said(&format!("250 {host}"), Next::GoOn).await
            }
            Request::Mail { from } => {
                if MESSAGE_BYTES_MAX < from.size {
                    return self.said("552 5.3.4 too large", Next::GoOn).await;
                }
                let sender = from.address.as_ref().to_owned();
                self.envelope = Some(Envelope { sender, recipients: Vec::new() });
                self.said("250 2.1.0 go on", Next::GoOn).await
            }
            Request::Rcpt { to } => self.recipient(to.address.as_ref()).await,
            Request::Data => self.data().await,
            Request::Rset => {
                self.envelope = None;
                self.said("250 2.0.0 forgotten", Next::GoOn).await
            }
            Request::Noop { .. } => self.said("250 2.0.0 still here", Next::GoOn).await,
            Request::Quit => self.said("221 2.0.0 goodbye", Next::Leave).await,
            Request::Vrfy { .. } => self.said("252 2.1.5 send and see", Next::GoOn).await,
            _ => self.said("502 5.5.1 not known here", Next::Wrong).await,
        }
    }

    async fn recipient(&mut self, address: &str) -> std::io::Result<Next> {
        let Some(envelope) = &mut self.envelope else {
            return self.said("503 5.5.1 MAIL comes first", Next::Wrong).await;
        };
        if RECIPIENTS_MAX <= envelope.recipients.len() {
            return self.said("452 4.5.3 too many recipients", Next::GoOn).await;
        }
        match address::meant(&self.app, address) {
            Some(number) => {
                if !envelope.recipients.contains(&number) {
                    envelope.recipients.push(number);
                }
                self.said("250 2.1.5 go on", Next::GoOn).await
            }
            None => self.said("550 5.1.1 nobody here is called so", Next::Wrong).await,
        }
    }

    async fn data(&mut self) -> std::io::Result<Next> {
        let envelope = match self.envelope.take() {
            Some(envelope) if !envelope.recipients.is_empty() => envelope,
            kept => {
                self.envelope = kept;
                return self.said("503 5.5.1 RCPT comes first", Next::Wrong).await;
            }
        };
        self.say("354 end with a line that holds a dot").await?;
        let wait = Duration::from_secs(MESSAGE_SECONDS);
        let Ok(message) = timeout(wait, self.message()).await else {
            return self.said("421 4.4.2 it took too long", Next::Leave).await;
        };
        let Some(message) = message? else {
            return self.said("552 5.3.4 too large", Next::GoOn).await;
        };
        let answer = self.taken(&envelope, &message).await;
        self.said(&answer, Next::GoOn).await
    }

    /// One answer for all recipients: a message that was taken for some and has to come again for
    /// others changes nothing for the first.
    async fn taken(&self, envelope: &Envelope, message: &[u8]) -> String {
        let mut refused = None;
        for number in &envelope.recipients {
            match take(&self.app, number, &envelope.sender, message).await {
                Ok(taken) => tracing::info!(%number, ?taken, "a mail came in"),
                Err(Unfit::Broken(error)) => {
                    tracing::error!(%number, ?error, "a mail could not be taken");
                    return "451 4.3.0 not at this moment; send it again".to_owned();
                }
                Err(unfit) => {
                    tracing::info!(%number, %unfit, "a mail was refused");
                    refused.get_or_insert_with(|| format!("554 5.7.1 {unfit}"));
                }
            }
        }
        refused.unwrap_or_else(|| "250 2.0.0 taken".to_owned())
    }

    /// The lines up to the lone dot; `None` where they were too many, which are read and dropped.
    async fn message(&mut self) -> std::io::Result<Option<Vec<u8>>> {
        let mut message: Vec<u8> = Vec::new();
        let mut is_too_large = false;
        let mut read = 0_usize;
        loop {
            let Some(line) = self.line(LINE_BYTES_MAX).await? else {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            };
            if line == b".\r\n" {
                return Ok((!is_too_large).then_some(message));
            }
            // A dot that begins a line was doubled on the way (RFC 5321 §4.5.2).
            let line = line.strip_prefix(b".").unwrap_or(&line);
            read = read.saturating_add(line.len());
            is_too_large |= MESSAGE_BYTES_MAX < read;
            if is_too_large {
                message = Vec::new();
                if 2 * MESSAGE_BYTES_MAX < read {
                    return Err(std::io::ErrorKind::InvalidData.into());
                }
            } else {
                message.extend_from_slice(line);
            }
        }
    }

    /// A line with its end; `None` where the other side has left. A line that is too long, or ends
    /// otherwise, ends the connection.
    async fn line(&mut self, bytes_max: u64) -> std::io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        let read = (&mut self.stream).take(bytes_max).read_until(b'\n', &mut line).await?;
        if read == 0 {
            return Ok(None);
        }
        if !line.ends_with(b"\r\n") {
            self.say("554 5.5.2 a line ends with CR LF, and sooner").await?;
            return Err(std::io::ErrorKind::InvalidData.into());
        }
        Ok(Some(line))
    }

    async fn said(&mut self, line: &str, next: Next) -> std::io::Result<Next> {
        self.say(line).await?;
        Ok(next)
    }

    async fn say(&mut self, line: &str) -> std::io::Result<()> {
        self.stream.write_all(format!("{line}\r\n").as_bytes()).await?;
        self.stream.flush().await
    }
}
