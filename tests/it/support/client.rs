//! A browser without JavaScript: it keeps cookies, follows nothing by itself, and finds things by CSS selectors.

use std::{collections::BTreeMap, sync::Mutex};

use scraper::{ElementRef, Html, Selector};
use ureq::{
    Agent, Body,
    http::{HeaderMap, Response},
};

/// Somebody at a browser.
pub struct Client {
    base: String,
    agent: Agent,
    cookies: Mutex<BTreeMap<String, String>>,
    /// Headers that go with every request.
    pub extra: Mutex<Vec<(String, String)>>,
}

/// What came back.
pub struct Page {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: String,
}

impl Client {
    /// A browser that was never here.
    pub fn new(base: &str) -> Self {
        let agent = Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(std::time::Duration::from_mins(1)))
            .build()
            .into();
        Self { base: base.to_owned(), agent, cookies: Mutex::default(), extra: Mutex::default() }
    }

    /// Asks for a page.
    pub fn get(&self, path: &str) -> Page {
        let mut request = self.agent.get(self.url(path));
        for (name, value) in self.headers() {
            request = request.header(name, value);
        }
        self.keep(request.call().expect(path))
    }

    /// Asks for the headers of a page.
    pub fn head(&self, path: &str) -> Page {
        // Of a compressed answer without a body nothing could be unpacked.
        let mut request = self.agent.head(self.url(path)).header("accept-encoding", "identity");
        for (name, value) in self.headers() {
            request = request.header(name, value);
        }
        self.keep(request.call().expect(path))
    }

    /// Sends a form from a page of the site itself.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect::<Vec<_>>()
            .join("&");
        self.send(path, "application/x-www-form-urlencoded", body.as_bytes(), Some("same-origin"))
    }

    /// Sends any body; `site` is what the browser says of where the request comes from.
    pub fn send(&self, path: &str, content_type: &str, body: &[u8], site: Option<&str>) -> Page {
        let mut request = self.agent.post(self.url(path)).header("content-type", content_type);
        if let Some(site) = site {
            request = request.header("sec-fetch-site", site);
        }
        for (name, value) in self.headers() {
            request = request.header(name, value);
        }
        self.keep(request.send(body).expect(path))
    }

    /// Sends anything by any method, with these headers beside its own.
    pub fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Page {
        let mut request = ureq::http::Request::builder().method(method).uri(self.url(path));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        for (name, value) in self.headers() {
            request = request.header(name, value);
        }
        let answer = if body.is_empty() {
            self.agent.run(request.body(()).expect(path))
        } else {
            self.agent.run(request.body(body).expect(path))
        };
        self.keep(answer.expect(path))
    }

    /// Asks for a page and goes on to where redirects lead, at most five times.
    pub fn follow(&self, page: Page) -> Page {
        let mut page = page;
        for _ in 0..5 {
            let Some(location) = page.location() else { break };
            page = self.get(location.split('#').next().unwrap_or_default());
        }
        page
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().expect("cookies").get(name).cloned()
    }

    /// Sets a cookie by hand.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.lock().expect("cookies").insert(name.to_owned(), value.to_owned());
    }

    fn url(&self, path: &str) -> String {
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) }
    }

    fn headers(&self) -> Vec<(String, String)> {
        let mut headers = self.extra.lock().expect("headers").clone();
        let cookies = self.cookies.lock().expect("cookies");
        if !cookies.is_empty() {
            let pairs: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            headers.push(("cookie".to_owned(), pairs.join("; ")));
        }
        headers
    }

    fn keep(&self, mut response: Response<Body>) -> Page {
        for value in response.headers().get_all("set-cookie") {
            let text = value.to_str().unwrap_or_default();
            let (pair, attributes) = text.split_once(';').unwrap_or((text, ""));
            let Some((name, value)) = pair.split_once('=') else { continue };
            let mut cookies = self.cookies.lock().expect("cookies");
            if attributes.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let body = response.body_mut().with_config().limit(50_000_000).read_to_vec().expect("a body");
        Page {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }
}

/// As in a form.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            b' ' => "+".to_owned(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

impl Page {
    /// Where a redirect leads; the path alone, where it is on this site.
    pub fn location(&self) -> Option<&str> {
        self.header("location")
    }

    /// A header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The text of the first element that a selector finds, its spaces made single.
    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// The texts of all elements that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.select(selector, |element| {
            element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        })
    }

    /// An attribute of all elements that a selector finds, where they have it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.select(selector, |element| element.value().attr(name).map(str::to_owned))
            .into_iter()
            .flatten()
            .collect()
    }

    /// An attribute of the first element that a selector finds; empty when there is none.
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        self.attributes(selector, name).into_iter().next().unwrap_or_default()
    }

    /// How many elements a selector finds.
    pub fn count(&self, selector: &str) -> usize {
        self.select(selector, |_| ()).len()
    }

    /// Whether the words stand anywhere in the page's text.
    pub fn says(&self, words: &str) -> bool {
        self.text("html").contains(words)
    }

    fn select<T>(&self, selector: &str, take: impl Fn(ElementRef<'_>) -> T) -> Vec<T> {
        let selector = Selector::parse(selector).expect("a selector");
        Html::parse_document(&self.body).select(&selector).map(take).collect()
    }
}
