//! Where a post stands: its thread, the page of it, and the place on the page.

use crate::{
    forum::threads::{listing, model::Thread, store},
    platform::{db::Db, error::Failure, ids::PostId},
    web::urls,
};

/// The address of a post in its thread, as this reader sees threads. A post for which its page of trees has no
/// room is shown in the order of time.
pub fn of(db: &mut Db, thread: &Thread, id: PostId, by_time: bool) -> Result<String, Failure> {
    let post = store::get_post(db, id)?;
    let page = listing::page_of(db, &post, by_time)?;
    let is_cut = !by_time && listing::is_cut(db, &post, page)?;
    let page = if is_cut { listing::page_of(db, &post, true)? } else { page };
    let order = is_cut.then(|| "weergave=tijd".to_owned());
    let page = (page > 1).then(|| format!("pagina={page}"));
    let query: Vec<String> = [order, page].into_iter().flatten().collect();
    let address = urls::thread(thread.id, &thread.title);
    if query.is_empty() {
        return Ok(format!("{address}#r{id}"));
    }
    Ok(format!("{address}?{}#r{id}", query.join("&")))
}
