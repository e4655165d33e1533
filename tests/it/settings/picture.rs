//! A picture is written anew, shown to members only, and never anything but a picture.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use super::PAGE;
use crate::support::{Client, Page, TestApp, people::Person};

const ACT: &str = "/instellingen/profiel/foto";

/// A picture of one colour.
fn picture(format: ImageFormat, colour: [u8; 3]) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let image = RgbImage::from_pixel(120, 80, Rgb(colour));
    DynamicImage::ImageRgb8(image).write_to(&mut out, format).expect("a picture");
    out.into_inner()
}

/// Sends a file as a browser does.
fn upload(client: &Client, field: &str, name: &str, content_type: &str, bytes: &[u8]) -> Page {
    let head = format!(
        "--grens\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: {content_type}\r\n\r\n"
    );
    let body = [head.as_bytes(), bytes, b"\r\n--grens--\r\n"].concat();
    client.send(ACT, "multipart/form-data; boundary=grens", &body, Some("same-origin"))
}

fn upload_png(client: &Client, bytes: &[u8]) -> Page {
    upload(client, "picture", "ik.png", "image/png", bytes)
}

/// Where a person's picture lies, as another member sees it; empty when there is none.
fn source(looking: &Person, person: &Person) -> String {
    looking.get(&format!("/leden/{}", person.id)).attribute(".profile-head img", "src")
}

#[test]
fn a_picture_is_shown_to_members_and_removed_again() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    assert_eq!(source(&bram, &anna), "");
    // What hides behind the picture must not travel along.
    let hidden = [picture(ImageFormat::Png, [200, 30, 30]), b"verstopt achter de foto".to_vec()].concat();
    let page = upload_png(&anna, &hidden);
    page.leads_to(PAGE);
    assert!(anna.follow(page).text("[role=status]").contains("Je foto is bewaard"));

    let address = source(&bram, &anna);
    let shown = bram.get(&address);
    assert_eq!((shown.status, shown.header("content-type")), (200, Some("image/jpeg")));
    assert_eq!(shown.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(shown.header("content-security-policy"), Some("sandbox; default-src 'none'"));
    assert_eq!(shown.header("cache-control"), Some("private, max-age=31536000, immutable"));
    assert!(!shown.body.contains("verstopt") && shown.body.contains("JFIF"));

    let guest = app.guest().get(&address);
    assert!(guest.status == 303 && guest.location().unwrap().starts_with("/inloggen"), "{}", guest.status);
    let path = address.split('?').next().unwrap();
    assert_eq!(bram.get(&format!("{path}?v=anders")).header("cache-control"), Some("private, no-cache"));
    assert_eq!(bram.get(&format!("/leden/{}/foto", bram.id)).status, 404);

    let page = anna.post(&format!("{ACT}/verwijderen"), &[]);
    page.leads_to(PAGE);
    assert!(anna.follow(page).text("[role=status]").contains("Je foto is verwijderd"));
    assert_eq!((source(&bram, &anna), bram.get(&address).status), (String::new(), 404));
    anna.post(&format!("{ACT}/verwijderen"), &[]).leads_to(PAGE);
}

#[test]
fn each_kind_of_picture_is_taken_whatever_its_name_says() {
    let app = TestApp::start();
    let anna = app.member("anna");
    for (format, name) in [
        (ImageFormat::Png, "ik.png"),
        (ImageFormat::Jpeg, "../../etc/passwd"),
        (ImageFormat::Gif, "ik.html"),
        (ImageFormat::WebP, "Zoë \u{202e}gpj.exe"),
    ] {
        upload(&anna, "picture", name, "text/html", &picture(format, [10, 120, 90])).leads_to(PAGE);
        assert_eq!(anna.get(&source(&anna, &anna)).header("content-type"), Some("image/jpeg"), "{format:?}");
    }
}

#[test]
fn another_picture_has_another_address_and_the_one_before_is_gone() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    upload_png(&anna, &picture(ImageFormat::Png, [200, 30, 30])).leads_to(PAGE);
    let red = source(&bram, &anna);
    upload_png(&anna, &picture(ImageFormat::Png, [30, 30, 200])).leads_to(PAGE);
    assert_ne!(source(&bram, &anna), red);
    let files = std::fs::read_dir(app.site.cx.config.data_dir.join("pictures")).unwrap().count();
    assert_eq!(files, 1, "the first one still lies in the folder");
}

#[test]
fn two_who_have_the_same_picture_do_not_lose_it_to_each_other() {
    let app = TestApp::start();
    let (anna, bram) = (app.member("anna"), app.member("bram"));
    let same = picture(ImageFormat::Png, [90, 90, 90]);
    upload_png(&anna, &same).leads_to(PAGE);
    upload_png(&bram, &same).leads_to(PAGE);
    upload_png(&bram, &same).leads_to(PAGE);
    anna.post(&format!("{ACT}/verwijderen"), &[]).leads_to(PAGE);
    assert_eq!(anna.get(&source(&anna, &bram)).status, 200);
}

#[test]
fn what_is_no_picture_is_refused_and_the_one_that_is_there_stays() {
    let app = TestApp::start();
    let anna = app.member("anna");
    upload_png(&anna, &picture(ImageFormat::Png, [1, 2, 3])).leads_to(PAGE);
    let before = source(&anna, &anna);
    // A header that promises 65,535 by 65,535 points, and a screen of them.
    let gif_bomb = b"GIF89a\xff\xff\xff\xff\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\xff\xff\xff\xff\x00\x02\x02D\x01\x00;";
    let mut png_bomb = picture(ImageFormat::Png, [1, 2, 3]);
    png_bomb.splice(16..24, [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    let half: Vec<u8> = picture(ImageFormat::Png, [1, 2, 3]).into_iter().take(60).collect();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>";
    let cases: [(&str, &[u8], &str); 8] = [
        ("text", b"Dit is een brief.", "kunnen we niet tonen"),
        ("an SVG", svg, "kunnen we niet tonen"),
        ("a page", b"<!DOCTYPE html><script>alert(1)</script>", "kunnen we niet tonen"),
        ("a PDF", b"%PDF-1.7", "kunnen we niet tonen"),
        ("a GIF that would fill the memory", gif_bomb, "kunnen we niet lezen"),
        ("a PNG that would fill the memory", &png_bomb, "kunnen we niet lezen"),
        ("half a PNG", &half, "kunnen we niet lezen"),
        ("nothing", b"", "Kies eerst een foto"),
    ];
    for (what, bytes, words) in cases {
        let page = upload(&anna, "picture", "ik.png", "image/png", bytes);
        let said = page.fault("picture");
        assert!(said.contains(words), "{what}: {said}");
        assert_eq!(page.faults(), ["picture"], "{what}");
        assert_eq!(page.value("name"), "Anna Test", "the rest of the page is there");
    }
    let page = upload(&anna, "iets", "ik.png", "image/png", &picture(ImageFormat::Png, [9, 9, 9]));
    assert!(page.fault("picture").contains("Kies eerst een foto"));
    assert_eq!(source(&anna, &anna), before);
}

#[test]
fn a_file_that_is_too_large_is_refused_in_words() {
    let app = TestApp::start_with("[limits]\npicture_kilobytes = 64", false);
    let anna = app.member("anna");
    for kilobytes in [65, 400, 6000] {
        let page = upload_png(&anna, &vec![7; kilobytes * 1024]);
        assert!(page.fault("picture").contains("64 kB"), "{kilobytes}");
    }
    assert!(anna.get(PAGE).says("hoogstens 64 kB"));
    assert_eq!(source(&anna, &anna), "");
}

#[test]
fn a_body_that_is_no_upload_is_no_crash() {
    let app = TestApp::start();
    let anna = app.member("anna");
    for (content_type, body) in [
        ("multipart/form-data", &b"x"[..]),
        ("multipart/form-data; boundary=grens", b"geen grens te zien"),
        (
            "multipart/form-data; boundary=grens",
            b"--grens\r\nContent-Disposition: form-data; name=\"picture\"\r\n\r\nhalf",
        ),
        ("application/x-www-form-urlencoded", b"picture=x"),
        ("text/plain", b""),
    ] {
        let page = anna.send(ACT, content_type, body, Some("same-origin"));
        assert!((400..=422).contains(&page.status), "{content_type}: {}", page.status);
        assert_eq!(page.count("header.site-head"), 1, "{content_type}");
    }
    assert_eq!(source(&anna, &anna), "");
}

#[test]
fn a_visitor_uploads_nothing_and_a_member_not_without_end() {
    let app = TestApp::start_with("[limits]\nuploads_per_member_per_hour = 2", false);
    let png = picture(ImageFormat::Png, [1, 2, 3]);
    let page = upload_png(&app.guest(), &png);
    assert!(page.status == 303 && page.location().unwrap().starts_with("/inloggen"), "{}", page.status);
    let anna = app.member("anna");
    upload_png(&anna, &png).leads_to(PAGE);
    upload_png(&anna, &png).leads_to(PAGE);
    let page = upload_png(&anna, &png);
    page.refuses(429, "Even geduld");
    assert!(page.header("retry-after").is_some());
}
