ALTER TABLE outbox DROP COLUMN withdrawn_at;
ALTER TABLE outbox DROP COLUMN headers;
