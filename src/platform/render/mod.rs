//! stub
/// x
#[derive(Debug, Clone)]
pub struct SafeHtml(String);
impl SafeHtml {
    pub(in crate::platform) fn trusted(s: String) -> Self {
        Self(s)
    }
}
impl std::fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
