package org.foothold.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TargetStore {
    static final int MOST_FOUND = 200;

    private static final String INSERT_TARGET = """
            INSERT INTO targets.targets (district_id, target_id, made_by, made_at, latest)
            VALUES (:district, :target, :person, :at, 0)""";
    private static final String INSERT_VERSION = """
            INSERT INTO targets.target_versions (district_id, target_id, version, kind, i_can, why, edition_id,
                standard_id, published_by, published_at, search)
            SELECT :district, :target, :version, :kind, :iCan::jsonb, :why::jsonb, :edition, :standard, :person, :at,
                to_tsvector('english', :english) || to_tsvector('spanish', :spanish) || to_tsvector('simple', :all)
                    || coalesce((SELECT s.codes FROM targets.standards s
                        WHERE s.edition_id = :edition AND s.standard_id = :standard), '')""";
    private static final String SET_LATEST = """
            UPDATE targets.targets SET latest = :version WHERE district_id = :district AND target_id = :target""";
    private static final String INSERT_PREREQUISITES = """
            INSERT INTO targets.prerequisites (district_id, target_id, version, needs_id)
            SELECT :district, :target, :version, t.target_id
            FROM targets.targets t JOIN unnest(:needs::uuid[]) AS need ON need = t.target_id
            WHERE t.district_id = :district""";
    private static final String SELECT = """
            SELECT v.target_id, v.version, v.kind, v.i_can, v.why, v.edition_id, v.standard_id, e.framework_id,
                s.code, s.plain, t.made_by, v.published_at, t.removed_at IS NOT NULL AS removed,
                ARRAY(SELECT p.needs_id FROM targets.prerequisites p
                    WHERE p.district_id = v.district_id AND p.target_id = v.target_id AND p.version = v.version
                    ORDER BY p.needs_id) AS needs
            FROM targets.targets t
                JOIN targets.target_versions v USING (district_id, target_id)
                LEFT JOIN targets.editions e ON e.edition_id = v.edition_id
                LEFT JOIN targets.standards s ON s.edition_id = v.edition_id AND s.standard_id = v.standard_id
            """;
    private static final String LATEST = SELECT + """
            WHERE t.district_id = :district AND t.target_id = ANY (:targets::uuid[]) AND v.version = t.latest""";
    private static final String VERSIONS = SELECT + """
            WHERE t.district_id = :district AND (v.target_id, v.version) IN (
                SELECT * FROM unnest(:targets::uuid[], :versions::integer[]))""";
    private static final String HISTORY = SELECT + """
            WHERE t.district_id = :district AND t.target_id = :target ORDER BY v.version DESC""";
    private static final String SEARCH = SELECT + """
            WHERE t.district_id = :district AND v.version = t.latest AND t.removed_at IS NULL
                AND (:person::uuid IS NULL OR t.made_by = :person::uuid OR EXISTS (
                    SELECT FROM targets.adoptions a
                        JOIN targets.deconstruction_targets m USING (district_id, deconstruction_id, version)
                    WHERE a.district_id = t.district_id AND a.person_id = :person::uuid AND m.target_id = t.target_id))
                AND (cardinality(:terms::text[]) = 0 OR v.search @@ (targets.search_query(:terms::text[], 'english')
                    || targets.search_query(:terms::text[], 'spanish')
                    || targets.search_query(:terms::text[], 'simple')))
                AND (:after::uuid IS NULL OR (t.made_at, t.target_id) < (
                    SELECT a.made_at, a.target_id FROM targets.targets a
                    WHERE a.district_id = :district AND a.target_id = :after::uuid))
            ORDER BY t.made_at DESC, t.target_id DESC LIMIT :limit""";
    private static final String HIDE_DROPPED = """
            UPDATE targets.targets t SET removed_at = CASE WHEN t.target_id = ANY (:kept::uuid[]) THEN NULL
                ELSE coalesce(t.removed_at, :at) END
            WHERE t.district_id = :district AND (t.target_id = ANY (:kept::uuid[]) OR EXISTS (
                SELECT FROM targets.deconstruction_targets m
                WHERE m.district_id = t.district_id AND m.target_id = t.target_id
                    AND m.deconstruction_id = :deconstruction))""";
    private static final String NEEDS = """
            WITH RECURSIVE reached AS (
                SELECT unnest(:targets::uuid[]) AS target_id
                UNION
                SELECT p.needs_id FROM reached r
                    JOIN targets.targets t ON t.district_id = :district AND t.target_id = r.target_id
                    JOIN targets.prerequisites p ON p.district_id = t.district_id AND p.target_id = t.target_id
                        AND p.version = t.latest)
            SELECT p.target_id, p.needs_id FROM reached
                JOIN targets.targets t ON t.district_id = :district AND t.target_id = reached.target_id
                JOIN targets.prerequisites p ON p.district_id = t.district_id AND p.target_id = t.target_id
                    AND p.version = t.latest""";
    private static final String SET_REMOVED = """
            UPDATE targets.targets SET removed_at = :at WHERE district_id = :district AND target_id = :target""";

    /** So that of two at once each has a next version of its own, and no circle of what each needs comes about. */
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('targets ' || :district, 0)) IS NULL";

    private final JdbcClient sql;
    private final WordingColumn wordings;

    TargetStore(JdbcClient sql, WordingColumn wordings) {
        this.sql = sql;
        this.wordings = wordings;
    }

    /** Until the transaction ends, whoever else publishes in the district waits; to be asked before anything is read. */
    void lock(DistrictId district) {
        sql.sql(LOCK).param("district", district.toString()).query().singleRow();
    }

    void insertTarget(DistrictId district, TargetId target, PersonId author, Instant at) {
        sql.sql(INSERT_TARGET)
                .param("district", district.value())
                .param("target", target.value())
                .param("person", author.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void insertVersion(
            DistrictId district,
            PersonId author,
            Instant at,
            TargetVersion ref,
            NewTarget target,
            @Nullable EditionId edition) {
        sql.sql(INSERT_VERSION)
                .param("district", district.value())
                .param("target", ref.id().value())
                .param("version", ref.version())
                .param("kind", target.kind().name())
                .param("iCan", wordings.write(target.iCan()))
                .param("why", wordings.write(target.why()))
                .param("edition", edition == null ? null : edition.value(), java.sql.Types.OTHER)
                .param(
                        "standard",
                        target.standard() == null
                                ? null
                                : target.standard().standard().value(),
                        java.sql.Types.OTHER)
                .param("person", author.value())
                .param("at", Timestamp.from(at))
                .param("english", target.iCan().exactly("en"))
                .param("spanish", target.iCan().exactly("es"))
                .param("all", String.join(" ", target.iCan().texts().values()))
                .update();
        sql.sql(SET_LATEST)
                .param("district", district.value())
                .param("target", ref.id().value())
                .param("version", ref.version())
                .update();
        insertPrerequisites(district, ref, target.prerequisites());
    }

    private void insertPrerequisites(DistrictId district, TargetVersion ref, List<TargetId> needs) {
        if (needs.isEmpty()) {
            return;
        }
        sql.sql(INSERT_PREREQUISITES)
                .param("district", district.value())
                .param("target", ref.id().value())
                .param("version", ref.version())
                .param("needs", array(needs))
                .update();
    }

    List<LearningTarget> listLatest(DistrictId district, Collection<TargetId> targets) {
        return sql.sql(LATEST)
                .param("district", district.value())
                .param("targets", array(targets))
                .query(this::target)
                .list();
    }

    List<LearningTarget> listVersions(DistrictId district, Collection<TargetVersion> versions) {
        return sql.sql(VERSIONS)
                .param("district", district.value())
                .param("targets", array(versions.stream().map(TargetVersion::id).toList()))
                .param("versions", versions.stream().map(TargetVersion::version).toArray(Integer[]::new))
                .query(this::target)
                .list();
    }

    List<LearningTarget> listHistory(DistrictId district, TargetId target) {
        return sql.sql(HISTORY)
                .param("district", district.value())
                .param("target", target.value())
                .query(this::target)
                .list();
    }

    /** Targets with all the words after one of them, newest first; of one person (made or adopted), or of everybody where {@code person} is null. */
    List<LearningTarget> search(
            DistrictId district, @Nullable PersonId person, SearchWords words, @Nullable TargetId after, int limit) {
        return sql.sql(SEARCH)
                .param("district", district.value())
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .param("terms", words.array())
                .param("after", after == null ? null : after.value(), java.sql.Types.OTHER)
                .param("limit", limit)
                .query(this::target)
                .list();
    }

    /** Takes targets that a deconstruction had before and has no more out of all lists; what it has again comes back. */
    void hideDropped(DistrictId district, DeconstructionId deconstruction, List<TargetId> kept, Instant at) {
        sql.sql(HIDE_DROPPED)
                .param("district", district.value())
                .param("deconstruction", deconstruction.value())
                .param("kept", array(kept))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What these targets need, what that needs, and so on. */
    Map<TargetId, List<TargetId>> listNeeds(DistrictId district, Collection<TargetId> targets) {
        Map<TargetId, List<TargetId>> needs = new HashMap<>();
        sql.sql(NEEDS)
                .param("district", district.value())
                .param("targets", array(targets))
                .query((row, number) -> needs.computeIfAbsent(
                                new TargetId(row.getObject("target_id", UUID.class)), none -> new ArrayList<>())
                        .add(new TargetId(row.getObject("needs_id", UUID.class))))
                .list();
        return needs;
    }

    void setRemoved(DistrictId district, TargetId target, @Nullable Instant at) {
        sql.sql(SET_REMOVED)
                .param("district", district.value())
                .param("target", target.value())
                .param("at", at == null ? null : Timestamp.from(at), java.sql.Types.TIMESTAMP)
                .update();
    }

    private LearningTarget target(ResultSet row, int number) throws SQLException {
        UUID[] needs = (UUID[]) row.getArray("needs").getArray();
        return new LearningTarget(
                new TargetVersion(new TargetId(row.getObject("target_id", UUID.class)), row.getInt("version")),
                TargetKind.valueOf(row.getString("kind")),
                wordings.read(row.getString("i_can")),
                wordings.read(row.getString("why")),
                standard(row),
                Arrays.stream(needs).map(TargetId::new).toList(),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("published_at").toInstant(),
                row.getBoolean("removed"));
    }

    private static @Nullable TargetStandard standard(ResultSet row) throws SQLException {
        @Nullable UUID edition = row.getObject("edition_id", UUID.class);
        if (edition == null) {
            return null;
        }
        StandardRef ref = new StandardRef(
                new FrameworkId(row.getObject("framework_id", UUID.class)),
                new StandardId(row.getObject("standard_id", UUID.class)));
        return new TargetStandard(ref, new EditionId(edition), row.getString("code"), row.getString("plain"));
    }

    static UUID[] array(Collection<TargetId> targets) {
        return targets.stream().map(TargetId::value).toArray(UUID[]::new);
    }
}
