DROP TABLE cross_listings;
