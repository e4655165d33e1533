//! Who may do what: the very table that the site asks.

use crate::{
    forum::access::{Action, COLUMNS, Cell, Place, RULES, check, guest_cell},
    web::{
        http::{
            cx::Cx,
            page::{Answer, Nav},
            viewer::Viewer,
        },
        views::admin::{RuleCell, RuleLine, RulesPage},
    },
};

/// The table.
pub async fn show_rules(cx: Cx, viewer: Viewer) -> Answer {
    check(&viewer.actor, Action::SeeSiteLog, &Place::SITE)?;
    let view = RulesPage {
        tabs: super::tabs("admin-tab-rules"),
        columns: columns(),
        rules: RULES
            .iter()
            .map(|(action, cells)| RuleLine {
                action_key: action_key(*action),
                cells: with_guest(*action, cells).map(rule_cell).collect(),
            })
            .collect(),
    };
    cx.page(&viewer, "page-title-admin-rules", Nav::Admin).render(&view)
}

/// Guests stand between visitors and members: where they do not belong.
fn columns() -> Vec<String> {
    let mut columns: Vec<String> =
        COLUMNS.iter().map(|column| format!("column-{}", column.replace(' ', "-"))).collect();
    columns.insert(1, "column-guest".to_owned());
    columns
}

fn with_guest(action: Action, cells: &[Cell; 6]) -> impl Iterator<Item = Cell> {
    let (visitor, members) = cells.split_at(1);
    visitor.iter().copied().chain([guest_cell(action)]).chain(members.iter().copied())
}

/// `ReadGroup` is `action-read-group`.
fn action_key(action: Action) -> String {
    let name: &'static str = action.into();
    let mut key = "action".to_owned();
    for c in name.chars() {
        if c.is_uppercase() {
            key.push('-');
        }
        key.extend(c.to_lowercase());
    }
    key
}

fn rule_cell(cell: Cell) -> RuleCell {
    let (word, style) = match cell {
        Cell::No => ("no", "no"),
        Cell::Yes => ("yes", "yes"),
        Cell::Read => ("read", ""),
        Cell::Open => ("open", ""),
        Cell::Join => ("join", ""),
        Cell::Ask => ("ask", ""),
        Cell::Standing => ("standing", ""),
        Cell::Own => ("own", ""),
    };
    RuleCell { key: format!("cell-{word}"), style: style.to_owned() }
}
