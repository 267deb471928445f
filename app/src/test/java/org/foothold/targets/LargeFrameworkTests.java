package org.foothold.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Slice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What keeps a very large framework as quick as a small one: every question reads a bounded part through an index. How
 * quick it is, {@code ./foothold bench standards} measures.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeFrameworkTests {
    private static final int MANY = 20_000;

    @Autowired
    FrameworkImports imports;

    @Autowired
    Standards standards;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestSchool schools;

    private TestSchool.Place place;
    private Actor ana;
    private FrameworkId framework;

    @BeforeAll
    void aFramework() {
        place = schools.district();
        ana = place.teacher("Ana");
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            statements.add("N." + i + ": Work with number " + letters(i));
        }
        framework = SmallFramework.take(
                imports, place, new FrameworkId(UUID.randomUUID()), statements.toArray(String[]::new));
    }

    private static String letters(int number) {
        StringBuilder word = new StringBuilder("w");
        for (int rest = number + 1; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnprstvwxyz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    @Test
    void aBranchComesInBoundedPartsThatFollowEachOther() {
        Standard root = place.within(
                () -> standards.listRoots(ana, framework, null).items().getFirst());
        Slice<Standard> first = place.within(() -> standards.listChildren(ana, root, null));
        assertThat(first.items()).hasSize(StandardStore.PAGE);
        Slice<Standard> second =
                place.within(() -> standards.listChildren(ana, root, Objects.requireNonNull(first.next())));
        assertThat(second.items().getFirst().place())
                .isEqualTo(first.items().getLast().place() + 1);
    }

    @Test
    void aWordOfEveryStandardFindsABoundedNumberAndACodeFindsItsOwnFirst() {
        assertThat(search("number").standards()).hasSize(60);
        assertThat(search("N.19999").standards().getFirst().standard().code()).isEqualTo("N.19999");
        assertThat(search("N.19999").standards().getFirst().ancestors())
                .extracting(Standard::code)
                .containsExactly("N.0");
    }

    @Test
    void aWordSpeltWrongFindsWhatWasMeantAndSaysSo() {
        String right = letters(4711);
        String wrong = new StringBuilder(right).insert(3, right.charAt(3)).toString();
        FoundStandards found = search(wrong);
        assertThat(found.meant()).isEqualTo(right);
        assertThat(found.standards())
                .extracting(each -> each.standard().plain())
                .contains("Work with number " + right);
        assertThat(search(right).meant()).isNull();
        assertThat(search("qqqqqqqq")).isEqualTo(FoundStandards.NONE);
        assertThat(search("N.999999")).isEqualTo(FoundStandards.NONE);
    }

    @Test
    void everyQuestionIsAnsweredThroughAnIndex() {
        Map<String, Object> search =
                Map.of("terms", new String[] {"wbe"}, "code", "'wbe'", "candidates", 400, "limit", 60);
        assertThat(plan(StandardSearchStore.SEARCH, search))
                .contains("standards_search")
                .doesNotContain("Seq Scan on standards");
        assertThat(plan(StandardSearchStore.MEANT, Map.of("terms", new String[] {"numbre"})))
                .containsAnyOf("words_alike", "words_key")
                .doesNotContain("Seq Scan on words");
        UUID edition = place.within(
                () -> standards.getFramework(ana, framework).edition().value());
        assertThat(plan(
                        StandardStore.CHILDREN,
                        Map.of("edition", edition, "parent", 1, "after", 0, "limit", StandardStore.PAGE)))
                .contains("standards_children")
                .doesNotContain("Seq Scan on standards");
        assertThat(plan(StandardStore.ANCESTORS, Map.of("edition", edition, "places", new Integer[] {9_000})))
                .contains("standards_key")
                .doesNotContain("Seq Scan on standards");
    }

    private FoundStandards search(String typed) {
        return place.within(() -> standards.search(ana, typed, framework));
    }

    private String plan(String question, Map<String, Object> values) {
        return place.within(() -> Objects.requireNonNull(transaction.execute(status -> String.join(
                "\n",
                sql.sql("EXPLAIN " + question)
                        .param("district", place.system().district().value())
                        .param("framework", framework.value())
                        .params(values)
                        .query((row, number) -> row.getString(1))
                        .list()))));
    }
}
