package org.foothold.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.schools.DemoPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever visitors have made of the district, its door opens and asks little. */
@DatabaseTest
class ShoesTests {
    @Autowired
    Shoes shoes;

    @Autowired
    TestSchool schools;

    private TestSchool.Place place;

    @BeforeEach
    void newDistrict() {
        place = schools.district();
    }

    private List<String> offered(Role role) {
        return shoes.list(place.system().district()).stream()
                .filter(each -> each.role() == role)
                .map(DemoPerson::name)
                .toList();
    }

    /** Ids of the same millisecond sort by chance. */
    private static void later() throws InterruptedException {
        Thread.sleep(2);
    }

    @Test
    void aTeacherWithoutAClassIsNotOfferedAndBreaksNothing() {
        place.teacher("Aaa");
        assertThat(offered(Role.TEACHER)).isEmpty();
        Actor bea = place.teacher("Bea");
        place.schoolClass(bea, place.student("Sam"));
        assertThat(offered(Role.TEACHER)).containsExactly("Bea Teacher");
        assertThat(offered(Role.STUDENT)).containsExactly("Sam Student");
    }

    @Test
    void looksAtFewTeachersHoweverManyVisitorsBringIn() throws InterruptedException {
        IntStream.range(0, 12).forEach(each -> place.teacher("Early" + each));
        later();
        place.schoolClass(place.teacher("Late"), place.student("Sam"));
        assertThat(offered(Role.TEACHER)).isEmpty();
    }

    @Test
    void offersWhoWasThereBeforeVisitorsBroughtInOthersAndOfThoseFew() throws InterruptedException {
        Actor zoe = place.teacher("Zoe");
        place.schoolClass(zoe, place.student("Zed"));
        place.person("Zora", "Admin", Role.ADMINISTRATOR);
        for (int i = 0; i < 5; i++) {
            later();
            place.person("Aaa" + i, "Visitor", Role.ADMINISTRATOR);
            place.schoolClass(place.teacher("Aaa" + i), place.student("Aaa"));
        }
        assertThat(offered(Role.ADMINISTRATOR)).containsExactly("Zora Admin", "Aaa0 Visitor", "Aaa1 Visitor");
        assertThat(offered(Role.TEACHER)).containsExactly("Zoe Teacher", "Aaa0 Teacher", "Aaa1 Teacher");
        assertThat(offered(Role.STUDENT)).containsExactly("Zed Student");
    }
}
