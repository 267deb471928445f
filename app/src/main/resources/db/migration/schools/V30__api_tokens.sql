CREATE TABLE schools.api_tokens (
    district_id uuid NOT NULL,
    token_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL CONSTRAINT api_tokens_have_a_name CHECK (btrim(name) <> ''),
    scopes text[] NOT NULL CONSTRAINT api_tokens_have_a_scope CHECK (cardinality(scopes) > 0),
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT api_tokens_key PRIMARY KEY (district_id, token_id),
    CONSTRAINT api_tokens_person FOREIGN KEY (district_id, person_id) REFERENCES schools.people,
    CONSTRAINT api_tokens_token UNIQUE (token_hash)
);
SELECT foothold.guard('schools.api_tokens', 'SELECT, INSERT, UPDATE');
CREATE INDEX api_tokens_of_a_person ON schools.api_tokens (district_id, person_id);

CREATE FUNCTION schools.district_of_api_token(token_hash bytea) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    RETURN (SELECT t.district_id FROM schools.api_tokens t WHERE t.token_hash = $1);
