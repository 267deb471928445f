package org.foothold.statistics.multilevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiPredicate;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.MinimumInformation;
import org.foothold.statistics.Reader;
import org.foothold.statistics.Reason;
import org.junit.jupiter.api.Test;

class NestedModelTests {

    private static final NestedModel MODEL =
            NestedModel.withDefaults().withMinimum(MinimumInformation.none()).withRandom("year");

    private record Measured(int school, int student, double year, double outcome) {}

    @Test
    void schoolsMergeInAnyOrder() {
        for (int seed = 0; seed < 5; seed++) {
            NestedProducts a = products(simulated(seed, 0, 4));
            NestedProducts b = products(simulated(seed + 30, 3, 7));
            NestedProducts c = products(simulated(seed + 60, 7, 9));
            Nested here = known(MODEL.of(a.merge(b).merge(c)));
            Nested there = known(MODEL.of(c.merge(b.merge(a))));
            assertThat(there.logLikelihood()).isCloseTo(here.logLikelihood(), within(1e-7));
            assertThat(there.fixed("year").value()).isCloseTo(here.fixed("year").value(), within(1e-5));
        }
    }

    /** The whole covariance of all measurements, written out: no short cut by students and schools. */
    @Test
    void theLikelihoodIsThatOfTheWholeCovariance() {
        for (int seed = 0; seed < 5; seed++) {
            List<Measured> data = simulated(seed, 0, 6);
            Nested found = known(MODEL.of(products(data)));
            double[][] root = root(found, data);
            double[] ones = whitened(root, data.stream().mapToDouble(one -> 1).toArray());
            double[] years =
                    whitened(root, data.stream().mapToDouble(Measured::year).toArray());
            double[] y =
                    whitened(root, data.stream().mapToDouble(Measured::outcome).toArray());
            double determinant = dot(ones, ones) * dot(years, years) - dot(ones, years) * dot(ones, years);
            double slope = (dot(ones, ones) * dot(years, y) - dot(ones, years) * dot(ones, y)) / determinant;
            double start = (dot(years, years) * dot(ones, y) - dot(ones, years) * dot(years, y)) / determinant;
            double squares = dot(y, y) - start * dot(ones, y) - slope * dot(years, y);
            double deviance =
                    logDeterminant(root) + Math.log(determinant) + squares + (data.size() - 2) * Math.log(2 * Math.PI);
            assertThat(found.logLikelihood()).isCloseTo(-deviance / 2, within(1e-6));
            assertThat(found.fixed("year").value()).isCloseTo(slope, within(1e-8));
            assertThat(found.fixed("year").standardError())
                    .isCloseTo(Math.sqrt(dot(ones, ones) / determinant), within(1e-8));
        }
    }

    /** Cholesky's factor of the covariance. */
    private static double[][] root(Nested found, List<Measured> data) {
        var root = new double[data.size()][data.size()];
        for (int i = 0; i < root.length; i++) {
            for (int j = 0; j <= i; j++) {
                double left = covariance(found, data.get(i), data.get(j)) + (i == j ? found.residual() : 0);
                for (int k = 0; k < j; k++) {
                    left -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(left) : left / root[j][j];
            }
        }
        return root;
    }

    private static double[] whitened(double[][] root, double[] column) {
        double[] white = column.clone();
        for (int i = 0; i < white.length; i++) {
            for (int k = 0; k < i; k++) {
                white[i] -= root[i][k] * white[k];
            }
            white[i] /= root[i][i];
        }
        return white;
    }

    private static double logDeterminant(double[][] root) {
        double sum = 0;
        for (int i = 0; i < root.length; i++) {
            sum += 2 * Math.log(root[i][i]);
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double covariance(Nested found, Measured a, Measured b) {
        double sum = a.school() == b.school() ? product(found.schools(), a, b) : 0;
        return a.school() == b.school() && a.student() == b.student() ? sum + product(found.students(), a, b) : sum;
    }

    private static double product(Mixed.Covariance covariance, Measured a, Measured b) {
        double[] za = {1, a.year()};
        double[] zb = {1, b.year()};
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                sum += za[i] * covariance.values().get(i).get(j) * zb[j];
            }
        }
        return sum;
    }

    @Test
    void anotherUnitOfTheOutcomeChangesTheUnitAlone() {
        List<Measured> data = simulated(3, 0, 8);
        List<Measured> tenfold = data.stream()
                .map(one -> new Measured(one.school(), one.student(), one.year(), 10 * one.outcome()))
                .toList();
        Nested once = known(MODEL.of(products(data)));
        Nested ten = known(MODEL.of(products(tenfold)));
        assertThat(ten.fixed("year").value()).isCloseTo(10 * once.fixed("year").value(), within(1e-4));
        assertThat(ten.shareOfSchools()).isCloseTo(once.shareOfSchools(), within(1e-4));
    }

    @Test
    void variancesOfSchoolsAndStudentsAreFoundAgain() {
        double schools = 0;
        double students = 0;
        int worlds = 12;
        for (int seed = 0; seed < worlds; seed++) {
            Nested found = known(MODEL.of(products(simulated(seed, 0, 40))));
            schools += found.schools().values().get(1).get(1) / worlds;
            students += found.students().values().get(1).get(1) / worlds;
        }
        assertThat(schools).isCloseTo(.09, within(.02));
        assertThat(students).isCloseTo(.16, within(.02));
    }

    @Test
    void dataThatCannotTellGetAReason() {
        NestedProducts none = NestedProducts.empty("year");
        assertThat(MODEL.of(none)).isEqualTo(Answer.notEnough(2, Counted.UNITS));
        assertThat(NestedModel.withDefaults().of(products(simulated(1, 0, 4))))
                .isEqualTo(Answer.notShown(5, Counted.UNITS));
        NestedProducts once = none;
        NestedProducts same = none;
        NestedProducts alone = none;
        for (int school = 0; school < 6; school++) {
            for (int student = 0; student < 4; student++) {
                once = once.add("s" + school, "c" + student, school + student * student, student);
                for (int year = 0; year < 3; year++) {
                    same = same.add("s" + school, "c" + student, 7, year);
                }
            }
            for (int year = 0; year < 4; year++) {
                alone = alone.add("s" + school, "only", school + year * year, year);
            }
        }
        assertThat(MODEL.of(once)).isEqualTo(Answer.undefined(Reason.DESIGN_CANNOT_TELL));
        assertThat(MODEL.of(same)).isEqualTo(Answer.undefined(Reason.DESIGN_CANNOT_TELL));
        assertThat(MODEL.of(alone)).isEqualTo(Answer.undefined(Reason.DESIGN_CANNOT_TELL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.withRandom("nothing").of(none));
        assertThatIllegalArgumentException().isThrownBy(() -> none.merge(NestedProducts.empty("month")));
    }

    /** A column of 0 and 1 makes two groups of students; whoever was measured on both sides counts in both. */
    @Test
    void aGapInGrowthNeedsTheStudentsOfAGap() {
        NestedModel model = NestedModel.withDefaults();
        assertThat(model.of(grouped(30, (student, time) -> student < 9)))
                .isEqualTo(Answer.notShown(100, Counted.STUDENTS_PER_GROUP));
        known(model.of(grouped(30, (student, time) -> student < 10)));
        assertThat(model.of(grouped(9, (student, time) -> time == 1)))
                .isEqualTo(Answer.notShown(100, Counted.STUDENTS_PER_GROUP));
        known(model.of(grouped(10, (student, time) -> time == 1)));
    }

    /** So many students in each of ten schools, each measured twice. */
    private static NestedProducts grouped(int students, BiPredicate<Integer, Integer> isInGroup) {
        var random = new Random(5);
        NestedProducts data = NestedProducts.empty("group");
        for (int school = 0; school < 10; school++) {
            for (int student = 0; student < students; student++) {
                double own = random.nextGaussian();
                for (int time = 0; time < 2; time++) {
                    double outcome = own + random.nextGaussian();
                    data = data.add("s" + school, "c" + student, outcome, isInGroup.test(student, time) ? 1 : 0);
                }
            }
        }
        return data;
    }

    @Test
    void saysHowMuchOfGrowthLiesBetweenSchools() {
        Nested found = known(MODEL.of(products(simulated(2, 0, 30))));
        assertThat(found.say(Reader.LEADER).in(Locale.ENGLISH)).contains("30 schools", "%", "grow");
        assertThat(found.say(Reader.STUDENT).in(Locale.forLanguageTag("es"))).contains("No dice nada sobre ti");
        assertThat(found.effects())
                .hasSize(30)
                .allSatisfy(one -> assertThat(one.students()).isEqualTo(8));
    }

    /** Eight students a school, four years, some missed; growth varies by .3 between schools and .4 between students. */
    private static List<Measured> simulated(long seed, int from, int to) {
        var random = new Random(seed);
        var data = new ArrayList<Measured>();
        for (int school = from; school < to; school++) {
            double start = .5 * random.nextGaussian();
            double growth = .8 + .3 * random.nextGaussian();
            for (int student = 0; student < 8; student++) {
                double ownStart = start + random.nextGaussian();
                double ownGrowth = growth + .4 * random.nextGaussian();
                for (int year = 0; year < 4; year++) {
                    double outcome = ownStart + ownGrowth * year + .5 * random.nextGaussian();
                    if (year < 2 || random.nextDouble() < .8) {
                        data.add(new Measured(school, student, year, outcome));
                    }
                }
            }
        }
        return data;
    }

    private static NestedProducts products(List<Measured> data) {
        NestedProducts products = NestedProducts.empty("year");
        for (Measured one : data) {
            products = products.add("s" + one.school(), "c" + one.student(), one.outcome(), one.year());
        }
        return products;
    }

    private static <T> T known(Answer<T> answer) {
        return answer.optional().orElseThrow(() -> new AssertionError(answer.toString()));
    }
}
