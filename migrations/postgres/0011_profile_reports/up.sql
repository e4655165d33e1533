-- A case is about a post in a group, or about somebody's profile: then it is the site's and administrators decide.
ALTER TABLE cases ALTER COLUMN group_id DROP NOT NULL;
ALTER TABLE cases ALTER COLUMN post_id DROP NOT NULL;
ALTER TABLE cases ADD COLUMN profile_id BIGINT REFERENCES members (id) ON DELETE CASCADE;
ALTER TABLE cases ADD COLUMN reported_profile TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE cases ADD CONSTRAINT cases_one_subject CHECK ((post_id IS NULL) <> (profile_id IS NULL));
ALTER TABLE cases ADD CONSTRAINT cases_group_of_post CHECK ((post_id IS NULL) = (group_id IS NULL));
CREATE INDEX cases_profile ON cases (profile_id, state);
