//! Tables as spreadsheets write and read them: cells between commas, semicolons or tabs, in quotes or not.
//!
//! ## Why
//! A spreadsheet on a Dutch machine writes semicolons and Windows-1252, another one commas and UTF-8, a third one
//! tabs and UTF-16, and people do not know which; so all of them are read. A line break ends a row even within
//! quotes: no cell that is asked for holds one, and one quote too many spoils its own line instead of the whole rest
//! of the file. That rule, and a number for each line, is why this is written here.

/// A row that says anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, from 1, as a spreadsheet numbers it.
    pub line: usize,
    /// Its cells, without the space around them.
    pub cells: Vec<String>,
    /// Whether a quote in it never ends.
    pub is_torn: bool,
}

/// The text of a file, whatever its encoding; none when it is no text at all.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok()?,
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes)?,
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|byte| windows(*byte)).collect(),
        },
    };
    (!text.contains('\0')).then_some(text)
}

fn wide(bytes: &[u8], unit: impl Fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<_, _>>().ok()
}

/// A letter of Windows-1252.
fn windows(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => UPPER.get(usize::from(byte & 0x1f)).copied().unwrap_or('\u{fffd}'),
        other => char::from(other),
    }
}

/// The rows that say anything, at most `most` and one more.
pub fn rows(text: &str, most: usize) -> Vec<Row> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let named = text.lines().next().and_then(|first| first.strip_prefix("sep="));
    let separator = match named.and_then(|sign| sign.chars().next()) {
        Some(sign) => sign,
        None => likely_separator(&text),
    };
    (1..)
        .zip(text.lines())
        .skip(usize::from(named.is_some()))
        .map(|(line, text)| split(line, text, separator))
        .filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
        .take(most.saturating_add(1))
        .collect()
}

/// The sign that stands most often between the quotes of the first line that says anything.
fn likely_separator(text: &str) -> char {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let outside = || first.split('"').step_by(2).flat_map(str::chars);
    // Of equals the last one counts.
    let count = |sign: &char| outside().filter(|letter| letter == sign).count();
    [',', '\t', ';'].into_iter().max_by_key(count).unwrap_or(';')
}

fn split(line: usize, text: &str, separator: char) -> Row {
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let (mut quoted, mut letters) = (false, text.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                cell.push('"');
                letters.next();
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => quoted = true,
            other if other == separator && !quoted => cells.push(std::mem::take(&mut cell)),
            other => cell.push(other),
        }
    }
    cells.push(cell);
    let cells = cells.into_iter().map(|cell| cell.trim().to_owned()).collect();
    Row { line, cells, is_torn: quoted }
}

/// A line of a table that is given out: each cell in quotes, and none that a spreadsheet takes for a formula.
pub fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    format!("{}\r\n", cells.join(","))
}

fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text, 100).into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn the_same_table_is_read_however_a_spreadsheet_wrote_it() {
        let expected = [["Zoë; van 't Hoff", "zoe@x.nl"], ["Anna \"An\" Bos", "anna@x.nl"]];
        for sign in [";", ",", "\t"] {
            for end in ["\n", "\r\n", "\r"] {
                let text = format!(
                    "\"Zoë; van 't Hoff\"{sign}zoe@x.nl{end}{end} \"Anna \"\"An\"\" Bos\" {sign}anna@x.nl"
                );
                assert_eq!(cells(&text), expected, "{text:?}");
            }
        }
        assert_eq!(cells("sep=,\nx;y,z"), [["x;y", "z"]]);
    }

    #[test]
    fn lines_keep_their_numbers_and_one_quote_too_many_spoils_one_line() {
        let found = rows("a;b\n\n;;\n\"c;d\ne;f\n", 100);
        let lines: Vec<(usize, bool)> = found.iter().map(|row| (row.line, row.is_torn)).collect();
        assert_eq!(lines, [(1, false), (4, true), (5, false)]);
        assert_eq!(rows(&"a;b\n".repeat(50), 10).len(), 11);
    }

    #[test]
    fn every_encoding_of_a_spreadsheet_is_read_and_what_is_no_text_is_not() {
        let wide = |big: bool| -> Vec<u8> {
            "\u{feff}Zoë €"
                .encode_utf16()
                .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
                .collect()
        };
        for bytes in
            ["Zoë €".as_bytes(), "\u{feff}Zoë €".as_bytes(), b"Zo\xeb \x80", &wide(true), &wide(false)]
        {
            assert_eq!(decode(bytes).as_deref(), Some("Zoë €"), "{bytes:?}");
        }
        for bytes in [&b"PK\x03\x04\x14\0\x06\0"[..], b"\xff\xfea", b"\xff\xfe\0\xd8", b"a\0b"] {
            assert_eq!(decode(bytes), None, "{bytes:?}");
        }
        assert_eq!(decode(b"").as_deref(), Some(""));
    }

    #[test]
    fn a_cell_that_is_given_out_is_never_a_formula_and_never_breaks_out() {
        for (text, shown) in [
            ("Ayşe Yıldız", "\"Ayşe Yıldız\""),
            ("=1+1", "\"'=1+1\""),
            ("+31", "\"'+31\""),
            ("-x", "\"'-x\""),
            ("@x", "\"'@x\""),
            ("\tx", "\"'\tx\""),
            ("a \"b\", c", "\"a \"\"b\"\", c\""),
            ("", "\"\""),
        ] {
            assert_eq!(cell(text), shown);
        }
    }

    proptest! {
        #[test]
        fn nothing_makes_it_stumble(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            if let Some(text) = decode(&bytes) {
                prop_assert!(rows(&text, 20).len() <= 21);
            }
        }

        #[test]
        fn what_is_given_out_is_read_back(words in proptest::collection::vec("[^=+@\\-\\s\u{0}-\u{1f}][^\u{0}-\u{1f}\u{7f}-\u{a0}]{0,12}[a-z]", 2..5)) {
            prop_assert_eq!(cells(&line(&words)), vec![words]);
        }
    }
}
