package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a node remembers is forgotten when the database changes, whoever changes it: here always plain SQL. */
@DatabaseTest
class RememberedTests {
    @Autowired
    Classes classes;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestSchool school;

    TestSchool.Place place;
    Actor teacher;
    Actor ana;
    Actor ben;
    ClassId schoolClass;

    @BeforeEach
    void aClass() {
        place = school.district();
        teacher = place.teacher("Tess");
        ana = place.student("Ana");
        ben = place.student("Ben");
        schoolClass = place.schoolClass(teacher, ana);
    }

    @Test
    void whoLeavesAClassIsOutAtOnce() {
        classes.requireStudent(ana, schoolClass);
        run("UPDATE schools.enrolments SET ended_at = now() WHERE person_id = '" + ana.person() + "'");
        await().untilAsserted(() -> assertThatThrownBy(() -> classes.requireStudent(ana, schoolClass))
                .isInstanceOf(NotFound.class));
    }

    @Test
    void whoJoinsAClassIsInAtOnce() {
        assertThatThrownBy(() -> classes.requireStudent(ben, schoolClass)).isInstanceOf(NotFound.class);
        run("INSERT INTO schools.enrolments (district_id, class_number, person_id, role) VALUES ('" + ben.district()
                + "', " + schoolClass + ", '" + ben.person() + "', 'STUDENT')");
        await().untilAsserted(() ->
                assertThatCode(() -> classes.requireStudent(ben, schoolClass)).doesNotThrowAnyException());
    }

    @Test
    void withinATransactionItsOwnChangesCount() {
        assertThatThrownBy(() -> classes.requireStudent(ben, schoolClass)).isInstanceOf(NotFound.class);
        place.run(() -> transaction.executeWithoutResult(status -> {
            classes.enrol(teacher, schoolClass, List.of(ben.person()), Role.STUDENT);
            classes.requireStudent(ben, schoolClass);
            status.setRollbackOnly();
        }));
        assertThatThrownBy(() -> classes.requireStudent(ben, schoolClass)).isInstanceOf(NotFound.class);
    }

    @Test
    void anEndedSessionIsOverEverywhere() {
        String token = school.signIn(ana).getValue();
        assertThat(sessions.find(token)).isPresent();
        run("DELETE FROM schools.sessions WHERE person_id = '" + ana.person() + "'");
        await().until(() -> sessions.find(token), Optional::isEmpty);
    }

    @Test
    void aNewRoleHoldsInSessionsThatAreOpen() {
        String token = school.signIn(teacher).getValue();
        assertThat(sessions.find(token).orElseThrow().actor().roles()).containsExactly(Role.TEACHER);
        run("INSERT INTO schools.roles (district_id, person_id, role) VALUES ('" + teacher.district() + "', '"
                + teacher.person() + "', 'COACH')");
        await().until(() -> sessions.find(token).orElseThrow().actor().is(Role.COACH));
        run("UPDATE schools.people SET ended_at = now() WHERE person_id = '" + teacher.person() + "'");
        await().until(() -> sessions.find(token), Optional::isEmpty);
    }

    private void run(String statement) {
        place.run(() ->
                transaction.executeWithoutResult(status -> sql.sql(statement).update()));
    }
}
