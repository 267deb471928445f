package org.foothold.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
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
            WHERE district_id = :district AND deconstruction_id = :deconstruction
                AND (origin_id, origin_version) IS DISTINCT FROM (:origin, :version)""";
    private static final String LOCK = """
            SELECT deconstruction_id FROM targets.deconstructions
            WHERE district_id = :district AND deconstruction_id = :deconstruction FOR NO KEY UPDATE""";

    private final JdbcClient sql;

    DeconstructionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** False if the author has one for the standard already. */
    boolean insert(DistrictId district, DeconstructionId id, PersonId author, StandardRef standard, Instant at) {
        return sql.sql(INSERT)
                        .param("district", district.value())
                        .param("deconstruction", id.value())
                        .param("author", author.value())
                        .param("framework", standard.framework().value())
                        .param("standard", standard.standard().value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Until the transaction ends, nobody else who asks for it goes on with this one. */
    void lock(DistrictId district, DeconstructionId id) {
        sql.sql(LOCK)
                .param("district", district.value())
                .param("deconstruction", id.value())
                .query()
                .singleRow();
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

    /** False if it is its origin already. */
    boolean setOrigin(DistrictId district, DeconstructionId id, DeconstructionVersion origin) {
        return sql.sql(SET_ORIGIN)
                        .param("district", district.value())
                        .param("deconstruction", id.value())
                        .param("origin", origin.id().value())
                        .param("version", origin.version())
                        .update()
                == 1;
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

    static StandardRef standard(ResultSet row) throws SQLException {
        return new StandardRef(
                new FrameworkId(row.getObject("framework_id", UUID.class)),
                new StandardId(row.getObject("standard_id", UUID.class)));
    }

    static @Nullable DeconstructionVersion origin(ResultSet row) throws SQLException {
        @Nullable UUID origin = row.getObject("origin_id", UUID.class);
        return origin == null
                ? null
                : new DeconstructionVersion(new DeconstructionId(origin), row.getInt("origin_version"));
    }
}
