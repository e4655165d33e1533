-- People, where they work, and how they sign in.
CREATE TABLE organisations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    isil TEXT,
    created_at TIMESTAMP NOT NULL
);
CREATE TABLE organisation_domains (
    domain TEXT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE
);
CREATE INDEX organisation_domains_organisation ON organisation_domains (organisation_id);

CREATE TABLE members (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    state TEXT NOT NULL,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    name_key TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    is_admin BOOLEAN NOT NULL,
    organisation_id BIGINT REFERENCES organisations (id) ON DELETE SET NULL,
    organisation_claim TEXT NOT NULL,
    motivation TEXT NOT NULL,
    language TEXT NOT NULL,
    theme TEXT NOT NULL,
    guest_until TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    confirmed_at TIMESTAMP,
    admitted_at TIMESTAMP,
    last_seen_at TIMESTAMP,
    previous_visit_at TIMESTAMP,
    read_from TIMESTAMP NOT NULL
);
CREATE INDEX members_state ON members (state, sort_key, id);
CREATE INDEX members_name ON members (name_key);
CREATE INDEX members_organisation ON members (organisation_id);

CREATE TABLE profiles (
    member_id BIGINT NOT NULL PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
    job_title TEXT NOT NULL,
    province TEXT NOT NULL,
    expertise TEXT NOT NULL,
    ask_me_about TEXT NOT NULL,
    working_days TEXT NOT NULL,
    picture TEXT,
    hidden_fields TEXT NOT NULL,
    search_key TEXT NOT NULL
);

CREATE TABLE sessions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    token_hash TEXT NOT NULL UNIQUE,
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    device TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    last_seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sessions_member ON sessions (member_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE tokens (
    token_hash TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    member_id BIGINT REFERENCES members (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX tokens_member ON tokens (member_id, purpose);

-- Somebody who signed up and has not yet confirmed the address; each link confirms its own sign-up.
CREATE TABLE sign_ups (
    token_hash TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    organisation TEXT NOT NULL,
    motivation TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sign_ups_email ON sign_ups (email_key, created_at);
