package org.foothold.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Problems;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RosterImportStore {
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
    private static final String INSERT = """
            INSERT INTO schools.roster_imports
              (district_id, import_id, source, state, started_by, started_at, step, seen_at, time_zone)
            VALUES (:district, :import, :source, 'READING', :person, :now, 'READING', :now, :zone)""";
    private static final String SELECT = """
            SELECT import_id, source, state, started_by, started_at, confirmed_by, finished_at, renewed_at, step, done,
              total, seen_at, people_before, enrolments_before, time_zone, problem_count, problems, warning_count, warnings
            FROM schools.roster_imports WHERE district_id = :district""";
    private static final String FIND = SELECT + " AND import_id = :import";
    private static final int PART = 50;
    private static final String LIST = SELECT + """
             AND (:after::uuid IS NULL OR (started_at, import_id) < (
                SELECT a.started_at, a.import_id FROM schools.roster_imports a
                WHERE a.district_id = :district AND a.import_id = :after::uuid))
            ORDER BY started_at DESC, import_id DESC LIMIT :limit""";
    private static final String COUNTS = """
            SELECT kind, change, amount FROM schools.roster_counts
            WHERE district_id = :district AND import_id = :import ORDER BY kind, change""";
    private static final String NOTE = """
            UPDATE schools.roster_imports SET step = :step, done = :done, total = :total, seen_at = :now
            WHERE district_id = :district AND import_id = :import RETURNING cancel_asked""";
    private static final String MOVE = """
            UPDATE schools.roster_imports SET state = :to, seen_at = :now,
              finished_at = CASE WHEN :final THEN :now::timestamptz ELSE NULL END
            WHERE district_id = :district AND import_id = :import AND state = :from AND NOT cancel_asked""";
    private static final String CLAIM = """
            UPDATE schools.roster_imports SET state = 'APPLYING', confirmed_by = :person, step = 'COMPARING', done = 0,
              total = 0, seen_at = :now
            WHERE district_id = :district AND import_id = :import AND state = 'READY' AND NOT cancel_asked""";
    private static final String BEGIN_SCHOOLS_IN = """
            UPDATE schools.roster_imports SET time_zone = :zone
            WHERE district_id = :district AND import_id = :import AND state = 'READY'""";
    private static final String RENEW = """
            UPDATE schools.roster_imports SET state = 'READY', renewed_at = :now, confirmed_by = NULL
            WHERE district_id = :district AND import_id = :import AND state = 'APPLYING' AND NOT cancel_asked""";
    private static final String SEEN = """
            UPDATE schools.roster_imports SET seen_at = :now
            WHERE district_id = :district AND import_id = :import AND state IN ('READING', 'APPLYING')""";
    private static final String FAIL_SILENT = """
            UPDATE schools.roster_imports SET state = 'FAILED', finished_at = :now
            WHERE district_id = :district AND state IN ('READING', 'APPLYING') AND seen_at < :since""";
    private static final String STOP = """
            UPDATE schools.roster_imports SET state = :to, finished_at = :now, seen_at = :now
            WHERE district_id = :district AND import_id = :import AND state IN ('READING', 'READY', 'APPLYING')""";
    private static final String CANCEL = """
            UPDATE schools.roster_imports SET cancel_asked = true,
              state = CASE state WHEN 'READY' THEN 'CANCELLED' ELSE state END,
              finished_at = CASE state WHEN 'READY' THEN :now::timestamptz ELSE finished_at END
            WHERE district_id = :district AND import_id = :import AND state IN ('READING', 'READY', 'APPLYING')""";
    private static final String REPLACE_OTHERS = """
            UPDATE schools.roster_imports SET state = 'REPLACED', finished_at = :now
            WHERE district_id = :district AND import_id <> :import AND state IN ('READY', 'APPLYING')""";
    private static final String FOUND = """
            UPDATE schools.roster_imports SET problem_count = :problemCount, problems = :problems::jsonb,
              warning_count = :warningCount, warnings = :warnings::jsonb
            WHERE district_id = :district AND import_id = :import""";
    private static final String BEFORE = """
            UPDATE schools.roster_imports SET
              people_before = (SELECT count(*) FROM schools.people p
                WHERE p.district_id = :district AND p.source_id IS NOT NULL AND p.ended_at IS NULL),
              enrolments_before = (SELECT count(*) FROM schools.enrolments e
                WHERE e.district_id = :district AND e.source_id IS NOT NULL AND e.ended_at IS NULL)
            WHERE district_id = :district AND import_id = :import""";

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    RosterImportStore(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    void insert(Actor actor, RosterImportId id, String source, ZoneId zone) {
        of(INSERT, actor.district(), id)
                .param("source", source)
                .param("person", actor.person().value())
                .param("zone", zone.getId())
                .param("now", now())
                .update();
    }

    /** False if the import no longer waits for a yes. */
    boolean beginSchoolsIn(DistrictId district, RosterImportId id, ZoneId zone) {
        return of(BEGIN_SCHOOLS_IN, district, id).param("zone", zone.getId()).update() == 1;
    }

    Optional<RosterImport> find(DistrictId district, RosterImportId id) {
        return of(FIND, district, id)
                .query((row, number) -> read(district, row))
                .optional();
    }

    RosterImport get(DistrictId district, RosterImportId id) {
        return find(district, id).orElseThrow(() -> new NotFound("roster import"));
    }

    Slice<RosterImport> list(DistrictId district, @Nullable RosterImportId after) {
        List<RosterImport> found = sql.sql(LIST)
                .param("district", district.value())
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("limit", PART + 1)
                .query((row, number) -> read(district, row))
                .list();
        return Slice.of(found, PART, each -> each.id().toString());
    }

    /** Notes progress and tells whether somebody has asked to cancel. */
    boolean note(DistrictId district, RosterImportId id, RosterProgress.Step step, long done, long total) {
        return of(NOTE, district, id)
                .param("step", step.name())
                .param("done", done)
                .param("total", total)
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Moves to the next state; false if the import is not in the state before, or was cancelled. */
    boolean move(
            DistrictId district, RosterImportId id, RosterImport.State from, RosterImport.State to, boolean isFinal) {
        int moved = of(MOVE, district, id)
                .param("from", from.name())
                .param("to", to.name())
                .param("final", isFinal)
                .param("now", now())
                .update();
        return moved == 1;
    }

    /** Ends the import wherever it stands, unless it has ended already. */
    void stop(DistrictId district, RosterImportId id, RosterImport.State to) {
        of(STOP, district, id).param("to", to.name()).param("now", now()).update();
    }

    boolean cancel(DistrictId district, RosterImportId id) {
        return of(CANCEL, district, id).param("now", now()).update() == 1;
    }

    /** Notes the yes of a person to a preview; false if it waits for none. */
    boolean claim(Actor actor, RosterImportId id) {
        return of(CLAIM, actor.district(), id)
                        .param("person", actor.person().value())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Takes the yes back because it was said to lists that hold no longer; false if the import was stopped meanwhile. */
    boolean renew(DistrictId district, RosterImportId id) {
        return of(RENEW, district, id).param("now", now()).update() == 1;
    }

    void seen(DistrictId district, RosterImportId id) {
        of(SEEN, district, id).param("now", now()).update();
    }

    void failSilent(DistrictId district, Instant since) {
        sql.sql(FAIL_SILENT)
                .param("district", district.value())
                .param("since", Timestamp.from(since))
                .param("now", now())
                .update();
    }

    /** Whoever holds the district's lock replaces every other preview, those too that wait for the lock with a yes. */
    void replaceOthers(DistrictId district, RosterImportId id) {
        of(REPLACE_OTHERS, district, id).param("now", now()).update();
    }

    void keepFound(DistrictId district, RosterImportId id, Problems problems, Problems warnings) {
        of(FOUND, district, id)
                .param("problemCount", problems.count())
                .param("problems", json.writeValueAsString(problems.list()))
                .param("warningCount", warnings.count())
                .param("warnings", json.writeValueAsString(warnings.list()))
                .update();
    }

    void countBefore(DistrictId district, RosterImportId id) {
        of(BEFORE, district, id).update();
    }

    private RosterImport read(DistrictId district, ResultSet row) throws SQLException {
        RosterImportId id = new RosterImportId(row.getObject("import_id", UUID.class));
        @Nullable UUID confirmed = row.getObject("confirmed_by", UUID.class);
        return new RosterImport(
                id,
                row.getString("source"),
                RosterImport.State.valueOf(row.getString("state")),
                new PersonId(row.getObject("started_by", UUID.class)),
                row.getTimestamp("started_at").toInstant(),
                confirmed == null ? null : new PersonId(confirmed),
                instant(row, "finished_at"),
                instant(row, "renewed_at"),
                reached(row),
                new RosterImport.Before(row.getInt("people_before"), row.getInt("enrolments_before")),
                ZoneId.of(row.getString("time_zone")),
                counts(district, id),
                new RosterImport.Found(row.getInt("problem_count"), problems(row.getString("problems"))),
                new RosterImport.Found(row.getInt("warning_count"), problems(row.getString("warnings"))));
    }

    private List<RosterImport.Count> counts(DistrictId district, RosterImportId id) {
        return of(COUNTS, district, id)
                .query((row, number) -> new RosterImport.Count(
                        RosterChange.Kind.valueOf(row.getString(1)),
                        RosterChange.Change.valueOf(row.getString(2)),
                        row.getInt(3)))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private List<Problem> problems(String text) {
        return json.readValue(text, PROBLEMS);
    }

    private JdbcClient.StatementSpec of(String statement, DistrictId district, RosterImportId id) {
        return sql.sql(statement).param("district", district.value()).param("import", id.value());
    }

    private static RosterImport.Reached reached(ResultSet row) throws SQLException {
        return new RosterImport.Reached(
                RosterProgress.Step.valueOf(row.getString("step")),
                row.getLong("done"),
                row.getLong("total"),
                row.getTimestamp("seen_at").toInstant());
    }
}
