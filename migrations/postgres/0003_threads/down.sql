DROP TABLE notifications;
DROP TABLE reads;
DROP TABLE mentions;
DROP TABLE labels;
DROP TABLE post_versions;
DROP TABLE posts;
DROP TABLE threads;
