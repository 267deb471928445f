package org.foothold.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Problems;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportStore {
    private static final String INSERT = """
            INSERT INTO targets.imports (district_id, import_id, file, started_by, started_at, touched_at, state)
            VALUES (:district, :import, :file, :person, :at, :at, 'READING')""";
    private static final String RUNNING =
            " WHERE district_id = :district AND import_id = :import AND state IN ('READING', 'STORING')";
    private static final String PROGRESS = """
            UPDATE targets.imports SET state = :state, done = :done, total = :total, touched_at = :at""" + RUNNING;
    private static final String FINISH = """
            UPDATE targets.imports SET state = :state, edition_id = :edition, problems = :problems::jsonb,
                problem_count = :count, touched_at = :at""" + RUNNING;
    private static final String TAKEN = """
            UPDATE targets.imports SET state = 'TAKEN', touched_at = :at
            WHERE district_id = :district AND import_id = :import AND state = 'READY'""";
    private static final String CANCEL = """
            UPDATE targets.imports SET state = 'CANCELLED', touched_at = :at
            WHERE district_id = :district AND import_id = :import AND state IN ('READING', 'STORING', 'READY')""";
    /** What a small framework takes on the disk hardly depends on how many standards it has. */
    private static final String COUNT_STORED = """
            SELECT coalesce(sum(greatest(e.standards, 2000)), 0) FROM targets.editions e
            WHERE e.edition_id IN (SELECT i.edition_id FROM targets.imports i
                WHERE i.district_id = :district AND i.touched_at > :since)""";

    private static final String SELECT = """
            SELECT i.import_id, i.file, i.started_by, i.started_at, i.touched_at, i.state, i.done, i.total, i.edition_id,
                e.framework_id, e.title, e.standards, i.problem_count, i.problems
            FROM targets.imports i LEFT JOIN targets.editions e USING (edition_id)
            WHERE i.district_id = :district
            """;
    private static final String FIND = SELECT + " AND i.import_id = :import";
    private static final int PART = 20;
    private static final String LIST = SELECT + """
            AND (:after::uuid IS NULL OR (i.started_at, i.import_id) < (
                SELECT a.started_at, a.import_id FROM targets.imports a
                WHERE a.district_id = :district AND a.import_id = :after::uuid))
            ORDER BY i.started_at DESC, i.import_id DESC LIMIT :limit""";

    private final JdbcClient sql;
    private final JsonMapper json;

    ImportStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(DistrictId district, ImportId id, String file, PersonId person, Instant at) {
        sql.sql(INSERT)
                .param("district", district.value())
                .param("import", id.value())
                .param("file", file)
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean progress(DistrictId district, ImportId id, FrameworkImport.State state, int done, int total, Instant at) {
        return sql.sql(PROGRESS)
                        .param("district", district.value())
                        .param("import", id.value())
                        .param("state", state.name())
                        .param("done", done)
                        .param("total", total)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean finish(
            DistrictId district,
            ImportId id,
            FrameworkImport.State state,
            @Nullable EditionId edition,
            Problems problems,
            Instant at) {
        return sql.sql(FINISH)
                        .param("district", district.value())
                        .param("import", id.value())
                        .param("state", state.name())
                        .param("edition", edition == null ? null : edition.value(), Types.OTHER)
                        .param("problems", json.writeValueAsString(problems.list()))
                        .param("count", problems.count())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** How many standards the district has had stored since, a framework of fewer than 2,000 taken for 2,000. */
    long countStored(DistrictId district, Instant since) {
        return sql.sql(COUNT_STORED)
                .param("district", district.value())
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    void taken(DistrictId district, ImportId id, Instant at) {
        move(TAKEN, district, id, at);
    }

    void cancel(DistrictId district, ImportId id, Instant at) {
        move(CANCEL, district, id, at);
    }

    private void move(String statement, DistrictId district, ImportId id, Instant at) {
        sql.sql(statement)
                .param("district", district.value())
                .param("import", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<FrameworkImport> find(DistrictId district, ImportId id) {
        return sql.sql(FIND)
                .param("district", district.value())
                .param("import", id.value())
                .query(this::attempt)
                .optional();
    }

    Slice<FrameworkImport> list(DistrictId district, @Nullable ImportId after) {
        List<FrameworkImport> found = sql.sql(LIST)
                .param("district", district.value())
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("limit", PART + 1)
                .query(this::attempt)
                .list();
        return Slice.of(found, PART, each -> each.id().toString());
    }

    private FrameworkImport attempt(ResultSet row, int number) throws SQLException {
        @Nullable UUID edition = row.getObject("edition_id", UUID.class);
        @Nullable UUID framework = row.getObject("framework_id", UUID.class);
        return new FrameworkImport(
                new ImportId(row.getObject("import_id", UUID.class)),
                row.getString("file"),
                new PersonId(row.getObject("started_by", UUID.class)),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("touched_at").toInstant(),
                FrameworkImport.State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("total"),
                edition == null ? null : new EditionId(edition),
                framework == null ? null : new FrameworkId(framework),
                row.getString("title"),
                row.getInt("standards"),
                row.getInt("problem_count"),
                Arrays.asList(json.readValue(row.getString("problems"), Problem[].class)));
    }
}
