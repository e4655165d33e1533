DROP INDEX threads_pinned;
DROP TABLE cross_listings;
