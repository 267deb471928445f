package org.foothold.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.LessonId;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticingStore {
    private static final int PART = 50;
    private static final String INSERT = """
            INSERT INTO lessons.noticings (district_id, noticing_id, lesson_id, check_id, answer_group, students,
              noticed, means, next_step, noted_by, noted_at)
            VALUES (:district, :noticing, :lesson, :check, :group, :students, :noticed, :means, :next, :person, :at)
            ON CONFLICT (district_id, noticing_id) DO NOTHING""";
    private static final String RESTORE_SAME = """
            UPDATE lessons.noticings SET removed_at = NULL
            WHERE district_id = :district AND noticing_id = :noticing AND lesson_id = :lesson AND check_id = :check
              AND answer_group = :group AND noted_by = :person
              AND noticed = :noticed AND means = :means AND next_step = :next""";
    private static final String SELECT = """
            SELECT n.noticing_id, n.lesson_id, n.check_id, n.answer_group, n.students, n.noticed, n.means, n.next_step,
              n.noted_by, n.noted_at, n.done_at
            FROM lessons.noticings n JOIN lessons.lessons l USING (district_id, lesson_id)
            WHERE n.district_id = :district AND l.class_number = :class AND n.removed_at IS NULL""";
    private static final String OF_LESSON = SELECT + " AND n.lesson_id = :lesson ORDER BY n.noted_at, n.noticing_id";
    private static final String WAITS = " AND n.done_at IS NULL AND n.removed_at IS NULL AND l.removed_at IS NULL";
    private static final String COUNT_OPEN = """
            SELECT l.class_number, count(*) AS open
            FROM lessons.noticings n JOIN lessons.lessons l USING (district_id, lesson_id)
            WHERE n.district_id = :district AND l.class_number = ANY (:classes)""" + WAITS + " GROUP BY l.class_number";
    private static final String OPEN = SELECT + WAITS + " ORDER BY n.noted_at DESC, n.noticing_id DESC";
    private static final String OPEN_PART = SELECT + WAITS + """
             AND (:after::uuid IS NULL OR (n.noted_at, n.noticing_id) < (
                SELECT a.noted_at, a.noticing_id FROM lessons.noticings a
                WHERE a.district_id = :district AND a.noticing_id = :after::uuid))
            ORDER BY n.noted_at DESC, n.noticing_id DESC LIMIT :limit""";
    private static final String IN_CLASS = """
             WHERE n.district_id = :district AND n.noticing_id = :noticing
              AND EXISTS (SELECT FROM lessons.lessons l WHERE l.district_id = n.district_id
                          AND l.lesson_id = n.lesson_id AND l.class_number = :class)
            RETURNING n.lesson_id""";
    private static final String SET_DONE = "UPDATE lessons.noticings n SET done_at = :at" + IN_CLASS;
    private static final String SET_REMOVED = "UPDATE lessons.noticings n SET removed_at = :at" + IN_CLASS;

    private final JdbcClient sql;

    NoticingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** False if there is one of this id. */
    boolean insert(Actor actor, LessonId lesson, NoticingId id, NewNoticing content, Instant at) {
        return of(INSERT, actor, lesson, id, content)
                        .param(
                                "students",
                                content.students().stream().map(PersonId::value).toArray(UUID[]::new))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Brings it back if it was removed; false if the one of this id is another. */
    boolean restoreSame(Actor actor, LessonId lesson, NoticingId id, NewNoticing content) {
        return of(RESTORE_SAME, actor, lesson, id, content).update() == 1;
    }

    private JdbcClient.StatementSpec of(
            String statement, Actor actor, LessonId lesson, NoticingId id, NewNoticing content) {
        return sql.sql(statement)
                .param("district", actor.district().value())
                .param("noticing", id.value())
                .param("lesson", lesson.value())
                .param("check", content.check().value())
                .param("group", content.group())
                .param("noticed", content.noticed())
                .param("means", content.means())
                .param("next", content.nextStep())
                .param("person", actor.person().value());
    }

    List<Noticing> listOf(DistrictId district, ClassId schoolClass, LessonId lesson) {
        return sql.sql(OF_LESSON)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .param("lesson", lesson.value())
                .query(NoticingStore::noticing)
                .list();
    }

    List<Noticing> listOpen(DistrictId district, ClassId schoolClass) {
        return sql.sql(OPEN)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .query(NoticingStore::noticing)
                .list();
    }

    Map<ClassId, Integer> countOpen(DistrictId district, Collection<ClassId> classes) {
        Map<ClassId, Integer> open = new HashMap<>();
        sql.sql(COUNT_OPEN)
                .param("district", district.value())
                .param("classes", classes.stream().map(ClassId::number).toArray(Integer[]::new))
                .query(row -> {
                    open.put(new ClassId(row.getInt("class_number")), row.getInt("open"));
                });
        return Map.copyOf(open);
    }

    Slice<Noticing> sliceOpen(DistrictId district, ClassId schoolClass, @Nullable NoticingId after) {
        List<Noticing> found = sql.sql(OPEN_PART)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("limit", PART + 1)
                .query(NoticingStore::noticing)
                .list();
        return Slice.of(found, PART, each -> each.id().toString());
    }

    boolean setDone(DistrictId district, ClassId schoolClass, NoticingId noticing, @Nullable Instant at) {
        return set(SET_DONE, district, schoolClass, noticing, at);
    }

    boolean setRemoved(DistrictId district, ClassId schoolClass, NoticingId noticing, @Nullable Instant at) {
        return set(SET_REMOVED, district, schoolClass, noticing, at);
    }

    private boolean set(
            String statement, DistrictId district, ClassId schoolClass, NoticingId noticing, @Nullable Instant at) {
        return sql.sql(statement)
                .param("district", district.value())
                .param("class", schoolClass.number())
                .param("noticing", noticing.value())
                .param("at", LessonStore.time(at), Types.TIMESTAMP)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private static Noticing noticing(ResultSet row, int number) throws SQLException {
        UUID[] students = (UUID[]) row.getArray("students").getArray();
        return new Noticing(
                new NoticingId(row.getObject("noticing_id", UUID.class)),
                new LessonId(row.getObject("lesson_id", UUID.class)),
                new NewNoticing(
                        new CheckId(row.getObject("check_id", UUID.class)),
                        row.getString("answer_group"),
                        Arrays.stream(students).map(PersonId::new).toList(),
                        row.getString("noticed"),
                        row.getString("means"),
                        row.getString("next_step")),
                new PersonId(row.getObject("noted_by", UUID.class)),
                Objects.requireNonNull(LessonStore.instant(row, "noted_at")),
                LessonStore.instant(row, "done_at"));
    }
}
