package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.random.RandomGenerator;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.ClassId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ClassCodesTests {
    @Autowired
    JoinStore store;

    @Autowired
    Classes classes;

    @Autowired
    TestSchool schools;

    @Test
    void aCodeThatAnotherClassHasIsDrawnAgain() {
        TestSchool.Place elsewhere = schools.district();
        Actor teacher = elsewhere.teacher("Ana");
        ClassId id = elsewhere.schoolClass(teacher);
        String taken = elsewhere.within(() -> classes.get(teacher, id).code());
        var codes = new ClassCodes(store, new Drawn(taken + "BBBBBB"));
        assertThat(codes.nextFree()).isEqualTo("BBBBBB");
    }

    /** Draws these letters and then no more. */
    private static final class Drawn implements RandomGenerator {
        private final Iterator<Integer> places;

        Drawn(String letters) {
            places = letters.chars().map("BCDFGHJKLMNPRTVWXZ"::indexOf).boxed().iterator();
        }

        @Override
        public int nextInt(int bound) {
            return places.next();
        }

        @Override
        public long nextLong() {
            return places.next();
        }
    }
}
