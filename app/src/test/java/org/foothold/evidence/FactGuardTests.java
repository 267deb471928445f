package org.foothold.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself refuses to the role as which the application works, whatever the application's code says. */
@DatabaseTest
class FactGuardTests {
    private static final String NOT_PERMITTED = "42501";

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestSchool school;

    Lesson lesson;

    @BeforeEach
    void aFact() {
        lesson = new Lesson(school);
        lesson.place.run(() -> evidence.append(lesson.ana, lesson.answer(lesson.ana, "B")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE evidence.facts SET shows = 'SECURE', judge = 'TEACHER'",
                "DELETE FROM evidence.facts",
                "TRUNCATE evidence.facts CASCADE",
                "DELETE FROM evidence.writings",
                "UPDATE evidence.writings SET fact_id = uuidv7()",
                "ALTER TABLE evidence.facts DISABLE ROW LEVEL SECURITY",
            })
    void factsAndWritingsStayAsTheyAre(String statement) {
        assertThatThrownBy(() -> run(statement))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        cause -> assertThat(cause.getSQLState()).isEqualTo(NOT_PERMITTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE evidence.writings SET words = 'other words'",
                "UPDATE evidence.writings SET words = NULL, reason = NULL, salt = NULL",
                "UPDATE evidence.writings SET words = 'other words', erased_at = now()",
            })
    void aWritingCanOnlyBeErased(String statement) {
        assertThatThrownBy(() -> run(statement)).isInstanceOf(DataAccessException.class);
        assertThat(run("UPDATE evidence.writings SET words = NULL, reason = NULL, salt = NULL, erased_at = now()"))
                .isEqualTo(1);
        assertThatThrownBy(() -> run("UPDATE evidence.writings SET erased_at = now()"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anotherDistrictNeitherSeesNorPlantsFacts() {
        TestSchool.Place theirs = school.district();
        Integer seen = theirs.within(() -> transaction.execute(status -> sql.sql("SELECT count(*) FROM evidence.facts")
                .query(Integer.class)
                .single()));
        assertThat(seen).isZero();
        String plant =
                "INSERT INTO evidence.drafts (district_id, person_id, field, words, typed_at, saved_at) VALUES ('"
                        + lesson.place.system().district() + "', uuidv7(), 'x', 'x', now(), now())";
        assertThatThrownBy(() -> theirs.run(() -> transaction.executeWithoutResult(
                        status -> sql.sql(plant).update())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int run(String statement) {
        return lesson.place.within(
                () -> transaction.execute(status -> sql.sql(statement).update()));
    }
}
