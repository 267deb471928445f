-- Where a class code has opened its class: the hash of address and code together, nothing of anybody.
CREATE TABLE schools.known_codes (
    subject bytea CONSTRAINT known_codes_key PRIMARY KEY,
    seen_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON schools.known_codes TO ${runtime};

-- When a work of the night was last begun, so that one of several nodes does it.
CREATE TABLE schools.nights (
    work text CONSTRAINT nights_key PRIMARY KEY,
    begun_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON schools.nights TO ${runtime};
