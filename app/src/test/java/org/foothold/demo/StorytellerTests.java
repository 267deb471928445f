package org.foothold.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foothold.tasks.Prompt;
import org.foothold.tasks.PromptKind;
import org.foothold.tasks.Verdict;
import org.junit.jupiter.api.Test;

class StorytellerTests {
    private static final Simulator.Setting THURSDAY =
            new Simulator.Setting(7, Instant.parse("2026-03-05T17:00:00Z"), ZoneId.of("America/Denver"));
    private static final List<Story> STORIES = Simulator.stories(Cast.of(7), THURSDAY);

    @Test
    void theSameSeedTellsTheSameStoryAndAnotherSeedAnother() {
        assertThat(Simulator.stories(Cast.of(7), THURSDAY)).isEqualTo(STORIES);
        Simulator.Setting other = new Simulator.Setting(8, THURSDAY.now(), THURSDAY.zone());
        assertThat(Simulator.stories(Cast.of(8), other)).isNotEqualTo(STORIES);
    }

    @Test
    void hasAboutAHundredAndEightyStudentsOfDifferentNames() {
        var names = Cast.of(7).classes().stream()
                .flatMap(each -> each.students().stream())
                .toList();
        assertThat(names).hasSize(180);
        assertThat(names.stream().map(name -> name.givenName() + " " + name.familyName()))
                .doesNotHaveDuplicates();
        assertThat(names).extracting(Names.Name::language).contains("en", "es");
    }

    @Test
    void allFiveWaysOfAskingComeUpAndAnswersAreJudgedAsWritten() {
        Set<PromptKind> kinds = EnumSet.noneOf(PromptKind.class);
        for (Cast.ClassCast each : Cast.of(7).classes()) {
            each.course().targets().stream()
                    .flatMap(topic -> topic.prompts().stream())
                    .forEach(asked -> {
                        kinds.add(asked.kind());
                        asked.answers().forEach(said -> isJudgedAsWritten(asked, said));
                    });
        }
        assertThat(kinds).containsExactlyInAnyOrder(PromptKind.values());
    }

    private static void isJudgedAsWritten(Course.Asked asked, Course.Said said) {
        Prompt prompt = Questions.prompt(asked);
        var answer = prompt.read(Questions.sent(asked, said)).orElseThrow();
        Set<Verdict> written = said.fits() ? Set.of(Verdict.FITS) : Set.of(Verdict.DOES_NOT_FIT, Verdict.PARTLY);
        Set<Verdict> expected = asked.kind() == PromptKind.SHORT_TEXT ? Set.of(Verdict.NOT_JUDGED) : written;
        assertThat(prompt.judge(answer)).as("%s: %s", asked.ask(), said.text()).isIn(expected);
    }

    @Test
    void meetsOnSchoolDaysThreeTimesAWeekAndToday() {
        for (Story story : STORIES) {
            assertThat(story.meetings()).hasSize(19);
            assertThat(story.meetings().stream()
                            .map(each -> each.date().getDayOfWeek().getValue()))
                    .allMatch(day -> day <= 5);
        }
    }

    @Test
    void nothingHappensInTheFutureAndNothingIsSentAfterTheStop() {
        for (Story.Question question : questions().toList()) {
            for (Story.Reply reply : question.replies()) {
                assertThat(reply.at()).isBefore(THURSDAY.now());
                assertThat(reply.at()).isAfter(question.started());
                if (question.stopped() != null) {
                    assertThat(reply.at()).isBefore(question.stopped());
                }
            }
        }
    }

    @Test
    void theFirstClassIsInAnOpenLessonWhereAboutTwoThirdsHaveAnswered() {
        Story.Meeting today = STORIES.getFirst().meetings().getLast();
        assertThat(today.opened()).isNotNull();
        assertThat(today.closed()).isNull();
        Story.Question running = today.questions().stream()
                .filter(each -> each.started() != null && each.stopped() == null)
                .findFirst()
                .orElseThrow();
        Set<Integer> answered = new HashSet<>();
        running.replies().forEach(reply -> answered.add(reply.student()));
        assertThat(answered).hasSizeBetween(14, 17);
        assertThat(STORIES.get(1).meetings().getLast().opened()).isNull();
    }

    @Test
    void learningReallyHappens() {
        for (int target = 0; target < 3; target++) {
            int its = target;
            List<List<Boolean>> lessons = STORIES.stream()
                    .flatMap(story -> story.meetings().stream()
                            .filter(each -> each.target() == its && each.opened() != null)
                            .collect(Collectors.collectingAndThen(
                                    Collectors.toList(), all -> Stream.of(fits(all.getFirst()), fits(all.getLast())))))
                    .toList();
            assertThat(share(lessons, 1)).isGreaterThan(share(lessons, 0) + 0.15);
        }
    }

    /** The share of fitting answers in the first (0) or last (1) lessons of all classes. */
    private static double share(List<List<Boolean>> lessons, int which) {
        List<Boolean> fits = new ArrayList<>();
        for (int i = which; i < lessons.size(); i += 2) {
            fits.addAll(lessons.get(i));
        }
        return fits.stream().filter(Boolean::booleanValue).count() / (double) fits.size();
    }

    private static List<Boolean> fits(Story.Meeting meeting) {
        return meeting.questions().stream()
                .flatMap(each -> each.replies().stream())
                .map(reply -> reply.said().fits())
                .toList();
    }

    private static Stream<Story.Question> questions() {
        return STORIES.stream()
                .flatMap(story -> story.meetings().stream())
                .flatMap(meeting -> meeting.questions().stream());
    }
}
