//! Pictures of people: decoded within bounds, turned upright, cut square, and written anew.
//!
//! ## Why
//! What is written anew holds no metadata (a phone notes where a photo was taken) and nothing that was hidden
//! behind the picture; what cannot be decoded is no picture. Size and memory are bounded before decoding (ASVS
//! 5.2). The file is named by its content, so an address never shows another picture than it did.

use std::{
    io::Cursor,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::Context;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, imageops::FilterType};

use tokio::sync::Semaphore;

use crate::platform::{
    error::{Failure, Message},
    secrets::sha256_hex,
};

/// The edge of what is kept, in pixels: enough for the large picture on a fine screen.
const EDGE: u32 = 320;
/// Longest edge of what is taken in.
const LONGEST_EDGE: u32 = 8_000;
/// Most memory that decoding may take.
const MOST_MEMORY: u64 = 96 * 1024 * 1024;

/// A picture made ready to be kept: a square JPEG without metadata. The error is for the reader.
pub fn reencode(bytes: &[u8]) -> Result<Vec<u8>, Message> {
    let broken = |_| Message::new("error-picture-broken");
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| Message::new("error-picture-type"))?;
    match reader.format() {
        Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP | ImageFormat::Gif) => {}
        _ => return Err("error-picture-type".into()),
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_EDGE);
    limits.max_image_height = Some(LONGEST_EDGE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    let square = picture.resize_to_fill(EDGE, EDGE, FilterType::Lanczos3);
    let mut out = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(on_white(&square)).write_to(&mut out, ImageFormat::Jpeg).map_err(broken)?;
    Ok(out.into_inner())
}

/// JPEG knows no transparency; what is see-through becomes white.
fn on_white(picture: &DynamicImage) -> image::RgbImage {
    let mut canvas = image::RgbaImage::from_pixel(picture.width(), picture.height(), image::Rgba([255; 4]));
    image::imageops::overlay(&mut canvas, &picture.to_rgba8(), 0, 0);
    DynamicImage::ImageRgba8(canvas).to_rgb8()
}

/// The folder of pictures.
#[derive(Debug, Clone)]
pub struct PictureFolder {
    folder: PathBuf,
    turns: Arc<Semaphore>,
}

impl PictureFolder {
    /// The pictures within the site's data folder.
    pub fn within(data_dir: &Path) -> Self {
        Self { folder: data_dir.join("pictures"), turns: Arc::new(Semaphore::new(1)) }
    }

    /// Makes a picture ready and keeps it, off the threads that answer requests and one at a time: a large one takes
    /// much memory. Gives its name, or what is wrong with it.
    pub async fn take_in(&self, bytes: Vec<u8>) -> Result<Result<String, Message>, Failure> {
        let _turn = self.turns.acquire().await.map_err(|error| Failure::Broken(error.into()))?;
        let folder = self.clone();
        tokio::task::spawn_blocking(move || match reencode(&bytes) {
            Ok(picture) => folder.keep(&picture).map(Ok),
            Err(message) => Ok(Err(message)),
        })
        .await
        .map_err(|error| Failure::Broken(error.into()))?
        .map_err(Failure::Broken)
    }

    /// Keeps a picture and gives its name. Written beside and renamed, so that nobody ever sees half of it.
    pub fn keep(&self, bytes: &[u8]) -> anyhow::Result<String> {
        let name = sha256_hex(bytes);
        std::fs::create_dir_all(&self.folder)
            .with_context(|| format!("cannot make {}", self.folder.display()))?;
        let unfinished = self.folder.join(format!("{name}.part"));
        std::fs::write(&unfinished, bytes)
            .with_context(|| format!("cannot write {}", unfinished.display()))?;
        std::fs::rename(&unfinished, self.path(&name))?;
        Ok(name)
    }

    /// A picture that was kept. A name that is none of ours is not looked for.
    pub fn read(&self, name: &str) -> Option<Vec<u8>> {
        let ours = name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        if ours { std::fs::read(self.path(name)).ok() } else { None }
    }

    /// Throws a picture away that nobody shows any more.
    pub fn remove(&self, name: &str) {
        if let Err(error) = std::fs::remove_file(self.path(name)) {
            tracing::warn!(%error, "a picture could not be removed");
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.jpg"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        DynamicImage::new_rgba8(width, height).write_to(&mut out, ImageFormat::Png).unwrap();
        out.into_inner()
    }

    #[test]
    fn a_picture_becomes_a_square_without_metadata() {
        let kept = reencode(&png(800, 300)).unwrap();
        let read = image::load_from_memory(&kept).unwrap();
        assert_eq!((read.width(), read.height()), (EDGE, EDGE));
        assert!(!kept.windows(4).any(|four| four == b"Exif"));
    }

    #[test]
    fn what_is_no_picture_or_far_too_large_is_refused() {
        for bad in [&b""[..], b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7"] {
            assert!(reencode(bad).is_err());
        }
        // A header that promises 60,000 by 60,000 points.
        let mut bomb = png(1, 1);
        bomb.splice(16..24, [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
        assert!(reencode(&bomb).is_err());
        let half: Vec<u8> = png(400, 400).into_iter().take(60).collect();
        assert!(reencode(&half).is_err());
    }

    #[test]
    fn kept_pictures_are_found_by_their_own_name_only() {
        let folder = tempfile::tempdir().unwrap();
        let pictures = PictureFolder::within(folder.path());
        let name = pictures.keep(b"x").unwrap();
        assert_eq!(pictures.read(&name).as_deref(), Some(&b"x"[..]));
        assert_eq!(pictures.read("../../etc/passwd"), None);
        pictures.remove(&name);
        assert_eq!(pictures.read(&name), None);
    }
}
