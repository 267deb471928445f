-- These two stand before any district: they hold hashes and counts, nothing of anybody, and so carry no district.
CREATE TABLE schools.first_run_codes (
    code_hash bytea CONSTRAINT first_run_codes_key PRIMARY KEY,
    made_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE ON schools.first_run_codes TO ${runtime};

-- How often somebody tried a secret lately. The subject is a hash of what is counted (an account, an address).
CREATE TABLE schools.attempts (
    subject bytea CONSTRAINT attempts_key PRIMARY KEY,
    taken integer NOT NULL,
    began_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON schools.attempts TO ${runtime};

-- One-time links by which an administrator lets somebody set a password.
CREATE TABLE schools.links (
    district_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT links_key PRIMARY KEY (district_id, token_hash),
    CONSTRAINT links_person FOREIGN KEY (district_id, person_id) REFERENCES schools.people,
    CONSTRAINT links_token UNIQUE (token_hash)
);
SELECT foothold.guard('schools.links');
CREATE INDEX links_of_a_person ON schools.links (district_id, person_id);

CREATE FUNCTION schools.district_of_link(token_hash bytea) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    RETURN (SELECT l.district_id FROM schools.links l WHERE l.token_hash = $1);
