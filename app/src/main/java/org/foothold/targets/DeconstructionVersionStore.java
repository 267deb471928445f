package org.foothold.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published versions of deconstructions, and who adopted which. */
@Repository
class DeconstructionVersionStore {
    private static final String INSERT = """
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
    private static final String LIST = PUBLISHED + """
            AND d.framework_id = :framework AND d.standard_id = :standard AND v.version = d.latest AND d.removed_at IS NULL
            ORDER BY d.author_id <> :person, v.published_at DESC, v.deconstruction_id LIMIT 50""";
    private static final String FIND = PUBLISHED + """
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

    DeconstructionVersionStore(JdbcClient sql) {
        this.sql = sql;
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
        Optional<Version> latest = find(district, person, before);
        if (latest.filter(each -> each.targets().equals(members) && each.covers() == covers)
                .isPresent()) {
            return before;
        }
        DeconstructionVersion next = new DeconstructionVersion(deconstruction.id(), deconstruction.latest() + 1);
        sql.sql(INSERT)
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

    List<Version> list(DistrictId district, PersonId person, StandardRef standard) {
        return sql.sql(LIST)
                .param("district", district.value())
                .param("person", person.value())
                .param("framework", standard.framework().value())
                .param("standard", standard.standard().value())
                .query(DeconstructionVersionStore::version)
                .list();
    }

    Optional<Version> find(DistrictId district, PersonId person, DeconstructionVersion version) {
        return sql.sql(FIND)
                .param("district", district.value())
                .param("person", person.value())
                .param("deconstruction", version.id().value())
                .param("version", version.version())
                .query(DeconstructionVersionStore::version)
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
                        DeconstructionStore.standard(row),
                        new EditionId(row.getObject("edition_id", UUID.class)),
                        row.getString("code"),
                        row.getString("plain")),
                DeconstructionStore.origin(row),
                row.getTimestamp("published_at").toInstant(),
                row.getBoolean("covers"),
                row.getBoolean("adopted"),
                members);
    }
}
