//! What a form says when something is wrong in it.

use super::Page;

impl Page {
    /// Asserts that this is the form again, with a fault at this field and in the summary above it; gives the fault.
    #[track_caller]
    pub fn fault(&self, field: &str) -> String {
        assert_eq!(self.status, 422, "{}", self.body);
        let text = self.text(&format!("#{field}-error"));
        assert!(
            !text.is_empty(),
            "nothing stands at the field {field}: {}",
            self.texts(".error-summary li").join(" | ")
        );
        let control = format!("#{field}[aria-invalid=true]");
        assert_eq!(self.count(&control), 1, "{field} is not marked as wrong");
        let described = self.attribute(&control, "aria-describedby");
        assert!(described.split(' ').any(|id| id == format!("{field}-error")), "{field}: {described}");
        let summary = self.texts(&format!(".error-summary[role=alert] a[href='#{field}']"));
        assert!(summary.contains(&text), "the summary does not say {text}: {summary:?}");
        text
    }

    /// The fields that the summary names, in its order.
    pub fn faults(&self) -> Vec<String> {
        let links = self.attributes(".error-summary a", "href");
        links.iter().map(|link| link.trim_start_matches('#').to_owned()).collect()
    }

    /// What stands in a field.
    pub fn value(&self, field: &str) -> String {
        let input = self.attributes(&format!("input#{field}"), "value").into_iter().next();
        input.unwrap_or_else(|| self.text(&format!("textarea#{field}")))
    }

    /// Asserts that this is an error page of the site itself with these words.
    #[track_caller]
    pub fn refuses(&self, status: u16, words: &str) {
        assert_eq!(self.status, status, "{}", self.body);
        assert_eq!(self.count("header.site-head"), 1, "not in the site's own look: {}", self.body);
        assert!(self.text("main").contains(words), "{words}: {}", self.text("main"));
    }

    /// Asserts that a change was made and where the browser goes next.
    #[track_caller]
    pub fn leads_to(&self, location: &str) {
        assert_eq!((self.status, self.location()), (303, Some(location)), "{}", self.text("main"));
    }
}
