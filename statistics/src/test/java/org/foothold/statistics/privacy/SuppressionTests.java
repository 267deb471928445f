package org.foothold.statistics.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.foothold.statistics.Answer;
import org.foothold.statistics.Counted;
import org.foothold.statistics.Golden;
import org.foothold.statistics.Reason;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SuppressionTests {

    private static final Suppression SUPPRESSION = Suppression.withDefaults();

    @Test
    void nothingToHideHidesNothing() {
        JsonNode json = Golden.json("privacy/nothing_to_hide");
        PublishedTable published = PrivacyGolden.suppression(json).of(PrivacyGolden.table(json));
        assertThat(published.cells()).allSatisfy(row -> assertThat(row).allMatch(Answer.Known.class::isInstance));
        assertThat(published.complementary()).isZero();
    }

    /** School and class A would tell class B of 7. */
    @Test
    void aPartCannotBeWorkedOutFromTheWhole() {
        PublishedWhole published = SUPPRESSION.of(Whole.of("school", 31, Whole.of("A", 24), Whole.of("B", 7)));
        assertThat(published.count()).isEqualTo(Answer.known(31L));
        assertThat(published.parts()).allMatch(part -> part.count().equals(Answer.notShown(10, Counted.STUDENTS)));
    }

    @Test
    void peopleInNoPartAreProtectedToo() {
        PublishedWhole published = SUPPRESSION.of(Whole.of("school", 51, Whole.of("A", 24), Whole.of("B", 24)));
        assertThat(published.parts().stream()
                        .filter(part -> part.count() instanceof Answer.NotShown)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void levelsOfADistrictAreAuditedTogether() {
        Whole north = Whole.of("north", 60, Whole.of("n1", 30), Whole.of("n2", 30));
        Whole south = Whole.of("south", 35, Whole.of("s1", 31), Whole.of("s2", 4));
        PublishedWhole published = SUPPRESSION.of(Whole.of("district", 95, north, south));
        List<PublishedWhole> parts = published.parts();
        assertThat(published.count()).isEqualTo(Answer.known(95L));
        assertThat(parts.get(0).parts()).allMatch(part -> part.count() instanceof Answer.Known);
        assertThat(parts.get(1).parts()).allMatch(part -> part.count() instanceof Answer.NotShown);
    }

    /** The promise itself: whatever the table, no small count and no 0 % or 100 % of a small group is known more closely than the width. */
    @Test
    void nothingPrimaryCanBeWorkedOut() {
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            CountTable table = random(random);
            Margins margins = Margins.values()[random.nextInt(Margins.values().length)];
            PublishedTable published = SUPPRESSION.with(margins).of(table);
            Bounds[][] bounds = SUPPRESSION.audit(table, published);
            for (int r = 0; r < table.rows(); r++) {
                for (int c = 0; c < table.columns(); c++) {
                    boolean primary = isPrimary(table.cell(r, c), table.rowTotal(r));
                    assertThat(bounds[r][c].min()).isLessThanOrEqualTo(table.cell(r, c));
                    assertThat(bounds[r][c].max()).isGreaterThanOrEqualTo(table.cell(r, c));
                    assertThat(!primary || (bounds[r][c].width() >= 10 && !shows(published, r, c)))
                            .as("seed %d", seed)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void publishingMoreNeverWidensWhatCanBeConcluded() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            CountTable table = random(random);
            var hidden = new boolean[table.rows()][table.columns()];
            for (boolean[] row : hidden) {
                for (int c = 0; c < row.length; c++) {
                    row[c] = random.nextInt(3) > 0;
                }
            }
            Bounds[][] before = SUPPRESSION.audit(table, hidden);
            hidden[random.nextInt(table.rows())][random.nextInt(table.columns())] = false;
            Bounds[][] after = SUPPRESSION.audit(table, hidden);
            for (int r = 0; r < table.rows(); r++) {
                for (int c = 0; c < table.columns(); c++) {
                    assertThat(after[r][c].min()).isGreaterThanOrEqualTo(before[r][c].min());
                    assertThat(after[r][c].max()).isLessThanOrEqualTo(before[r][c].max());
                }
            }
        }
    }

    /** The flow finds what trying every table finds. */
    @Test
    void boundsAreThoseOfEveryTableThatFits() {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            CountTable table = CountTable.of(
                    new long[] {random.nextInt(4), random.nextInt(4), random.nextInt(4)},
                    new long[] {random.nextInt(4), random.nextInt(4), random.nextInt(4)});
            var hidden = new boolean[2][3];
            for (boolean[] row : hidden) {
                for (int c = 0; c < 3; c++) {
                    row[c] = random.nextBoolean();
                }
            }
            Bounds[][] tried = tried(table, hidden);
            assertThat(SUPPRESSION.audit(table, hidden)).isDeepEqualTo(tried);
        }
    }

    @Test
    void aLevelThatHoldsAWholeSmallGroupIsHidden() {
        PublishedTable published =
                SUPPRESSION.of(CountTable.of(new long[] {15, 0, 0}, new long[] {40, 30, 20}, new long[] {30, 40, 50}));
        assertThat(published.cells().getFirst().getFirst()).isInstanceOf(Answer.NotShown.class);
        assertThat(published.rowTotals().getFirst()).isEqualTo(Answer.known(15L));
    }

    /** Nobody of the twelve in the upper two levels: that would tell of each that they are below. */
    @Test
    void levelsThatNobodyOfASmallGroupHasAreHidden() {
        PublishedTable published = SUPPRESSION.of(
                CountTable.of(new long[] {6, 6, 0, 0}, new long[] {40, 30, 20, 25}, new long[] {30, 0, 50, 35}));
        assertThat(published.cells().getFirst()).allMatch(Answer.NotShown.class::isInstance);
        assertThat(published.rowTotals().getFirst()).isEqualTo(Answer.known(12L));
        assertThat(published.cells().getLast().get(1)).as("a large group").isEqualTo(Answer.known(0L));
        PublishedTable alone = SUPPRESSION.of(CountTable.of(new long[] {6, 6, 0, 0}));
        assertThat(alone.columnTotals()).allMatch(Answer.NotShown.class::isInstance);
        SuppressionRule zerosShown = new SuppressionRule(10, 10, 0);
        assertThat(SUPPRESSION
                        .with(zerosShown)
                        .of(CountTable.of(new long[] {6, 6, 0, 0}, new long[] {40, 30, 20, 25}))
                        .cells()
                        .getFirst()
                        .getLast())
                .isEqualTo(Answer.known(0L));
    }

    @Test
    void nobodyInAGroupTellsOfNobody() {
        PublishedTable published = SUPPRESSION.of(CountTable.of(new long[] {0, 0}, new long[] {40, 30}));
        assertThat(published.cells().getFirst()).allMatch(Answer.known(0L)::equals);
    }

    @Test
    void tooFewInAllShowsNothing() {
        PublishedTable published = SUPPRESSION.of(CountTable.of(new long[] {2, 1}, new long[] {3, 0}));
        assertThat(published.total()).isInstanceOf(Answer.NotShown.class);
        assertThat(published.cells().get(0)).allMatch(Answer.NotShown.class::isInstance);
        assertThat(SUPPRESSION.of(CountTable.empty(2, 2)).total()).isEqualTo(Answer.known(0L));
    }

    @Test
    void sharesNearTheEndsAreCoded() {
        assertThat(SUPPRESSION.share(9, 9)).isEqualTo(Answer.notShown(10, Counted.STUDENTS));
        assertThat(SUPPRESSION.share(30, 30)).isEqualTo(Answer.known(new PublishedShare.AtLeast(83)));
        assertThat(SUPPRESSION.share(1, 30)).isEqualTo(Answer.known(new PublishedShare.AtMost(17)));
        assertThat(SUPPRESSION.share(10, 30)).isEqualTo(Answer.known(new PublishedShare.Percent(33)));
        assertThat(SUPPRESSION.share(0, 0)).isEqualTo(Answer.undefined(Reason.EMPTY_CELL));
    }

    @Test
    void twoReleasesCannotBeSubtracted() {
        SuppressionRule rule = SuppressionRule.withDefaults();
        CountTable first = CountTable.of(new long[] {20, 30}, new long[] {40, 50});
        ReleaseLedger ledger = ReleaseLedger.empty().offer("level by group", first, rule);
        CountTable oneMore = first.add(0, 1);
        assertThat(ledger.offer("level by group", oneMore, rule).standing("level by group"))
                .contains(first);
        CountTable moved = CountTable.of(new long[] {33, 30}, new long[] {28, 50});
        assertThat(ledger.offer("level by group", moved, rule).standing("level by group"))
                .as("one more in all, though every cell changed by many")
                .contains(first);
        CountTable many = CountTable.of(new long[] {32, 30}, new long[] {40, 62});
        assertThat(ledger.offer("level by group", many, rule).standing("level by group"))
                .contains(many);
    }

    /** 50, 61 and 51: each step but one is large, yet the first and the last differ by one student. */
    @Test
    void noEarlierReleaseCanBeSubtractedEither() {
        SuppressionRule rule = SuppressionRule.withDefaults();
        CountTable fifty = CountTable.of(new long[] {50});
        CountTable more = CountTable.of(new long[] {61});
        ReleaseLedger ledger = ReleaseLedger.empty().offer("a", fifty, rule).offer("a", more, rule);
        assertThat(ledger.standing("a")).contains(more);
        assertThat(ledger.offer("a", CountTable.of(new long[] {51}), rule)).isEqualTo(ledger);
        assertThat(ledger.offer("b", CountTable.of(new long[] {51}), rule).standing("b"))
                .as("another name")
                .isPresent();
        ReleaseLedger back = ledger.offer("a", fifty, rule);
        assertThat(back.standing("a")).contains(fifty);
        assertThat(back.offer("a", CountTable.of(new long[] {62}), rule)).isEqualTo(back);
        assertThat(ledger.standing("c")).isEmpty();
    }

    @Test
    void oneNameIsForTablesOfOneShape() {
        SuppressionRule rule = SuppressionRule.withDefaults();
        ReleaseLedger ledger = ReleaseLedger.empty().offer("a", CountTable.of(new long[] {50}), rule);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.offer("a", CountTable.of(new long[] {50, 60}), rule));
    }

    @Test
    void tablesMerge() {
        CountTable table = CountTable.of(new long[] {1, 2}, new long[] {3, 4});
        assertThat(table.merge(CountTable.empty(2, 2))).isEqualTo(table);
        assertThat(table.merge(table.add(1, 0))).isEqualTo(table.add(1, 0).merge(table));
        assertThat(CountTable.fromBytes(table.toBytes())).isEqualTo(table);
        assertThat(table.toString()).doesNotContain("3");
        assertThatIllegalArgumentException().isThrownBy(() -> CountTable.of(new long[] {-1}));
    }

    private static boolean isPrimary(long count, long group) {
        boolean ofEach = count == 0 || count == group;
        return ofEach ? group > 0 && group < 20 : count < 10;
    }

    private static boolean shows(PublishedTable published, int row, int column) {
        return published.cells().get(row).get(column).optional().isPresent();
    }

    private static CountTable random(Random random) {
        int columns = 2 + random.nextInt(3);
        var rows = new ArrayList<long[]>();
        for (int r = 1 + random.nextInt(4); r > 0; r--) {
            rows.add(random.longs(columns, 0, random.nextBoolean() ? 15 : 60).toArray());
        }
        return CountTable.of(rows.toArray(long[][]::new));
    }

    /** Every 2 x 3 table with these totals and these published cells. */
    private static Bounds[][] tried(CountTable table, boolean[][] hidden) {
        var bounds = new Bounds[2][3];
        long[] most = {table.columnTotal(0), table.columnTotal(1)};
        for (long a = 0; a <= most[0]; a++) {
            for (long b = 0; b <= most[1]; b++) {
                long c = table.rowTotal(0) - a - b;
                long[][] tried = {
                    {a, b, c}, {table.columnTotal(0) - a, table.columnTotal(1) - b, table.columnTotal(2) - c}
                };
                if (fits(tried, table, hidden)) {
                    widen(bounds, tried);
                }
            }
        }
        return bounds;
    }

    private static boolean fits(long[][] tried, CountTable table, boolean[][] hidden) {
        for (int r = 0; r < 2; r++) {
            for (int c = 0; c < 3; c++) {
                if (tried[r][c] < 0 || (!hidden[r][c] && tried[r][c] != table.cell(r, c))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void widen(Bounds[][] bounds, long[][] tried) {
        for (int r = 0; r < 2; r++) {
            for (int c = 0; c < 3; c++) {
                long x = tried[r][c];
                Bounds old = bounds[r][c] == null ? new Bounds(x, x) : bounds[r][c];
                bounds[r][c] = new Bounds(Math.min(old.min(), x), Math.max(old.max(), x));
            }
        }
    }
}
