//! The project's own files as tests read them: paths, texts, and Rust without its comments and strings.

use std::{fs, path::Path};

/// A file of the project.
pub struct File {
    /// Its path within the folder that was asked for, with `/`.
    pub path: String,
    /// Its text; what is not UTF-8 is replaced.
    pub text: String,
}

/// A Rust file, taken apart.
pub struct Rust {
    /// Its path within the folder that was asked for.
    pub path: String,
    /// As it stands.
    pub text: String,
    /// Without comments and strings.
    pub code: String,
    /// Its strings, as written between the quotes.
    pub strings: Vec<String>,
}

/// Every file in a folder of the project and below it, by path.
pub fn files(folder: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    collect(&root, "", &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!found.is_empty(), "nothing in {folder}");
    found
}

/// Every Rust file in a folder of the project.
pub fn rust(folder: &str) -> Vec<Rust> {
    files(folder)
        .into_iter()
        .filter(|file| file.is("rs"))
        .map(|file| Rust::read(file.path, file.text))
        .collect()
}

/// Every template.
pub fn templates() -> Vec<File> {
    files("templates").into_iter().filter(|file| file.is("hbs")).collect()
}

impl File {
    /// Whether its name ends in a dot and this.
    pub fn is(&self, extension: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|own| own == extension)
    }
}

/// A program's text without the module `tests` that ends it.
pub fn without_tests(text: &str) -> &str {
    text.split_once("#[cfg(test)]\nmod tests {").map_or(text, |(before, _)| before)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("a folder of the project") {
        let entry = entry.expect("an entry");
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), found);
        } else {
            let bytes = fs::read(entry.path()).expect("a file of the project");
            found.push(File { path, text: String::from_utf8_lossy(&bytes).into_owned() });
        }
    }
}

impl Rust {
    /// Takes a text apart.
    pub fn read(path: String, text: String) -> Self {
        let (mut code, mut strings) = (String::new(), Vec::new());
        let mut rest = text.as_str();
        while let Some(first) = rest.chars().next() {
            let follows_word = code.chars().last().is_some_and(is_word);
            let length = if let Some(length) = comment(rest).or_else(|| character(rest)) {
                length
            } else if let Some((length, inner)) = string(rest, follows_word) {
                strings.push(inner.to_owned());
                length
            } else {
                code.push(first);
                rest = rest.split_at(first.len_utf8()).1;
                continue;
            };
            code.push(' ');
            rest = rest.split_at(length).1;
        }
        Self { path, text, code, strings }
    }
}

/// Whether a letter can stand in a name.
pub fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The length of a comment at the start.
fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    text.starts_with("/*").then(|| text.find("*/").map_or(text.len(), |end| end + 2))
}

/// The length of a character such as `'"'` at the start; `'static` is none.
fn character(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('\'')?;
    let mut letters = inner.char_indices();
    let (_, first) = letters.next()?;
    let (at, next) = letters.next()?;
    if first == '\\' {
        return inner.split_at(at + next.len_utf8()).1.find('\'').map(|end| end + at + next.len_utf8() + 2);
    }
    (next == '\'').then_some(at + 2)
}

/// The length of a string at the start, and what is in it.
fn string(text: &str, follows_word: bool) -> Option<(usize, &str)> {
    if let Some(raw) = text.strip_prefix('r').filter(|_| !follows_word) {
        let inner = raw.trim_start_matches('#');
        let marks = raw.split_at(raw.len() - inner.len()).0;
        let inner = inner.strip_prefix('"')?;
        let end = inner.find(&format!("\"{marks}"))?;
        return Some((end + 3 + 2 * marks.len(), inner.split_at(end).0));
    }
    let inner = text.strip_prefix('"')?;
    let mut is_escaped = false;
    for (at, letter) in inner.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return Some((at + 2, inner.split_at(at).0)),
            _ => {}
        }
    }
    None
}

#[test]
fn a_program_is_taken_apart() {
    let text = r##"use a::b; // crate::no "no"
/* crate::no */ const X: &'static str = "crate::\"no"; let q = ['"', '\'', 'x', '\u{1f}']; r#"raw "one" x"#; for_r"2""##;
    let read = Rust::read(String::new(), text.to_owned());
    assert!(read.code.contains("use a::b;") && read.code.contains("&'static str"), "{}", read.code);
    assert!(!read.code.contains("no") && !read.code.contains("raw"), "{}", read.code);
    assert_eq!(read.strings, ["crate::\\\"no", "raw \"one\" x", "2"]);
}
