-- First posts of new people can wait until a moderator has looked at them.
ALTER TABLE groups ADD COLUMN first_posts TEXT COLLATE "C" NOT NULL DEFAULT 'unknown';
ALTER TABLE members ADD COLUMN is_vouched_for BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE posts ADD COLUMN approved_at TIMESTAMP;
ALTER TABLE posts ADD COLUMN approved_by BIGINT;
CREATE INDEX posts_waiting ON posts (thread_id, author_id) WHERE removal = 'waiting';
