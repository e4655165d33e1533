-- What became of each mail, try by try, and addresses to which no more mail is sent.
ALTER TABLE outbox ADD COLUMN recipient_key TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN bounce_token TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN tries BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN first_tried_at TIMESTAMP;
ALTER TABLE outbox ADD COLUMN ended_as TEXT NOT NULL DEFAULT '';
UPDATE outbox SET recipient_key = lower(recipient);
UPDATE outbox SET ended_as = 'refused' WHERE failed_at IS NOT NULL;
CREATE INDEX outbox_recipient ON outbox (recipient_key, sent_at);
CREATE INDEX outbox_bounce ON outbox (bounce_token);
CREATE INDEX outbox_ended ON outbox (ended_as, id);

CREATE TABLE mail_tries (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    outbox_id BIGINT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    at TIMESTAMP NOT NULL,
    outcome TEXT NOT NULL,
    code BIGINT NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX mail_tries_outbox ON mail_tries (outbox_id, id);

CREATE TABLE refused_addresses (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    address_key TEXT NOT NULL UNIQUE,
    failures BIGINT NOT NULL,
    last_words TEXT NOT NULL,
    last_at TIMESTAMP NOT NULL,
    suppressed_at TIMESTAMP
);
