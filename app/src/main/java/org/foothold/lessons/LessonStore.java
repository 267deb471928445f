package org.foothold.lessons;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foothold.evidence.LessonId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Ids;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LessonStore {
    private static final String SAVE = """
            INSERT INTO lessons.lessons
              (district_id, lesson_id, class_number, held_on, goal, criteria, translated_into, translated_goal,
               translated_criteria, planned_by, planned_at)
            VALUES (:district, :lesson, :class, :date, :goal, :criteria, :into, :otherGoal, :otherCriteria, :person, :at)
            ON CONFLICT (district_id, class_number, held_on) WHERE removed_at IS NULL
            DO UPDATE SET goal = EXCLUDED.goal, criteria = EXCLUDED.criteria,
              translated_into = EXCLUDED.translated_into, translated_goal = EXCLUDED.translated_goal,
              translated_criteria = EXCLUDED.translated_criteria
            RETURNING lesson_id""";
    private static final String CLEAR_TARGETS = """
            DELETE FROM lessons.lesson_targets WHERE district_id = :district AND lesson_id = :lesson""";
    private static final String ADD_TARGETS = """
            INSERT INTO lessons.lesson_targets (district_id, lesson_id, place, target_id, target_version)
            SELECT :district, :lesson, place, id, version
            FROM unnest(:targets::uuid[], :versions::integer[]) WITH ORDINALITY AS t(id, version, place)""";
    private static final String SELECT = """
            SELECT l.lesson_id, l.class_number, l.held_on, l.goal, l.criteria, l.translated_into,
              l.translated_goal, l.translated_criteria, l.opened_at, l.closed_at,
              ARRAY(SELECT t.target_id FROM lessons.lesson_targets t
                    WHERE t.district_id = l.district_id AND t.lesson_id = l.lesson_id ORDER BY t.place) AS targets,
              ARRAY(SELECT t.target_version FROM lessons.lesson_targets t
                    WHERE t.district_id = l.district_id AND t.lesson_id = l.lesson_id ORDER BY t.place) AS versions
            FROM lessons.lessons l WHERE l.district_id = :district""";
    private static final String OF_CLASS = SELECT + " AND l.class_number = :class AND l.removed_at IS NULL";
    private static final String ON_DATE = OF_CLASS + " AND l.held_on = :date";
    private static final String OPEN = OF_CLASS + " AND l.opened_at IS NOT NULL AND l.closed_at IS NULL";
    private static final String ALL_OPEN =
            SELECT + " AND l.removed_at IS NULL AND l.opened_at IS NOT NULL AND l.closed_at IS NULL";
    private static final String LIST = OF_CLASS + """
             AND (:words = '' OR strpos(lower(l.goal || ' ' || array_to_string(l.criteria || l.translated_goal || l.translated_criteria, ' ')), lower(:words)) > 0)
              AND l.held_on < :before
            ORDER BY l.held_on DESC LIMIT :most""";
    private static final String BY_ID = SELECT + " AND l.lesson_id = ANY (:lessons)";
    private static final String LOCK = """
            SELECT lesson_id FROM lessons.lessons WHERE district_id = :district AND lesson_id = :lesson FOR UPDATE""";
    private static final String LOCK_CLASS = """
            SELECT pg_advisory_xact_lock(hashtextextended(:what || ' ' || :district || ' ' || :class, 0)) IS NULL""";
    private static final String ON_DATES = SELECT + " AND " + """
            l.removed_at IS NULL AND (l.class_number, l.held_on) IN
              (SELECT c, d FROM unnest(:classes::integer[], :dates::date[]) AS t(c, d))""";
    private static final String SET_STATE = """
            UPDATE lessons.lessons SET opened_at = :opened, closed_at = :closed
            WHERE district_id = :district AND lesson_id = :lesson""";
    private static final String CLOSE_OTHERS = """
            UPDATE lessons.lessons SET closed_at = :at
            WHERE district_id = :district AND class_number = :class AND lesson_id <> :lesson
              AND opened_at IS NOT NULL AND closed_at IS NULL
            RETURNING lesson_id""";
    private static final String REMOVE = """
            UPDATE lessons.lessons SET removed_at = :at WHERE district_id = :district AND lesson_id = :lesson""";
    private static final String RESTORE = """
            UPDATE lessons.lessons l SET removed_at = NULL,
              closed_at = CASE WHEN opened_at IS NULL THEN NULL ELSE coalesce(closed_at, removed_at) END
            WHERE l.district_id = :district AND l.class_number = :class AND l.lesson_id = :lesson
              AND NOT EXISTS (SELECT FROM lessons.lessons o WHERE o.district_id = :district AND o.class_number = :class
                              AND o.held_on = l.held_on AND o.removed_at IS NULL AND o.lesson_id <> l.lesson_id)""";

    private final JdbcClient sql;
    private final Ids ids;

    LessonStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Writes the plan of that date, new or over the one there. */
    LessonId save(Actor actor, ClassId schoolClass, LocalDate date, LessonPlan plan, Instant at) {
        LessonId lesson = sql.sql(SAVE)
                .param("district", actor.district().value())
                .param("lesson", ids.next())
                .param("class", schoolClass.number())
                .param("date", date)
                .param("goal", plan.goal())
                .param("criteria", plan.criteria().toArray(String[]::new))
                .param("into", plan.translation().language())
                .param("otherGoal", plan.translation().goal())
                .param("otherCriteria", plan.translation().criteria().toArray(String[]::new))
                .param("person", actor.person().value())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new LessonId(row.getObject(1, UUID.class)))
                .single();
        replaceTargets(actor.district(), lesson, plan.targets());
        return lesson;
    }

    private void replaceTargets(DistrictId district, LessonId lesson, List<TargetVersion> targets) {
        Map<String, UUID> key = key(district, lesson);
        sql.sql(CLEAR_TARGETS).params(key).update();
        JdbcClient.StatementSpec adding = sql.sql(ADD_TARGETS)
                .params(key)
                .param(
                        "targets",
                        targets.stream().map(each -> each.id().value()).toArray(UUID[]::new))
                .param("versions", targets.stream().map(TargetVersion::version).toArray(Integer[]::new));
        KnownTargets.require(adding::update);
    }

    Optional<Lesson> find(DistrictId district, ClassId schoolClass, LocalDate date) {
        return ofClass(ON_DATE, district, schoolClass)
                .param("date", date)
                .query(LessonStore::lesson)
                .optional();
    }

    Optional<Lesson> findOpen(DistrictId district, ClassId schoolClass) {
        return ofClass(OPEN, district, schoolClass).query(LessonStore::lesson).optional();
    }

    List<Lesson> listOpen(DistrictId district) {
        return sql.sql(ALL_OPEN)
                .param("district", district.value())
                .query(LessonStore::lesson)
                .list();
    }

    /** Newest first, before the date. */
    List<Lesson> list(DistrictId district, ClassId schoolClass, String words, LocalDate before, int most) {
        return ofClass(LIST, district, schoolClass)
                .param("words", words.strip())
                .param("before", before)
                .param("most", most)
                .query(LessonStore::lesson)
                .list();
    }

    List<Lesson> list(DistrictId district, Collection<LessonId> lessons) {
        return sql.sql(BY_ID)
                .param("district", district.value())
                .param("lessons", lessons.stream().map(LessonId::value).toArray(UUID[]::new))
                .query(LessonStore::lesson)
                .list();
    }

    List<Lesson> listOnDates(DistrictId district, Map<ClassId, LocalDate> dates) {
        List<ClassId> classes = List.copyOf(dates.keySet());
        return sql.sql(ON_DATES)
                .param("district", district.value())
                .param("classes", classes.stream().map(ClassId::number).toArray(Integer[]::new))
                .param(
                        "dates",
                        classes.stream()
                                .map(each -> String.valueOf(dates.get(each)))
                                .toArray(String[]::new))
                .query(LessonStore::lesson)
                .list();
    }

    /** Until the transaction ends nobody else changes the lesson or its checks. */
    void lock(DistrictId district, LessonId lesson) {
        sql.sql(LOCK).params(key(district, lesson)).query(UUID.class).single();
    }

    void lockPlans(DistrictId district, ClassId schoolClass) {
        lockClass("plans", district, schoolClass);
    }

    void lockOpening(DistrictId district, ClassId schoolClass) {
        lockClass("opening", district, schoolClass);
    }

    private void lockClass(String what, DistrictId district, ClassId schoolClass) {
        sql.sql(LOCK_CLASS)
                .param("what", "lessons " + what)
                .param("district", district.toString())
                .param("class", String.valueOf(schoolClass.number()))
                .query(Boolean.class)
                .single();
    }

    void update(DistrictId district, Lesson lesson) {
        sql.sql(SET_STATE)
                .params(key(district, lesson.id()))
                .param("opened", time(lesson.openedAt()))
                .param("closed", time(lesson.closedAt()))
                .update();
    }

    /** The other lessons of the class that were open until now. */
    List<LessonId> closeOthers(DistrictId district, Lesson lesson, Instant at) {
        return sql.sql(CLOSE_OTHERS)
                .params(key(district, lesson.id()))
                .param("class", lesson.schoolClass().number())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new LessonId(row.getObject(1, UUID.class)))
                .list();
    }

    void remove(DistrictId district, LessonId lesson, Instant at) {
        sql.sql(REMOVE)
                .params(key(district, lesson))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False if there is another lesson on that date by now. */
    boolean restore(DistrictId district, ClassId schoolClass, LessonId lesson) {
        return sql.sql(RESTORE)
                        .params(key(district, lesson))
                        .param("class", schoolClass.number())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec ofClass(String statement, DistrictId district, ClassId schoolClass) {
        return sql.sql(statement).param("district", district.value()).param("class", schoolClass.number());
    }

    private static Map<String, UUID> key(DistrictId district, LessonId lesson) {
        return Map.of("district", district.value(), "lesson", lesson.value());
    }

    static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Lesson lesson(ResultSet row, int number) throws SQLException {
        LessonPlan plan = new LessonPlan(
                row.getString("goal"),
                List.of((String[]) row.getArray("criteria").getArray()),
                targets(row),
                new PlanTranslation(
                        row.getString("translated_into"), row.getString("translated_goal"), List.of((String[])
                                row.getArray("translated_criteria").getArray())));
        return new Lesson(
                new LessonId(row.getObject("lesson_id", UUID.class)),
                new ClassId(row.getInt("class_number")),
                row.getObject("held_on", LocalDate.class),
                plan,
                instant(row, "opened_at"),
                instant(row, "closed_at"));
    }

    private static List<TargetVersion> targets(ResultSet row) throws SQLException {
        Array ids = row.getArray("targets");
        UUID[] targets = (UUID[]) ids.getArray();
        Integer[] versions = (Integer[]) row.getArray("versions").getArray();
        List<TargetVersion> named = new ArrayList<>();
        for (int i = 0; i < targets.length; i++) {
            named.add(new TargetVersion(new TargetId(targets[i]), versions[i]));
        }
        return named;
    }
}
