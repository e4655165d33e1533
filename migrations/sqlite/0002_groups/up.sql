-- The themagroepen, the addresses they had before, and who belongs to them.
CREATE TABLE groups (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    line TEXT NOT NULL,
    description TEXT NOT NULL,
    audience TEXT NOT NULL,
    audience_reason TEXT NOT NULL,
    join_policy TEXT NOT NULL,
    position BIGINT NOT NULL,
    hue BIGINT NOT NULL,
    thread_count BIGINT NOT NULL,
    member_count BIGINT NOT NULL,
    last_post_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    closed_at TIMESTAMP
);
CREATE TABLE former_slugs (
    slug TEXT NOT NULL PRIMARY KEY,
    group_id BIGINT NOT NULL REFERENCES groups (id) ON DELETE CASCADE
);
CREATE INDEX former_slugs_group ON former_slugs (group_id);
CREATE TABLE group_members (
    group_id BIGINT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    joined_at TIMESTAMP NOT NULL,
    PRIMARY KEY (group_id, member_id)
);
CREATE INDEX group_members_member ON group_members (member_id);
