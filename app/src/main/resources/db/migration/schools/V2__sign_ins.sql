CREATE TABLE schools.staff_sign_ins (
    district_id uuid NOT NULL,
    person_id uuid NOT NULL,
    email text NOT NULL CONSTRAINT staff_sign_ins_lower_case CHECK (email = lower(email)),
    password_hash text NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT staff_sign_ins_key PRIMARY KEY (district_id, person_id),
    CONSTRAINT staff_sign_ins_person FOREIGN KEY (district_id, person_id) REFERENCES schools.people,
    CONSTRAINT staff_sign_ins_email UNIQUE (email)
);
SELECT foothold.guard('schools.staff_sign_ins');

-- The device keeps the token; the database only its SHA-256, so that a copy of the database opens nothing.
CREATE TABLE schools.sessions (
    district_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    lesson_only_class integer,
    means text NOT NULL CONSTRAINT sessions_means CHECK (means IN ('password', 'code', 'card', 'picture', 'nod', 'demo')),
    started_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT sessions_key PRIMARY KEY (district_id, token_hash),
    CONSTRAINT sessions_person FOREIGN KEY (district_id, person_id) REFERENCES schools.people,
    CONSTRAINT sessions_token UNIQUE (token_hash)
);
SELECT foothold.guard('schools.sessions');
CREATE INDEX sessions_of_a_person ON schools.sessions (district_id, person_id);

-- Before sign-in no district is in scope. These tell, from a secret or an address that only its owner knows, which
-- district to enter, and nothing else. They run as the owner of the schema, whom row-level security does not bind.
CREATE FUNCTION schools.district_of_session(token_hash bytea) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    RETURN (SELECT s.district_id FROM schools.sessions s WHERE s.token_hash = $1);

CREATE FUNCTION schools.district_of_email(email text) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    RETURN (SELECT s.district_id FROM schools.staff_sign_ins s WHERE s.email = lower($1));

CREATE FUNCTION schools.district_of_class_code(code text) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    RETURN (SELECT c.district_id FROM schools.classes c WHERE c.code = upper($1));

-- Every district by its kind: for the first run (is there any?), the demo door and nightly work.
CREATE FUNCTION schools.districts_of_kind(kind text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
    SELECT d.district_id FROM schools.districts d WHERE d.kind = $1 ORDER BY d.created_at;
END;
