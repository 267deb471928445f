package org.foothold.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the log. */
@Repository
class FactStore {
    private static final String SELECT = """
            SELECT f.fact_id, f.kind, f.about_id, f.by_id, f.class_number, f.lesson_id, f.check_id, f.prompt_id,
              f.judged_id, f.targets, f.target_versions, f.method, f.shows, f.judge, f.confidence, f.performed_at,
              f.arrived_at, f.happened_at, f.replaces_id, w.words, w.reason, w.erased_at IS NOT NULL AS erased
            FROM evidence.facts f LEFT JOIN evidence.writings w USING (district_id, fact_id)
            WHERE f.district_id = :district
            """;
    private static final String OLDEST_FIRST = " ORDER BY f.happened_at, f.fact_id";
    private static final String OF_CHECKS = SELECT + """
            AND f.class_number = :class AND f.check_id = ANY (:checks::uuid[])""" + OLDEST_FIRST;
    private static final String OF_LESSON = SELECT + """
            AND f.about_id = :about AND f.class_number = :class AND f.lesson_id = :lesson""" + OLDEST_FIRST;
    private static final String ABOUT = SELECT + """
            AND f.about_id = :about AND (:class::integer IS NULL OR f.class_number = :class)""" + OLDEST_FIRST;
    private static final String ONE_ABOUT =
            SELECT + "AND f.about_id = :about AND f.class_number = :class AND f.fact_id = :fact";
    private static final String JUDGEMENTS = SELECT + """
            AND f.class_number = :class AND f.judged_id = ANY (:judged::uuid[])""" + OLDEST_FIRST;
    /** Only what takes an observation back names another one. */
    private static final String LAST_OBSERVED = """
            SELECT f.about_id, max(f.happened_at) AS seen FROM evidence.facts f
            WHERE f.district_id = :district AND f.class_number = :class AND f.kind = 'OBSERVATION'
              AND f.replaces_id IS NULL
              AND NOT EXISTS (SELECT FROM evidence.facts b WHERE b.district_id = f.district_id
                AND b.class_number = f.class_number AND b.kind = 'OBSERVATION' AND b.replaces_id = f.fact_id)
            GROUP BY f.about_id""";

    private final JdbcClient sql;

    FactStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Entry> listOfChecks(DistrictId district, ClassId schoolClass, Collection<CheckId> checks) {
        return list(in(OF_CHECKS, district).param("class", schoolClass.number()).param("checks", texts(checks)));
    }

    List<Entry> listOfLesson(DistrictId district, ClassId schoolClass, LessonId lesson, PersonId about) {
        return list(in(OF_LESSON, district)
                .param("class", schoolClass.number())
                .param("lesson", lesson.value())
                .param("about", about.value()));
    }

    List<Entry> listAbout(DistrictId district, PersonId about, @Nullable ClassId schoolClass) {
        return list(in(ABOUT, district)
                .param("about", about.value())
                .param("class", schoolClass == null ? null : schoolClass.number()));
    }

    Optional<Entry> findAbout(DistrictId district, PersonId about, ClassId schoolClass, FactId fact) {
        return list(in(ONE_ABOUT, district)
                        .param("about", about.value())
                        .param("class", schoolClass.number())
                        .param("fact", fact.value()))
                .stream()
                .findFirst();
    }

    List<Entry> listJudgements(DistrictId district, ClassId schoolClass, Collection<FactId> judged) {
        return list(
                in(JUDGEMENTS, district).param("class", schoolClass.number()).param("judged", texts(judged)));
    }

    Map<PersonId, Instant> lastObserved(DistrictId district, ClassId schoolClass) {
        record Seen(PersonId student, Instant at) {}
        return in(LAST_OBSERVED, district)
                .param("class", schoolClass.number())
                .query((row, number) -> new Seen(
                        new PersonId(row.getObject("about_id", UUID.class)),
                        row.getTimestamp("seen").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Seen::student, Seen::at));
    }

    private StatementSpec in(String statement, DistrictId district) {
        return sql.sql(statement).param("district", district.value());
    }

    private static List<Entry> list(StatementSpec statement) {
        return statement.query(EntryRow::entry).list();
    }

    /** Ids as texts: the driver sends arrays of them, and the statement says what they are. */
    private static String[] texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }
}
