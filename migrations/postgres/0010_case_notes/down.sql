DROP TABLE removals;
DROP TABLE case_notes;
