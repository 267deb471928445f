-- Schools and people of a roster that are here already without it. Staff are known by their address and schools by their
-- name; of students with the same name somebody must say that they are the same: "same" is null until then.
CREATE TABLE schools.roster_joins (
    district_id uuid NOT NULL,
    import_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT roster_joins_kind CHECK (kind IN ('SCHOOL', 'PERSON')),
    source_id text NOT NULL,
    known_id uuid NOT NULL,
    asked boolean NOT NULL,
    same boolean,
    CONSTRAINT roster_joins_key PRIMARY KEY (district_id, import_id, kind, source_id),
    CONSTRAINT roster_joins_once UNIQUE (district_id, import_id, known_id),
    CONSTRAINT roster_joins_import FOREIGN KEY (district_id, import_id) REFERENCES schools.roster_imports,
    CONSTRAINT roster_joins_ask_or_know CHECK (asked OR same)
);
SELECT foothold.guard('schools.roster_joins');

ALTER TABLE schools.roster_changes DROP CONSTRAINT roster_changes_change;
ALTER TABLE schools.roster_changes
    ADD CONSTRAINT roster_changes_change CHECK (change IN ('ADDED', 'JOINED', 'CHANGED', 'ENDED'));
