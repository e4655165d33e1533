//! Styles, scripts, fonts and icons: their addresses change with their content, so they are kept for good.

use actix_web::{HttpRequest, HttpResponse, http::header, web::Path};

use crate::{
    platform::error::Failure,
    web::http::{cx::Cx, page::Answer},
};

/// One file, packed where the browser can unpack it.
pub async fn show_asset(cx: Cx, request: HttpRequest, path: Path<(String, String)>) -> Answer {
    let (hash, name) = path.into_inner();
    let asset = cx.renderer.assets().find(&hash, &name).ok_or(Failure::NotFound)?;
    let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let packed = asset.packed.as_ref().filter(|_| accepted.is_some_and(takes_gzip));
    let mut response = HttpResponse::Ok();
    response
        .content_type(asset.media_type)
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::VARY, "Accept-Encoding"))
        // Said in any case, so that nothing is packed again on its way.
        .insert_header((header::CONTENT_ENCODING, if packed.is_some() { "gzip" } else { "identity" }));
    Ok(response.body(packed.unwrap_or(&asset.bytes).clone()))
}

/// Whether gzip is among the encodings, and not refused (`gzip;q=0`).
fn takes_gzip(accepted: &str) -> bool {
    accepted.split(',').any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"))
            && !parts.any(|quality| matches!(quality, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gzip_is_used_where_it_is_taken() {
        assert!(takes_gzip("br, gzip;q=0.8") && takes_gzip("GZIP"));
        assert!(!takes_gzip("br") && !takes_gzip("gzip;q=0") && !takes_gzip(""));
    }
}
