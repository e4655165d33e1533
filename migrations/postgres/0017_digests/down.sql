DROP TABLE digest_items;
DROP TABLE digests;
