-- Whether the author says that the set covers the whole standard or only a part of it.
ALTER TABLE targets.deconstruction_versions ADD COLUMN covers boolean NOT NULL;
