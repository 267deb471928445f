-- Published standards are the same for everybody, so they lie here once, without a district and without row-level
-- security: the text search can then use its index. What keeps districts apart:
--   * An edition is the whole content of one package. It is immutable (the runtime role may only read and add) and
--     known by the hash of its content, so two districts that import the same package share it, and none can change
--     what another one reads.
--   * Which edition a district uses is a row of its own in targets.frameworks, guarded like everything of a district.
--     Every door goes through it; an edition that a district has not taken does not exist for it.

-- The text search configuration of a language; what PostgreSQL does not know is searched word by word, unstemmed.
CREATE FUNCTION targets.configuration(language text) RETURNS regconfig
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE lower(left(language, 2))
        WHEN 'en' THEN 'pg_catalog.english'::regconfig
        WHEN 'es' THEN 'pg_catalog.spanish'::regconfig
        WHEN 'fr' THEN 'pg_catalog.french'::regconfig
        WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig
        WHEN 'de' THEN 'pg_catalog.german'::regconfig
        ELSE 'pg_catalog.simple'::regconfig END;

-- What somebody typed as a query: every term must occur, as the beginning of a word or of the tail of a code. Words
-- too common to be indexed are passed over.
CREATE FUNCTION targets.search_query(terms text[], configuration regconfig) RETURNS tsquery
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = '' SET client_min_messages = warning
AS $$
DECLARE
    term text;
    words tsquery;
    asked tsquery := '';
BEGIN
    FOREACH term IN ARRAY terms LOOP
        words := pg_catalog.to_tsquery(configuration, pg_catalog.quote_literal(term) || ':*');
        IF numnode(words) > 0 OR term ~ '[0-9]' THEN
            asked := asked && (words || (pg_catalog.quote_literal(term) || ':*')::tsquery);
        END IF;
    END LOOP;
    RETURN asked;
END
$$;
GRANT EXECUTE ON FUNCTION targets.configuration(text), targets.search_query(text[], regconfig) TO ${runtime};

CREATE TABLE targets.editions (
    edition_id uuid CONSTRAINT editions_key PRIMARY KEY,
    framework_id uuid NOT NULL,
    content_hash bytea NOT NULL,
    identifier text NOT NULL,
    uri text,
    title text NOT NULL CONSTRAINT editions_have_a_title CHECK (btrim(title) <> ''),
    creator text,
    language text NOT NULL,
    version text,
    adoption_status text,
    standards integer NOT NULL CONSTRAINT editions_count_standards CHECK (standards >= 0),
    document jsonb NOT NULL,
    stored_at timestamptz NOT NULL,
    CONSTRAINT editions_content UNIQUE (framework_id, content_hash)
);

-- place numbers the standards of an edition in reading order; the descendants of a standard are the places after it up
-- to last_place, so a branch is one range of the key.
CREATE TABLE targets.standards (
    edition_id uuid NOT NULL,
    place integer NOT NULL,
    last_place integer NOT NULL,
    parent_place integer NOT NULL,
    depth integer NOT NULL,
    children integer NOT NULL,
    standard_id uuid NOT NULL,
    identifier text NOT NULL,
    uri text,
    code text,
    label text,
    enumeration text,
    type text,
    statement text NOT NULL,
    plain text NOT NULL,
    notes text,
    language text,
    grades text[] NOT NULL,
    more jsonb NOT NULL,
    fingerprint text NOT NULL,
    codes tsvector NOT NULL,
    search tsvector NOT NULL,
    CONSTRAINT standards_key PRIMARY KEY (edition_id, place),
    CONSTRAINT standards_edition FOREIGN KEY (edition_id) REFERENCES targets.editions ON DELETE CASCADE,
    CONSTRAINT standards_identity UNIQUE (edition_id, standard_id),
    CONSTRAINT standards_come_before_their_descendants CHECK (parent_place < place AND place <= last_place)
);
CREATE INDEX standards_children ON targets.standards (edition_id, parent_place, place);
CREATE INDEX standards_search ON targets.standards USING gin (search);

CREATE TABLE targets.associations (
    edition_id uuid NOT NULL,
    number integer NOT NULL,
    type text NOT NULL,
    identifier text,
    uri text,
    sequence integer,
    origin_id uuid,
    origin jsonb NOT NULL,
    destination_id uuid,
    destination jsonb NOT NULL,
    more jsonb NOT NULL,
    CONSTRAINT associations_key PRIMARY KEY (edition_id, number),
    CONSTRAINT associations_edition FOREIGN KEY (edition_id) REFERENCES targets.editions ON DELETE CASCADE
);
CREATE INDEX associations_of_origin ON targets.associations (edition_id, origin_id);
CREATE INDEX associations_of_destination ON targets.associations (edition_id, destination_id);

GRANT USAGE ON SCHEMA targets TO ${runtime};
GRANT SELECT, INSERT ON targets.editions, targets.standards, targets.associations TO ${runtime};

-- The edition that a district uses now, and the one before it, to go back to.
CREATE TABLE targets.frameworks (
    district_id uuid NOT NULL,
    framework_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    former_edition_id uuid,
    taken_by uuid NOT NULL,
    taken_at timestamptz NOT NULL,
    removed_at timestamptz,
    CONSTRAINT frameworks_key PRIMARY KEY (district_id, framework_id),
    CONSTRAINT frameworks_edition FOREIGN KEY (edition_id) REFERENCES targets.editions,
    CONSTRAINT frameworks_former_edition FOREIGN KEY (former_edition_id) REFERENCES targets.editions
);
SELECT foothold.guard('targets.frameworks');

-- One attempt to bring a package in: read in the background, looked at by a person, then taken or dropped.
CREATE TABLE targets.imports (
    district_id uuid NOT NULL,
    import_id uuid NOT NULL,
    file text NOT NULL,
    started_by uuid NOT NULL,
    started_at timestamptz NOT NULL,
    touched_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT imports_state
        CHECK (state IN ('READING', 'STORING', 'READY', 'REFUSED', 'TAKEN', 'CANCELLED')),
    done integer NOT NULL DEFAULT 0,
    total integer NOT NULL DEFAULT 0,
    edition_id uuid,
    problems jsonb NOT NULL DEFAULT '[]',
    problem_count integer NOT NULL DEFAULT 0,
    CONSTRAINT imports_key PRIMARY KEY (district_id, import_id),
    CONSTRAINT imports_edition FOREIGN KEY (edition_id) REFERENCES targets.editions
);
SELECT foothold.guard('targets.imports');

-- Drops editions that were stored for a preview and never taken. It must see every district, so it runs as the owner.
CREATE FUNCTION targets.drop_unused_editions(before timestamptz) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
AS $$
DECLARE
    dropped integer;
BEGIN
    UPDATE targets.imports SET edition_id = NULL, state = 'CANCELLED' WHERE state <> 'TAKEN' AND touched_at < before;
    UPDATE targets.imports i SET edition_id = NULL WHERE i.touched_at < before AND NOT EXISTS (
        SELECT FROM targets.frameworks f WHERE f.edition_id = i.edition_id OR f.former_edition_id = i.edition_id);
    DELETE FROM targets.editions e
    WHERE e.stored_at < before
      AND NOT EXISTS (SELECT FROM targets.frameworks f WHERE e.edition_id IN (f.edition_id, f.former_edition_id))
      AND NOT EXISTS (SELECT FROM targets.imports i WHERE i.edition_id = e.edition_id)
      AND NOT EXISTS (SELECT FROM targets.target_versions t WHERE t.edition_id = e.edition_id)
      AND NOT EXISTS (SELECT FROM targets.deconstruction_versions d WHERE d.edition_id = e.edition_id);
    GET DIAGNOSTICS dropped = ROW_COUNT;
    RETURN dropped;
END
$$;
