-- What runs behind the pages: jobs, mail that must go out, forms already answered, the log of decisions.
CREATE TABLE jobs (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    data TEXT NOT NULL,
    unique_key TEXT UNIQUE,
    created_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP NOT NULL,
    attempts BIGINT NOT NULL,
    leased_until TIMESTAMP,
    parked_at TIMESTAMP,
    last_error TEXT NOT NULL
);
CREATE INDEX jobs_due ON jobs (parked_at, due_at, id);

CREATE TABLE outbox (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    message_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    text_body TEXT NOT NULL,
    html_body TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP,
    failed_at TIMESTAMP,
    last_error TEXT NOT NULL
);
CREATE INDEX outbox_created ON outbox (created_at);

CREATE TABLE answered_forms (
    member_id BIGINT NOT NULL,
    form_key TEXT NOT NULL,
    location TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (member_id, form_key)
);
CREATE INDEX answered_forms_created ON answered_forms (created_at);

CREATE TABLE decisions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    actor_id BIGINT REFERENCES members (id) ON DELETE SET NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX decisions_created ON decisions (created_at);
