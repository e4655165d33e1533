//! Styles, scripts, fonts and icons: their addresses change with their content, so they are kept for good.

use actix_web::{HttpResponse, http::header, web::Path};

use crate::{
    platform::error::Failure,
    web::http::{cx::Cx, page::Answer},
};

/// One file.
pub async fn show_asset(cx: Cx, path: Path<(String, String)>) -> Answer {
    let (hash, name) = path.into_inner();
    let asset = cx.renderer.assets().find(&hash, &name).ok_or(Failure::NotFound)?;
    let mut response = HttpResponse::Ok();
    response
        .content_type(asset.media_type)
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"));
    if asset.media_type == "font/woff2" {
        // Compressed already; trying again would only cost time.
        response.insert_header((header::CONTENT_ENCODING, "identity"));
    }
    Ok(response.body(asset.bytes.clone()))
}
