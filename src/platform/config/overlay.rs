//! Lays the file and the environment over the defaults: the only file that reads the environment.

use std::path::PathBuf;

use anyhow::Context;
use toml::{Table, Value};

const PREFIX: &str = "LEESTAFEL__";
const FILE: &str = "LEESTAFEL_CONFIG";

/// The variables that are ours.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
pub(super) fn environment() -> Vec<(String, String)> {
    let mut ours: Vec<_> = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .filter(|(name, _)| name.starts_with(PREFIX) || name == FILE)
        .collect();
    ours.sort();
    ours
}

/// The file that the environment names.
pub(super) fn named_file(environment: &[(String, String)]) -> Option<PathBuf> {
    environment.iter().find(|(name, _)| name == FILE).map(|(_, path)| PathBuf::from(path))
}

/// Puts each value over its default; a key without a default is unknown.
pub(super) fn merge(defaults: &mut Table, over: Table, path: &str) -> anyhow::Result<()> {
    for (key, value) in over {
        let name = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        match (defaults.get_mut(&key), value) {
            (None, _) => anyhow::bail!("configuration: there is no key `{name}`"),
            (Some(Value::Table(section)), Value::Table(inner)) => merge(section, inner, &name)?,
            (Some(Value::Table(_)), _) => anyhow::bail!("configuration: `{name}` is a section"),
            (Some(place), value) => *place = value,
        }
    }
    Ok(())
}

/// Puts `LEESTAFEL__SECTION__KEY` over what is there, read as the type of the default.
pub(super) fn apply_environment(settings: &mut Table, pairs: &[(String, String)]) -> anyhow::Result<()> {
    for (name, text) in pairs {
        let Some(path) = name.strip_prefix(PREFIX) else { continue };
        let path: Vec<String> = path.split("__").map(str::to_lowercase).collect();
        let place =
            find(settings, &path).with_context(|| format!("configuration: there is no key for {name}"))?;
        *place = match place {
            Value::String(_) => Value::String(text.clone()),
            Value::Table(_) => anyhow::bail!("configuration: {name} is a section"),
            _ => format!("x = {text}")
                .parse::<Table>()
                .ok()
                .and_then(|mut table| table.remove("x"))
                .with_context(|| format!("configuration: {name} cannot be read"))?,
        };
    }
    Ok(())
}

fn find<'a>(table: &'a mut Table, path: &[String]) -> Option<&'a mut Value> {
    let (first, rest) = path.split_first()?;
    let value = table.get_mut(first)?;
    if rest.is_empty() { Some(value) } else { find(value.as_table_mut()?, rest) }
}
