ALTER TABLE posts DROP COLUMN message_id;
DROP TABLE mail_keys;
DROP TABLE deliveries;
ALTER TABLE group_members DROP COLUMN level;
DROP TABLE thread_follows;
DROP TABLE mail_settings;
