-- Staged rows last from a preview to its yes. After a crash they are gone, the comparison no longer equals the preview,
-- and the roster is asked for again; so nothing of them needs to be logged.
ALTER TABLE schools.staged_schools SET UNLOGGED;
ALTER TABLE schools.staged_units SET UNLOGGED;
ALTER TABLE schools.staged_terms SET UNLOGGED;
ALTER TABLE schools.staged_people SET UNLOGGED;
ALTER TABLE schools.staged_roles SET UNLOGGED;
ALTER TABLE schools.staged_classes SET UNLOGGED;
ALTER TABLE schools.staged_enrolments SET UNLOGGED;
DROP INDEX schools.staged_enrolments_of_a_class;

-- Lists are written in one go and read a page at a time: a key that only grows costs least.
ALTER TABLE schools.roster_changes DROP CONSTRAINT roster_changes_key;
ALTER TABLE schools.roster_changes ADD COLUMN place bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE schools.roster_changes ADD CONSTRAINT roster_changes_key PRIMARY KEY (district_id, import_id, place);
