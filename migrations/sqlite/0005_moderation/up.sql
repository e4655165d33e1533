-- What moderators do: who belongs to a group and on which terms, reports and their decisions, summaries, work.
CREATE TABLE join_requests (
    group_id BIGINT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    motivation TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (group_id, member_id)
);
CREATE INDEX join_requests_member ON join_requests (member_id);

CREATE TABLE mutes (
    group_id BIGINT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    until TIMESTAMP NOT NULL,
    reason TEXT NOT NULL,
    muted_by BIGINT NOT NULL REFERENCES members (id),
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (group_id, member_id)
);
CREATE INDEX mutes_member ON mutes (member_id);

CREATE TABLE member_notes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    group_id BIGINT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    author_id BIGINT NOT NULL REFERENCES members (id),
    text TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX member_notes_member ON member_notes (group_id, member_id, id);

CREATE TABLE cases (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    group_id BIGINT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    assigned_to BIGINT REFERENCES members (id) ON DELETE SET NULL,
    created_at TIMESTAMP NOT NULL,
    decided_at TIMESTAMP,
    decided_by BIGINT REFERENCES members (id) ON DELETE SET NULL,
    decision TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    objection TEXT NOT NULL,
    objected_at TIMESTAMP,
    objected_by BIGINT REFERENCES members (id) ON DELETE SET NULL,
    outcome TEXT NOT NULL,
    outcome_reason TEXT NOT NULL,
    outcome_at TIMESTAMP,
    outcome_by BIGINT REFERENCES members (id) ON DELETE SET NULL
);
CREATE INDEX cases_group ON cases (group_id, state, created_at);
CREATE INDEX cases_post ON cases (post_id, state);

CREATE TABLE reports (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    case_id BIGINT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    reporter_id BIGINT REFERENCES members (id) ON DELETE SET NULL,
    reporter_name TEXT NOT NULL,
    reporter_email TEXT NOT NULL,
    reason TEXT NOT NULL,
    explanation TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX reports_case ON reports (case_id, id);

CREATE TABLE thread_summaries (
    thread_id BIGINT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    body TEXT NOT NULL,
    html TEXT NOT NULL,
    author_id BIGINT NOT NULL REFERENCES members (id),
    until_number BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (thread_id, number)
);

CREATE TABLE work_marks (
    item TEXT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    until TIMESTAMP NOT NULL,
    created_at TIMESTAMP NOT NULL
);

ALTER TABLE threads ADD COLUMN pinned_until TIMESTAMP;
ALTER TABLE threads ADD COLUMN split_from BIGINT;
ALTER TABLE threads ADD COLUMN summary_until BIGINT;
ALTER TABLE decisions ADD COLUMN group_id BIGINT;
ALTER TABLE decisions ADD COLUMN about_id BIGINT;
CREATE INDEX decisions_group ON decisions (group_id, created_at);
CREATE INDEX decisions_about ON decisions (about_id, created_at);
