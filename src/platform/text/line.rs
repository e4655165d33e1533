//! One line or one text from a form: trimmed, checked, never longer than its place.
//!
//! ## Why
//! Control characters in a name have stopped mail workers elsewhere (lettre panics on a line break in a
//! display name), and NUL cannot be stored on PostgreSQL; so they are refused where text comes in.

use crate::platform::error::Message;

/// A trimmed single line of at most `max` characters; it may be empty.
pub fn optional(text: &str, max: usize) -> Result<String, Message> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().any(is_unwanted) {
        return Err(Message::new("error-control-characters"));
    }
    let length = line.chars().count();
    if length > max {
        return Err(Message::new("error-too-long").with("max", max).with("length", length));
    }
    Ok(line)
}

/// A trimmed single line of one to `max` characters; `missing` is what to say when it is empty.
pub fn required(text: &str, max: usize, missing: &'static str) -> Result<String, Message> {
    let line = optional(text, max)?;
    if line.is_empty() { Err(missing.into()) } else { Ok(line) }
}

/// A text of several lines with plain line ends, at most `max` characters; it may be empty.
pub fn text(text: &str, max: usize) -> Result<String, Message> {
    let plain = text.replace("\r\n", "\n").replace('\r', "\n");
    if plain.chars().any(|c| is_unwanted(c) && c != '\n' && c != '\t') {
        return Err(Message::new("error-control-characters"));
    }
    let trimmed = plain.trim_end().trim_start_matches('\n');
    let length = trimmed.chars().count();
    if length > max {
        return Err(Message::new("error-too-long").with("max", max).with("length", length));
    }
    if trimmed.trim().is_empty() { Ok(String::new()) } else { Ok(trimmed.to_owned()) }
}

/// A text of several lines that must say something.
pub fn required_text(input: &str, max: usize, missing: &'static str) -> Result<String, Message> {
    let text = text(input, max)?;
    if text.is_empty() { Err(missing.into()) } else { Ok(text) }
}

/// Control characters, and marks that turn the direction of what follows (they can disguise a name).
fn is_unwanted(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_refused_and_length_is_counted_in_characters() {
        assert!(optional("a\0b", 10).is_err());
        assert!(optional("a\u{202e}b", 10).is_err());
        assert_eq!(optional(" Zoë\r\n van  't Hoff ", 20).unwrap(), "Zoë van 't Hoff");
        assert!(optional("éé", 2).is_ok() && optional("ééé", 2).is_err());
        assert_eq!(text("a\r\nb\r", 10).unwrap(), "a\nb");
        assert!(required_text(" \n ", 10, "error-empty").is_err());
    }
}
