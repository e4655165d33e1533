ALTER TABLE reports DROP COLUMN language;
ALTER TABLE threads DROP COLUMN lost_answer_id;
