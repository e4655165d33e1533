-- Conversations: threads, their trees of posts, labels, and what each member has read.
CREATE TABLE threads (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    group_id BIGINT NOT NULL REFERENCES groups (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    author_id BIGINT NOT NULL REFERENCES members (id),
    created_at TIMESTAMP NOT NULL,
    post_count BIGINT NOT NULL,
    reply_count BIGINT NOT NULL,
    last_post_id BIGINT NOT NULL,
    last_post_at TIMESTAMP NOT NULL,
    excerpt TEXT NOT NULL,
    pinned_at TIMESTAMP,
    locked_at TIMESTAMP,
    lock_reason TEXT NOT NULL,
    answer_id BIGINT,
    merged_into BIGINT REFERENCES threads (id),
    removed_at TIMESTAMP,
    summary_html TEXT NOT NULL,
    summary_by BIGINT REFERENCES members (id),
    summary_at TIMESTAMP
);
CREATE INDEX threads_board ON threads (group_id, last_post_at, id);
CREATE INDEX threads_recent ON threads (last_post_at, id);
CREATE INDEX threads_author ON threads (author_id);

CREATE TABLE posts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    thread_id BIGINT NOT NULL REFERENCES threads (id),
    number BIGINT NOT NULL,
    parent_id BIGINT REFERENCES posts (id),
    branch_id BIGINT,
    author_id BIGINT NOT NULL REFERENCES members (id),
    body TEXT NOT NULL,
    html TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    edited_at TIMESTAMP,
    version_count BIGINT NOT NULL,
    removed_at TIMESTAMP,
    removed_by BIGINT REFERENCES members (id),
    removal TEXT NOT NULL,
    removal_reason TEXT NOT NULL
);
CREATE UNIQUE INDEX posts_number ON posts (thread_id, number);
CREATE INDEX posts_branch ON posts (thread_id, branch_id, number);
CREATE INDEX posts_parent ON posts (parent_id);
CREATE INDEX posts_author ON posts (author_id, created_at);

CREATE TABLE post_versions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    editor_id BIGINT NOT NULL REFERENCES members (id),
    reason TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE UNIQUE INDEX post_versions_number ON post_versions (post_id, number);

CREATE TABLE labels (
    thread_id BIGINT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    PRIMARY KEY (thread_id, label)
);
CREATE INDEX labels_label ON labels (label, thread_id);

CREATE TABLE mentions (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, member_id)
);
CREATE INDEX mentions_member ON mentions (member_id, post_id);

CREATE TABLE reads (
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    thread_id BIGINT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    last_number BIGINT NOT NULL,
    read_at TIMESTAMP NOT NULL,
    PRIMARY KEY (member_id, thread_id)
);
CREATE INDEX reads_thread ON reads (thread_id);

CREATE TABLE notifications (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    read_at TIMESTAMP
);
CREATE UNIQUE INDEX notifications_once ON notifications (member_id, post_id);
CREATE INDEX notifications_post ON notifications (post_id);
