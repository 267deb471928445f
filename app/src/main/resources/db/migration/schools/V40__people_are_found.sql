-- How names and addresses are compared: without case and without accents.
CREATE FUNCTION schools.folded(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036F]', '', 'g') COLLATE "pg_c_utf8");

-- What a search for people looks through, and the order in which they are listed.
ALTER TABLE schools.people ADD COLUMN found_by text COLLATE "C" GENERATED ALWAYS AS (
    schools.folded(family_name || ', ' || given_name || ' ' || family_name || coalesce(' ' || email, ''))) STORED;
DROP INDEX schools.people_by_name;
CREATE INDEX people_in_order ON schools.people (district_id, found_by, person_id);
CREATE INDEX roles_by_kind ON schools.roles (district_id, role, school_id, person_id);
