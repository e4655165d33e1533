//! Nothing is built in under a licence that `deny.toml` does not allow, and nothing comes from elsewhere than
//! crates.io.
//!
//! ## Why
//! `cargo deny check` reads the same file and asks more of it, but it is one more tool to build; this needs
//! cargo alone and takes a second. Licences are read for the platform at hand, because only its packages are
//! certain to be on the disk; the lock file tells the source of all.

use std::{collections::BTreeSet, fs, iter::Peekable, process::Command, str::SplitWhitespace};

use anyhow::{Context, Result, bail, ensure};
use serde::{Deserialize, de::DeserializeOwned};

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

#[derive(Deserialize)]
struct Deny {
    licenses: Licences,
}

#[derive(Deserialize)]
struct Licences {
    allow: BTreeSet<String>,
    exceptions: Vec<Exception>,
}

#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Packages {
    #[serde(alias = "package")]
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    source: Option<String>,
    license: Option<String>,
    checksum: Option<String>,
}

/// A TOML file beside `Cargo.toml`.
fn read<T: DeserializeOwned>(name: &str) -> Result<T> {
    let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
    toml::from_str(&fs::read_to_string(&path).with_context(|| path.clone())?).context(path)
}

/// What a cargo command prints; its own words when it fails.
fn cargo(arguments: &[&str]) -> Result<String> {
    let output =
        Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output()?;
    ensure!(output.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

/// Everything that is built for this platform, for tests and for build scripts too.
fn built() -> Result<Vec<Package>> {
    let version = cargo(&["-vV"])?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).context("cargo names no host")?;
    let options = ["--format-version", "1", "--locked", "--offline", "--filter-platform", host];
    let metadata: Packages = serde_json::from_str(&cargo(&[&["metadata"], options.as_slice()].concat())?)?;
    Ok(metadata.packages)
}

impl Licences {
    fn allow(&self, package: &str, licence: &str) -> bool {
        let excepted =
            self.exceptions.iter().any(|except| except.name == package && except.allow.contains(licence));
        excepted || self.allow.contains(licence)
    }

    /// What is wrong with the licence of a package, if anything.
    fn objection(&self, package: &Package) -> Option<String> {
        let Package { name, version, license, .. } = package;
        let Some(expression) = license else {
            return Some(format!("{name} {version} names no licence"));
        };
        match Reader::holds(expression, &|licence| self.allow(name, licence)) {
            Ok(true) => None,
            Ok(false) => Some(format!("{name} {version}: {expression}")),
            Err(error) => Some(format!("{name} {version}: `{expression}` cannot be read, {error:#}")),
        }
    }
}

/// Reads an SPDX expression from left to right: OR binds least, then AND, then WITH.
struct Reader<'a> {
    words: Peekable<SplitWhitespace<'a>>,
    allowed: &'a dyn Fn(&str) -> bool,
}

impl Reader<'_> {
    /// Whether the allowed licences satisfy the expression. The slash is how OR was once written.
    fn holds(expression: &str, allowed: &dyn Fn(&str) -> bool) -> Result<bool> {
        let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
        let mut reader = Reader { words: spaced.split_whitespace().peekable(), allowed };
        let holds = reader.any()?;
        ensure!(reader.words.next().is_none(), "it goes on after its end");
        Ok(holds)
    }

    fn any(&mut self) -> Result<bool> {
        let mut holds = self.all()?;
        while self.words.next_if_eq(&"OR").is_some() {
            holds |= self.all()?;
        }
        Ok(holds)
    }

    fn all(&mut self) -> Result<bool> {
        let mut holds = self.one()?;
        while self.words.next_if_eq(&"AND").is_some() {
            holds &= self.one()?;
        }
        Ok(holds)
    }

    fn one(&mut self) -> Result<bool> {
        match self.words.next().context("it stops short")? {
            "(" => {
                let holds = self.any()?;
                ensure!(self.words.next() == Some(")"), "a parenthesis stays open");
                Ok(holds)
            }
            word @ (")" | "AND" | "OR" | "WITH") => bail!("a licence is missing before `{word}`"),
            licence if self.words.next_if_eq(&"WITH").is_some() => {
                let exception = self.words.next().context("it stops after WITH")?;
                Ok((self.allowed)(&format!("{licence} WITH {exception}")))
            }
            licence => Ok((self.allowed)(licence)),
        }
    }
}

#[test]
fn every_package_has_an_allowed_licence() {
    let Deny { licenses } = read("deny.toml").unwrap();
    let packages = built().unwrap();
    assert!(packages.len() > 100, "cargo names only {} packages", packages.len());
    let offenders: Vec<String> = packages.iter().filter_map(|package| licenses.objection(package)).collect();
    assert!(offenders.is_empty(), "not allowed by deny.toml:\n{}", offenders.join("\n"));
}

#[test]
fn every_package_comes_from_crates_io() {
    let Packages { packages } = read("Cargo.lock").unwrap();
    assert!(packages.len() > 100, "Cargo.lock names only {} packages", packages.len());
    let offenders: Vec<String> = packages
        .iter()
        .filter(|package| package.name != env!("CARGO_PKG_NAME"))
        .filter(|package| package.source.as_deref() != Some(CRATES_IO) || package.checksum.is_none())
        .map(|package| format!("{} {}: {:?}", package.name, package.version, package.source))
        .collect();
    assert!(offenders.is_empty(), "not from crates.io:\n{}", offenders.join("\n"));
}

#[test]
fn every_exception_is_still_needed() {
    let Deny { licenses } = read("deny.toml").unwrap();
    let Packages { packages } = read("Cargo.lock").unwrap();
    let strict = Licences { allow: licenses.allow, exceptions: Vec::new() };
    let built = built().unwrap();
    for Exception { name, .. } in licenses.exceptions {
        assert!(packages.iter().any(|package| package.name == name), "{name} is gone: drop its exception");
        for package in built.iter().filter(|package| package.name == name) {
            assert!(strict.objection(package).is_some(), "{name} needs no exception any more");
        }
    }
}

#[test]
fn expressions_are_read_as_spdx_means_them() {
    let allowed = |licence: &str| ["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"].contains(&licence);
    for (expression, holds) in [
        ("MIT", true),
        ("GPL-3.0-or-later", false),
        ("GPL-3.0-or-later OR MIT", true),
        ("GPL-3.0-or-later / MIT", true),
        ("GPL-3.0-or-later/MIT", true),
        ("MIT AND GPL-3.0-or-later", false),
        ("MIT AND ISC", true),
        ("MIT OR ISC AND GPL-3.0-or-later", true),
        ("(MIT OR ISC) AND GPL-3.0-or-later", false),
        ("GPL-3.0-or-later AND (MIT OR ISC)", false),
        ("((MIT) AND (GPL-3.0-or-later OR (ISC)))", true),
        ("Apache-2.0", false),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("Apache-2.0 WITH LLVM-exception AND MIT", true),
        ("MIT WITH LLVM-exception", false),
    ] {
        assert_eq!(Reader::holds(expression, &allowed).unwrap(), holds, "{expression}");
    }
    for broken in ["", "MIT OR", "AND MIT", "(MIT", "MIT)", "MIT ISC", "MIT WITH", "()"] {
        assert!(Reader::holds(broken, &allowed).is_err(), "{broken}");
    }
}
