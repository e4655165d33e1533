//! Words that somebody looks for, as patterns of LIKE. Each use names the sign of escape: `.escape('\\')`.

/// More words than this add nothing to a search.
const MOST_WORDS: usize = 8;

/// A pattern for each word: the column holds it somewhere. What LIKE gives a meaning is plain text.
pub fn patterns(words: &str) -> impl Iterator<Item = String> {
    words.split_whitespace().take(MOST_WORDS).map(|word| format!("%{}%", escaped(word)))
}

/// A text in which LIKE sees nothing special.
pub fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_a_pattern_in_which_signs_are_plain_text() {
        assert_eq!(patterns(" 50%_\\  erbij ").collect::<Vec<_>>(), ["%50\\%\\_\\\\%", "%erbij%"]);
        assert_eq!(patterns("  ").count(), 0);
        assert_eq!(patterns(&"x ".repeat(100)).count(), MOST_WORDS);
    }
}
