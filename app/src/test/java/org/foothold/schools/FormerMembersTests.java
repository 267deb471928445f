package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Set;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.PersonId;
import org.foothold.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who left a class is taken in again by its teachers, unless they have left the school. */
@DatabaseTest
class FormerMembersTests {
    @Autowired
    TestSchool schools;

    @Autowired
    Districts districts;

    @Autowired
    Classes classes;

    @Autowired
    Enrolments enrolments;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private TestSchool.Place place;
    private Actor teacher;
    private Actor colleague;
    private Actor ben;
    private ClassId id;

    @BeforeEach
    void whoLeft() {
        place = schools.district();
        teacher = place.teacher("Ana");
        colleague = place.teacher("Bea");
        ben = place.student("Ben");
        id = place.schoolClass(teacher, ben);
        place.run(() -> {
            enrolments.addTeacher(teacher, id, colleague.person());
            enrolments.end(teacher, id, ben.person());
            enrolments.end(teacher, id, colleague.person());
        });
    }

    private void goesToAnotherSchool(Actor member) {
        SchoolId other =
                place.within(() -> districts.addSchool(place.system(), "Other school", ZoneId.of("America/Denver")));
        place.run(() -> transaction.executeWithoutResult(
                status -> sql.sql("UPDATE schools.roles SET school_id = :school WHERE person_id = :person")
                        .param("school", other.value())
                        .param("person", member.person().value())
                        .update()));
    }

    private void isNotTakenBack(PersonId member) {
        assertThatThrownBy(() -> place.run(() -> enrolments.restore(teacher, id, member)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoIsStillOfTheSchoolIsTakenInAgain() {
        assertThat(place.within(() -> enrolments.listFormerStudents(teacher, id)))
                .extracting(Person::id)
                .containsExactly(ben.person());
        place.run(() -> {
            assertThat(enrolments.end(teacher, id, ben.person())).as("twice").isTrue();
            enrolments.restore(teacher, id, ben.person());
            enrolments.restore(teacher, id, ben.person());
            enrolments.restore(teacher, id, colleague.person());
        });
        assertThat(place.within(() -> classes.listStudents(teacher, id))).hasSize(1);
        assertThat(place.within(() -> classes.listTeachers(teacher, id))).hasSize(2);
    }

    @Test
    void whoHasLeftTheSchoolIsNot() {
        goesToAnotherSchool(ben);
        goesToAnotherSchool(colleague);
        assertThat(place.within(() -> enrolments.listFormerStudents(teacher, id)))
                .isEmpty();
        isNotTakenBack(ben.person());
        isNotTakenBack(colleague.person());
    }

    /** Somebody teaches one class and attends another: coming in as a student there makes them no teacher here. */
    @Test
    void whoComesInAsAStudentTeachesNothing() {
        Actor byCard = new Actor(teacher.district(), teacher.person(), Set.of(Role.STUDENT), teacher.reach());
        assertThat(place.within(() -> classes.isTeacher(byCard, id))).isFalse();
        assertThatThrownBy(() -> place.within(() -> classes.listStudents(byCard, id)))
                .isInstanceOf(Forbidden.class);
        assertThat(place.within(() -> classes.isTeacher(teacher, id))).isTrue();
    }
}
