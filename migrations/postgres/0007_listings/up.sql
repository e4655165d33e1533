-- Threads on the boards of other groups than their own: one thread, one set of replies, a row for each board.
-- `last_post_at` is that of the thread, written with it, so that a board is read in order from one index.
CREATE TABLE cross_listings (
    thread_id BIGINT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    group_id BIGINT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    state TEXT COLLATE "C" NOT NULL,
    note TEXT COLLATE "C" NOT NULL,
    proposed_by BIGINT REFERENCES members (id) ON DELETE SET NULL,
    proposed_at TIMESTAMP NOT NULL,
    decided_by BIGINT REFERENCES members (id) ON DELETE SET NULL,
    decided_at TIMESTAMP,
    reason TEXT COLLATE "C" NOT NULL,
    pinned_at TIMESTAMP,
    pinned_until TIMESTAMP,
    last_post_at TIMESTAMP NOT NULL,
    PRIMARY KEY (thread_id, group_id)
);
CREATE INDEX cross_listings_board ON cross_listings (group_id, state, last_post_at, thread_id);
-- What is pinned is few among many, and every first page of a board asks for it.
CREATE INDEX cross_listings_pinned ON cross_listings (group_id, pinned_at) WHERE pinned_at IS NOT NULL;
CREATE INDEX threads_pinned ON threads (group_id, pinned_at) WHERE pinned_at IS NOT NULL;
