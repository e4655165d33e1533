-- The answer that went when its post was taken away: whoever puts the post back puts back the mark as well.
ALTER TABLE threads ADD COLUMN lost_answer_id BIGINT;
-- In which language a visitor reported something, so that they hear in it what was decided.
ALTER TABLE reports ADD COLUMN language TEXT NOT NULL DEFAULT 'nl';

-- The work list asks what is new: posts by anybody and whether they are the first of somebody, questions in some
-- groups, people in some groups.
CREATE INDEX posts_created ON posts (created_at);
CREATE INDEX posts_first ON posts (author_id, id);
CREATE INDEX threads_created ON threads (group_id, created_at);
CREATE INDEX group_members_role ON group_members (group_id, role, joined_at);
