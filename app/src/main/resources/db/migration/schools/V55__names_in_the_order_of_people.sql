-- How names are sorted: without case and accents, ñ after n, letters that have no accent to lose beside their likes.
-- Most names have no such letter, and a roster has a million: those are done with at once. (A STRICT function would not be inlined.)
CREATE FUNCTION schools.in_order(text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN octet_length($1) = char_length($1) THEN lower($1 COLLATE "C")
        ELSE schools.folded(translate(
            replace(replace(replace(replace(replace(
                lower(normalize($1, NFC) COLLATE "pg_c_utf8"),
                'ñ', 'n~'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'),
            'đðøłı', 'ddoli')) COLLATE "C" END;

-- A tab stands before every letter and space, so that family names of one word come before longer ones.
ALTER TABLE schools.people ADD COLUMN listed_by text COLLATE "C" GENERATED ALWAYS AS (
    schools.in_order(family_name || E'\t' || given_name)) STORED;
DROP INDEX schools.people_in_order;
CREATE INDEX people_in_order ON schools.people (district_id, listed_by, person_id);

ALTER TABLE schools.roster_changes ADD COLUMN listed_by text COLLATE "C" GENERATED ALWAYS AS (
    schools.in_order(name)) STORED;
