package org.foothold.schools;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TermStore {
    private static final String LIST = """
            SELECT term_id, school_id, name, starts_on, ends_on FROM schools.terms
            WHERE district_id = :district AND ended_at IS NULL ORDER BY starts_on DESC, ends_on DESC, name""";
    private static final String INSERT = """
            INSERT INTO schools.terms (district_id, term_id, school_id, name, starts_on, ends_on)
            VALUES (:district, :term, :school, :name, :from, :to)""";
    /** Classes that have no term yet are of the first one that is under way, by the day that it is in their school. */
    private static final String TAKE_CLASSES = """
            UPDATE schools.classes c SET term_id = t.term_id
            FROM schools.terms t, schools.schools s
            WHERE c.district_id = :district AND c.term_id IS NULL AND c.ended_at IS NULL
              AND t.district_id = c.district_id AND t.term_id = :term
              AND (t.school_id IS NULL OR t.school_id = c.school_id)
              AND s.district_id = c.district_id AND s.school_id = c.school_id
              AND (:now::timestamptz AT TIME ZONE s.time_zone)::date BETWEEN t.starts_on AND t.ends_on""";

    private static final String CHANGE = """
            UPDATE schools.terms SET name = :name, school_id = :school, starts_on = :from, ends_on = :to
            WHERE district_id = :district AND term_id = :term""";
    private static final String END = """
            UPDATE schools.terms SET ended_at = :at WHERE district_id = :district AND term_id = :term""";

    private final JdbcClient sql;

    TermStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Term> list(DistrictId district) {
        return sql.sql(LIST)
                .param("district", district.value())
                .query((row, n) -> new Term(
                        new TermId(row.getObject("term_id", UUID.class)),
                        school(row.getObject("school_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    void insert(DistrictId district, Term term) {
        of(INSERT, district, term).update();
    }

    void takeClasses(DistrictId district, TermId term, Instant now) {
        sql.sql(TAKE_CLASSES)
                .param("district", district.value())
                .param("term", term.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void change(DistrictId district, Term term) {
        if (of(CHANGE, district, term).update() == 0) {
            throw new NotFound("term");
        }
    }

    private JdbcClient.StatementSpec of(String statement, DistrictId district, Term term) {
        return sql.sql(statement)
                .param("district", district.value())
                .param("term", term.id().value())
                .param("school", school(term), Types.OTHER)
                .param("name", term.name())
                .param("from", term.startsOn())
                .param("to", term.endsOn());
    }

    private static @Nullable UUID school(Term term) {
        @Nullable SchoolId school = term.school();
        return school == null ? null : school.value();
    }

    /** Ends the term, or restores it with null. */
    void end(DistrictId district, TermId term, @Nullable Instant at) {
        int ended = sql.sql(END)
                .param("district", district.value())
                .param("term", term.value())
                .param("at", at == null ? null : Timestamp.from(at))
                .update();
        if (ended == 0) {
            throw new NotFound("term");
        }
    }

    private static @Nullable SchoolId school(@Nullable UUID id) {
        return id == null ? null : new SchoolId(id);
    }
}
