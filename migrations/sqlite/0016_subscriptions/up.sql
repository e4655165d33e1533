-- What people want to hear of, and what became of it: settings, what they follow, deliveries, keys in mails.
CREATE TABLE mail_settings (
    member_id BIGINT NOT NULL PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    to_me TEXT NOT NULL,
    followed TEXT NOT NULL,
    in_groups TEXT NOT NULL,
    digest_every TEXT NOT NULL,
    digest_day BIGINT NOT NULL,
    digest_hour BIGINT NOT NULL,
    quiet_from BIGINT NOT NULL,
    quiet_until BIGINT NOT NULL,
    working_days_only BOOLEAN NOT NULL,
    paused_until TIMESTAMP
);

CREATE TABLE thread_follows (
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    thread_id BIGINT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    level TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (member_id, thread_id)
);
CREATE INDEX thread_follows_thread ON thread_follows (thread_id, level);
-- Whoever wrote in a thread follows it.
INSERT INTO thread_follows (member_id, thread_id, level, created_at)
SELECT author_id, thread_id, 'follow', MIN(created_at) FROM posts WHERE removed_at IS NULL GROUP BY author_id, thread_id;

ALTER TABLE group_members ADD COLUMN level TEXT NOT NULL DEFAULT 'normal';

CREATE TABLE deliveries (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    pace TEXT NOT NULL,
    state TEXT NOT NULL,
    why TEXT NOT NULL,
    due_at TIMESTAMP NOT NULL,
    created_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    outbox_id BIGINT
);
CREATE UNIQUE INDEX deliveries_once ON deliveries (member_id, post_id);
CREATE INDEX deliveries_due ON deliveries (member_id, state, due_at);
CREATE INDEX deliveries_post ON deliveries (post_id);
CREATE INDEX deliveries_outbox ON deliveries (outbox_id);
CREATE INDEX deliveries_created ON deliveries (created_at);

CREATE TABLE mail_keys (
    key_hash TEXT NOT NULL PRIMARY KEY,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    post_id BIGINT REFERENCES posts (id) ON DELETE CASCADE,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX mail_keys_member ON mail_keys (member_id);
CREATE INDEX mail_keys_post ON mail_keys (post_id);
CREATE INDEX mail_keys_created ON mail_keys (created_at);

-- Under which Message-ID a post travels, without angle brackets: made once, so that it stays when the post moves.
ALTER TABLE posts ADD COLUMN message_id TEXT NOT NULL DEFAULT '';
