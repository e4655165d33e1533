DROP INDEX group_members_role;
DROP INDEX threads_created;
DROP INDEX posts_first;
DROP INDEX posts_created;
ALTER TABLE reports DROP COLUMN language;
ALTER TABLE threads DROP COLUMN lost_answer_id;
