package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.foothold.AtOnce;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A class always has somebody who can open it. */
@DatabaseTest
class LastTeacherTests {
    @Autowired
    Enrolments enrolments;

    @Autowired
    Classes classes;

    @Autowired
    PersonChanges changes;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestSchool schools;

    TestSchool.Place place;
    Actor ana;
    Actor bo;
    ClassId id;

    @BeforeEach
    void aClassOfTwoTeachers() {
        place = schools.district();
        ana = place.teacher("Ana");
        bo = place.teacher("Bo");
        id = place.schoolClass(ana);
        place.run(() -> enrolments.addTeacher(ana, id, bo.person()));
    }

    @Test
    void twoWhoTakeEachOtherOutAtOnceLeaveOne() {
        List<Boolean> ended = new AtOnce(sql, transaction)
                .run(
                        place.system().district(),
                        () -> enrolments.end(ana, id, bo.person()),
                        () -> enrolments.end(bo, id, ana.person()));
        assertThat(ended).containsExactly(true, false);
        assertThat(place.within(() -> classes.get(ana, id)).name()).isNotEmpty();
    }

    @Test
    void aColleagueWhoHasLeftIsNotTheOneWhoStays() {
        Actor administrator = place.person("Ada", "Admin", Role.ADMINISTRATOR);
        place.run(() -> changes.end(administrator, bo.person()));
        assertThat(place.within(() -> enrolments.end(ana, id, ana.person()))).isFalse();
        assertThat(place.within(() -> enrolments.end(ana, id, bo.person())))
                .as("who has left may be taken out")
                .isTrue();
    }
}
