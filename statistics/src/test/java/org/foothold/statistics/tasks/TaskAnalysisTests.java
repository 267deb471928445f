package org.foothold.statistics.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Golden;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TaskAnalysisTests {

    private final Random random = new Random(11);

    /** Flags on the true key, on deliberately wrong keys, and on the first 25 students with these. */
    @ParameterizedTest
    @ValueSource(strings = {"sim_mc120", "hci", "cttdata"})
    void flagsAreThoseOfTheTestedRules(String name) {
        JsonNode golden = Golden.json("item_analysis/" + name + "_flags");
        List<String> keys = new ArrayList<>(TasksGolden.keys(name));
        List<List<@Nullable String>> rows = TasksGolden.responses(name);
        assertFlags(golden.at("/original_key"), TaskAnswers.ofChosen(keys, rows));
        for (JsonNode change : golden.at("/mutated/changes_1based")) {
            keys.set(change.at("/item").intValue() - 1, change.at("/wrong_key").stringValue());
        }
        assertFlags(golden.at("/mutated/result"), TaskAnswers.ofChosen(keys, rows));
        assertFlags(golden.at("/first25_rows_mutated"), TaskAnswers.ofChosen(keys, rows.subList(0, 25)));
    }

    /** One in twenty is enough; a key is never a distractor. */
    @Test
    void aDistractorThatFewerThanOneInTwentyChooseDoesNotFunction() {
        assertThat(option(false, .049).isNonFunctioning()).isTrue();
        assertThat(option(false, .05).isNonFunctioning()).isFalse();
        assertThat(option(true, .01).isNonFunctioning()).isFalse();
    }

    private static OptionFinding option(boolean isKey, double share) {
        Answer<Double> none = Answer.undefined(Reason.NO_DATA);
        return new OptionFinding("A", isKey, 1, share, none, none, none, none, none);
    }

    @Test
    void withOneClassOnlyNegativeDiscriminationIsFlagged() {
        List<List<@Nullable String>> rows = TasksGolden.responses("sim_mc120").subList(0, 40);
        TaskAnswers answers = TaskAnswers.ofChosen(TasksGolden.keys("sim_mc120"), rows);
        assertThat(flags(TaskAnalysis.withDefaults().of(answers))).doesNotContain(TaskFlag.LOW_DISCRIMINATION);
        assertThat(flags(TasksGolden.ANALYSIS.of(answers))).contains(TaskFlag.LOW_DISCRIMINATION);
    }

    @Test
    void withOneClassNoFigureOfDiscriminationOrConsistencyIsShown() {
        List<List<@Nullable String>> rows = TasksGolden.responses("sim_mc120");
        List<String> keys = TasksGolden.keys("sim_mc120");
        TaskAnswers few = TaskAnswers.ofChosen(keys, rows.subList(0, 49));
        TaskAnalysis analysis = TaskAnalysis.withDefaults();
        Answer<?> notShown = Answer.notShown(50, Counted.STUDENTS);
        TaskFinding task = analysis.of(few).optional().orElseThrow().getFirst();
        assertThat(List.of(
                        task.totalCorrelation(),
                        task.restCorrelation(),
                        task.restInterval(),
                        task.biserialTotal(),
                        task.biserialRest(),
                        task.d27(),
                        task.alphaWithout(),
                        task.options().getFirst().restCorrelation(),
                        task.options().getFirst().meanRest(),
                        task.options().getFirst().deviationOfRest(),
                        task.options().getFirst().lower(),
                        task.options().getFirst().upper(),
                        task.keyCheck().orElseThrow().bestCorrelation(),
                        task.keyCheck().orElseThrow().bestMinusKey(),
                        task.keyCheck().orElseThrow().noWorseThanKey(),
                        task.keyCheck().orElseThrow().bestMinusOthers(),
                        analysis.alpha(few)))
                .allMatch(notShown::equals);
        TaskAnswers enough = TaskAnswers.ofChosen(keys, rows.subList(0, 50));
        assertThat(analysis.of(enough).optional().orElseThrow().getFirst().restCorrelation())
                .isInstanceOf(Answer.Known.class);
        assertThat(analysis.alpha(enough)).isInstanceOf(Answer.Known.class);
    }

    @Test
    void mergedIsTheSameAsAtOnceInAnyOrder() {
        List<List<@Nullable String>> rows = new ArrayList<>(TasksGolden.responses("sim_mc120"));
        List<String> keys = TasksGolden.keys("sim_mc120");
        TaskAnswers all = TaskAnswers.ofChosen(keys, rows);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(rows, random);
            int cut = random.nextInt(rows.size());
            TaskAnswers a = TaskAnswers.ofChosen(keys, rows.subList(0, cut));
            TaskAnswers b = TaskAnswers.ofChosen(keys, rows.subList(cut, rows.size()));
            assertThat(a.merge(b)).isEqualTo(all).isEqualTo(b.merge(a));
        }
    }

    @Test
    void everyoneRightIsVeryEasyAndNothingElse() {
        TaskFinding finding = first("A", "A,A", "A,B", "A,B", "A,A");
        assertThat(finding.restCorrelation()).isEqualTo(Answer.undefined(Reason.CONSTANT_TASK));
        assertThat(finding.flags()).containsExactly(TaskFlag.VERY_EASY);
        assertThat(finding.keyCheck()).isEmpty();
    }

    @Test
    void anAnswerThatNobodyChoseHasNoCompany() {
        OptionFinding key = first("A", "B,A", "C,B", "B,A", "C,C").options().getFirst();
        assertThat(key.restCorrelation()).isEqualTo(Answer.undefined(Reason.NEVER_CHOSEN));
        assertThat(key.meanRest()).isEqualTo(Answer.undefined(Reason.NEVER_CHOSEN));
    }

    @Test
    void aTaskWithoutPointsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskAnswers.ofPoints(new int[] {0, 1}, new int[][] {{0, 1}, {0, 0}, {0, 1}}))
                .withMessage("a task earns a point or more: [0, 1]");
    }

    @Test
    void omissionsEarnNothingAndHaveTheirOwnRow() {
        var rows = List.of(Arrays.<@Nullable String>asList("A", null), List.of("B", "A"), List.of("A", "A"));
        TaskFinding second = TasksGolden.findings(TaskAnswers.ofChosen(List.of("A", "A"), rows))
                .get(1);
        assertThat(second.omitted()).isEqualTo(1);
        assertThat(second.difficulty()).isEqualTo(2 / 3.0);
        assertThat(second.flags()).contains(TaskFlag.OMITTED_OFTEN);
    }

    @Test
    void noStudentsAndOneStudentAreNotEnough() {
        assertThat(TaskAnalysis.withDefaults().of(TaskAnswers.empty()))
                .isEqualTo(Answer.notEnough(2, Counted.STUDENTS));
        assertThat(TaskAnalysis.withDefaults().of(TaskAnswers.ofChosen(List.of("A"), List.of(List.of("A")))))
                .isEqualTo(Answer.notEnough(1, Counted.STUDENTS));
    }

    @Test
    void everyFlagHasWordsInBothLanguages() {
        for (TaskFlag flag : TaskFlag.values()) {
            for (Reader reader : Reader.values()) {
                assertThat(flag.say(reader, "B", "A").in(Locale.ENGLISH)).isNotBlank();
                assertThat(flag.say(reader, "B", "A").in(Locale.of("es"))).isNotBlank();
            }
        }
    }

    /** 3 of 3 is less credible than 40 of 60. */
    @Test
    void confusingTasksAreOrderedByWhatIsCredible() {
        assertThat(TaskAnalysis.withDefaults().mostConfusing(new long[] {3, 40, 0, 5}, new long[] {3, 60, 60, 60}))
                .containsExactly(1, 0, 3);
    }

    private static void assertFlags(JsonNode golden, TaskAnswers answers) {
        List<TaskFinding> findings = TasksGolden.findings(answers);
        for (int task = 0; task < findings.size(); task++) {
            JsonNode flags = golden.at("/" + task + "/flags");
            assertThat(findings.get(task).flags().stream().map(TaskFlag::name))
                    .as("task %s", task + 1)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, flags.size())
                            .mapToObj(i -> flags.get(i).stringValue())
                            .toList());
            assertThat(findings.get(task).keyCheck().orElseThrow().best())
                    .isEqualTo(golden.at("/" + task + "/best_distractor").stringValue());
        }
    }

    private static List<TaskFlag> flags(Answer<List<TaskFinding>> findings) {
        return findings.optional().orElseThrow().stream()
                .flatMap(finding -> finding.flags().stream())
                .toList();
    }

    private static TaskFinding first(String key, String... rows) {
        List<List<@Nullable String>> answers = Arrays.stream(rows)
                .map(row -> Arrays.<@Nullable String>asList(row.split(",", -1)))
                .toList();
        return TasksGolden.findings(TaskAnswers.ofChosen(List.of(key, key), answers))
                .getFirst();
    }
}
