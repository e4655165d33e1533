//! Styles, scripts, fonts and icons under addresses that change with their content.
//!
//! ## Why
//! An address holds a hash of what is behind it, so browsers may keep each file for good and never show an old
//! one. The layers of the style sheet are separate files to read and one file to load.

use std::{collections::BTreeMap, io::Write};

use anyhow::Context;
use flate2::{Compression, write::GzEncoder};

use crate::platform::secrets::sha256_hex;

/// The style sheet's layers in the order in which they are served.
const LAYERS: [&str; 12] = [
    "layers",
    "fonts",
    "reset",
    "tokens",
    "base",
    "layout",
    "header",
    "parts",
    "threads",
    "forms",
    "pages",
    "utilities",
];

/// One file for browsers.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its media type.
    pub media_type: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
    /// Its content packed by gzip; none where that saves nothing.
    pub packed: Option<Vec<u8>>,
    hash: String,
}

/// All files for browsers, by name.
pub struct Assets(BTreeMap<String, Asset>);

impl Assets {
    /// Collects the files that `read` gives; `site.css` is made of its layers.
    pub(super) fn read(
        read: impl Fn(&str) -> anyhow::Result<Vec<u8>>,
        names: Vec<String>,
    ) -> anyhow::Result<Self> {
        let mut assets = Self(BTreeMap::new());
        for name in names.iter().filter(|name| !name.starts_with("css/")) {
            assets.insert(name, read(name)?);
        }
        let mut sheet = String::new();
        for layer in LAYERS {
            let name = format!("css/{layer}.css");
            sheet.push_str(&String::from_utf8(read(&name)?).with_context(|| name)?);
        }
        for (name, asset) in &assets.0 {
            sheet = sheet.replace(&format!("asset:{name}"), &asset.url(name));
        }
        anyhow::ensure!(!sheet.contains("asset:"), "the style sheet names an asset that is not there");
        assets.insert("site.css", without_comments(&sheet).into_bytes());
        Ok(assets)
    }

    fn insert(&mut self, name: &str, bytes: Vec<u8>) {
        let hash = sha256_hex(&bytes).chars().take(12).collect();
        let media_type = media_type(name);
        // Fonts are packed already.
        let packed = if media_type.starts_with("font/") { None } else { packed(&bytes) };
        self.0.insert(name.to_owned(), Asset { media_type, bytes, packed, hash });
    }

    /// The address of a file; an unknown name leads nowhere.
    pub fn url(&self, name: &str) -> String {
        self.0.get(name).map_or_else(|| format!("/assets/missing/{name}"), |asset| asset.url(name))
    }

    /// The file behind an address.
    pub fn find(&self, hash: &str, name: &str) -> Option<&Asset> {
        self.0.get(name).filter(|asset| asset.hash == hash)
    }
}

impl Asset {
    fn url(&self, name: &str) -> String {
        format!("/assets/{}/{name}", self.hash)
    }
}

/// Packed as small as gzip can, once at the start, and not a little at each request.
fn packed(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().filter(|packed| packed.len() < bytes.len())
}

/// The sheet without comments and indentation: a tenth less to load.
fn without_comments(sheet: &str) -> String {
    let mut kept = String::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_is_one_file_and_names_fonts_by_their_hash() {
        let read = |name: &str| {
            Ok(if name == "css/base.css" { "/* why */\n  url(asset:f.woff2)" } else { "" }
                .as_bytes()
                .to_vec())
        };
        let assets = Assets::read(read, vec!["f.woff2".to_owned()]).unwrap();
        let url = assets.url("f.woff2");
        let hash = url.split('/').nth(2).unwrap();
        assert!(assets.find(hash, "f.woff2").is_some() && assets.find("other", "f.woff2").is_none());
        let sheet = assets.0.get("site.css").unwrap();
        assert_eq!(String::from_utf8(sheet.bytes.clone()).unwrap(), format!("url({url})"));
    }
}
