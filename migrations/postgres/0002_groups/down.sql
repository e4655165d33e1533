DROP TABLE group_members;
DROP TABLE former_slugs;
DROP TABLE groups;
