-- "Heb je dit gebruikt?": asked once of a member about a thread that answered them, and what they said.
CREATE TABLE effects (
    member_id BIGINT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    thread_id BIGINT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
    asked_at TIMESTAMP NOT NULL,
    effect TEXT NOT NULL,
    answered_at TIMESTAMP,
    PRIMARY KEY (member_id, thread_id)
);
CREATE INDEX effects_thread ON effects (thread_id);
CREATE INDEX effects_asked ON effects (asked_at);
