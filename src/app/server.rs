//! The web server: the order of the middleware, and how it stops.

use std::{net::TcpListener, time::Duration};

use actix_web::{
    App, HttpServer,
    dev::Server,
    middleware::{Compress, from_fn},
    web,
};

use super::{routes, site::Site};
use crate::web::{error, headers, same_origin, viewer};

/// How long requests that run may take after the signal to stop; idle connections wait for nothing, but actix
/// keeps them until then. Below the five seconds that are promised.
const SHUTDOWN_SECONDS: u64 = 3;

/// Serves on this socket until it is told to stop (SIGTERM and SIGINT, where `signals`).
pub fn serve(site: &Site, listener: TcpListener, signals: bool) -> std::io::Result<Server> {
    let cx = site.cx.clone();
    let threads = match site.cx.config.threads {
        0 => std::thread::available_parallelism().map_or(2, std::num::NonZero::get),
        threads => threads,
    };
    let factory = move || {
        // The last one wrapped is the first one asked.
        App::new()
            .app_data(cx.clone())
            .configure(routes::configure)
            .default_service(web::to(error::not_found))
            .wrap(from_fn(same_origin::require))
            .wrap(from_fn(viewer::identify))
            .wrap(from_fn(error::show_errors))
            .wrap(Compress::default())
            .wrap(from_fn(headers::set))
    };
    let mut server = HttpServer::new(factory)
        .workers(threads)
        .client_request_timeout(Duration::from_secs(5))
        .client_disconnect_timeout(Duration::from_secs(1))
        .keep_alive(Duration::from_secs(30))
        .shutdown_timeout(SHUTDOWN_SECONDS)
        .listen(listener)?;
    if !signals {
        server = server.disable_signals();
    }
    Ok(server.run())
}
