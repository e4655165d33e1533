//! The way to an SMTP server: one recipient a transaction, one deadline for all of it.
//!
//! ## Why
//! A server that hangs, or drips one byte a second, must not hold a worker for good, and a timeout for each
//! command does not help against the second. So the talk is asynchronous, and is dropped with its connection when
//! its time is over; the worker waits on the other side of a channel. The transaction is spelled out, because what
//! an answer means depends on where it came: a 550 to MAIL is about us, one to RCPT about the address.

use std::{
    sync::{
        Arc, Mutex, OnceLock, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    time::Duration,
};

use anyhow::{Context, ensure};
use lettre::{
    address::Envelope,
    transport::smtp::{
        Error,
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, TlsParameters},
        commands::{Data, Mail, Noop, Rcpt},
        extension::{ClientId, MailBodyParameter, MailParameter},
        response::Response,
    },
};
use tokio::{net::TcpStream, runtime::Handle, sync::oneshot, time::timeout};
use url::Url;

use super::reply::{Reply, TransportError};

/// How long one mail may take. RFC 5321 4.5.3.2.6 gives a server ten minutes for its answer after the dot, and who
/// hangs up earlier sends the mail twice.
const DEADLINE: Duration = Duration::from_mins(10);
/// How long a server may take to say goodbye, or to say that it is still there.
const COURTESY: Duration = Duration::from_secs(5);
/// Open connections that wait for the next mail.
const IDLE: usize = 8;

/// An SMTP server. Clones share its connections.
#[derive(Clone)]
pub struct SmtpServer {
    inner: Arc<Inner>,
    deadline: Duration,
}

struct Inner {
    host: String,
    port: u16,
    tls: Tls,
    hello: ClientId,
    credentials: Option<Credentials>,
    idle: Mutex<Vec<AsyncSmtpConnection>>,
    runtime: OnceLock<Runtime>,
}

enum Tls {
    /// Not at all: this machine itself.
    Plain,
    /// From the first byte.
    Wrapped(TlsParameters),
    /// After STARTTLS, or not at all.
    Upgraded(TlsParameters),
}

/// The thread on which all talks with the server take place; it ends with its owner.
struct Runtime {
    handle: Handle,
    _until: oneshot::Sender<()>,
}

impl Runtime {
    fn start() -> anyhow::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (until, ended) = oneshot::channel();
        let handle = runtime.handle().clone();
        std::thread::Builder::new().name("smtp".to_owned()).spawn(move || {
            // Ends when the sender is dropped.
            drop(runtime.block_on(ended));
        })?;
        Ok(Self { handle, _until: until })
    }
}

impl SmtpServer {
    /// A server by URL: `smtp://`, `smtp://…?tls=required` or `smtps://`, with user and password in it. Without TLS
    /// only towards this machine itself.
    pub fn parse(url: &str) -> anyhow::Result<Self> {
        // The URL holds a password: no error may repeat it.
        let url = Url::parse(url).ok().context("mail.smtp_url cannot be read")?;
        let host = url.host_str().context("mail.smtp_url names no host")?.to_owned();
        let wish = url.query_pairs().find(|(key, _)| key == "tls").map(|(_, value)| value.into_owned());
        let parameters =
            || TlsParameters::new(host.clone()).context("mail.smtp_url: TLS to this host is impossible");
        let (tls, usual) = match (url.scheme(), wish.as_deref()) {
            ("smtps", _) => (Tls::Wrapped(parameters()?), 465),
            ("smtp", Some("required")) => (Tls::Upgraded(parameters()?), 587),
            ("smtp", None) => (Tls::Plain, 25),
            _ => anyhow::bail!(
                "mail.smtp_url must begin with smtps:// or smtp://, and tls can only be \"required\""
            ),
        };
        let is_local = ["localhost", "127.0.0.1", "[::1]"].contains(&host.as_str());
        ensure!(
            is_local || !matches!(tls, Tls::Plain),
            "mail.smtp_url: without TLS only localhost is allowed; use smtps:// or add ?tls=required"
        );
        let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
        let credentials =
            url.password().map(|password| Credentials::new(decode(url.username()), decode(password)));
        let name = url.path().trim_matches('/');
        let hello = if name.is_empty() { ClientId::default() } else { ClientId::Domain(name.to_owned()) };
        let port = url.port().unwrap_or(usual);
        let (idle, runtime) = (Mutex::default(), OnceLock::new());
        let inner = Inner { host, port, tls, hello, credentials, idle, runtime };
        Ok(Self { inner: Arc::new(inner), deadline: DEADLINE })
    }

    /// The same server with another deadline for each mail.
    #[must_use]
    pub fn with_deadline(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }

    /// Carries one mail.
    pub fn send(&self, envelope: &Envelope, bytes: Vec<u8>) -> Result<Reply, TransportError> {
        let (inner, deadline, envelope) = (Arc::clone(&self.inner), self.deadline, envelope.clone());
        self.within(async move {
            let is_begun = AtomicBool::new(false);
            timeout(deadline, inner.carry(&envelope, &bytes, &is_begun)).await.unwrap_or_else(|_| {
                let words =
                    Reply::own(format!("the server did not answer within {} s", deadline.as_secs_f32()));
                Err(if is_begun.load(Ordering::Relaxed) {
                    TransportError::Unknown(words)
                } else {
                    TransportError::NotReached(words)
                })
            })
        })
    }

    /// Signs in and asks for nothing; the error says what is wrong.
    pub fn greet(&self) -> Result<(), TransportError> {
        let (inner, deadline) = (Arc::clone(&self.inner), self.deadline.min(Duration::from_secs(30)));
        self.within(async move {
            let greeting = async {
                let mut connection = inner.connect().await?;
                connection.command(Noop).await.map_err(|error| not_reached(&error))?;
                drop(timeout(COURTESY, connection.quit()).await);
                Ok(())
            };
            timeout(deadline, greeting).await.unwrap_or_else(|_| {
                Err(TransportError::NotReached(Reply::own("the server does not answer".to_owned())))
            })
        })
    }

    /// Runs a talk on the thread for it, and waits for its end.
    fn within<T: Send + 'static>(
        &self,
        talk: impl Future<Output = Result<T, TransportError>> + Send + 'static,
    ) -> Result<T, TransportError> {
        let lost = |what: String| TransportError::NotReached(Reply::own(what));
        let runtime = if let Some(runtime) = self.inner.runtime.get() {
            runtime
        } else {
            let new = Runtime::start().map_err(|error| lost(format!("{error:#}")))?;
            self.inner.runtime.get_or_init(|| new)
        };
        let (tell, told) = mpsc::channel();
        runtime.handle.spawn(async move { tell.send(talk.await).ok() });
        told.recv()
            .unwrap_or_else(|_| Err(TransportError::Unknown(Reply::own("the talk broke off".to_owned()))))
    }
}

impl Inner {
    async fn carry(
        self: &Arc<Self>,
        envelope: &Envelope,
        bytes: &[u8],
        is_begun: &AtomicBool,
    ) -> Result<Reply, TransportError> {
        let mut connection = match self.reuse().await {
            Some(connection) => connection,
            None => self.connect().await?,
        };
        is_begun.store(true, Ordering::Relaxed);
        match transact(&mut connection, envelope, bytes).await {
            Ok(response) => {
                self.keep(connection);
                Ok(Reply::of(&response))
            }
            Err(error) => {
                // Who answered gets a goodbye; nobody waits for it.
                if error.reply().code != 0 {
                    tokio::spawn(async move { drop(timeout(COURTESY, connection.quit()).await) });
                }
                Err(error)
            }
        }
    }

    /// A connection that carried a mail before and is still there. Only those are kept whose last answer was read.
    async fn reuse(&self) -> Option<AsyncSmtpConnection> {
        loop {
            let mut connection = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
            if timeout(COURTESY, connection.command(Noop)).await.is_ok_and(|answer| answer.is_ok()) {
                return Some(connection);
            }
        }
    }

    fn keep(&self, connection: AsyncSmtpConnection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < IDLE {
            idle.push(connection);
        }
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, TransportError> {
        let to = (self.host.trim_matches(['[', ']']), self.port);
        let opened = if let Tls::Wrapped(parameters) = &self.tls {
            let tls = Some(parameters.clone());
            AsyncSmtpConnection::connect_tokio1(to, None, &self.hello, tls, None).await
        } else {
            let lost = |error: std::io::Error| {
                TransportError::NotReached(Reply::own(format!("no connection to the server: {error}")))
            };
            let stream = TcpStream::connect(to).await.map_err(lost)?;
            // Commands are short and wait for their answers: nothing is gained by holding them back.
            stream.set_nodelay(true).map_err(lost)?;
            AsyncSmtpConnection::connect_with_transport(Box::new(stream), &self.hello).await
        };
        let mut connection = opened.map_err(|error| not_reached(&error))?;
        if let Tls::Upgraded(parameters) = &self.tls {
            let upgraded = connection.starttls(parameters.clone(), &self.hello).await;
            upgraded.map_err(|error| not_reached(&error))?;
        }
        if let Some(credentials) = &self.credentials {
            let let_in = connection.auth(DEFAULT_MECHANISMS, credentials).await;
            // A 4xx here is about us as well: our mails wait, and none of them is given up for it.
            let_in.map_err(|error| TransportError::NotReached(Reply::of_error(&error)))?;
        }
        Ok(connection)
    }
}

/// One mail to one recipient.
async fn transact(
    connection: &mut AsyncSmtpConnection,
    envelope: &Envelope,
    bytes: &[u8],
) -> Result<Response, TransportError> {
    let eight_bit = MailParameter::Body(MailBodyParameter::EightBitMime);
    let parameters = if bytes.is_ascii() { Vec::new() } else { vec![eight_bit] };
    let from = Mail::new(envelope.from().cloned(), parameters);
    connection.command(from).await.map_err(|error| about_sender(&error))?;
    for recipient in envelope.to() {
        let to = Rcpt::new(recipient.clone(), Vec::new());
        connection.command(to).await.map_err(|error| about_mail(&error))?;
    }
    connection.command(Data).await.map_err(|error| about_mail(&error))?;
    connection.command(stuffed(bytes)).await.map_err(|error| about_mail(&error))
}

/// A mail as it travels after DATA: dots at the start of a line doubled (RFC 5321 4.5.2), and the dot that ends it. In
/// one piece, because the dot in a packet of its own waits 40 ms for the other side's delayed acknowledgement.
fn stuffed(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let mut out = String::with_capacity(text.len().saturating_add(64));
    for line in text.split_inclusive("\r\n") {
        if line.starts_with('.') {
            out.push('.');
        }
        out.push_str(line);
    }
    if !out.ends_with("\r\n") {
        out.push_str("\r\n");
    }
    out.push_str(".\r\n");
    out
}

/// Before a mail was named: a 4xx may pass, all else is about us and must not cost a mail.
fn not_reached(error: &Error) -> TransportError {
    let reply = Reply::of_error(error);
    if is_passing(&reply) { TransportError::Later(reply) } else { TransportError::NotReached(reply) }
}

/// The answer to MAIL: a 5xx is about the address we send from.
fn about_sender(error: &Error) -> TransportError {
    let reply = Reply::of_error(error);
    match reply.code {
        0 => TransportError::Unknown(reply),
        400..=499 => TransportError::Later(reply),
        _ => TransportError::NotReached(reply),
    }
}

/// Only 550 to 554 are about the mail itself and final: no such mailbox, too large, not wanted. A 5xx about us, such
/// as 530 (sign in first), must not cost a mail; and without any answer nobody knows whether it arrived.
fn about_mail(error: &Error) -> TransportError {
    let reply = Reply::of_error(error);
    match reply.code {
        550..=554 => TransportError::Refused(reply),
        530..=538 => TransportError::NotReached(reply),
        0 => TransportError::Unknown(reply),
        _ => TransportError::Later(reply),
    }
}

fn is_passing(reply: &Reply) -> bool {
    (400..=499).contains(&reply.code)
}

impl Reply {
    fn of(response: &Response) -> Self {
        let words = response.message().collect::<Vec<_>>().join(" ");
        Self::new(u16::from(response.code()), &words)
    }

    fn of_error(error: &Error) -> Self {
        Self::new(error.status().map(u16::from).unwrap_or_default(), &error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn smtp_without_tls_is_for_this_machine_only() {
        for good in [
            "smtp://127.0.0.1:2525",
            "smtp://[::1]:2525",
            "smtp://mail.example.nl:587?tls=required",
            "smtps://user:p%40ss@mail.example.nl",
        ] {
            assert!(SmtpServer::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "smtp://mail.example.nl",
            "smtp://localhost@evil.example",
            "smtp://localhost.evil.example",
            "smtp://mail.example.nl?tls=opportunistic",
            "http://localhost",
            "localhost",
        ] {
            assert!(SmtpServer::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn dots_are_doubled_and_one_ends_the_mail() {
        for (mail, travels) in [
            ("a\r\n.b\r\n..\r\n", "a\r\n..b\r\n...\r\n.\r\n"),
            (".", "..\r\n.\r\n"),
            ("a.b\r\n\r\n", "a.b\r\n\r\n.\r\n"),
        ] {
            assert_eq!(stuffed(mail.as_bytes()), travels);
        }
    }

    #[test]
    fn no_error_repeats_the_password() {
        let error = SmtpServer::parse("smtp://user:geheim@mail.example.nl").err().unwrap();
        assert!(!format!("{error:#}").contains("geheim"), "{error:#}");
    }
}
