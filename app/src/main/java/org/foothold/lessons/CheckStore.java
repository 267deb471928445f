package org.foothold.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.LessonId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Ids;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetVersion;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.PromptId;
import org.foothold.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks with their prompts. */
@Repository
class CheckStore {
    private static final String INSERT = """
            INSERT INTO lessons.checks (district_id, check_id, lesson_id, place, purpose, prompt_id,
              asks_reason, asks_confidence, target_id, target_version, aside)
            SELECT :district, :check, :lesson, coalesce(max(place), 0) + 1, :purpose, :prompt,
              :reason, :confidence, :target, :version, :aside
            FROM lessons.checks WHERE district_id = :district AND lesson_id = :lesson
            ON CONFLICT (district_id, lesson_id) WHERE purpose = 'RESTATEMENT' DO UPDATE SET prompt_id = EXCLUDED.prompt_id""";
    private static final String SELECT = """
            SELECT check_id, lesson_id, purpose, prompt_id, asks_reason, asks_confidence, target_id, target_version, aside,
              started_at, stopped_at, in_room
            FROM lessons.checks WHERE district_id = :district""";
    private static final String OF_LESSON =
            SELECT + " AND lesson_id = ANY (:lessons) AND removed_at IS NULL ORDER BY lesson_id, place, check_id";
    private static final String BY_ID = SELECT + " AND check_id = ANY (:checks)";
    private static final String PRESENT = BY_ID + " AND removed_at IS NULL";
    private static final String SET_STATE = """
            UPDATE lessons.checks SET started_at = :started, stopped_at = :stopped, in_room = :room
            WHERE district_id = :district AND check_id = :check""";
    private static final String STOP_RUNNING = """
            UPDATE lessons.checks SET stopped_at = greatest(started_at, :at)
            WHERE district_id = :district AND lesson_id = ANY (:lessons) AND purpose = ANY (:purposes)
              AND started_at IS NOT NULL AND stopped_at IS NULL AND removed_at IS NULL""";
    private static final String START_RESTATEMENT = """
            UPDATE lessons.checks SET started_at = coalesce(started_at, :at), stopped_at = NULL
            WHERE district_id = :district AND lesson_id = :lesson AND purpose = 'RESTATEMENT'""";
    private static final String REVISE = """
            UPDATE lessons.checks SET prompt_id = :prompt, asks_reason = :reason, asks_confidence = :confidence,
              target_id = :target, target_version = :version, aside = :aside
            WHERE district_id = :district AND check_id = :check AND purpose = 'TASK' AND started_at IS NULL""";
    private static final String SWAP = """
            UPDATE lessons.checks c SET place = o.place
            FROM lessons.checks o
            WHERE c.district_id = :district AND o.district_id = :district
              AND (c.check_id, o.check_id) IN ((:one, :other), (:other, :one))""";
    private static final String SET_REMOVED = """
            UPDATE lessons.checks SET removed_at = :at,
              stopped_at = CASE WHEN started_at IS NOT NULL AND stopped_at IS NULL THEN :now ELSE stopped_at END
            WHERE district_id = :district AND check_id = :check AND purpose = 'TASK'""";

    private record Row(
            CheckId id,
            LessonId lesson,
            Check.Purpose purpose,
            PromptId prompt,
            Asking asking,
            @Nullable Instant startedAt,
            @Nullable Instant stoppedAt,
            boolean inRoom) {
        Check check(Map<PromptId, Prompt> prompts) {
            Prompt asked = Objects.requireNonNull(prompts.get(prompt));
            return new Check(id, lesson, purpose, prompt, asked, asking, startedAt, stoppedAt, inRoom);
        }
    }

    private final JdbcClient sql;
    private final Tasks tasks;
    private final Ids ids;

    CheckStore(JdbcClient sql, Tasks tasks, Ids ids) {
        this.sql = sql;
        this.tasks = tasks;
        this.ids = ids;
    }

    CheckId insert(Actor actor, LessonId lesson, Check.Purpose purpose, NewCheck check) {
        return insert(actor, lesson, new CheckId(ids.next()), purpose, check);
    }

    CheckId insert(Actor actor, LessonId lesson, CheckId id, Check.Purpose purpose, NewCheck check) {
        JdbcClient.StatementSpec inserting = asking(sql.sql(INSERT), actor, id, check)
                .param("lesson", lesson.value())
                .param("purpose", purpose.name());
        KnownTargets.require(inserting::update);
        return id;
    }

    /** Changes what is asked; false if it was asked already. */
    boolean revise(Actor actor, CheckId id, NewCheck check) {
        return KnownTargets.require(asking(sql.sql(REVISE), actor, id, check)::update) == 1;
    }

    private JdbcClient.StatementSpec asking(
            JdbcClient.StatementSpec statement, Actor actor, CheckId id, NewCheck check) {
        @Nullable TargetVersion target = check.asking().target();
        return statement
                .param("district", actor.district().value())
                .param("check", id.value())
                .param("prompt", tasks.publish(actor, check.prompt()).value())
                .param("reason", check.asking().reason())
                .param("confidence", check.asking().confidence())
                .param("target", target == null ? null : target.id().value())
                .param("version", target == null ? null : target.version())
                .param("aside", check.asking().aside());
    }

    /** The checks of the lessons in their order. */
    List<Check> listOf(Actor actor, Collection<LessonId> lessons) {
        return checks(
                actor,
                sql.sql(OF_LESSON)
                        .param("district", actor.district().value())
                        .param("lessons", lessons.stream().map(LessonId::value).toArray(UUID[]::new)));
    }

    /** Also removed ones: what was answered to them stays. */
    List<Check> list(Actor actor, Collection<CheckId> checks) {
        return checks(
                actor,
                sql.sql(BY_ID)
                        .param("district", actor.district().value())
                        .param("checks", checks.stream().map(CheckId::value).toArray(UUID[]::new)));
    }

    Optional<Check> find(Actor actor, CheckId check) {
        return checks(
                        actor,
                        sql.sql(PRESENT)
                                .param("district", actor.district().value())
                                .param("checks", new UUID[] {check.value()}))
                .stream()
                .findFirst();
    }

    private List<Check> checks(Actor actor, JdbcClient.StatementSpec statement) {
        List<Row> rows = statement.query(CheckStore::row).list();
        Set<PromptId> named = new HashSet<>();
        rows.forEach(row -> named.add(row.prompt()));
        Map<PromptId, Prompt> prompts = named.isEmpty() ? Map.of() : tasks.byId(actor, named);
        return rows.stream().map(row -> row.check(prompts)).toList();
    }

    void update(DistrictId district, Check check) {
        sql.sql(SET_STATE)
                .param("district", district.value())
                .param("check", check.id().value())
                .param("started", LessonStore.time(check.startedAt()))
                .param("stopped", LessonStore.time(check.stoppedAt()))
                .param("room", check.inRoom())
                .update();
    }

    void stopRunning(DistrictId district, Collection<LessonId> lessons, Set<Check.Purpose> purposes, Instant at) {
        sql.sql(STOP_RUNNING)
                .param("district", district.value())
                .param("lessons", lessons.stream().map(LessonId::value).toArray(UUID[]::new))
                .param("purposes", purposes.stream().map(Enum::name).toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    void startRestatement(DistrictId district, LessonId lesson, Instant at) {
        sql.sql(START_RESTATEMENT)
                .param("district", district.value())
                .param("lesson", lesson.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void swap(DistrictId district, CheckId one, CheckId other) {
        sql.sql(SWAP)
                .param("district", district.value())
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    void remove(DistrictId district, CheckId check, Instant at) {
        setRemoved(district, check, at, at);
    }

    void restore(DistrictId district, CheckId check, Instant now) {
        setRemoved(district, check, null, now);
    }

    private void setRemoved(DistrictId district, CheckId check, @Nullable Instant at, Instant now) {
        sql.sql(SET_REMOVED)
                .param("district", district.value())
                .param("check", check.value())
                .param("at", LessonStore.time(at), Types.TIMESTAMP)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new CheckId(row.getObject("check_id", UUID.class)),
                new LessonId(row.getObject("lesson_id", UUID.class)),
                Check.Purpose.valueOf(row.getString("purpose")),
                new PromptId(row.getObject("prompt_id", UUID.class)),
                asking(row),
                LessonStore.instant(row, "started_at"),
                LessonStore.instant(row, "stopped_at"),
                row.getBoolean("in_room"));
    }

    private static Asking asking(ResultSet row) throws SQLException {
        @Nullable UUID target = row.getObject("target_id", UUID.class);
        return new Asking(
                row.getBoolean("asks_reason"),
                row.getBoolean("asks_confidence"),
                target == null ? null : new TargetVersion(new TargetId(target), row.getInt("target_version")),
                row.getBoolean("aside"));
    }
}
