package org.foothold.statistics.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.junit.jupiter.api.Test;

class AreaStudyTests {

    private static final AreaStudy STUDY = AreaStudy.withDefaults().withMinimum(MinimumInformation.none());
    private static final Map<String, Double> HALVES = Map.of("algebra", .5, "shapes", .5);

    /** One area counted alone is the study of that area. */
    @Test
    void aCompositeOfOneAreaIsThatArea() {
        for (int seed = 0; seed < 20; seed++) {
            AreaComponents found = known(STUDY.of(simulated(seed, 0, 30, 4, 6, .5)));
            Dependability alone = known(found.within("algebra").with(Map.of("i", 7.0)));
            Dependability composite = known(
                    found.composite(Map.of("algebra", 1.0, "shapes", 0.0), Map.of("algebra", 7.0, "shapes", 1.0)));
            assertThat(composite.phi()).isCloseTo(alone.phi(), within(1e-12));
            assertThat(composite.generalizability()).isCloseTo(alone.generalizability(), within(1e-12));
            assertThat(composite.standardErrorOfEstimation())
                    .isCloseTo(
                            Math.sqrt(alone.universe()
                                    * alone.relativeError()
                                    / (alone.universe() + alone.relativeError())),
                            within(1e-12));
        }
    }

    @Test
    void tripledPointsOfOneAreaLeaveTheLinkAlone() {
        for (int seed = 0; seed < 20; seed++) {
            AreaComponents once = known(STUDY.of(simulated(seed, 0, 40, 4, 6, .6)));
            AreaScores tripled = AreaScores.empty();
            for (Map.Entry<String, FacetScores> area :
                    simulated(seed, 0, 40, 4, 6, .6).areas().entrySet()) {
                int factor = area.getKey().equals("shapes") ? 3 : 1;
                for (var cell : area.getValue().cells().entrySet()) {
                    tripled = tripled.add(
                            area.getKey(), cell.getKey().get(0), cell.getKey().get(1), (int)
                                    (factor * cell.getValue().sum()));
                }
            }
            AreaComponents thrice = known(STUDY.of(tripled));
            assertThat(thrice.covariance("algebra", "shapes"))
                    .isCloseTo(3 * once.covariance("algebra", "shapes"), within(1e-9));
            assertThat(known(thrice.link("shapes", "algebra")).correlation())
                    .isCloseTo(known(once.link("algebra", "shapes")).correlation(), within(1e-9));
        }
    }

    /** Worlds in which the universe scores correlate .6, each with a third of the answers missing. */
    @Test
    void covariancesAreFreeOfBiasWhereAnswersAreMissing() {
        double covariance = 0;
        double correlation = 0;
        int worlds = 200;
        for (int seed = 0; seed < worlds; seed++) {
            AreaComponents found = known(STUDY.of(thinned(seed, simulated(seed, 0, 120, 6, 6, .6))));
            covariance += found.covariance("algebra", "shapes") / worlds;
            correlation += known(found.link("algebra", "shapes")).correlation() / worlds;
        }
        assertThat(covariance).isCloseTo(.6 * 4, within(.15));
        assertThat(correlation).isCloseTo(.6, within(.03));
    }

    @Test
    void dataThatCannotTellGetAReason() {
        assertThat(STUDY.of(AreaScores.empty())).isEqualTo(Answer.undefined(Reason.NO_DATA));
        AreaScores one = AreaScores.empty().add("algebra", 1, 1, 2).add("algebra", 2, 1, 3);
        assertThat(STUDY.of(one)).isEqualTo(Answer.undefined(Reason.DESIGN_CANNOT_TELL));
        AreaScores oneTask = one.add("shapes", 1, 1, 2).add("shapes", 2, 1, 3);
        assertThat(STUDY.of(oneTask)).isEqualTo(Answer.undefined(Reason.ONE_TASK));
        AreaScores apart = simulated(1, 0, 10, 3, 0, .5).merge(simulated(1, 10, 20, 0, 3, .5));
        assertThat(STUDY.of(apart)).isEqualTo(Answer.undefined(Reason.DESIGN_CANNOT_TELL));
        AreaScores same = AreaScores.empty();
        for (int student = 0; student < 6; student++) {
            for (int task = 0; task < 3; task++) {
                same = same.add("algebra", student, task, 1).add("shapes", student, task, 1);
            }
        }
        AreaComponents flat = known(STUDY.of(same));
        assertThat(flat.link("algebra", "shapes")).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
        assertThat(flat.composite(HALVES, HALVES)).isEqualTo(Answer.undefined(Reason.NO_CONSISTENCY));
        assertThatIllegalArgumentException().isThrownBy(() -> flat.composite(Map.of("algebra", 1.0), HALVES));
        assertThatIllegalArgumentException().isThrownBy(() -> flat.link("algebra", "music"));
    }

    @Test
    void aLinkIsNotShownForOneClass() {
        AreaComponents found = known(AreaStudy.withDefaults().of(simulated(3, 0, 49, 4, 4, .5)));
        assertThat(found.link("algebra", "shapes")).isEqualTo(Answer.notShown(50, Counted.STUDENTS));
    }

    @Test
    void saysWhetherOneResultIsAsGoodAsTwo() {
        assertThat(new AreaLink(.62).say(Reader.TEACHER).in(Locale.ENGLISH)).contains("0.62", "a result for each");
        assertThat(new AreaLink(.97).say(Reader.LEADER).in(Locale.forLanguageTag("es")))
                .contains("0,97", "un solo resultado");
        assertThat(new AreaLink(.97).say(Reader.STUDENT).in(Locale.ENGLISH)).doesNotContain("0.97");
    }

    /** Universe scores of variance 4 with that correlation, tasks of variance 1, errors of variance 4. */
    private static AreaScores simulated(
            long seed, int from, int to, int algebraTasks, int shapesTasks, double correlation) {
        var random = new Random(seed);
        int[] tasks = {algebraTasks, shapesTasks};
        var ease = new double[2][Math.max(algebraTasks, shapesTasks)];
        for (double[] of : ease) {
            Arrays.setAll(of, i -> random.nextGaussian());
        }
        List<List<int[]>> rows = List.of(new ArrayList<>(), new ArrayList<>());
        for (int p = from; p < to; p++) {
            double first = random.nextGaussian();
            double second = correlation * first + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
            double[] universe = {2 * first, 2 * second};
            for (int area = 0; area < 2; area++) {
                for (int i = 0; i < tasks[area]; i++) {
                    double score = 50 + universe[area] + ease[area][i] + 2 * random.nextGaussian();
                    rows.get(area).add(new int[] {p, i, (int) Math.round(score)});
                }
            }
        }
        return AreaScores.empty()
                .addAll("algebra", FacetScores.of(rows.get(0).toArray(int[][]::new)))
                .addAll("shapes", FacetScores.of(rows.get(1).toArray(int[][]::new)));
    }

    private static AreaScores thinned(long seed, AreaScores scores) {
        var random = new Random(seed);
        AreaScores thin = AreaScores.empty();
        for (Map.Entry<String, FacetScores> area : scores.areas().entrySet()) {
            int[][] left = area.getValue().cells().entrySet().stream()
                    .filter(cell -> random.nextDouble() > 1 / 3.0)
                    .map(cell -> new int[] {
                        cell.getKey().get(0),
                        cell.getKey().get(1),
                        (int) cell.getValue().sum()
                    })
                    .toArray(int[][]::new);
            thin = thin.addAll(area.getKey(), FacetScores.of(left));
        }
        return thin;
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}
