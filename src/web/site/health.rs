//! Whether the process lives, and whether it can do its work.

use actix_web::HttpResponse;

use crate::{platform::db, web::http::cx::Cx};

/// `/healthz`: the process answers.
pub async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n")
}

/// `/readyz`: the database answers and its schema is the program's.
pub async fn readyz(cx: Cx) -> HttpResponse {
    let ready = cx
        .database
        .read(|db| {
            db::is_up_to_date(db).map_err(|error| crate::platform::error::Failure::Broken(error.into()))
        })
        .await;
    match ready {
        Ok(true) => HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ready\n"),
        _ => HttpResponse::ServiceUnavailable().content_type("text/plain; charset=utf-8").body("not ready\n"),
    }
}
