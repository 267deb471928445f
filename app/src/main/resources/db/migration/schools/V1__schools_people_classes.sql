CREATE TABLE schools.districts (
    district_id uuid CONSTRAINT districts_key PRIMARY KEY,
    name text NOT NULL CONSTRAINT districts_have_a_name CHECK (btrim(name) <> ''),
    kind text NOT NULL CONSTRAINT districts_kind CHECK (kind IN ('real', 'demo')),
    language text NOT NULL DEFAULT 'en',
    next_class_number integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);
SELECT foothold.guard('schools.districts');

CREATE TABLE schools.schools (
    district_id uuid NOT NULL,
    school_id uuid NOT NULL,
    name text NOT NULL CONSTRAINT schools_have_a_name CHECK (btrim(name) <> ''),
    time_zone text NOT NULL,
    source_id text,
    ended_at timestamptz,
    CONSTRAINT schools_key PRIMARY KEY (district_id, school_id),
    CONSTRAINT schools_district FOREIGN KEY (district_id) REFERENCES schools.districts,
    CONSTRAINT schools_source UNIQUE (district_id, source_id)
);
SELECT foothold.guard('schools.schools');

CREATE TABLE schools.terms (
    district_id uuid NOT NULL,
    term_id uuid NOT NULL,
    school_id uuid,
    name text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    source_id text,
    ended_at timestamptz,
    CONSTRAINT terms_key PRIMARY KEY (district_id, term_id),
    CONSTRAINT terms_school FOREIGN KEY (district_id, school_id) REFERENCES schools.schools,
    CONSTRAINT terms_begin_before_they_end CHECK (starts_on <= ends_on),
    CONSTRAINT terms_source UNIQUE (district_id, source_id)
);
SELECT foothold.guard('schools.terms');

CREATE TABLE schools.people (
    district_id uuid NOT NULL,
    person_id uuid NOT NULL,
    given_name text NOT NULL,
    family_name text NOT NULL,
    email text,
    language text,
    grade text,
    source_id text,
    ended_at timestamptz,
    CONSTRAINT people_key PRIMARY KEY (district_id, person_id),
    CONSTRAINT people_district FOREIGN KEY (district_id) REFERENCES schools.districts,
    CONSTRAINT people_have_a_name CHECK (btrim(given_name || family_name) <> ''),
    CONSTRAINT people_source UNIQUE (district_id, source_id)
);
SELECT foothold.guard('schools.people');
CREATE INDEX people_by_name ON schools.people (district_id, lower(family_name), lower(given_name));

-- A role holds in one school, or in the whole district where school_id is null.
CREATE TABLE schools.roles (
    district_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL CONSTRAINT roles_known CHECK (role IN
        ('STUDENT', 'TEACHER', 'FAMILY', 'COACH', 'SCHOOL_LEADER', 'DISTRICT_LEADER', 'STATE_ANALYST', 'ADMINISTRATOR')),
    school_id uuid,
    CONSTRAINT roles_key UNIQUE NULLS NOT DISTINCT (district_id, person_id, role, school_id),
    CONSTRAINT roles_person FOREIGN KEY (district_id, person_id) REFERENCES schools.people,
    CONSTRAINT roles_school FOREIGN KEY (district_id, school_id) REFERENCES schools.schools
);
SELECT foothold.guard('schools.roles');

CREATE TABLE schools.classes (
    district_id uuid NOT NULL,
    class_number integer NOT NULL,
    school_id uuid NOT NULL,
    term_id uuid,
    name text NOT NULL CONSTRAINT classes_have_a_name CHECK (btrim(name) <> ''),
    subject text,
    grade text,
    code text NOT NULL,
    source_id text,
    ended_at timestamptz,
    CONSTRAINT classes_key PRIMARY KEY (district_id, class_number),
    CONSTRAINT classes_school FOREIGN KEY (district_id, school_id) REFERENCES schools.schools,
    CONSTRAINT classes_term FOREIGN KEY (district_id, term_id) REFERENCES schools.terms,
    CONSTRAINT classes_code UNIQUE (code),
    CONSTRAINT classes_source UNIQUE (district_id, source_id)
);
SELECT foothold.guard('schools.classes');

CREATE TABLE schools.enrolments (
    district_id uuid NOT NULL,
    class_number integer NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL CONSTRAINT enrolments_role CHECK (role IN ('STUDENT', 'TEACHER')),
    source_id text,
    ended_at timestamptz,
    CONSTRAINT enrolments_key PRIMARY KEY (district_id, class_number, person_id),
    CONSTRAINT enrolments_class FOREIGN KEY (district_id, class_number) REFERENCES schools.classes,
    CONSTRAINT enrolments_person FOREIGN KEY (district_id, person_id) REFERENCES schools.people,
    CONSTRAINT enrolments_source UNIQUE (district_id, source_id)
);
SELECT foothold.guard('schools.enrolments');
CREATE INDEX enrolments_of_a_person ON schools.enrolments (district_id, person_id);

CREATE TABLE schools.audit (
    district_id uuid NOT NULL,
    audit_id uuid NOT NULL,
    at timestamptz NOT NULL,
    person_id uuid NOT NULL,
    act text NOT NULL,
    about jsonb NOT NULL,
    CONSTRAINT audit_key PRIMARY KEY (district_id, audit_id)
);
SELECT foothold.guard('schools.audit', 'SELECT, INSERT');

GRANT USAGE ON SCHEMA schools TO ${runtime};
