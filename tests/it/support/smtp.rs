//! A mail server that misbehaves to order, on the loopback address.

use std::{
    collections::VecDeque,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
    thread::JoinHandle,
    time::Duration,
};

/// What the server does with one mail instead of taking it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing: it takes the mail.
    None,
    /// It greets with this and hangs up.
    Banner(&'static str),
    /// It takes the connection and says nothing.
    HangBeforeBanner,
    /// It never finishes its greeting, a byte at a time.
    Drip,
    /// It answers MAIL with this.
    AtMail(&'static str),
    /// It answers RCPT with this.
    AtRcpt(&'static str),
    /// It answers the dot with this.
    AfterDot(&'static str),
    /// It takes the mail and says nothing.
    HangAfterDot,
    /// It hangs up in the middle of the mail.
    DropInData,
    /// It takes the mail and hangs up.
    DropAfterDot,
}

/// A mail as the server got it.
#[derive(Debug, Clone, Default)]
pub struct Received {
    /// The return path.
    pub from: String,
    /// The recipients.
    pub to: Vec<String>,
    /// What travelled, its dots unstuffed.
    pub data: Vec<u8>,
}

impl Received {
    /// Its Message-ID.
    pub fn message_id(&self) -> String {
        let text = String::from_utf8_lossy(&self.data);
        let line = text.lines().find_map(|line| line.strip_prefix("Message-ID: "));
        line.expect("a Message-ID").to_owned()
    }
}

struct Shared {
    faults: Mutex<VecDeque<Fault>>,
    received: Mutex<Vec<Received>>,
    is_over: AtomicBool,
    /// Hanging connections end when the other end of this is dropped.
    over: Mutex<Vec<Sender<()>>>,
}

/// The server; it ends when it is dropped.
pub struct FaultServer {
    /// Where it listens on 127.0.0.1.
    pub port: u16,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl FaultServer {
    /// A server that takes everything.
    pub fn start() -> Self {
        Self::on(0)
    }

    /// The same on a port of one's choice.
    pub fn on(port: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let shared = Arc::new(Shared {
            faults: Mutex::default(),
            received: Mutex::default(),
            is_over: AtomicBool::new(false),
            over: Mutex::default(),
        });
        let listening = Arc::clone(&shared);
        let thread = Some(std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if listening.is_over.load(Ordering::SeqCst) {
                    return;
                }
                let shared = Arc::clone(&listening);
                std::thread::spawn(move || drop(talk(&shared, stream)));
            }
        }));
        Self { port, shared, thread }
    }

    /// How it is reached.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Plays these faults on the next mails, one each.
    pub fn plays(&self, faults: impl IntoIterator<Item = Fault>) {
        self.shared.faults.lock().expect("faults").extend(faults);
    }

    /// What it got, whatever it said about it.
    pub fn received(&self) -> Vec<Received> {
        self.shared.received.lock().expect("mails").clone()
    }

    /// The Message-IDs of what it got, sorted.
    pub fn message_ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = self.received().iter().map(Received::message_id).collect();
        ids.sort();
        ids
    }
}

impl Drop for FaultServer {
    fn drop(&mut self) {
        self.shared.is_over.store(true, Ordering::SeqCst);
        self.shared.over.lock().expect("hanging").clear();
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        if let Some(thread) = self.thread.take() {
            thread.join().expect("the server");
        }
    }
}

impl Shared {
    /// What ends a hang.
    fn until_over(&self) -> Receiver<()> {
        let (send, receive) = channel();
        self.over.lock().expect("hanging").push(send);
        receive
    }

    fn hang(&self) {
        self.until_over().recv().ok();
    }

    /// The next fault, where it is one of the greeting or not, as asked.
    fn next(&self, greeting: bool) -> Option<Fault> {
        let mut faults = self.faults.lock().expect("faults");
        let is_greeting =
            |fault: &Fault| matches!(fault, Fault::Banner(_) | Fault::HangBeforeBanner | Fault::Drip);
        if faults.front().is_some_and(|fault| is_greeting(fault) == greeting) {
            faults.pop_front()
        } else {
            None
        }
    }
}

fn talk(shared: &Shared, stream: TcpStream) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream);
    match shared.next(true) {
        Some(Fault::Banner(words)) => return write!(out, "{words}\r\n"),
        Some(Fault::HangBeforeBanner) => {
            shared.hang();
            return Ok(());
        }
        Some(Fault::Drip) => {
            let over = shared.until_over();
            while over.recv_timeout(Duration::from_millis(10))
                == Err(std::sync::mpsc::RecvTimeoutError::Timeout)
            {
                out.write_all(b"2")?;
            }
            return Ok(());
        }
        _ => out.write_all(b"220 fault.example\r\n")?,
    }
    let mut mail = Received::default();
    let mut fault = Fault::None;
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let line = line.trim_end();
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        match verb.as_str() {
            "EHLO" => out.write_all(b"250-fault.example\r\n250 8BITMIME\r\n")?,
            "MAIL" => {
                fault = shared.next(false).unwrap_or(Fault::None);
                mail = Received { from: within(line), ..Received::default() };
                match fault {
                    Fault::AtMail(words) => write!(out, "{words}\r\n")?,
                    _ => out.write_all(b"250 sender ok\r\n")?,
                }
            }
            "RCPT" => {
                mail.to.push(within(line));
                match fault {
                    Fault::AtRcpt(words) => write!(out, "{words}\r\n")?,
                    _ => out.write_all(b"250 recipient ok\r\n")?,
                }
            }
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                if fault == Fault::DropInData {
                    lines.read_line(&mut String::new())?;
                    return Ok(());
                }
                mail.data = data(&mut lines)?;
                match fault {
                    Fault::AfterDot(words) => write!(out, "{words}\r\n")?,
                    Fault::HangAfterDot | Fault::DropAfterDot => {
                        shared.received.lock().expect("mails").push(std::mem::take(&mut mail));
                        if fault == Fault::HangAfterDot {
                            shared.hang();
                        }
                        return Ok(());
                    }
                    _ => {
                        shared.received.lock().expect("mails").push(std::mem::take(&mut mail));
                        out.write_all(b"250 2.0.0 taken as 42\r\n")?;
                    }
                }
            }
            "QUIT" => return out.write_all(b"221 bye\r\n"),
            _ => out.write_all(b"250 ok\r\n")?,
        }
    }
}

/// What stands between angle brackets.
fn within(line: &str) -> String {
    let inner = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inner.map(|(inner, _)| inner.to_owned()).unwrap_or_default()
}

fn data(lines: &mut impl BufRead) -> std::io::Result<Vec<u8>> {
    let mut data = Vec::new();
    loop {
        let mut line = Vec::new();
        if lines.read_until(b'\n', &mut line)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if line == b".\r\n" {
            return Ok(data);
        }
        data.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}
