DROP TABLE sign_ups;
DROP TABLE tokens;
DROP TABLE sessions;
DROP TABLE profiles;
DROP TABLE members;
DROP TABLE organisation_domains;
DROP TABLE organisations;
