package org.foothold.growth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.PersonId;
import org.foothold.targets.TargetId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NextStepStore {
    private static final String INSERT = """
            INSERT INTO growth.next_steps
                (district_id, next_step_id, person_id, target_id, class_number, author_id, said_at, words)
            VALUES (:district, :id, :person, :target, :class, :author, :at, :words)""";
    private static final String SET_DONE = """
            UPDATE growth.next_steps SET done_at = :done
            WHERE district_id = :district AND person_id = :person AND next_step_id = :id
            RETURNING target_id""";
    private static final String LIST = """
            SELECT next_step_id, person_id, target_id, author_id, said_at, words, done_at,
                lag(said_at) OVER (PARTITION BY target_id, author_id = person_id ORDER BY said_at DESC, next_step_id DESC)
                    AS followed_at
            FROM growth.next_steps
            WHERE district_id = :district AND person_id = :person
              AND (CAST(:class AS integer) IS NULL OR class_number = :class)
            ORDER BY said_at DESC, next_step_id DESC""";

    private final JdbcClient sql;

    NextStepStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(DistrictId district, ClassId schoolClass, NextStep step) {
        sql.sql(INSERT)
                .param("district", district.value())
                .param("id", step.id().value())
                .param("person", step.person().value())
                .param("target", step.target().value())
                .param("class", schoolClass.number())
                .param("author", step.author().value())
                .param("at", Timestamp.from(step.saidAt()))
                .param("words", step.words())
                .update();
    }

    Optional<TargetId> setDone(DistrictId district, PersonId person, NextStepId step, @Nullable Instant done) {
        return sql.sql(SET_DONE)
                .param("district", district.value())
                .param("person", person.value())
                .param("id", step.value())
                .param("done", done == null ? null : Timestamp.from(done))
                .query(UUID.class)
                .optional()
                .map(TargetId::new);
    }

    /** Newest first; of one class, or of all where {@code schoolClass} is null. */
    List<NextStep> list(DistrictId district, PersonId person, @Nullable ClassId schoolClass) {
        return sql.sql(LIST)
                .param("district", district.value())
                .param("person", person.value())
                .param("class", schoolClass == null ? null : schoolClass.number())
                .query(NextStepStore::step)
                .list();
    }

    private static NextStep step(ResultSet row, int number) throws SQLException {
        return new NextStep(
                new NextStepId(row.getObject("next_step_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new TargetId(row.getObject("target_id", UUID.class)),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getTimestamp("said_at").toInstant(),
                Objects.requireNonNullElse(row.getString("words"), ""),
                instant(row, "done_at"),
                instant(row, "followed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
