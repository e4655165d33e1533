DROP INDEX posts_waiting;
ALTER TABLE posts DROP COLUMN approved_by;
ALTER TABLE posts DROP COLUMN approved_at;
ALTER TABLE members DROP COLUMN is_vouched_for;
ALTER TABLE groups DROP COLUMN first_posts;
