-- The answer that went when its post was taken away: whoever puts the post back puts back the mark as well.
ALTER TABLE threads ADD COLUMN lost_answer_id BIGINT;
-- In which language a visitor reported something, so that they hear in it what was decided.
ALTER TABLE reports ADD COLUMN language TEXT COLLATE "C" NOT NULL DEFAULT 'nl';
