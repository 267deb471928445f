-- A learning target lives on; what it says is a version, immutable once published. Lessons name target and version.
CREATE TABLE targets.targets (
    district_id uuid NOT NULL,
    target_id uuid NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamptz NOT NULL,
    latest integer NOT NULL,
    removed_at timestamptz,
    CONSTRAINT targets_key PRIMARY KEY (district_id, target_id)
);
SELECT foothold.guard('targets.targets');
CREATE INDEX targets_by_maker ON targets.targets (district_id, made_by, made_at);

CREATE TABLE targets.target_versions (
    district_id uuid NOT NULL,
    target_id uuid NOT NULL,
    version integer NOT NULL CONSTRAINT target_versions_from_one CHECK (version > 0),
    kind text NOT NULL CONSTRAINT target_versions_kind CHECK (kind IN ('KNOWLEDGE', 'REASONING', 'SKILL', 'PRODUCT')),
    i_can jsonb NOT NULL CONSTRAINT target_versions_say_something CHECK (i_can <> '{}'),
    why jsonb NOT NULL,
    edition_id uuid,
    standard_id uuid,
    published_by uuid NOT NULL,
    published_at timestamptz NOT NULL,
    search tsvector NOT NULL,
    CONSTRAINT target_versions_key PRIMARY KEY (district_id, target_id, version),
    CONSTRAINT target_versions_target FOREIGN KEY (district_id, target_id) REFERENCES targets.targets
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT target_versions_standard FOREIGN KEY (edition_id, standard_id)
        REFERENCES targets.standards (edition_id, standard_id),
    CONSTRAINT target_versions_whole_standard CHECK ((edition_id IS NULL) = (standard_id IS NULL))
);
SELECT foothold.guard('targets.target_versions', 'SELECT, INSERT');
CREATE INDEX target_versions_of_standard ON targets.target_versions (district_id, standard_id);

-- Which targets a student needs before this one.
CREATE TABLE targets.prerequisites (
    district_id uuid NOT NULL,
    target_id uuid NOT NULL,
    version integer NOT NULL,
    needs_id uuid NOT NULL,
    CONSTRAINT prerequisites_key PRIMARY KEY (district_id, target_id, version, needs_id),
    CONSTRAINT prerequisites_target FOREIGN KEY (district_id, target_id, version) REFERENCES targets.target_versions,
    CONSTRAINT prerequisites_needs FOREIGN KEY (district_id, needs_id) REFERENCES targets.targets,
    CONSTRAINT prerequisites_not_itself CHECK (needs_id <> target_id)
);
SELECT foothold.guard('targets.prerequisites', 'SELECT, INSERT');

-- One teacher's work of breaking a standard into targets. The draft is mutable; its versions are not.
CREATE TABLE targets.deconstructions (
    district_id uuid NOT NULL,
    deconstruction_id uuid NOT NULL,
    author_id uuid NOT NULL,
    framework_id uuid NOT NULL,
    standard_id uuid NOT NULL,
    origin_id uuid,
    origin_version integer,
    made_at timestamptz NOT NULL,
    latest integer NOT NULL DEFAULT 0,
    removed_at timestamptz,
    CONSTRAINT deconstructions_key PRIMARY KEY (district_id, deconstruction_id),
    CONSTRAINT deconstructions_whole_origin CHECK ((origin_id IS NULL) = (origin_version IS NULL))
);
SELECT foothold.guard('targets.deconstructions');
CREATE INDEX deconstructions_of_standard ON targets.deconstructions (district_id, standard_id);
CREATE UNIQUE INDEX deconstructions_one_of_each_author ON targets.deconstructions
    (district_id, framework_id, standard_id, author_id) WHERE removed_at IS NULL;

CREATE TABLE targets.deconstruction_drafts (
    district_id uuid NOT NULL,
    deconstruction_id uuid NOT NULL,
    target_id uuid NOT NULL,
    place integer NOT NULL,
    kind text NOT NULL CONSTRAINT deconstruction_drafts_kind
        CHECK (kind IN ('KNOWLEDGE', 'REASONING', 'SKILL', 'PRODUCT')),
    i_can jsonb NOT NULL DEFAULT '{}',
    why jsonb NOT NULL DEFAULT '{}',
    needs uuid[] NOT NULL DEFAULT '{}',
    saved_at timestamptz NOT NULL,
    removed_at timestamptz,
    CONSTRAINT deconstruction_drafts_key PRIMARY KEY (district_id, deconstruction_id, target_id),
    CONSTRAINT deconstruction_drafts_of FOREIGN KEY (district_id, deconstruction_id) REFERENCES targets.deconstructions
);
SELECT foothold.guard('targets.deconstruction_drafts');

CREATE TABLE targets.deconstruction_versions (
    district_id uuid NOT NULL,
    deconstruction_id uuid NOT NULL,
    version integer NOT NULL,
    edition_id uuid NOT NULL,
    standard_id uuid NOT NULL,
    published_by uuid NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT deconstruction_versions_key PRIMARY KEY (district_id, deconstruction_id, version),
    CONSTRAINT deconstruction_versions_of FOREIGN KEY (district_id, deconstruction_id)
        REFERENCES targets.deconstructions,
    CONSTRAINT deconstruction_versions_standard FOREIGN KEY (edition_id, standard_id)
        REFERENCES targets.standards (edition_id, standard_id)
);
SELECT foothold.guard('targets.deconstruction_versions', 'SELECT, INSERT');

CREATE TABLE targets.deconstruction_targets (
    district_id uuid NOT NULL,
    deconstruction_id uuid NOT NULL,
    version integer NOT NULL,
    place integer NOT NULL,
    target_id uuid NOT NULL,
    target_version integer NOT NULL,
    CONSTRAINT deconstruction_targets_key PRIMARY KEY (district_id, deconstruction_id, version, place),
    CONSTRAINT deconstruction_targets_of FOREIGN KEY (district_id, deconstruction_id, version)
        REFERENCES targets.deconstruction_versions,
    CONSTRAINT deconstruction_targets_version FOREIGN KEY (district_id, target_id, target_version)
        REFERENCES targets.target_versions,
    CONSTRAINT deconstruction_targets_once UNIQUE (district_id, deconstruction_id, version, target_id)
);
SELECT foothold.guard('targets.deconstruction_targets', 'SELECT, INSERT');

-- A colleague's deconstruction that a teacher uses as it is.
CREATE TABLE targets.adoptions (
    district_id uuid NOT NULL,
    person_id uuid NOT NULL,
    deconstruction_id uuid NOT NULL,
    version integer NOT NULL,
    adopted_at timestamptz NOT NULL,
    CONSTRAINT adoptions_key PRIMARY KEY (district_id, person_id, deconstruction_id),
    CONSTRAINT adoptions_version FOREIGN KEY (district_id, deconstruction_id, version)
        REFERENCES targets.deconstruction_versions
);
SELECT foothold.guard('targets.adoptions');
