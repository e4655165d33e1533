//! The real program with its demo: its own port, folder and database.

use std::{
    fs::{self, File},
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use tempfile::TempDir;

use super::{Visitor, until};

/// As whom one looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Somebody without an account.
    Visitor,
    /// A member of some groups, who has new posts to read.
    Member,
    /// A moderator of several groups.
    Moderator,
    /// Somebody who runs the site.
    Admin,
    /// A member who wrote nothing yet.
    Newcomer,
}

impl Role {
    /// The word on the demo's buttons; a visitor has none.
    fn word(self) -> Option<&'static str> {
        match self {
            Self::Visitor => None,
            Self::Member => Some("member"),
            Self::Moderator => Some("moderator"),
            Self::Admin => Some("admin"),
            Self::Newcomer => Some("newcomer"),
        }
    }
}

/// A running site.
pub struct Site {
    /// With which its addresses begin.
    pub base: String,
    child: Child,
    log: PathBuf,
    // Dropped last, when the program no longer writes in it.
    _folder: TempDir,
}

impl Site {
    /// Starts the program; another process may take the port between the look and the start, so it tries again.
    pub fn start() -> Self {
        let mut last = String::new();
        for _ in 0..5 {
            match Self::try_start() {
                Ok(site) => return site,
                Err(log) => last = log,
            }
        }
        panic!("the site does not start:\n{last}");
    }

    fn try_start() -> Result<Self, String> {
        let folder = tempfile::tempdir().expect("a folder");
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = free.local_addr().expect("an address").to_string();
        drop(free);
        let base = format!("http://{address}");
        let log = folder.path().join("log");
        let file = File::create(&log).expect("a log");
        let data = folder.path().join("data");
        let mut child = Command::new(env!("CARGO_BIN_EXE_leestafel"))
            .args(["serve", "--demo"])
            .current_dir(folder.path())
            .env("LEESTAFEL__LISTEN", &address)
            .env("LEESTAFEL__BASE_URL", &base)
            .env("LEESTAFEL__DATA_DIR", &data)
            .env("LEESTAFEL__DATABASE_URL", format!("sqlite:{}", data.join("leestafel.db").display()))
            .stdin(Stdio::null())
            .stdout(file.try_clone().expect("a second handle of the log"))
            .stderr(file)
            .spawn()
            .expect("the program");
        let began = Instant::now();
        let ready = format!("{base}/readyz");
        while ureq::get(&ready).call().is_err() {
            let ended = child.try_wait().expect("a state").is_some();
            if ended || began.elapsed() > Duration::from_mins(1) {
                child.kill().ok();
                child.wait().ok();
                return Err(fs::read_to_string(&log).unwrap_or_default());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { base, child, log, _folder: folder })
    }

    /// Somebody with a program of their own instead of a browser, signed in where the role has an account.
    pub fn visit_as(&self, role: Role) -> Visitor {
        let visitor = Visitor::new(&self.base);
        if let Some(word) = role.word() {
            visitor.post("/dev/inloggen", &[("rol", word)]);
        }
        visitor
    }

    /// The path that begins with so much, in the newest mail to an address that has one; others may come meanwhile.
    pub fn link_in_mail_to(&self, address: &str, begin: &str) -> String {
        let visitor = self.visit_as(Role::Visitor);
        until("a mail with the link", || {
            let page = visitor.get("/dev/mail");
            let mails = page.texts("ol.lines li");
            let urls = page.attributes("ol.lines li h2 a", "href");
            let to = mails.iter().zip(urls).filter(|(mail, _)| mail.contains(address));
            to.map(|(_, url)| url).find_map(|url| {
                let links = visitor.get(&url).attributes(".letter__text a", "href");
                let mut paths = links.iter().filter_map(|link| link.strip_prefix(&self.base));
                paths.find(|path| path.starts_with(begin)).map(str::to_owned)
            })
        })
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let broken: Vec<&str> =
            log.lines().filter(|line| line.contains(" ERROR ") || line.contains("panicked")).collect();
        assert!(broken.is_empty() || std::thread::panicking(), "the site's log tells of errors: {broken:#?}");
    }
}
