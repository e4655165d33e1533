//! The site without a browser: to find addresses, and to see from outside what a browser caused.

use std::sync::Mutex;

use scraper::{ElementRef, Html, Selector};
use ureq::{Agent, Body, http::Response};

/// Somebody who asks for pages.
pub struct Visitor {
    base: String,
    agent: Agent,
    cookies: Mutex<Vec<(String, String)>>,
}

/// What came back.
pub struct Page {
    /// The status.
    pub status: u16,
    /// Where it leads.
    pub location: Option<String>,
    /// The document.
    pub body: String,
}

impl Visitor {
    /// Somebody who was never here.
    pub fn new(base: &str) -> Self {
        let config = Agent::config_builder().max_redirects(0).http_status_as_error(false).build();
        Self { base: base.to_owned(), agent: config.into(), cookies: Mutex::default() }
    }

    /// Name and value of the cookies that the site gave.
    pub fn cookies(&self) -> Vec<(String, String)> {
        self.cookies.lock().expect("cookies").clone()
    }

    /// Takes over a cookie, such as a browser's.
    pub fn set_cookie(&self, name: &str, value: &str) {
        let mut cookies = self.cookies.lock().expect("cookies");
        cookies.retain(|(known, _)| known != name);
        cookies.push((name.to_owned(), value.to_owned()));
    }

    /// Asks for a page.
    pub fn get(&self, path: &str) -> Page {
        let request = self.agent.get(self.url(path)).header("cookie", self.header());
        self.keep(request.call().expect(path))
    }

    /// Sends a form as a page of the site itself does.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = serde_urlencoded::to_string(fields).expect("a form");
        let request = self
            .agent
            .post(self.url(path))
            .header("cookie", self.header())
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        self.keep(request.send(body).expect(path))
    }

    fn url(&self, path: &str) -> String {
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) }
    }

    fn header(&self) -> String {
        let pairs = self.cookies().into_iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }

    fn keep(&self, mut response: Response<Body>) -> Page {
        for header in response.headers().get_all("set-cookie") {
            let text = header.to_str().unwrap_or_default();
            let pair = text.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.set_cookie(name, value);
            }
        }
        Page {
            status: response.status().as_u16(),
            location: response
                .headers()
                .get("location")
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned),
            body: response.body_mut().read_to_string().expect("a body"),
        }
    }
}

impl Page {
    /// The texts of all elements that a selector finds, their spaces made single.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.select(selector, |found| {
            found.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        })
    }

    /// An attribute of all elements that a selector finds and that have it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let found = self.select(selector, |found| found.value().attr(name).map(str::to_owned));
        found.into_iter().flatten().collect()
    }

    /// An attribute of the first element.
    #[track_caller]
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        let found = self.attributes(selector, name).into_iter().next();
        found.unwrap_or_else(|| panic!("{selector} with {name} is not on the page:\n{}", self.body))
    }

    /// How many elements a selector finds.
    pub fn count(&self, selector: &str) -> usize {
        self.select(selector, |_| ()).len()
    }

    fn select<T>(&self, selector: &str, take: impl Fn(ElementRef<'_>) -> T) -> Vec<T> {
        let selector = Selector::parse(selector).expect("a selector");
        Html::parse_document(&self.body).select(&selector).map(take).collect()
    }
}
