-- Digests: one for each member and period (and group, where they want one each), and what each of them told.
CREATE TABLE digests (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    period TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    until TIMESTAMP NOT NULL,
    item_count BIGINT NOT NULL,
    outbox_id BIGINT
);
CREATE UNIQUE INDEX digests_once ON digests (member_id, period);
CREATE INDEX digests_outbox ON digests (outbox_id);
CREATE INDEX digests_until ON digests (until);

CREATE TABLE digest_items (
    digest_id BIGINT NOT NULL REFERENCES digests (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    thread_id BIGINT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    PRIMARY KEY (digest_id, position)
);
CREATE INDEX digest_items_thread ON digest_items (thread_id);
CREATE INDEX digest_items_post ON digest_items (post_id);
