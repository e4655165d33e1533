//! The pages of a site with nobody in it answer.

use crate::support::TestApp;

#[test]
fn a_visitor_and_a_member_see_the_home_page() {
    let app = TestApp::start();
    assert_eq!(app.guest().get("/").status, 200);
    let anna = app.member("anna");
    let (thread, _) = app.thread(&anna, "mediawijsheid", "Hoe leg je AI uit?");
    let home = app.member("bram").get("/");
    assert_eq!((home.status, home.text("h1").contains("Bram")), (200, true), "{}", home.body);
    let page = app.member("carla").follow(app.member("dirk").get(&format!("/gesprekken/{thread}")));
    assert_eq!(page.status, 200);
}
