-- Who said yes to a preview, when it was made anew because what is there had changed, and of how many enrolments some end.
ALTER TABLE schools.roster_imports
    ADD COLUMN enrolments_before integer NOT NULL DEFAULT 0,
    ADD COLUMN confirmed_by uuid,
    ADD COLUMN renewed_at timestamptz;
