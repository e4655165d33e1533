//! axe-core, which knows what makes a page hard to use with a screen reader, a keyboard or weak eyes.

use sha2::{Digest, Sha256};

use crate::support::Browser;

const AXE: &str = include_str!("vendor/axe.min.js");
const SUMS: &str = include_str!("vendor/SHA256SUMS");

/// Runs every rule of WCAG 2.2 AA and of good practice, and tells what they found.
const RUN: &str = r"
  const done = arguments[0];
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false })
        .then(({ violations, passes }) => done(passes.length < 10 ? ['axe looked at hardly anything'] : violations.flatMap(({ id, help, nodes }) => nodes.map((node) =>
      `${id}: ${help}\n      ${node.target.join(' ')}\n      ${node.html.slice(0, 200)}\n      ${node.failureSummary.replace(/\n/g, '\n      ')}`))),
      (error) => done([`axe itself failed: ${error}`]));
";

/// What axe finds wrong with the page that the browser shows.
#[track_caller]
pub fn violations(browser: &Browser) -> Vec<String> {
    if !browser.is("window.axe") {
        browser.run(AXE);
    }
    browser.learn_when_told(RUN)
}

/// What runs in the tests is what its licence and version say.
pub fn the_vendored_file_has_its_hash() {
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(AXE.as_bytes()));
    assert_eq!(SUMS.trim(), format!("{hash}  axe.min.js"));
}
