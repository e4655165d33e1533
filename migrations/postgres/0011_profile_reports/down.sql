-- Cases about profiles have no place here any more.
DELETE FROM cases WHERE post_id IS NULL;
DROP INDEX cases_profile;
ALTER TABLE cases DROP CONSTRAINT cases_group_of_post;
ALTER TABLE cases DROP CONSTRAINT cases_one_subject;
ALTER TABLE cases DROP COLUMN reported_profile;
ALTER TABLE cases DROP COLUMN profile_id;
ALTER TABLE cases ALTER COLUMN post_id SET NOT NULL;
ALTER TABLE cases ALTER COLUMN group_id SET NOT NULL;
