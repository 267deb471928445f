-- What the API answered to a request with an Idempotency-Key, so that a client that lost the answer may ask again.
CREATE TABLE foothold.answered_requests (
    district_id uuid NOT NULL,
    person_id uuid NOT NULL,
    key text NOT NULL CONSTRAINT answered_requests_key_length CHECK (length(key) BETWEEN 1 AND 200),
    request_hash bytea NOT NULL,
    asked_at timestamptz NOT NULL,
    status integer,
    content_type text,
    location text,
    body bytea,
    CONSTRAINT answered_requests_key PRIMARY KEY (district_id, person_id, key)
);
SELECT foothold.guard('foothold.answered_requests');
CREATE INDEX answered_requests_by_age ON foothold.answered_requests (district_id, asked_at);
