//! Chromium, driven through `WebDriver`. The tests are plain code: waiting for the driver is hidden here.

use std::future::Future;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{
    By, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
    error::WebDriverResult,
};
use tokio::runtime::{Builder, Runtime};

use super::{Chromedriver, Role, Site, until};

/// What a page looks like to the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setup {
    /// CSS pixels from left to right.
    pub width: u32,
    /// Pixels of the screen to one of CSS: 2 is what 200 % zoom gives.
    pub zoom: u32,
    /// "light" or "dark".
    pub scheme: &'static str,
    /// Whether the colours of the system replace those of the page.
    pub forced_colors: bool,
}

impl Setup {
    /// A window of so many pixels, in light colours.
    pub const fn wide(width: u32) -> Self {
        Self { width, zoom: 1, scheme: "light", forced_colors: false }
    }

    /// The same in dark colours.
    pub const fn dark(self) -> Self {
        Self { scheme: "dark", ..self }
    }

    /// The same in the colours of the system.
    pub const fn forced(self) -> Self {
        Self { forced_colors: true, ..self }
    }

    /// The same window at 200 %: half as many pixels of CSS, each twice as large.
    pub const fn zoomed(self) -> Self {
        Self { width: self.width / 2, zoom: 2, ..self }
    }
}

/// One browser with a profile of its own; it closes when it is dropped.
pub struct Browser {
    runtime: Runtime,
    driver: Option<WebDriver>,
    base: String,
    _profile: TempDir,
}

impl Browser {
    /// A browser of 1280 by 900, in light colours, that was never at the site.
    pub fn start(chromedriver: &Chromedriver, site: &Site) -> Self {
        Self::start_with(chromedriver, site, true)
    }

    /// A browser in which JavaScript is switched off, as a visitor does in the settings.
    pub fn without_javascript(chromedriver: &Chromedriver, site: &Site) -> Self {
        Self::start_with(chromedriver, site, false)
    }

    fn start_with(chromedriver: &Chromedriver, site: &Site, javascript: bool) -> Self {
        let profile = tempfile::tempdir().expect("a folder");
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let capabilities = capabilities(&profile, javascript).expect("capabilities");
        let driver = runtime
            .block_on(WebDriver::new(chromedriver.url.as_str(), capabilities))
            .expect("chromium does not start (Debian: apt-get install chromium chromium-driver)");
        let browser = Self { runtime, driver: Some(driver), base: site.base.clone(), _profile: profile };
        browser.set_up(Setup::wide(1280));
        browser
    }

    /// Asks the driver for something, and waits for it.
    #[track_caller]
    fn ask<T, F>(&self, what: &str, ask: impl FnOnce(WebDriver) -> F) -> T
    where
        F: Future<Output = WebDriverResult<T>>,
    {
        let driver = self.driver.clone().expect("an open browser");
        match self.runtime.block_on(ask(driver)) {
            Ok(answer) => answer,
            Err(error) => panic!("{what}: {error}"),
        }
    }

    /// A command of the Chrome `DevTools` Protocol.
    #[track_caller]
    pub fn devtools(&self, method: &str, parameters: Value) -> Value {
        self.ask(method, async |driver| driver.cdp().send_raw(method, parameters).await)
    }

    /// Makes the window so wide, and its colours so.
    #[track_caller]
    pub fn set_up(&self, setup: Setup) {
        let height = if setup.width < 800 { 800 } else { 900 };
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": setup.width, "height": height, "deviceScaleFactor": setup.zoom, "mobile": false }),
        );
        let forced = if setup.forced_colors { "active" } else { "none" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": setup.scheme },
            { "name": "forced-colors", "value": forced },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Looks from now on as somebody else; the pages that are open stay as they are.
    #[track_caller]
    pub fn become_role(&self, site: &Site, role: Role) {
        self.devtools("Network.clearBrowserCookies", json!({}));
        for (name, value) in site.visit_as(role).cookies() {
            self.set_cookie(&name, &value);
        }
    }

    /// Gives the browser a cookie of the site.
    #[track_caller]
    pub fn set_cookie(&self, name: &str, value: &str) {
        let cookie = json!({ "url": self.base, "name": name, "value": value, "httpOnly": true });
        self.devtools("Network.setCookie", cookie);
    }

    /// Opens a page, as by typing its address.
    #[track_caller]
    pub fn open(&self, path: &str) {
        let url = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) };
        self.ask(&url, async |driver| driver.goto(url.as_str()).await);
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reload(&self) {
        self.ask("reload", async |driver| driver.refresh().await);
    }

    /// What a script gives; it runs beside the page's own scripts and is not bound by its policy.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.run_with(script, json!([]))
    }

    /// The same with arguments, a list.
    #[track_caller]
    pub fn run_with(&self, script: &str, arguments: Value) -> Value {
        let Value::Array(arguments) = arguments else { panic!("arguments are a list") };
        self.ask(script, async |driver| Ok(driver.execute(script, arguments).await?.json().clone()))
    }

    /// What a script gives, read as what it should be.
    #[track_caller]
    pub fn learn<T: DeserializeOwned>(&self, script: &str, arguments: Value) -> T {
        read(self.run_with(script, arguments))
    }

    /// The same of a script that tells later.
    #[track_caller]
    pub fn learn_when_told<T: DeserializeOwned>(&self, script: &str) -> T {
        read(
            self.ask(script, async |driver| {
                Ok(driver.execute_async(script, Vec::new()).await?.json().clone())
            }),
        )
    }

    /// Text that a script gives; empty where it gives none.
    #[track_caller]
    pub fn text_of(&self, script: &str) -> String {
        self.run(script).as_str().unwrap_or_default().to_owned()
    }

    /// A number that a script gives.
    #[track_caller]
    pub fn number_of(&self, script: &str) -> f64 {
        self.run(script).as_f64().unwrap_or(f64::NAN)
    }

    /// Whether a script finds something to be so.
    #[track_caller]
    pub fn is(&self, script: &str) -> bool {
        self.run(&format!("return !!({script})")) == Value::Bool(true)
    }

    /// How many elements a selector finds.
    #[track_caller]
    pub fn count(&self, selector: &str) -> u64 {
        self.run_with("return document.querySelectorAll(arguments[0]).length", json!([selector]))
            .as_u64()
            .unwrap_or_default()
    }

    /// The texts of all elements that a selector finds, their spaces made single.
    #[track_caller]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let script = r"return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent.replace(/\s+/g, ' ').trim())";
        self.learn(script, json!([selector]))
    }

    /// The path with query and fragment of the page.
    #[track_caller]
    pub fn path(&self) -> String {
        self.text_of("return location.pathname + location.search + location.hash")
    }

    /// Does something that loads another document, and waits until that one is there.
    #[track_caller]
    pub fn leave_by(&self, act: impl FnOnce(&Self)) {
        self.run("window.isOldDocument = true");
        act(self);
        until("another page", || self.has_arrived().then_some(()));
    }

    /// A document may go away under a question; then the answer is no.
    fn has_arrived(&self) -> bool {
        let driver = self.driver.clone().expect("an open browser");
        let script = "return !window.isOldDocument && document.readyState === 'complete'";
        let answer = self.runtime.block_on(async { driver.execute(script, Vec::new()).await });
        answer.is_ok_and(|answer| *answer.json() == Value::Bool(true))
    }

    /// Holds keys, and lets them go in turn: `WebDriver`'s own codes for keys that are no letters.
    #[track_caller]
    pub fn strike(&self, keys: &str) {
        self.ask("keys", async |driver| driver.action_chain().send_keys(keys).perform().await);
    }

    /// Strikes a key while another is held.
    #[track_caller]
    pub fn strike_with(&self, held: char, key: char) {
        self.ask("keys", async |driver| {
            driver.action_chain().key_down(held).key_down(key).key_up(key).key_up(held).perform().await
        });
    }

    /// Chooses a file in a field of this name.
    #[track_caller]
    pub fn give_file(&self, name: &str, path: &std::path::Path) {
        let path = path.to_str().expect("a path that is text").to_owned();
        self.ask("a file", async |driver| driver.find(By::Name(name)).await?.send_keys(path.as_str()).await);
    }

    /// What the console said since it was last asked, each with its level: errors, warnings, breaches of the policy.
    #[track_caller]
    pub fn complaints(&self) -> Vec<String> {
        let entries = self.ask("the console", async |driver| driver.browser_log().await);
        let entries = entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message));
        entries.filter(|line| !line.starts_with("INFO") && !line.starts_with("DEBUG")).collect()
    }

    /// Opens a tab behind the present one and directs what follows at it; gives its name.
    #[track_caller]
    pub fn go_behind(&self) -> String {
        let (front, behind) = self.ask("a tab behind this one", async |driver| {
            let (front, behind) = (driver.window().await?, driver.new_tab().await?);
            driver.switch_to_window(behind.clone()).await?;
            Ok((front.to_string(), behind.to_string()))
        });
        self.show_tab(&front);
        until("the tab is behind the other one", || self.is("document.hidden").then_some(()));
        behind
    }

    /// Brings a tab to the front.
    #[track_caller]
    pub fn show_tab(&self, name: &str) {
        self.devtools("Target.activateTarget", json!({ "targetId": name }));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(driver) = self.driver.take() {
            self.runtime.block_on(driver.quit()).ok();
        }
    }
}

#[track_caller]
fn read<T: DeserializeOwned>(found: Value) -> T {
    serde_json::from_value(found).expect("what the script should give")
}

fn capabilities(profile: &TempDir, javascript: bool) -> WebDriverResult<thirtyfour::ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-proxy-server",
        "--lang=nl",
        "--window-size=1280,900",
    ] {
        capabilities.add_arg(argument)?;
    }
    capabilities.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
    if !javascript {
        let settings = json!({ "profile.managed_default_content_settings.javascript": 2 });
        capabilities.add_experimental_option("prefs", settings)?;
    }
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(capabilities)
}
