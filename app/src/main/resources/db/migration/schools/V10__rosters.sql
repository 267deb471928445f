-- A role that a roster gave carries the roster's id; no import takes away what an administrator gave by hand.
ALTER TABLE schools.roles ADD COLUMN source_id text;

-- An org of a roster that is no school of ours: a district (no school) or a department (the school it belongs to).
CREATE TABLE schools.roster_units (
    district_id uuid NOT NULL,
    source_id text NOT NULL,
    school_source text,
    CONSTRAINT roster_units_key PRIMARY KEY (district_id, source_id),
    CONSTRAINT roster_units_district FOREIGN KEY (district_id) REFERENCES schools.districts
);
SELECT foothold.guard('schools.roster_units');

CREATE TABLE schools.roster_imports (
    district_id uuid NOT NULL,
    import_id uuid NOT NULL,
    source text NOT NULL,
    state text NOT NULL CONSTRAINT roster_imports_state CHECK (state IN
        ('READING', 'REFUSED', 'READY', 'APPLYING', 'APPLIED', 'CANCELLED', 'REPLACED', 'FAILED')),
    started_by uuid NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    step text NOT NULL,
    done bigint NOT NULL DEFAULT 0,
    total bigint NOT NULL DEFAULT 0,
    seen_at timestamptz NOT NULL,
    cancel_asked boolean NOT NULL DEFAULT false,
    people_before integer NOT NULL DEFAULT 0,
    problem_count integer NOT NULL DEFAULT 0,
    problems jsonb NOT NULL DEFAULT '[]',
    warning_count integer NOT NULL DEFAULT 0,
    warnings jsonb NOT NULL DEFAULT '[]',
    time_zone text NOT NULL,
    CONSTRAINT roster_imports_key PRIMARY KEY (district_id, import_id),
    CONSTRAINT roster_imports_district FOREIGN KEY (district_id) REFERENCES schools.districts
);
SELECT foothold.guard('schools.roster_imports');

-- How many of what; kept for the history when the list behind it is gone.
CREATE TABLE schools.roster_counts (
    district_id uuid NOT NULL,
    import_id uuid NOT NULL,
    kind text NOT NULL,
    change text NOT NULL,
    amount integer NOT NULL,
    CONSTRAINT roster_counts_key PRIMARY KEY (district_id, import_id, kind, change),
    CONSTRAINT roster_counts_import FOREIGN KEY (district_id, import_id) REFERENCES schools.roster_imports
);
SELECT foothold.guard('schools.roster_counts');

-- The list behind each number: who or what is added, changed or ended. Fields: [name, [was], [becomes]].
CREATE TABLE schools.roster_changes (
    district_id uuid NOT NULL,
    import_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT roster_changes_kind CHECK (kind IN ('SCHOOL', 'TERM', 'PERSON', 'CLASS', 'ENROLMENT')),
    change text NOT NULL CONSTRAINT roster_changes_change CHECK (change IN ('ADDED', 'CHANGED', 'ENDED')),
    name text NOT NULL,
    source_id text NOT NULL,
    fields jsonb NOT NULL DEFAULT '[]',
    CONSTRAINT roster_changes_key PRIMARY KEY (district_id, import_id, kind, change, name, source_id)
);
SELECT foothold.guard('schools.roster_changes', 'SELECT, INSERT, UPDATE, DELETE, MAINTAIN');

-- The roster that is previewed now, as the file says it; a district prepares one at a time.
CREATE TABLE schools.staged_schools (
    district_id uuid NOT NULL,
    source_id text NOT NULL,
    name text,
    ended boolean NOT NULL,
    CONSTRAINT staged_schools_key PRIMARY KEY (district_id, source_id)
);
SELECT foothold.guard('schools.staged_schools', 'SELECT, INSERT, UPDATE, DELETE, MAINTAIN');

CREATE TABLE schools.staged_units (
    district_id uuid NOT NULL,
    source_id text NOT NULL,
    school_source text,
    CONSTRAINT staged_units_key PRIMARY KEY (district_id, source_id)
);
SELECT foothold.guard('schools.staged_units', 'SELECT, INSERT, UPDATE, DELETE, MAINTAIN');

CREATE TABLE schools.staged_terms (
    district_id uuid NOT NULL,
    source_id text NOT NULL,
    name text,
    starts_on date,
    ends_on date,
    ended boolean NOT NULL,
    CONSTRAINT staged_terms_key PRIMARY KEY (district_id, source_id)
);
SELECT foothold.guard('schools.staged_terms', 'SELECT, INSERT, UPDATE, DELETE, MAINTAIN');

CREATE TABLE schools.staged_people (
    district_id uuid NOT NULL,
    source_id text NOT NULL,
    given_name text,
    family_name text,
    email text,
    grade text,
    ended boolean NOT NULL,
    CONSTRAINT staged_people_key PRIMARY KEY (district_id, source_id)
);
SELECT foothold.guard('schools.staged_people', 'SELECT, INSERT, UPDATE, DELETE, MAINTAIN');

CREATE TABLE schools.staged_roles (
    district_id uuid NOT NULL,
    source_id text NOT NULL,
    person_source text,
    role text,
    school_source text,
    ended boolean NOT NULL,
    CONSTRAINT staged_roles_key PRIMARY KEY (district_id, source_id)
);
SELECT foothold.guard('schools.staged_roles', 'SELECT, INSERT, UPDATE, DELETE, MAINTAIN');
CREATE INDEX staged_roles_of_a_person ON schools.staged_roles (district_id, person_source);

CREATE TABLE schools.staged_classes (
    district_id uuid NOT NULL,
    source_id text NOT NULL,
    school_source text,
    term_source text,
    name text,
    subject text,
    grade text,
    ended boolean NOT NULL,
    CONSTRAINT staged_classes_key PRIMARY KEY (district_id, source_id)
);
SELECT foothold.guard('schools.staged_classes', 'SELECT, INSERT, UPDATE, DELETE, MAINTAIN');

CREATE TABLE schools.staged_enrolments (
    district_id uuid NOT NULL,
    position bigint GENERATED ALWAYS AS IDENTITY,
    source_id text NOT NULL,
    class_source text,
    person_source text,
    role text,
    ended boolean NOT NULL,
    CONSTRAINT staged_enrolments_key PRIMARY KEY (district_id, position)
);
SELECT foothold.guard('schools.staged_enrolments', 'SELECT, INSERT, UPDATE, DELETE, MAINTAIN');
CREATE INDEX staged_enrolments_of_a_class ON schools.staged_enrolments (district_id, class_source, person_source);

-- An enrolment is one person in one class; the roster's id of it may move to another one within an import.
ALTER TABLE schools.enrolments DROP CONSTRAINT enrolments_source;
ALTER TABLE schools.enrolments
    ADD CONSTRAINT enrolments_source UNIQUE (district_id, source_id) DEFERRABLE INITIALLY DEFERRED;

-- After a big import the planner must know the new sizes before the first page asks.
GRANT MAINTAIN ON schools.schools, schools.people, schools.roles, schools.classes, schools.enrolments TO ${runtime};
