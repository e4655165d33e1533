//! What templates may call: `t` for texts, `time`, `icon`, `asset`, `eq`, `number`.

use std::sync::Arc;

use chrono_tz::Tz;
use fluent_bundle::{FluentArgs, FluentValue};
use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, JsonRender, Output, RenderContext, RenderError,
    RenderErrorReason, ScopedJson,
};
use serde_json::Value;

use super::{
    assets::Assets,
    dates::{self, Style},
};
use crate::platform::{
    clock::Timestamp,
    i18n::{Language, Texts, number_or_text},
};

pub(super) fn register(
    registry: &mut Handlebars<'static>,
    texts: &Arc<Texts>,
    assets: &Arc<Assets>,
    zone: Tz,
) {
    registry.register_helper("t", Box::new(Text(Arc::clone(texts))));
    registry.register_helper("time", Box::new(Time { texts: Arc::clone(texts), zone }));
    registry.register_helper("icon", Box::new(Icon(Arc::clone(assets))));
    registry.register_helper("asset", Box::new(AssetUrl(Arc::clone(assets))));
    registry.register_helper("eq", Box::new(Equal));
    registry.register_helper("number", Box::new(Number));
}

fn language(ctx: &Context) -> Language {
    let tag = ctx.data().pointer("/shell/lang").and_then(Value::as_str).unwrap_or_default();
    Language::parse(tag).unwrap_or(Language::Nl)
}

fn first<'a>(h: &'a Helper<'_>) -> Result<&'a Value, RenderError> {
    Ok(h.param(0).ok_or(RenderErrorReason::ParamNotFoundForIndex("helper", 0))?.value())
}

/// `{{t "key" name=value}}`: a text in the reader's language. Escaped like any value.
struct Text(Arc<Texts>);

impl HelperDef for Text {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        h: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        ctx: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let key = first(h)?.as_str().unwrap_or_default();
        let mut args = FluentArgs::new();
        for (name, value) in h.hash() {
            let value = match value.value() {
                Value::Number(number) => number.as_i64().map_or(FluentValue::None, FluentValue::from),
                Value::String(text) => number_or_text(text),
                other => FluentValue::from(other.render()),
            };
            args.set((*name).to_owned(), value);
        }
        Ok(ScopedJson::Derived(Value::String(self.0.text(language(ctx), key, &args))))
    }
}

/// `{{time at}}`, `{{time at style="full"}}`: a `<time>` in the words of people.
struct Time {
    texts: Arc<Texts>,
    zone: Tz,
}

impl HelperDef for Time {
    fn call<'reg: 'rc, 'rc>(
        &self,
        h: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        ctx: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let Some(at) = first(h)?.as_str().and_then(Timestamp::parse) else {
            return Err(RenderErrorReason::Other("time: not a moment".to_owned()).into());
        };
        let now = ctx.data().pointer("/shell/now").and_then(Value::as_str).and_then(Timestamp::parse);
        let style = match h.hash_get("style").and_then(|style| style.value().as_str()) {
            Some("full") => Style::Full,
            Some("date") => Style::Date,
            _ => Style::Near,
        };
        let words = dates::spoken(&self.texts, language(ctx), self.zone, at, now.unwrap_or(at), style);
        let stamp = at.utc().with_timezone(&self.zone).format("%Y-%m-%dT%H:%M:%S%:z");
        out.write(&format!("<time datetime=\"{stamp}\">{}</time>", handlebars::html_escape(&words)))?;
        Ok(())
    }
}

/// `{{icon "reply"}}`: a picture of the sprite, hidden from those who listen: words always stand beside it.
struct Icon(Arc<Assets>);

impl HelperDef for Icon {
    fn call<'reg: 'rc, 'rc>(
        &self,
        h: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let name = handlebars::html_escape(first(h)?.as_str().unwrap_or_default());
        let sprite = self.0.url("icons/sprite.svg");
        out.write(&format!(
            "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{sprite}#{name}\"/></svg>"
        ))?;
        Ok(())
    }
}

/// `{{asset "site.css"}}`: the address of a file.
struct AssetUrl(Arc<Assets>);

impl HelperDef for AssetUrl {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        h: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        Ok(ScopedJson::Derived(Value::String(self.0.url(first(h)?.as_str().unwrap_or_default()))))
    }
}

/// `(eq a b)`: whether two values are the same.
struct Equal;

impl HelperDef for Equal {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        h: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let same = h.param(1).is_some_and(|other| h.param(0).is_some_and(|one| one.value() == other.value()));
        Ok(ScopedJson::Derived(Value::Bool(same)))
    }
}

/// `{{number count}}`: thousands apart, "1.234" in Dutch and "1,234" in English.
struct Number;

impl HelperDef for Number {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        h: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        ctx: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let digits = first(h)?.render();
        let mark = if language(ctx) == Language::Nl { '.' } else { ',' };
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            let rest = digits.len().saturating_sub(place);
            if place > 0 && rest.is_multiple_of(3) && digit.is_ascii_digit() {
                grouped.push(mark);
            }
            grouped.push(digit);
        }
        Ok(ScopedJson::Derived(Value::String(grouped)))
    }
}
