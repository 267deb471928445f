package org.foothold.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foothold.evidence.Attempts;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.Confidence;
import org.foothold.evidence.Content;
import org.foothold.evidence.DeviceTime;
import org.foothold.evidence.Entry;
import org.foothold.evidence.Fact;
import org.foothold.evidence.FactId;
import org.foothold.evidence.Finding;
import org.foothold.evidence.LessonId;
import org.foothold.evidence.Method;
import org.foothold.evidence.Setting;
import org.foothold.kernel.ClassId;
import org.foothold.kernel.PersonId;
import org.foothold.schools.Enrolled;
import org.foothold.schools.Person;
import org.foothold.tasks.Answer;
import org.foothold.tasks.Numeric;
import org.foothold.tasks.Option;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.PromptId;
import org.foothold.tasks.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupingTests {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Prompt HALF = new Numeric("3 of 6?", List.of(new Option("1/2", true, null)), null, "0");

    private final List<Enrolled> students = new ArrayList<>();
    private final Map<PersonId, Attempts> attempts = new HashMap<>();
    private final Check check = new Check(
            new CheckId(UUID.randomUUID()),
            new LessonId(UUID.randomUUID()),
            Check.Purpose.TASK,
            new PromptId(UUID.randomUUID()),
            HALF,
            TestLesson.EVERYTHING,
            NINE,
            null,
            false);

    private void answers(String name, String typed, @Nullable Confidence confidence) {
        var person = new Person(new PersonId(UUID.randomUUID()), name, "", null, null);
        students.add(new Enrolled(person, null, null));
        var fact = new Fact(
                new FactId(UUID.randomUUID()),
                person.id(),
                new Setting(new ClassId(1), check.lesson()),
                List.of(),
                Method.SELECTED_RESPONSE,
                Finding.NOT_JUDGED,
                DeviceTime.of(NINE),
                null,
                new Content.Response(
                        check.id(), check.promptId().value(), new Answer.Typed(typed).toJson(), null, confidence));
        attempts.put(
                person.id(),
                new Attempts(person.id(), check.id(), List.of(new Entry(fact, person.id(), NINE, NINE, false))));
    }

    private void isSilent(String name, @Nullable Instant from, @Nullable Instant until) {
        students.add(new Enrolled(new Person(new PersonId(UUID.randomUUID()), name, "", null, null), from, until));
    }

    private ClassPicture picture() {
        return picture(check);
    }

    private ClassPicture picture(Check check) {
        var lesson = new Lesson(check.lesson(), new ClassId(1), LocalDate.of(2026, 3, 2), TestLesson.PLAN, NINE, null);
        return new Grouping(new Asked(check, lesson), attempts, Map.of()).picture(students);
    }

    @Test
    void foldsEqualNumbersAndShowsTheMostFrequentWriting() {
        answers("Ana", "0.5", null);
        answers("Ben", "1/2", null);
        answers("Cleo", ".5", null);
        answers("Dara", "1/2", null);
        answers("Eli", "3", null);
        var groups = picture().groups();
        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().verdict()).isEqualTo(Verdict.FITS);
        assertThat(groups.getFirst().answer()).isEqualTo(new Answer.Typed("1/2"));
        assertThat(groups.getFirst().writings()).hasSize(3);
        assertThat(groups.getFirst().students()).hasSize(4);
        assertThat(groups.getLast().verdict()).isEqualTo(Verdict.DOES_NOT_FIT);
    }

    @Test
    void putsTheSurestFirstAndKeepsTheOrderOfNamesAmongEquals() {
        answers("Ana", "1/2", Confidence.GUESSING);
        answers("Ben", "1/2", Confidence.SURE);
        answers("Cleo", "1/2", null);
        answers("Dara", "1/2", Confidence.SURE);
        assertThat(picture().groups().getFirst().students())
                .extracting(each -> each.student().givenName())
                .containsExactly("Ben", "Dara", "Ana", "Cleo");
    }

    @Test
    void findsItWorthDiscussingWhenBothSidesAreSure() {
        answers("Ana", "1/2", Confidence.SURE);
        answers("Ben", "1/2", Confidence.FAIRLY_SURE);
        answers("Cleo", "3", Confidence.SURE);
        assertThat(picture().isWorthDiscussing()).isFalse();
        answers("Dara", "6", Confidence.FAIRLY_SURE);
        assertThat(picture().isWorthDiscussing()).isTrue();
    }

    @Test
    void countsExactlyTheListsItShows() {
        answers("Ana", "1/2", null);
        isSilent("Zoe", null, null);
        assertThat(picture().answered()).isEqualTo(1);
        assertThat(picture().students()).isEqualTo(2);
        assertThat(picture().thinking()).extracting(Person::givenName).containsExactly("Zoe");
    }

    @Test
    void asksOnlyWhoWasInTheClassWhenTheCheckStopped() {
        Instant ten = NINE.plusSeconds(3600);
        isSilent("Since ever", null, null);
        isSilent("Since the start", NINE, null);
        isSilent("Left later", NINE, ten);
        isSilent("Came later", ten, null);
        isSilent("Left before", null, NINE.minusSeconds(1));
        assertThat(picture(check.stop(NINE.plusSeconds(60))).thinking())
                .extracting(Person::givenName)
                .containsExactly("Since ever", "Since the start", "Left later");
        assertThat(picture().thinking())
                .extracting(Person::givenName)
                .containsExactly("Since ever", "Since the start", "Came later");
    }

    @Test
    void keepsTheAnswersOfWhoLeft() {
        answers("Ana", "1/2", null);
        Person ana = students.removeFirst().person();
        students.add(new Enrolled(ana, NINE, NINE.plusSeconds(30)));
        assertThat(picture().groups().getFirst().students())
                .extracting(each -> each.student().givenName())
                .containsExactly("Ana");
    }

    /** What the teacher says of one group is written of its students: no two answers may share a name. */
    @Test
    void namesGroupsSoThatNobodyCanMakeTwoOfOneName() {
        assertThat("c0").hasSameHashCodeAs("an");
        assertThat(ClassPicture.keyOf("c0")).isNotEqualTo(ClassPicture.keyOf("an"));
        assertThat(ClassPicture.keyIn(ClassPicture.keyOf("c0"))).isEqualTo(ClassPicture.keyOf("c0"));
        assertThat(ClassPicture.keyIn("\"><script>")).isEmpty();
    }
}
