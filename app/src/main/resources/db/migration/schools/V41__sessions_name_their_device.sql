-- By what a person knows a device of theirs again: the names of its browser and its system, nothing finer.
ALTER TABLE schools.sessions ADD COLUMN browser text, ADD COLUMN system text;
