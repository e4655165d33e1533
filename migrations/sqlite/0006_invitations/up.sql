-- Invitations to a group, and guests: people who take part in the groups they were invited to, each until a date.
CREATE TABLE invitations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    group_id BIGINT NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    language TEXT NOT NULL,
    guest_until TIMESTAMP,
    invited_by BIGINT NOT NULL REFERENCES members (id),
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP,
    reminded_at TIMESTAMP,
    accepted_at TIMESTAMP,
    accepted_by BIGINT REFERENCES members (id) ON DELETE SET NULL,
    withdrawn_at TIMESTAMP
);
CREATE INDEX invitations_group ON invitations (group_id, created_at, id);
CREATE INDEX invitations_address ON invitations (group_id, email_key);
CREATE INDEX invitations_by ON invitations (invited_by, created_at);

-- The secrets in the mails about an invitation, as hashes: one in the first mail, another in the reminder.
CREATE TABLE invitation_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    invitation_id BIGINT NOT NULL REFERENCES invitations (id) ON DELETE CASCADE
);
CREATE INDEX invitation_links_invitation ON invitation_links (invitation_id);

-- A guest is tied to groups, so the date belongs to the place in a group and no longer to the person.
ALTER TABLE members ADD COLUMN is_guest BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE group_members ADD COLUMN until TIMESTAMP;
-- Who said so.
ALTER TABLE group_members ADD COLUMN until_by BIGINT REFERENCES members (id) ON DELETE SET NULL;
UPDATE group_members SET until = (SELECT guest_until FROM members WHERE members.id = group_members.member_id);
UPDATE members SET is_guest = TRUE WHERE guest_until IS NOT NULL;
ALTER TABLE members DROP COLUMN guest_until;
CREATE INDEX group_members_until ON group_members (until);
