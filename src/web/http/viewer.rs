//! Who looks at a page: from the session cookie to a [`Viewer`], once a request.

use std::{
    future::{Ready, ready},
    net::{IpAddr, Ipv4Addr},
};

use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    body::{BoxBody, MessageBody},
    dev::{Payload, ServiceRequest, ServiceResponse},
    middleware::Next,
};
use chrono::Duration;

use super::{cookies, cx::Cx, failure::PageFailure};
use crate::{
    forum::{
        access::{Actor, MemberActor},
        accounts::sessions::{self, SignedIn},
        membership::guests,
        notifications,
    },
    platform::{clock::Timestamp, i18n::Language, ids::SessionId, secrets::Token},
};

/// A session's visit is noted at most this often.
const TOUCH_AFTER: Duration = Duration::minutes(5);

/// Who looks, in which language, from where.
#[derive(Debug, Clone)]
pub struct Viewer {
    /// For the access table.
    pub actor: Actor,
    /// The session, for members.
    pub session: Option<SessionId>,
    /// The full name, empty for visitors.
    pub name: String,
    /// The name of the picture's content, where there is one.
    pub picture: Option<String>,
    /// Whether they lead a group.
    pub leads: bool,
    /// Unread notifications.
    pub news_count: i64,
    /// When the visit before this one ended.
    pub previous_visit_at: Option<Timestamp>,
    /// In which language to speak.
    pub lang: Language,
    /// "system", "light" or "dark".
    pub theme: String,
    /// Whether threads are shown in the order of time, as chosen on this device.
    pub by_time: bool,
    /// The network address, for limits.
    pub address: IpAddr,
    /// Path and query of the request.
    pub path: String,
    /// The key of a message left by the request before.
    pub flash: Option<String>,
}

impl FromRequest for Viewer {
    type Error = PageFailure;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(of(request)))
    }
}

/// The viewer that [`identify`] noted; a visitor where it did not come that far.
pub fn of(request: &HttpRequest) -> Viewer {
    request.extensions().get::<Viewer>().cloned().unwrap_or_else(|| visitor(request))
}

/// Middleware: finds out who looks, before the handler runs.
pub async fn identify(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    match find(request.request()).await {
        Ok(viewer) => {
            request.extensions_mut().insert(viewer);
            Ok(next.call(request).await?.map_into_boxed_body())
        }
        Err(failure) => Ok(failure.refused(request)),
    }
}

async fn find(request: &HttpRequest) -> Result<Viewer, PageFailure> {
    let mut viewer = visitor(request);
    if request.path().starts_with("/assets/") {
        // The same for everybody; asking who it is would cost queries for each file.
        return Ok(viewer);
    }
    let Some(cx) = request.app_data::<Cx>() else { return Ok(viewer) };
    let Some(token) = session_token(cx, request) else { return Ok(viewer) };
    let now = cx.clock.now();
    let (hash, retention) = (token.hash(), cx.config.retention.clone());
    let found = cx
        .database
        .read(move |db| {
            let Some(signed_in) = sessions::find_viewer(db, &hash, &retention, now)? else { return Ok(None) };
            let news = notifications::store::count_unread(db, signed_in.member, now)?;
            Ok(Some((signed_in, news)))
        })
        .await?;
    let Some((signed_in, news_count)) = found else { return Ok(viewer) };
    if signed_in.has_overstayed {
        // What is over is over at this request, whether or not the worker came by; whoever cannot be taken out of a
        // group now does not come in.
        let (member, mails) = (signed_in.member, cx.mails.clone());
        cx.database.write(move |db| guests::end_due(db, member, &mails, now)).await?;
    }
    if now.since(signed_in.last_seen_at) > TOUCH_AFTER {
        let (session, member) = (signed_in.session, signed_in.member);
        // Reading goes on while nobody can write: a visit that is not noted is no reason to show nothing.
        if let Err(failure) = cx.database.write(move |db| sessions::touch(db, session, member, now)).await {
            tracing::warn!(%failure, "a visit could not be noted");
        }
    }
    fill(&mut viewer, signed_in, news_count);
    Ok(viewer)
}

fn fill(viewer: &mut Viewer, signed_in: SignedIn, news_count: i64) {
    let SignedIn { member: id, is_admin, is_guest, .. } = signed_in;
    viewer.actor = Actor::Member(MemberActor { id, is_admin, is_guest });
    viewer.session = Some(signed_in.session);
    viewer.leads = signed_in.leads;
    viewer.lang = Language::parse(&signed_in.language).unwrap_or(viewer.lang);
    viewer.name = signed_in.name;
    viewer.picture = signed_in.picture;
    viewer.theme = signed_in.theme;
    viewer.previous_visit_at = signed_in.previous_visit_at;
    viewer.news_count = news_count;
}

/// The session's secret, where the request brings one.
pub fn session_token(cx: &Cx, request: &HttpRequest) -> Option<Token> {
    Token::parse(request.cookie(cookies::session_name(cx.config.is_https()))?.value())
}

fn visitor(request: &HttpRequest) -> Viewer {
    let cx = request.app_data::<Cx>();
    let default = cx.map_or(Language::Nl, |cx| cx.config.site.language);
    let chosen = request.cookie(cookies::LANGUAGE).and_then(|cookie| Language::parse(cookie.value()));
    Viewer {
        actor: Actor::Visitor,
        session: None,
        name: String::new(),
        picture: None,
        leads: false,
        news_count: 0,
        previous_visit_at: None,
        lang: chosen.unwrap_or(default),
        theme: "system".to_owned(),
        by_time: request.cookie(cookies::ORDER).is_some_and(|cookie| cookie.value() == "tijd"),
        address: address(request, cx),
        path: request.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
        flash: request.cookie(cookies::FLASH).map(|cookie| cookie.value().to_owned()),
    }
}

/// The peer, or what a trusted proxy says of its peer. Nobody else's `X-Forwarded-For` counts: any client
/// can send one. Read from the nearest hop outward, and no further than the first that is not trusted or not an
/// address.
fn address(request: &HttpRequest, cx: Option<&Cx>) -> IpAddr {
    let peer = request.peer_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip().to_canonical());
    let trusted = |address: &IpAddr| cx.is_some_and(|cx| cx.config.trusted_proxies.contains(address));
    let forwarded = request.headers().get_all("x-forwarded-for").filter_map(|value| value.to_str().ok());
    let hops: Vec<&str> = forwarded.flat_map(|value| value.split(',')).map(str::trim).collect();
    let mut nearest = peer;
    for hop in hops.into_iter().rev() {
        let Some(before) = hop.parse::<IpAddr>().ok().filter(|_| trusted(&nearest)) else { break };
        nearest = before.to_canonical();
    }
    nearest
}

/// By what limits know a network: the address, or the /64 of IPv6, which one household has whole.
pub fn network(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}
