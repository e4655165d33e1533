-- What moderators do for and with people: welcomes, questions that are passed on, absences with a deputy.
CREATE TABLE welcomes (
    group_id BIGINT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    welcomed_by BIGINT REFERENCES members (id) ON DELETE SET NULL,
    way TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (group_id, member_id)
);
CREATE INDEX welcomes_member ON welcomes (member_id);
-- Whoever belonged to a group before there were welcomes is no newcomer.
INSERT INTO welcomes (group_id, member_id, welcomed_by, way, created_at)
SELECT group_id, member_id, NULL, 'before', joined_at FROM group_members;

CREATE TABLE welcome_texts (
    group_id BIGINT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    offered_by BIGINT REFERENCES members (id) ON DELETE SET NULL,
    updated_at TIMESTAMP NOT NULL,
    PRIMARY KEY (group_id, member_id)
);
CREATE INDEX welcome_texts_member ON welcome_texts (member_id);

CREATE TABLE relays (
    thread_id BIGINT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    asked_by BIGINT REFERENCES members (id) ON DELETE SET NULL,
    why TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    declined_at TIMESTAMP,
    decline_reason TEXT NOT NULL,
    PRIMARY KEY (thread_id, member_id)
);
CREATE INDEX relays_member ON relays (member_id);

CREATE TABLE absences (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    group_id BIGINT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    deputy_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    note TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    began_at TIMESTAMP,
    ended_at TIMESTAMP
);
CREATE INDEX absences_group ON absences (group_id, ended_at, starts_at);
CREATE INDEX absences_member ON absences (member_id);
CREATE INDEX absences_deputy ON absences (deputy_id);

-- Leads the group for as long as somebody who is away needs a deputy, and no longer.
ALTER TABLE group_members ADD COLUMN stands_in BOOLEAN NOT NULL DEFAULT FALSE;
-- On whose behalf the site writes, and where answers go; empty for the site itself.
ALTER TABLE outbox ADD COLUMN sender_name TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN reply_to TEXT NOT NULL DEFAULT '';
