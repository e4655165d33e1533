DROP INDEX group_members_until;
ALTER TABLE members ADD COLUMN guest_until TIMESTAMP;
UPDATE members SET guest_until = (SELECT MAX(until) FROM group_members WHERE group_members.member_id = members.id)
    WHERE is_guest;
ALTER TABLE group_members DROP COLUMN until_by;
ALTER TABLE group_members DROP COLUMN until;
ALTER TABLE members DROP COLUMN is_guest;
DROP TABLE invitation_links;
DROP TABLE invitations;
