DROP TABLE decisions;
DROP TABLE answered_forms;
DROP TABLE outbox;
DROP TABLE jobs;
