//! A site of ten years, the same at every run: rows are written as text, some hundreds at a time, because they are
//! many and only read afterwards.
//!
//! Few write much and many write little; most questions are answered, most newcomers welcomed and most long threads
//! summarised. What is left over is what waits on the list, beside much that must not stand there.

use chrono::Duration;
use diesel::{RunQueryDsl, sql_query};
use leestafel::{
    forum::groups,
    platform::{
        clock::Timestamp,
        db::Db,
        error::Failure,
        ids::{GroupId, MemberId},
    },
};

/// How many people there are.
pub const MEMBERS: i64 = 3_500;
const POSTS: i64 = 100_000;
const THREADS: i64 = 10_000;
const DAYS: i64 = 3_650;
/// Rows of one statement.
const CHUNK: usize = 500;
const TEXT: &str = "Bij ons werkt een vaste zin aan de balie heel goed: ik kijk even weg terwijl u typt. Zo voelt \
    niemand zich op de vingers gekeken, en wie hulp wil vraagt er vanzelf om.";

/// What was filled in.
pub struct Filled {
    /// How many threads.
    pub threads: i64,
    /// How many posts.
    pub posts: i64,
    /// Who leads all groups.
    pub moderator: MemberId,
}

/// Chance without surprises.
struct Dice(u64);

impl Dice {
    /// From 0 up to but without `sides`.
    fn roll(&mut self, sides: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap_or_default().checked_rem(sides).unwrap_or_default()
    }

    fn chance(&mut self, percent: i64) -> bool {
        self.roll(100) < percent
    }
}

/// Rows of one table on their way.
struct Batch {
    table: &'static str,
    columns: &'static str,
    rows: Vec<String>,
}

impl Batch {
    fn new(table: &'static str, columns: &'static str) -> Self {
        Self { table, columns, rows: Vec::new() }
    }

    fn add(&mut self, row: String) {
        self.rows.push(row);
    }

    fn write(self, db: &mut Db) -> Result<(), Failure> {
        for rows in self.rows.chunks(CHUNK) {
            let Self { table, columns, .. } = self;
            sql_query(format!("INSERT INTO {table} ({columns}) VALUES {}", rows.join(", "))).execute(db)?;
        }
        Ok(())
    }
}

/// A moment as both engines read it.
fn sql(at: Timestamp) -> String {
    at.utc().format("'%Y-%m-%d %H:%M:%S'").to_string()
}

/// A moment, or none.
fn maybe(at: Option<Timestamp>) -> String {
    at.map_or_else(|| "NULL".to_owned(), sql)
}

/// Whoever was there at that day: a few of them write most of it, and now and then somebody new does.
fn writer(dice: &mut Dice, day: i64) -> i64 {
    let there = (day * MEMBERS / DAYS).clamp(30, MEMBERS);
    if dice.chance(2) {
        return there - dice.roll(30);
    }
    let skewed = dice.roll(there) * dice.roll(there) / there;
    skewed * dice.roll(there) / there + 1
}

/// Fills an empty database.
pub fn fill(db: &mut Db, now: Timestamp) -> Result<Filled, Failure> {
    groups::seed::create_themagroepen(db, now.minus(Duration::days(DAYS)))?;
    let ids: Vec<GroupId> = groups::store::list(db)?.iter().map(|group| group.id).collect();
    let mut dice = Dice(7);
    let moderator = add_members(db, &mut dice, &ids, now)?;
    let (threads, posts) = add_threads(db, &mut dice, &ids, now)?;
    add_cases(db, &mut dice, &ids, posts, now)?;
    add_listings(db, &mut dice, &ids, threads, now)?;
    add_requests(db, &mut dice, &ids, threads, now)?;
    Ok(Filled { threads, posts, moderator })
}

/// What PostgreSQL does by itself after a while; SQLite never does it.
pub fn analyse(db: &mut Db) -> Result<(), Failure> {
    if matches!(db, Db::Postgres(_)) {
        sql_query("ANALYZE").execute(db)?;
    }
    Ok(())
}

fn nth(groups: &[GroupId], number: i64) -> GroupId {
    let index = usize::try_from(number).unwrap_or_default();
    groups.iter().cycle().nth(index % groups.len().max(1)).copied().unwrap_or(GroupId(1))
}

/// About one a day; the first two of each group lead it, and one more leads them all.
fn add_members(
    db: &mut Db,
    dice: &mut Dice,
    groups: &[GroupId],
    now: Timestamp,
) -> Result<MemberId, Failure> {
    let mut members = Batch::new(
        "members",
        "id, state, name, sort_key, name_key, email, email_key, password_hash, is_admin, organisation_claim, \
         motivation, language, theme, created_at, confirmed_at, admitted_at, read_from",
    );
    let mut profiles = Batch::new(
        "profiles",
        "member_id, job_title, province, expertise, ask_me_about, working_days, hidden_fields, search_key",
    );
    let mut places = Batch::new("group_members", "group_id, member_id, role, joined_at");
    let mut welcomes = Batch::new("welcomes", "group_id, member_id, welcomed_by, way, created_at");
    let last = MEMBERS + 1;
    for id in 1..=last {
        let joined = now.minus(Duration::hours((last - id) * 24 * DAYS / MEMBERS));
        let (at, state) = (sql(joined), if dice.chance(4) && id < MEMBERS { "left" } else { "active" });
        members.add(format!(
            "({id}, '{state}', 'Collega {id}', 'collega {id}', 'collega {id}', 'c{id}@bieb.example', \
             'c{id}@bieb.example', '', FALSE, '', '', 'nl', 'system', {at}, {at}, {at}, {at})"
        ));
        profiles.add(format!("({id}, 'Specialist', 'utrecht', 'leesbevordering', '', '', 'email', 'x')"));
        let mut belongs: Vec<GroupId> = (0..=dice.roll(4)).map(|step| nth(groups, id + step * 5)).collect();
        if id == last {
            belongs = groups.to_vec();
        }
        for group in belongs {
            let leads = id == last || (id <= 26 && group == nth(groups, id));
            let role = if leads { "moderator" } else { "member" };
            places.add(format!("({group}, {id}, '{role}', {at})"));
            if joined < now.minus(Duration::days(20)) || dice.chance(30) {
                welcomes.add(format!("({group}, {id}, 1, 'thread', {at})"));
            }
        }
    }
    members.write(db)?;
    profiles.write(db)?;
    places.write(db)?;
    welcomes.write(db)?;
    Ok(MemberId(last))
}

/// How many posts one thread gets: 10 on average, 1 for some and 60 for a few.
fn length(dice: &mut Dice) -> i64 {
    match dice.roll(100) {
        0..12 => 1,
        12..60 => 2 + dice.roll(5),
        60..90 => 6 + dice.roll(15),
        _ => 20 + dice.roll(41),
    }
}

/// Ten years of threads, the oldest first.
fn add_threads(
    db: &mut Db,
    dice: &mut Dice,
    groups: &[GroupId],
    now: Timestamp,
) -> Result<(i64, i64), Failure> {
    let mut threads = Batch::new(
        "threads",
        "id, group_id, kind, title, author_id, created_at, post_count, reply_count, last_post_id, last_post_at, \
         excerpt, lock_reason, summary_html, pinned_at, pinned_until, locked_at, merged_into, removed_at, \
         summary_at, summary_until",
    );
    let mut posts = Batch::new(
        "posts",
        "id, thread_id, number, branch_id, author_id, body, html, excerpt, created_at, version_count, removed_at, \
         removal, removal_reason",
    );
    let (mut thread, mut post) = (0, 0);
    while thread < THREADS || post < POSTS {
        thread += 1;
        let done = thread.min(THREADS);
        let created = now.minus(Duration::minutes((THREADS + 1 - done) * DAYS * 1440 / THREADS));
        let (day, count, mut at) = (done * DAYS / THREADS, length(dice), created);
        let author = writer(dice, day);
        let mut written = 0;
        for number in 0..count {
            if number > 0 {
                at = at.plus(Duration::minutes(20 + dice.roll(1200)));
            }
            // What would be written tomorrow is not written yet.
            if at > now {
                break;
            }
            (post, written) = (post + 1, written + 1);
            let by = if number == 0 { author } else { writer(dice, day) };
            let removal = match dice.roll(1000) {
                _ if number == 0 => "",
                0..8 => "author",
                8..12 => "moderator",
                _ if now.since(at) < Duration::days(3) && dice.chance(25) => "waiting",
                _ => "",
            };
            let removed = maybe(Some(at).filter(|_| !removal.is_empty()));
            let branch = if number > 0 { post.to_string() } else { "NULL".to_owned() };
            posts.add(format!(
                "({post}, {thread}, {number}, {branch}, {by}, '{TEXT}', '<p>{TEXT}</p>', '{TEXT}', {}, 1, \
                 {removed}, '{removal}', '')",
                sql(at)
            ));
        }
        threads.add(thread_row(dice, groups, now, &[thread, author, post, written], (created, at.min(now))));
    }
    threads.write(db)?;
    posts.write(db)?;
    Ok((thread, post))
}

fn thread_row(
    dice: &mut Dice,
    groups: &[GroupId],
    now: Timestamp,
    numbers: &[i64],
    (created, last): (Timestamp, Timestamp),
) -> String {
    let [thread, author, last_post, count] = numbers else { return String::new() };
    let group = nth(groups, dice.roll(13) * (dice.roll(2) + 1));
    let kind = if dice.chance(60) { "question" } else { "experience" };
    let is_pinned = *thread % 250 == 0;
    let pinned = maybe(Some(created).filter(|_| is_pinned));
    let until = maybe(Some(now.plus(Duration::days(9))).filter(|_| is_pinned && dice.chance(50)));
    let locked = maybe(Some(last).filter(|_| dice.chance(2)));
    let removed = maybe(Some(last).filter(|_| dice.roll(500) == 0));
    let into = if *thread > 1 && dice.roll(200) == 0 { "1" } else { "NULL" };
    let is_long = *count > 15;
    let is_summed_up = is_long && dice.chance(if now.since(last) > Duration::days(30) { 75 } else { 35 });
    let summed_up = maybe(Some(last).filter(|_| is_summed_up));
    let until_number = if is_summed_up { (count - 2).to_string() } else { "NULL".to_owned() };
    format!(
        "({thread}, {group}, '{kind}', 'Hoe doen jullie dit in de praktijk? ({thread})', {author}, {}, {count}, {}, \
         {last_post}, {}, '{TEXT}', '', '', {pinned}, {until}, {locked}, {into}, {removed}, {summed_up}, \
         {until_number})",
        sql(created),
        count - 1,
        sql(last),
    )
}

/// 2,000 reports of ten years; some of the newest wait, and some objections do.
fn add_cases(
    db: &mut Db,
    dice: &mut Dice,
    groups: &[GroupId],
    posts: i64,
    now: Timestamp,
) -> Result<(), Failure> {
    let mut cases = Batch::new(
        "cases",
        "group_id, post_id, state, created_at, decided_at, decided_by, decision, rule, reason, objection, \
         objected_at, outcome, outcome_reason, outcome_at",
    );
    for number in 0..2_000 {
        let at = now.minus(Duration::hours((2_000 - number) * 40));
        let (group, post) = (nth(groups, number), (number * posts / 2_000 + dice.roll(40)).max(1));
        let begun = format!("{group}, {post}");
        cases.add(match number {
            1_980.. => {
                format!("({begun}, 'open', {}, NULL, NULL, '', '', '', '', NULL, '', '', NULL)", sql(at))
            }
            1_970.. => format!(
                "({begun}, 'objected', {0}, {0}, 1, 'hide', '3', 'Reden', 'Bezwaar', {0}, '', '', NULL)",
                sql(at)
            ),
            _ => format!(
                "({begun}, 'decided', {0}, {0}, 1, 'hide', '3', 'Reden', '', NULL, '', '', NULL)",
                sql(at)
            ),
        });
    }
    cases.write(db)
}

/// 800 threads on another board too, and 15 that were offered; some were pinned there and forgotten.
fn add_listings(
    db: &mut Db,
    dice: &mut Dice,
    groups: &[GroupId],
    threads: i64,
    now: Timestamp,
) -> Result<(), Failure> {
    let mut listings = Batch::new(
        "cross_listings",
        "thread_id, group_id, state, note, proposed_by, proposed_at, decided_by, decided_at, reason, pinned_at, \
         last_post_at",
    );
    for number in 1..=815 {
        let (thread, group) = (number * threads / 816, nth(groups, dice.roll(13)));
        let at = now.minus(Duration::hours((816 - number) * 100));
        let state = if number > 800 { "proposed" } else { "listed" };
        let pinned = maybe(Some(at).filter(|_| number % 100 == 0));
        listings.add(format!(
            "({thread}, {group}, '{state}', 'Past dit bij jullie?', 1, {0}, NULL, NULL, '', {pinned}, {0})",
            sql(at)
        ));
    }
    listings.write(db)
}

/// Who asks to join, who is away, who was asked about which question, and what moderators said of lines.
fn add_requests(
    db: &mut Db,
    dice: &mut Dice,
    groups: &[GroupId],
    threads: i64,
    now: Timestamp,
) -> Result<(), Failure> {
    let mut requests = Batch::new("join_requests", "group_id, member_id, motivation, created_at");
    let mut absences = Batch::new(
        "absences",
        "group_id, member_id, deputy_id, starts_at, ends_at, note, created_at, began_at, ended_at",
    );
    let mut relays =
        Batch::new("relays", "thread_id, member_id, asked_by, why, note, created_at, decline_reason");
    let mut marks = Batch::new("work_marks", "item, member_id, kind, until, created_at");
    for number in 0..25 {
        let at = sql(now.minus(Duration::hours(number * 5)));
        requests.add(format!("({}, {}, '{TEXT}', {at})", nth(groups, number), 2_000 + number));
    }
    for number in 1..=120 {
        let (began, days) = (now.minus(Duration::days(number * 20)), Duration::days(25));
        let ended = maybe(Some(began.plus(days)).filter(|ended| *ended < now));
        let (group, away) = (nth(groups, number % 13), number % 13);
        let (from, until, away) = (sql(began), sql(began.plus(days)), away.max(1));
        let deputy = away + 13;
        absences.add(format!("({group}, {away}, {deputy}, {from}, {until}, '', {from}, {from}, {ended})"));
    }
    for number in 0..600 {
        let thread = (threads - number * 3).max(1);
        let at = sql(now.minus(Duration::hours(number * 20)));
        relays.add(format!("({thread}, {}, 1, 'expertise', '', {at}, '')", 100 + dice.roll(900)));
    }
    for number in 0..200 {
        let (until, kind) =
            (sql(now.plus(Duration::days(2))), if number % 2 == 0 { "claim" } else { "done" });
        marks.add(format!("('question_{}', 1, '{kind}', {until}, {until})", threads - number * 2));
    }
    requests.write(db)?;
    absences.write(db)?;
    relays.write(db)?;
    marks.write(db)
}
