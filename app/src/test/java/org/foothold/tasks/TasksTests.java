package org.foothold.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TasksTests {
    @Autowired
    Tasks tasks;

    @Autowired
    TestSchool schools;

    @Test
    void publishesTheSamePromptOnce() {
        var place = schools.district();
        var ana = place.teacher("Ana");
        var ben = place.teacher("Ben");
        var prompt = new TrueFalse("0 is even", true, null);
        place.run(() -> {
            PromptId first = tasks.publish(ana, prompt);
            assertThat(tasks.publish(ben, prompt)).isEqualTo(first);
            assertThat(tasks.get(ben, first)).isEqualTo(prompt);
            assertThat(tasks.byId(ana, List.of(first))).containsOnlyKeys(first);
        });
    }

    @Test
    void isNotForStudentsToPublish() {
        var place = schools.district();
        var student = place.student("Sol");
        place.run(() -> assertThatThrownBy(() -> tasks.publish(student, ShortText.open("Why?")))
                .isInstanceOf(Forbidden.class));
    }

    @Test
    void hidesOnesPromptsFromAnotherDistrict() {
        var one = schools.district();
        var other = schools.district();
        var ana = one.teacher("Ana");
        var eve = other.teacher("Eve");
        var id = one.within(() -> tasks.publish(ana, ShortText.open("Only in district one?")));
        other.run(() -> assertThatThrownBy(() -> tasks.get(eve, id)).isInstanceOf(NotFound.class));
    }
}
