-- A case is about a post in a group, or about somebody's profile: then it is the site's and administrators decide.
-- SQLite cannot make a column optional, so the table is laid anew, and with it those that name it: dropping a table
-- deletes what hangs from its rows.
CREATE TABLE cases_new (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    group_id BIGINT REFERENCES groups (id) ON DELETE CASCADE,
    post_id BIGINT REFERENCES posts (id) ON DELETE CASCADE,
    profile_id BIGINT REFERENCES members (id) ON DELETE CASCADE,
    reported_profile TEXT NOT NULL DEFAULT '',
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
    outcome_by BIGINT REFERENCES members (id) ON DELETE SET NULL,
    CHECK ((post_id IS NULL) <> (profile_id IS NULL)),
    CHECK ((post_id IS NULL) = (group_id IS NULL))
);
INSERT INTO cases_new (
    id, group_id, post_id, state, assigned_to, created_at, decided_at, decided_by, decision, rule, reason, objection,
    objected_at, objected_by, outcome, outcome_reason, outcome_at, outcome_by
)
SELECT
    id, group_id, post_id, state, assigned_to, created_at, decided_at, decided_by, decision, rule, reason, objection,
    objected_at, objected_by, outcome, outcome_reason, outcome_at, outcome_by
FROM cases;

CREATE TABLE reports_new (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    case_id BIGINT NOT NULL REFERENCES cases_new (id) ON DELETE CASCADE,
    reporter_id BIGINT REFERENCES members (id) ON DELETE SET NULL,
    reporter_name TEXT NOT NULL,
    reporter_email TEXT NOT NULL,
    reason TEXT NOT NULL,
    explanation TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
INSERT INTO reports_new (id, case_id, reporter_id, reporter_name, reporter_email, reason, explanation, created_at)
SELECT id, case_id, reporter_id, reporter_name, reporter_email, reason, explanation, created_at FROM reports;

CREATE TABLE case_notes_new (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    case_id BIGINT NOT NULL REFERENCES cases_new (id) ON DELETE CASCADE,
    author_id BIGINT NOT NULL REFERENCES members (id),
    text TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
INSERT INTO case_notes_new (id, case_id, author_id, text, created_at)
SELECT id, case_id, author_id, text, created_at FROM case_notes;

DROP TABLE case_notes;
DROP TABLE reports;
DROP TABLE cases;
ALTER TABLE cases_new RENAME TO cases;
ALTER TABLE reports_new RENAME TO reports;
ALTER TABLE case_notes_new RENAME TO case_notes;
CREATE INDEX cases_group ON cases (group_id, state, created_at);
CREATE INDEX cases_post ON cases (post_id, state);
CREATE INDEX cases_profile ON cases (profile_id, state);
CREATE INDEX reports_case ON reports (case_id, id);
CREATE INDEX case_notes_case ON case_notes (case_id, id);
