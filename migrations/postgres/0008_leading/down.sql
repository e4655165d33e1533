ALTER TABLE outbox DROP COLUMN reply_to;
ALTER TABLE outbox DROP COLUMN sender_name;
ALTER TABLE group_members DROP COLUMN stands_in;
DROP TABLE absences;
DROP TABLE relays;
DROP TABLE welcome_texts;
DROP TABLE welcomes;
