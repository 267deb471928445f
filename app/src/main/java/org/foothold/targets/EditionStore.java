package org.foothold.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores editions whole, compares them, and keeps which one a district uses. */
@Repository
class EditionStore {
    private static final int BATCH = 1000;
    private static final int PAGE = 200;

    private static final String INSERT_EDITION = """
            INSERT INTO targets.editions (edition_id, framework_id, content_hash, identifier, uri, title, creator, language,
                version, adoption_status, standards, document, stored_at)
            VALUES (:edition, :framework, :hash, :identifier, :uri, :title, :creator, :language, :version, :status,
                :standards, :document::jsonb, :at)
            ON CONFLICT (framework_id, content_hash) DO NOTHING""";
    private static final String FIND_EDITION = """
            SELECT edition_id FROM targets.editions WHERE framework_id = :framework AND content_hash = :hash""";
    private static final String INSERT_STANDARDS = """
            INSERT INTO targets.standards (edition_id, place, last_place, parent_place, depth, children, standard_id,
                identifier, uri, code, label, enumeration, type, statement, plain, notes, language, grades, more,
                fingerprint, codes, search)
            SELECT :edition, r.place, r.last_place, r.parent_place, r.depth, r.children, r.standard_id, r.identifier, r.uri,
                r.code, r.label, r.enumeration, r.type, r.statement, r.plain, r.notes, r.language, r.grades, r.more,
                r.fingerprint, k.codes, setweight(k.codes, 'A')
                    || setweight(to_tsvector(c.configuration, coalesce(r.label, '')), 'B')
                    || to_tsvector(c.configuration, r.plain)
                    || to_tsvector('pg_catalog.spanish', coalesce(r.more #>> '{extensions,translations,es}', ''))
                    || array_to_tsvector(ARRAY['#' || CAST(:edition AS text)])
            FROM jsonb_to_recordset(:rows::jsonb) AS r (place integer, last_place integer, parent_place integer,
                depth integer, children integer, standard_id uuid, identifier text, uri text, code text, label text,
                enumeration text, type text, statement text, plain text, notes text, language text, grades text[],
                more jsonb, fingerprint text, tails text[])
            CROSS JOIN targets.configuration(:language) AS c (configuration)
            CROSS JOIN LATERAL array_to_tsvector(r.tails || targets.loose(r.tails)) AS k (codes)""";
    private static final String INSERT_ASSOCIATIONS = """
            INSERT INTO targets.associations (edition_id, number, type, identifier, uri, sequence, origin_id, origin,
                destination_id, destination, more)
            SELECT :edition, r.number, r.type, r.identifier, r.uri, r.sequence, r.origin_id, r.origin, r.destination_id,
                r.destination, r.more
            FROM jsonb_to_recordset(:rows::jsonb) AS r (number integer, type text, identifier text, uri text,
                sequence integer, origin_id uuid, origin jsonb, destination_id uuid, destination jsonb, more jsonb)""";
    private static final String INSERT_WORDS = """
            INSERT INTO targets.words (edition_id, word) SELECT :edition, unnest(:words::text[])""";
    private static final String IN_USE = """
            SELECT f.edition_id FROM targets.frameworks f
            WHERE f.district_id = :district AND f.removed_at IS NULL
                AND f.framework_id = (SELECT framework_id FROM targets.editions WHERE edition_id = :edition)""";
    /** The count of each kind and its list stand on this one comparison. */
    private static final String DIFFERENCES = """
            WITH used AS (
            """ + IN_USE + """
            ), differences AS (
                SELECT o.place AS old_place, n.place AS new_place, coalesce(n.code, o.code) AS code,
                    o.plain AS before, n.plain AS after,
                    CASE WHEN o.place IS NULL THEN 'ADDED' WHEN n.place IS NULL THEN 'REMOVED' ELSE 'CHANGED' END AS kind
                FROM (SELECT * FROM targets.standards WHERE edition_id = (SELECT edition_id FROM used)) o
                    FULL JOIN (SELECT * FROM targets.standards WHERE edition_id = :edition) n USING (standard_id)
                WHERE o.fingerprint IS DISTINCT FROM n.fingerprint)
            """;

    private static final String CHANGES = DIFFERENCES + """
            SELECT count(*) FILTER (WHERE kind = 'ADDED') AS added, count(*) FILTER (WHERE kind = 'CHANGED') AS changed,
                count(*) FILTER (WHERE kind = 'REMOVED') AS removed,
                coalesce((SELECT edition_id FROM used) = :edition, false) AS same
            FROM differences""";
    private static final String LIST_CHANGES = DIFFERENCES + """
            SELECT code, before, after, coalesce(new_place, old_place) AS place FROM differences
            WHERE kind = :kind AND coalesce(new_place, old_place) > :after ORDER BY place LIMIT :limit""";
    private static final String TAKE = """
            INSERT INTO targets.frameworks (district_id, framework_id, edition_id, taken_by, taken_at)
            SELECT :district, framework_id, edition_id, :person, :at FROM targets.editions WHERE edition_id = :edition
            ON CONFLICT (district_id, framework_id) DO UPDATE SET
                former_edition_id = CASE WHEN frameworks.edition_id = EXCLUDED.edition_id
                    THEN frameworks.former_edition_id ELSE frameworks.edition_id END,
                taken_by = CASE WHEN frameworks.edition_id = EXCLUDED.edition_id
                    THEN frameworks.taken_by ELSE EXCLUDED.taken_by END,
                taken_at = CASE WHEN frameworks.edition_id = EXCLUDED.edition_id
                    THEN frameworks.taken_at ELSE EXCLUDED.taken_at END,
                edition_id = EXCLUDED.edition_id, removed_at = NULL
            RETURNING framework_id""";
    private static final String SWAP = """
            UPDATE targets.frameworks SET edition_id = former_edition_id, former_edition_id = edition_id,
                taken_by = :person, taken_at = :at
            WHERE district_id = :district AND framework_id = :framework AND former_edition_id IS NOT NULL""";
    private static final String SET_REMOVED = """
            UPDATE targets.frameworks SET removed_at = :at WHERE district_id = :district AND framework_id = :framework""";
    private static final String EDITION = """
            SELECT framework_id, identifier, uri, title, creator, language, version, adoption_status, document
            FROM targets.editions WHERE edition_id = :edition""";
    private static final String STANDARDS = """
            SELECT place, parent_place, standard_id, identifier, uri, code, label, enumeration, type, statement, notes,
                language, grades, more
            FROM targets.standards WHERE edition_id = :edition ORDER BY place""";
    private static final String ASSOCIATIONS = """
            SELECT type, identifier, uri, sequence, origin_id, origin, destination_id, destination, more
            FROM targets.associations WHERE edition_id = :edition ORDER BY number""";
    private static final String DROP_UNUSED = "SELECT targets.drop_unused_editions(:before)";

    private final JdbcClient sql;
    private final JsonMapper json;

    EditionStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Stores the edition under the id, or finds the one of the same content. */
    EditionId store(EditionContent edition, UUID id, Instant at, EditionStored progress) {
        EditionRows rows = new EditionRows(edition);
        boolean isNew = sql.sql(INSERT_EDITION)
                        .param("edition", id)
                        .param("framework", edition.framework().value())
                        .param("hash", rows.contentHash())
                        .param("identifier", edition.identifier())
                        .param("uri", edition.uri())
                        .param("title", edition.title())
                        .param("creator", edition.creator())
                        .param("language", edition.language())
                        .param("version", edition.version())
                        .param("status", edition.adoptionStatus())
                        .param("standards", edition.standards().size())
                        .param("document", edition.document())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
        if (!isNew) {
            return new EditionId(sql.sql(FIND_EDITION)
                    .param("framework", edition.framework().value())
                    .param("hash", rows.contentHash())
                    .query(UUID.class)
                    .single());
        }
        insertStandards(edition, id, rows, progress);
        insertAssociations(edition, id, rows);
        sql.sql(INSERT_WORDS)
                .param("edition", id)
                .param("words", rows.words().toArray(String[]::new))
                .update();
        return new EditionId(id);
    }

    private void insertStandards(EditionContent edition, UUID id, EditionRows rows, EditionStored progress) {
        int count = edition.standards().size();
        for (int from = 0; from < count; from += BATCH) {
            int to = Math.min(count, from + BATCH);
            sql.sql(INSERT_STANDARDS)
                    .param("edition", id)
                    .param("language", edition.language())
                    .param("rows", json.writeValueAsString(rows.standards(from, to, json)))
                    .update();
            progress.upTo(to);
        }
    }

    private void insertAssociations(EditionContent edition, UUID id, EditionRows rows) {
        int count = edition.associations().size();
        for (int from = 0; from < count; from += BATCH) {
            int to = Math.min(count, from + BATCH);
            sql.sql(INSERT_ASSOCIATIONS)
                    .param("edition", id)
                    .param("rows", json.writeValueAsString(rows.associations(from, to, json)))
                    .update();
        }
    }

    EditionChanges changes(DistrictId district, EditionId edition) {
        return sql.sql(CHANGES)
                .param("district", district.value())
                .param("edition", edition.value())
                .query((row, number) -> new EditionChanges(
                        row.getInt("added"), row.getInt("changed"), row.getInt("removed"), row.getBoolean("same")))
                .single();
    }

    Slice<ChangedStandard> listChanges(
            DistrictId district, EditionId edition, EditionChanges.Kind kind, @Nullable String after) {
        List<Integer> places = new ArrayList<>();
        List<ChangedStandard> found = sql.sql(LIST_CHANGES)
                .param("district", district.value())
                .param("edition", edition.value())
                .param("kind", kind.name())
                .param("after", StandardStore.place(after))
                .param("limit", PAGE + 1)
                .query((row, number) -> {
                    places.add(row.getInt("place"));
                    return new ChangedStandard(row.getString("code"), row.getString("before"), row.getString("after"));
                })
                .list();
        return found.size() <= PAGE
                ? new Slice<>(found, null)
                : new Slice<>(found.subList(0, PAGE), Integer.toString(places.get(PAGE - 1)));
    }

    FrameworkId take(DistrictId district, EditionId edition, PersonId person, Instant at) {
        return new FrameworkId(sql.sql(TAKE)
                .param("district", district.value())
                .param("edition", edition.value())
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .single());
    }

    void swap(DistrictId district, FrameworkId framework, PersonId person, Instant at) {
        sql.sql(SWAP)
                .param("district", district.value())
                .param("framework", framework.value())
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void setRemoved(DistrictId district, FrameworkId framework, @Nullable Instant at) {
        sql.sql(SET_REMOVED)
                .param("district", district.value())
                .param("framework", framework.value())
                .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                .update();
    }

    EditionContent content(Framework framework) {
        UUID edition = framework.edition().value();
        List<StandardContent> standards = sql.sql(STANDARDS)
                .param("edition", edition)
                .query(EditionStore::standard)
                .list();
        List<AssociationContent> associations = sql.sql(ASSOCIATIONS)
                .param("edition", edition)
                .query(EditionStore::association)
                .list();
        return sql.sql(EDITION)
                .param("edition", edition)
                .query((row, number) -> new EditionContent(
                        new FrameworkId(row.getObject("framework_id", UUID.class)),
                        row.getString("identifier"),
                        row.getString("uri"),
                        row.getString("title"),
                        row.getString("creator"),
                        row.getString("language"),
                        row.getString("version"),
                        row.getString("adoption_status"),
                        row.getString("document"),
                        standards,
                        associations))
                .single();
    }

    private static StandardContent standard(ResultSet row, int number) throws SQLException {
        return new StandardContent(
                row.getInt("parent_place") - 1,
                new StandardId(row.getObject("standard_id", UUID.class)),
                row.getString("identifier"),
                row.getString("uri"),
                row.getString("code"),
                row.getString("label"),
                row.getString("enumeration"),
                null,
                row.getString("type"),
                row.getString("statement"),
                row.getString("notes"),
                row.getString("language"),
                Arrays.asList((String[]) row.getArray("grades").getArray()),
                null,
                row.getString("more"));
    }

    private static AssociationContent association(ResultSet row, int number) throws SQLException {
        return new AssociationContent(
                row.getString("type"),
                row.getString("identifier"),
                row.getString("uri"),
                row.getObject("sequence", Integer.class),
                row.getObject("origin_id", UUID.class),
                row.getString("origin"),
                row.getObject("destination_id", UUID.class),
                row.getString("destination"),
                row.getString("more"));
    }

    int dropUnused(Instant before) {
        return Optional.ofNullable(sql.sql(DROP_UNUSED)
                        .param("before", Timestamp.from(before))
                        .query(Integer.class)
                        .single())
                .orElse(0);
    }
}
