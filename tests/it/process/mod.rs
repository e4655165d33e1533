//! The program itself, started as an administrator starts it, on a free port with a folder of its own.

mod check;
mod kill;
mod start;
mod stop;

use std::{
    io::{BufRead, BufReader, Read, Write},
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc::{Receiver, channel},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use leestafel::platform::db::{Db, Engine};
use tempfile::TempDir;

/// Longer than anything here takes on the slowest machine; only so that a test ends.
const PATIENCE: Duration = Duration::from_mins(1);
/// A password that the policy takes.
const PASSWORD: &str = "paard-batterij-nietje";

/// A folder in which the program keeps its database and its mails.
struct Place {
    folder: TempDir,
    settings: Vec<(String, String)>,
}

/// What a command left when it ended.
struct Ended {
    code: Option<i32>,
    out: String,
    err: String,
}

/// A running program; it dies with its test.
struct Running {
    child: Child,
    base: String,
    /// What it said before it listened.
    said: Vec<String>,
    lines: Receiver<String>,
    err: Option<JoinHandle<String>>,
}

/// What an act of a browser led to.
struct Led {
    status: u16,
    location: String,
    cookie: String,
    body: String,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder"), settings: Vec::new() }
    }

    /// The same with a setting, as in the environment.
    fn with(mut self, key: &str, value: &str) -> Self {
        self.settings.push((format!("LEESTAFEL__{key}"), value.to_owned()));
        self
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn database_url(&self) -> String {
        format!("sqlite:{}", self.data().join("leestafel.db").display())
    }

    /// The database behind the program's back.
    fn open(&self) -> Db {
        Engine::parse(&self.database_url()).and_then(|engine| engine.open()).expect("the database")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_leestafel"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env_remove("RUST_LOG")
            .env_remove("LEESTAFEL_CONFIG")
            .env("LEESTAFEL__DATA_DIR", self.data())
            .env("LEESTAFEL__DATABASE_URL", self.database_url())
            .env("LEESTAFEL__LISTEN", "127.0.0.1:0")
            .env("LEESTAFEL__THREADS", "2")
            .envs(self.settings.iter().map(|(key, value)| (key, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs a command that ends by itself, with a text on its standard input.
    fn run(&self, arguments: &[&str], input: &str) -> Ended {
        let mut child = self.command(arguments).spawn().expect("the program");
        // Who does not read its input may be gone already.
        drop(child.stdin.take().expect("its input").write_all(input.as_bytes()));
        let (out, err) = (drain(child.stdout.take()), drain(child.stderr.take()));
        let status = ended(&mut child);
        Ended { code: status.code(), out: out.join().expect("output"), err: err.join().expect("errors") }
    }

    /// Runs a command that must succeed; gives what it said.
    fn do_well(&self, arguments: &[&str], input: &str) -> String {
        let ended = self.run(arguments, input);
        assert_eq!(ended.code, Some(0), "{arguments:?}: {}{}", ended.out, ended.err);
        ended.out
    }

    /// Runs a command that must fail with code 1 and one line that names `words`.
    fn fail_naming(&self, arguments: &[&str], words: &[&str]) {
        let ended = self.run(arguments, "");
        assert_eq!(ended.code, Some(1), "{arguments:?}: {}{}", ended.out, ended.err);
        assert_eq!(ended.err.lines().count(), 1, "one line, and no more: {}", ended.err);
        assert!(ended.err.starts_with("leestafel: "), "{}", ended.err);
        for word in words {
            assert!(ended.err.contains(word), "{word} is not named: {}", ended.err);
        }
    }

    /// Makes a member by the command.
    fn member(&self, name: &str) -> String {
        let email = format!("{name}@test.example");
        let person = format!("{name} Voorbeeld");
        self.do_well(
            &["member", "create", "--email", &email, "--name", &person, "--password-stdin"],
            PASSWORD,
        );
        email
    }

    /// Starts a program that stays, and waits until it says `ready`.
    fn start(&self, arguments: &[&str], ready: &str) -> Running {
        let mut child = self.command(arguments).spawn().expect("the program");
        let (send, lines) = channel();
        let out = child.stdout.take().expect("its output");
        std::thread::spawn(move || {
            BufReader::new(out).lines().map_while(Result::ok).try_for_each(|line| send.send(line))
        });
        let err = Some(drain(child.stderr.take()));
        let mut running = Running { child, base: String::new(), said: Vec::new(), lines, err };
        loop {
            let Ok(line) = running.lines.recv_timeout(PATIENCE) else {
                drop(running.child.kill());
                let err = running.err.take().map(|err| err.join().expect("errors"));
                panic!("it did not say {ready:?}: {:?} {err:?}", running.said);
            };
            running.said.push(line.clone());
            if line.contains(ready) {
                let address = line.rsplit(' ').next().unwrap_or_default();
                address.clone_into(&mut running.base);
                return running;
            }
        }
    }

    /// Starts the site.
    fn serve(&self, arguments: &[&str]) -> Running {
        let mut all = vec!["serve"];
        all.extend(arguments);
        self.start(&all, "listens on http://")
    }
}

impl Running {
    /// Asks it to stop, as a service manager does.
    fn terminate(&self) {
        let done = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().expect("kill");
        assert!(done.success());
    }

    /// Kills it where it stands.
    fn kill(mut self) {
        self.child.kill().expect("a kill");
        ended(&mut self.child);
    }

    /// Waits until it has ended; gives how, and what it wrote to standard error.
    fn end(mut self) -> (ExitStatus, String) {
        let status = ended(&mut self.child);
        (status, self.err.take().map(|err| err.join().expect("errors")).unwrap_or_default())
    }

    fn stop(self) {
        self.terminate();
        let (status, err) = self.end();
        assert!(status.success(), "{status} {err}");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn drain(stream: Option<impl Read + Send + 'static>) -> JoinHandle<String> {
    let mut stream = stream.expect("a stream");
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok();
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// Waits for the end of a program; one that does not end is killed.
fn ended(child: &mut Child) -> ExitStatus {
    let began = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("a status") {
            return status;
        }
        if began.elapsed() > PATIENCE {
            drop(child.kill());
            panic!("it did not end within {PATIENCE:?}");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// A browser that may meet a dead server.
fn browser() -> ureq::Agent {
    ureq::Agent::config_builder()
        .max_redirects(0)
        .http_status_as_error(false)
        .timeout_global(Some(PATIENCE))
        .build()
        .into()
}

fn led(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Led, ureq::Error> {
    let mut answer = answer?;
    let header = |name: &str| {
        answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    };
    let (location, cookie) = (header("location"), header("set-cookie"));
    let cookie = cookie.split(';').next().unwrap_or_default().to_owned();
    Ok(Led { status: answer.status().as_u16(), location, cookie, body: answer.body_mut().read_to_string()? })
}

/// Asks for a page.
fn get(browser: &ureq::Agent, base: &str, path: &str, cookie: &str) -> Result<Led, ureq::Error> {
    led(browser.get(format!("{base}{path}")).header("cookie", cookie).call())
}

/// Sends a form of the site; `key` is the form's own, or empty.
fn post(
    (browser, base, cookie): (&ureq::Agent, &str, &str),
    path: &str,
    fields: &[(&str, &str)],
    key: &str,
) -> Result<Led, ureq::Error> {
    let request = browser
        .post(format!("{base}{path}"))
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie);
    let request = if key.is_empty() { request } else { request.header("idempotency-key", key) };
    led(request.send_form(fields.iter().copied()))
}

/// Signs in with the password of everybody; gives the cookie.
fn sign_in(base: &str, email: &str) -> String {
    let answer = post((&browser(), base, ""), "/inloggen", &[("email", email), ("password", PASSWORD)], "");
    let answer = answer.expect("an answer");
    assert_eq!(answer.status, 303, "{email} cannot sign in: {}", answer.body);
    answer.cookie
}

/// A question by whom the cookie names; gives its thread's number.
fn ask(base: &str, cookie: &str, title: &str) -> String {
    let fields = [("kind", "question"), ("title", title), ("body", "Wie weet dit?"), ("labels", "")];
    let answer = post((&browser(), base, cookie), "/themagroepen/mediawijsheid/nieuw", &fields, "")
        .expect("an answer");
    assert_eq!(answer.status, 303, "{}", answer.body);
    let name = answer.location.strip_prefix("/gesprekken/").expect(&answer.location);
    name.split('-').next().unwrap_or_default().to_owned()
}
