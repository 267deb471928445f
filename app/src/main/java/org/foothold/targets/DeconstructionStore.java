package org.foothold.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeconstructionStore {
    private static final String INSERT = """
            INSERT INTO targets.deconstructions (district_id, deconstruction_id, author_id, framework_id, standard_id, made_at)
            VALUES (:district, :deconstruction, :author, :framework, :standard, :at)
            ON CONFLICT (district_id, framework_id, standard_id, author_id) WHERE removed_at IS NULL DO NOTHING""";
    private static final String SELECT = """
            SELECT deconstruction_id, author_id, framework_id, standard_id, origin_id, origin_version, latest, made_at,
                removed_at IS NOT NULL AS removed
            FROM targets.deconstructions
            WHERE district_id = :district
            """;
    private static final String FIND = SELECT + " AND deconstruction_id = :deconstruction";
    private static final String FIND_OF = SELECT + """
            AND author_id = :author AND framework_id = :framework AND standard_id = :standard AND removed_at IS NULL""";
    private static final String SET_ORIGIN = """
            UPDATE targets.deconstructions SET origin_id = :origin, origin_version = :version
            WHERE district_id = :district AND deconstruction_id = :deconstruction""";
    private static final String INSERT_DRAFT = """
            INSERT INTO targets.deconstruction_drafts (district_id, deconstruction_id, target_id, place, kind, i_can, why,
                needs, saved_at)
            SELECT :district, :deconstruction, :target, coalesce(max(place), 0) + 1, :kind, :iCan::jsonb, :why::jsonb,
                :needs::uuid[], :at
            FROM targets.deconstruction_drafts WHERE district_id = :district AND deconstruction_id = :deconstruction""";
    private static final String UPDATE_DRAFT = """
            UPDATE targets.deconstruction_drafts
            SET kind = :kind, i_can = :iCan::jsonb, why = :why::jsonb, needs = :needs::uuid[], saved_at = :at
            WHERE district_id = :district AND deconstruction_id = :deconstruction AND target_id = :target""";
    private static final String SET_DRAFT_REMOVED = """
            UPDATE targets.deconstruction_drafts SET removed_at = :at
            WHERE district_id = :district AND deconstruction_id = :deconstruction AND target_id = :target""";
    private static final String LIST_DRAFT = """
            SELECT target_id, kind, i_can, why, needs, removed_at IS NOT NULL AS removed
            FROM targets.deconstruction_drafts
            WHERE district_id = :district AND deconstruction_id = :deconstruction
            ORDER BY place, target_id""";
    private static final String UNTOUCHED_WORDS = """
            SELECT word FROM (
                SELECT DISTINCT ON (lower(p.token)) p.token AS word, p.n
                FROM targets.frameworks f JOIN targets.editions e USING (edition_id)
                    JOIN targets.standards s USING (edition_id)
                    CROSS JOIN LATERAL targets.configuration(coalesce(s.language, e.language)) AS c (configuration)
                    CROSS JOIN LATERAL ts_parse('default', s.plain) WITH ORDINALITY AS p (kind, token, n)
                WHERE f.district_id = :district AND f.framework_id = :framework AND s.standard_id = :standard
                    AND p.kind IN (1, 2, 10, 11, 16, 17) AND length(p.token) > 2
                    AND length(to_tsvector(c.configuration, p.token)) > 0
                    AND NOT to_tsvector(c.configuration, (
                        SELECT coalesce(string_agg(t.text, ' '), '') FROM targets.deconstruction_drafts d
                            CROSS JOIN LATERAL jsonb_each_text(d.i_can) AS t (language, text)
                        WHERE d.district_id = :district AND d.deconstruction_id = :deconstruction
                            AND d.removed_at IS NULL)) @@ plainto_tsquery(c.configuration, p.token)
                ORDER BY lower(p.token), p.n) words
            ORDER BY n LIMIT 24""";
    private static final String INSERT_VERSION = """
            INSERT INTO targets.deconstruction_versions (district_id, deconstruction_id, version, edition_id, standard_id,
                published_by, published_at, covers)
            VALUES (:district, :deconstruction, :version, :edition, :standard, :person, :at, :covers)""";
    private static final String INSERT_MEMBERS = """
            INSERT INTO targets.deconstruction_targets (district_id, deconstruction_id, version, place, target_id, target_version)
            SELECT :district, :deconstruction, :version, m.place, m.target, m.target_version
            FROM unnest(:targets::uuid[], :versions::integer[]) WITH ORDINALITY AS m (target, target_version, place)""";
    private static final String SET_LATEST = """
            UPDATE targets.deconstructions SET latest = :version
            WHERE district_id = :district AND deconstruction_id = :deconstruction""";
    private static final String PUBLISHED = """
            SELECT v.deconstruction_id, v.version, d.author_id, d.framework_id, v.standard_id, v.edition_id, s.code, s.plain,
                d.origin_id, d.origin_version, v.published_at, v.covers,
                EXISTS (SELECT FROM targets.adoptions a WHERE a.district_id = v.district_id AND a.person_id = :person
                    AND a.deconstruction_id = v.deconstruction_id AND a.version = v.version) AS adopted,
                ARRAY(SELECT m.target_id FROM targets.deconstruction_targets m WHERE m.district_id = v.district_id
                    AND m.deconstruction_id = v.deconstruction_id AND m.version = v.version ORDER BY m.place) AS targets,
                ARRAY(SELECT m.target_version FROM targets.deconstruction_targets m WHERE m.district_id = v.district_id
                    AND m.deconstruction_id = v.deconstruction_id AND m.version = v.version ORDER BY m.place) AS versions
            FROM targets.deconstruction_versions v
                JOIN targets.deconstructions d USING (district_id, deconstruction_id)
                JOIN targets.standards s ON s.edition_id = v.edition_id AND s.standard_id = v.standard_id
            WHERE v.district_id = :district
            """;
    private static final String LIST_PUBLISHED = PUBLISHED + """
            AND d.framework_id = :framework AND d.standard_id = :standard AND v.version = d.latest AND d.removed_at IS NULL
            ORDER BY d.author_id <> :person, v.published_at DESC, v.deconstruction_id LIMIT 50""";
    private static final String FIND_PUBLISHED = PUBLISHED + """
            AND v.deconstruction_id = :deconstruction AND v.version = :version""";
    private static final String ADOPT = """
            INSERT INTO targets.adoptions (district_id, person_id, deconstruction_id, version, adopted_at)
            VALUES (:district, :person, :deconstruction, :version, :at)
            ON CONFLICT (district_id, person_id, deconstruction_id)
            DO UPDATE SET version = EXCLUDED.version, adopted_at = EXCLUDED.adopted_at""";
    private static final String LEAVE = """
            DELETE FROM targets.adoptions
            WHERE district_id = :district AND person_id = :person AND deconstruction_id = :deconstruction""";

    private final JdbcClient sql;
    private final WordingColumn wordings;

    DeconstructionStore(JdbcClient sql, WordingColumn wordings) {
        this.sql = sql;
        this.wordings = wordings;
    }

    /** A published version whose targets are still references. */
    record Version(
            DeconstructionVersion ref,
            PersonId author,
            TargetStandard standard,
            @Nullable DeconstructionVersion origin,
            Instant publishedAt,
            boolean covers,
            boolean adopted,
            List<TargetVersion> targets) {
        PublishedDeconstruction with(List<LearningTarget> full) {
            return new PublishedDeconstruction(ref, author, standard, origin, publishedAt, covers, adopted, full);
        }
    }

    void insert(DistrictId district, DeconstructionId id, PersonId author, StandardRef standard, Instant at) {
        sql.sql(INSERT)
                .param("district", district.value())
                .param("deconstruction", id.value())
                .param("author", author.value())
                .param("framework", standard.framework().value())
                .param("standard", standard.standard().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Deconstruction> find(DistrictId district, DeconstructionId id) {
        return sql.sql(FIND)
                .param("district", district.value())
                .param("deconstruction", id.value())
                .query(DeconstructionStore::deconstruction)
                .optional();
    }

    Optional<Deconstruction> findOf(DistrictId district, PersonId author, StandardRef standard) {
        return sql.sql(FIND_OF)
                .param("district", district.value())
                .param("author", author.value())
                .param("framework", standard.framework().value())
                .param("standard", standard.standard().value())
                .query(DeconstructionStore::deconstruction)
                .optional();
    }

    void setOrigin(DistrictId district, DeconstructionId id, DeconstructionVersion origin) {
        sql.sql(SET_ORIGIN)
                .param("district", district.value())
                .param("deconstruction", id.value())
                .param("origin", origin.id().value())
                .param("version", origin.version())
                .update();
    }

    void insertDraft(DistrictId district, DeconstructionId id, DraftTarget target, Instant at) {
        writeDraft(INSERT_DRAFT, district, id, target, at);
    }

    void updateDraft(DistrictId district, DeconstructionId id, DraftTarget target, Instant at) {
        writeDraft(UPDATE_DRAFT, district, id, target, at);
    }

    private void writeDraft(
            String statement, DistrictId district, DeconstructionId id, DraftTarget target, Instant at) {
        sql.sql(statement)
                .param("district", district.value())
                .param("deconstruction", id.value())
                .param("target", target.id().value())
                .param("kind", target.kind().name())
                .param("iCan", wordings.write(target.iCan()))
                .param("why", wordings.write(target.why()))
                .param("needs", TargetStore.array(target.needs()))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False if the draft has no such target. */
    boolean setDraftRemoved(DistrictId district, DeconstructionId id, TargetId target, @Nullable Instant at) {
        return sql.sql(SET_DRAFT_REMOVED)
                        .param("district", district.value())
                        .param("deconstruction", id.value())
                        .param("target", target.value())
                        .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                        .update()
                == 1;
    }

    List<DraftTarget> listDraft(DistrictId district, DeconstructionId id) {
        return sql.sql(LIST_DRAFT)
                .param("district", district.value())
                .param("deconstruction", id.value())
                .query(this::draft)
                .list();
    }

    Coverage coverage(DistrictId district, Deconstruction deconstruction) {
        Set<TargetKind> present = EnumSet.noneOf(TargetKind.class);
        listDraft(district, deconstruction.id()).stream()
                .filter(each -> !each.removed() && !each.iCan().isEmpty())
                .forEach(each -> present.add(each.kind()));
        Set<TargetKind> missing = EnumSet.allOf(TargetKind.class);
        missing.removeAll(present);
        List<String> untouched = sql.sql(UNTOUCHED_WORDS)
                .param("district", district.value())
                .param("deconstruction", deconstruction.id().value())
                .param("framework", deconstruction.standard().framework().value())
                .param("standard", deconstruction.standard().standard().value())
                .query((row, number) -> row.getString("word"))
                .list();
        return new Coverage(present, missing, untouched);
    }

    /** Publishes, unless the latest version says the same. */
    DeconstructionVersion publish(
            DistrictId district,
            Deconstruction deconstruction,
            PersonId person,
            List<TargetVersion> members,
            EditionId edition,
            boolean covers,
            Instant at) {
        DeconstructionVersion before = new DeconstructionVersion(deconstruction.id(), deconstruction.latest());
        Optional<Version> latest = findPublished(district, person, before);
        if (latest.filter(each -> each.targets().equals(members) && each.covers() == covers)
                .isPresent()) {
            return before;
        }
        DeconstructionVersion next = new DeconstructionVersion(deconstruction.id(), deconstruction.latest() + 1);
        sql.sql(INSERT_VERSION)
                .param("district", district.value())
                .param("deconstruction", next.id().value())
                .param("version", next.version())
                .param("edition", edition.value())
                .param("standard", deconstruction.standard().standard().value())
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .param("covers", covers)
                .update();
        insertMembers(district, next, members);
        return next;
    }

    private void insertMembers(DistrictId district, DeconstructionVersion version, List<TargetVersion> members) {
        sql.sql(INSERT_MEMBERS)
                .param("district", district.value())
                .param("deconstruction", version.id().value())
                .param("version", version.version())
                .param(
                        "targets",
                        TargetStore.array(
                                members.stream().map(TargetVersion::id).toList()))
                .param("versions", members.stream().map(TargetVersion::version).toArray(Integer[]::new))
                .update();
        sql.sql(SET_LATEST)
                .param("district", district.value())
                .param("deconstruction", version.id().value())
                .param("version", version.version())
                .update();
    }

    List<Version> listPublished(DistrictId district, PersonId person, StandardRef standard) {
        return sql.sql(LIST_PUBLISHED)
                .param("district", district.value())
                .param("person", person.value())
                .param("framework", standard.framework().value())
                .param("standard", standard.standard().value())
                .query(DeconstructionStore::version)
                .list();
    }

    Optional<Version> findPublished(DistrictId district, PersonId person, DeconstructionVersion version) {
        return sql.sql(FIND_PUBLISHED)
                .param("district", district.value())
                .param("person", person.value())
                .param("deconstruction", version.id().value())
                .param("version", version.version())
                .query(DeconstructionStore::version)
                .optional();
    }

    void adopt(DistrictId district, PersonId person, DeconstructionVersion version, Instant at) {
        sql.sql(ADOPT)
                .param("district", district.value())
                .param("person", person.value())
                .param("deconstruction", version.id().value())
                .param("version", version.version())
                .param("at", Timestamp.from(at))
                .update();
    }

    void leave(DistrictId district, PersonId person, DeconstructionId id) {
        sql.sql(LEAVE)
                .param("district", district.value())
                .param("person", person.value())
                .param("deconstruction", id.value())
                .update();
    }

    private DraftTarget draft(ResultSet row, int number) throws SQLException {
        return new DraftTarget(
                new TargetId(row.getObject("target_id", UUID.class)),
                TargetKind.valueOf(row.getString("kind")),
                wordings.read(row.getString("i_can")),
                wordings.read(row.getString("why")),
                Arrays.stream((UUID[]) row.getArray("needs").getArray())
                        .map(TargetId::new)
                        .toList(),
                row.getBoolean("removed"));
    }

    private static Deconstruction deconstruction(ResultSet row, int number) throws SQLException {
        return new Deconstruction(
                new DeconstructionId(row.getObject("deconstruction_id", UUID.class)),
                new PersonId(row.getObject("author_id", UUID.class)),
                standard(row),
                origin(row),
                row.getInt("latest"),
                row.getTimestamp("made_at").toInstant(),
                row.getBoolean("removed"));
    }

    private static StandardRef standard(ResultSet row) throws SQLException {
        return new StandardRef(
                new FrameworkId(row.getObject("framework_id", UUID.class)),
                new StandardId(row.getObject("standard_id", UUID.class)));
    }

    private static @Nullable DeconstructionVersion origin(ResultSet row) throws SQLException {
        @Nullable UUID origin = row.getObject("origin_id", UUID.class);
        return origin == null
                ? null
                : new DeconstructionVersion(new DeconstructionId(origin), row.getInt("origin_version"));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        UUID[] targets = (UUID[]) row.getArray("targets").getArray();
        Integer[] versions = (Integer[]) row.getArray("versions").getArray();
        List<TargetVersion> members = new ArrayList<>();
        for (int i = 0; i < targets.length; i++) {
            members.add(new TargetVersion(new TargetId(targets[i]), versions[i]));
        }
        return new Version(
                new DeconstructionVersion(
                        new DeconstructionId(row.getObject("deconstruction_id", UUID.class)), row.getInt("version")),
                new PersonId(row.getObject("author_id", UUID.class)),
                new TargetStandard(
                        standard(row),
                        new EditionId(row.getObject("edition_id", UUID.class)),
                        row.getString("code"),
                        row.getString("plain")),
                origin(row),
                row.getTimestamp("published_at").toInstant(),
                row.getBoolean("covers"),
                row.getBoolean("adopted"),
                members);
    }
}
