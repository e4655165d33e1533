//! The mails that a site under test sent.

use super::TestApp;

/// A mail, as far as tests look at it.
#[derive(Debug, Clone)]
pub struct Mail {
    /// As it travelled, with its lines unfolded and its quoted-printable parts decoded.
    pub raw: String,
}

impl TestApp {
    /// Runs the jobs, and gives all mails sent since the last call, oldest first.
    pub fn mails(&self) -> Vec<Mail> {
        self.run_jobs();
        let sent = std::mem::take(&mut *self.sent.lock().expect("mails"));
        sent.into_iter().map(|bytes| Mail { raw: decoded(&String::from_utf8_lossy(&bytes)) }).collect()
    }

    /// The only mail sent since the last call.
    pub fn mail(&self) -> Mail {
        let mut mails = self.mails();
        assert_eq!(mails.len(), 1, "{mails:#?}");
        mails.remove(0)
    }
}

impl Mail {
    /// A header, without its name.
    pub fn header(&self, name: &str) -> String {
        let prefix = format!("{}:", name.to_lowercase());
        let line = self.raw.lines().take_while(|line| !line.is_empty());
        line.filter(|line| line.to_lowercase().starts_with(&prefix))
            .map(|line| line.split_once(':').map_or("", |(_, value)| value.trim()).to_owned())
            .next()
            .unwrap_or_default()
    }

    /// The path of the first link that begins with this path.
    pub fn path(&self, prefix: &str) -> String {
        let at = self.raw.find(prefix).unwrap_or_else(|| panic!("no {prefix} in {}", self.raw));
        self.raw
            .split_at(at)
            .1
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || "/-_".contains(*c))
            .collect()
    }
}

/// Folded headers on one line, and `=C3=A9` as what it stands for.
fn decoded(raw: &str) -> String {
    let unfolded = raw.replace("\r\n", "\n").replace("\n ", " ").replace("=\n", "");
    let bytes = unfolded.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = bytes.get(at + 1..at + 3).and_then(|two| std::str::from_utf8(two).ok());
        let value = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(|_| byte == b'=');
        out.push(value.unwrap_or(byte));
        at += if value.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}
