-- Headers of mail that can be stopped and answered, and mail that is not wanted any more before it left.
ALTER TABLE outbox ADD COLUMN headers TEXT COLLATE "C" NOT NULL DEFAULT '{}';
ALTER TABLE outbox ADD COLUMN withdrawn_at TIMESTAMP;
