package org.foothold.interop.casenetwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.foothold.kernel.Problem;
import org.foothold.targets.StandardContent;
import org.junit.jupiter.api.Test;

class CaseReaderTests {
    private static final String DOCUMENT =
            "{\"identifier\":\"d0000000-0000-0000-0000-00000000000d\",\"uri\":\"u:d\",\"title\":\"Small\",\"creator\":\"Us\"}";

    private static String item(String identifier, String more) {
        return "{\"identifier\":\"" + id(identifier) + "\",\"uri\":\"u:" + identifier + "\"," + more + "}";
    }

    private static String child(String child, String parent, String more) {
        return "{\"identifier\":\"a" + child
                + "\",\"associationType\":\"isChildOf\",\"originNodeURI\":{\"identifier\":\""
                + id(child) + "\",\"uri\":\"u:" + child + "\",\"title\":\"" + child
                + "\"},\"destinationNodeURI\":{\"identifier\":\"" + id(parent) + "\",\"uri\":\"u:" + parent
                + "\",\"title\":\"" + parent + "\"}" + more + "}";
    }

    private static String id(String letter) {
        return "d0000000-0000-0000-0000-00000000000" + letter;
    }

    private static CaseSample read(List<String> items, List<String> associations) {
        return CaseSample.of("{\"CFDocument\":" + DOCUMENT + ",\n\"CFItems\":[\n" + String.join(",\n", items)
                + "],\n\"CFAssociations\":[\n" + String.join(",\n", associations) + "]}");
    }

    @Test
    void siblingsStandBySequenceThenEnumerationThenCodeThenAsInTheFile() {
        CaseSample sample = read(
                List.of(
                        item("1", "\"fullStatement\":\"ten\",\"humanCodingScheme\":\"L1.10\""),
                        item("2", "\"fullStatement\":\"nine\",\"humanCodingScheme\":\"L1.9\""),
                        item("3", "\"fullStatement\":\"b\",\"listEnumeration\":\"b\""),
                        item("4", "\"fullStatement\":\"a\",\"listEnumeration\":\"a\""),
                        item("5", "\"fullStatement\":\"first\""),
                        item("6", "\"fullStatement\":\"no code one\""),
                        item("7", "\"fullStatement\":\"no code two\"")),
                List.of(
                        child("1", "d", ""),
                        child("2", "d", ""),
                        child("3", "d", ""),
                        child("4", "d", ""),
                        child("5", "d", ",\"sequenceNumber\":1"),
                        child("6", "d", ""),
                        child("7", "d", "")));
        assertThat(sample.statements()).containsExactly("first", "a", "b", "nine", "ten", "no code one", "no code two");
        assertThat(sample.noticed()).isEmpty();
    }

    @Test
    void doesWithoutWhatIsMissingAndKeepsAsideWhatItDoesNotKnow() {
        CaseSample sample = read(
                List.of(
                        item("1", "\"abbreviatedStatement\":\"Only a name\""),
                        "{\"uri\":\"https://example.org/x\",\"fullStatement\":\"Only an address\"}",
                        item(
                                "3",
                                "\"fullStatement\":5,\"educationalLevel\":\"06\",\"flavour\":{\"hot\":true},\"notes\":null")),
                List.of());
        assertThat(sample.statements()).containsExactly("Only a name", "Only an address", "5");
        StandardContent last = sample.get().standards().getLast();
        assertThat(last.grades()).containsExactly("06");
        assertThat(last.more()).isEqualTo("{\"flavour\":{\"hot\":true}}");
        assertThat(sample.noticed())
                .containsOnlyOnce("casenetwork.statement-from-name", "casenetwork.identified-by-address")
                .filteredOn("casenetwork.without-parent"::equals)
                .hasSize(3);
    }

    @Test
    void reportsAssociationsThatLeaveThePackageWithoutFailing() {
        CaseSample sample = read(
                List.of(item("1", "\"fullStatement\":\"one\"")),
                List.of(child("1", "d", ""), child("1", "9", ""), child("8", "1", "")));
        assertThat(sample.statements()).containsExactly("one");
        assertThat(sample.noticed())
                .containsExactly("casenetwork.association-leaves", "casenetwork.association-leaves");
        assertThat(sample.notices().getFirst().arguments()).containsExactly("1", "isChildOf", "9");
        assertThat(sample.notices().getFirst().line()).isEqualTo(6);
        assertThat(sample.get().associations()).hasSize(3);
    }

    @Test
    void anItemOfSeveralParentsStandsUnderTheFirst() {
        CaseSample sample = read(
                List.of(
                        item("1", "\"fullStatement\":\"one\""),
                        item("2", "\"fullStatement\":\"two\""),
                        item("3", "\"fullStatement\":\"shared\"")),
                List.of(
                        child("1", "d", ""),
                        child("2", "d", ""),
                        child("3", "d", ",\"sequenceNumber\":1"),
                        child("3", "2", ",\"sequenceNumber\":4"),
                        child("3", "1", ",\"sequenceNumber\":2")));
        assertThat(sample.statements()).containsExactly("one", "shared", "two");
        assertThat(sample.noticed()).containsExactly("casenetwork.several-parents");
    }

    @Test
    void refusesACycleAndNamesIt() {
        CaseSample sample = read(
                List.of(
                        item("1", "\"fullStatement\":\"one\",\"humanCodingScheme\":\"A\""),
                        item("2", "\"fullStatement\":\"two\",\"humanCodingScheme\":\"B\""),
                        item("3", "\"fullStatement\":\"three\",\"humanCodingScheme\":\"C\""),
                        item("4", "\"fullStatement\":\"four\",\"humanCodingScheme\":\"D\"")),
                List.of(child("1", "2", ""), child("2", "3", ""), child("3", "1", ""), child("4", "4", "")));
        assertThat(sample.edition()).isEmpty();
        assertThat(sample.problems()).extracting(Problem::key).containsOnly("casenetwork.cycle");
        assertThat(sample.problems())
                .flatExtracting(Problem::arguments)
                .containsExactlyInAnyOrder("A → B → C → A", "D → D");
    }

    @Test
    void codesMayBeMissingOrRepeatedButIdentifiersMayNot() {
        assertThat(read(
                                List.of(
                                        item("1", "\"fullStatement\":\"one\",\"humanCodingScheme\":\"A\""),
                                        item("2", "\"fullStatement\":\"two\",\"humanCodingScheme\":\"A\"")),
                                List.of())
                        .statements())
                .containsExactly("one", "two");
        CaseSample twice = read(
                List.of(item("1", "\"fullStatement\":\"one\""), item("1", "\"fullStatement\":\"two\"")), List.of());
        assertThat(twice.edition()).isEmpty();
        Problem problem = twice.problems().getFirst();
        assertThat(problem.key()).isEqualTo("casenetwork.identifier-twice");
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.arguments()).containsExactly("3");
    }

    @Test
    void tellsEveryProblemAtOnceWithItsLine() {
        CaseSample sample = read(List.of("{\"fullStatement\":\"nobody\"}", item("2", "\"notes\":\"mute\"")), List.of());
        assertThat(sample.keys())
                .containsExactly("casenetwork.item-without-identifier", "casenetwork.item-without-statement");
        assertThat(sample.problems()).extracting(Problem::line).containsExactly(3, 4);
    }

    @Test
    void namesLineAndColumnOfBrokenJson() {
        CaseSample sample = CaseSample.of("{\"CFDocument\":" + DOCUMENT + ",\n  \"CFItems\": [ {\"identifier\" 5} ]}");
        assertThat(sample.keys()).containsExactly("casenetwork.not-json");
        assertThat(sample.problems().getFirst().line()).isEqualTo(2);
        assertThat(Integer.parseInt(
                        Objects.requireNonNull(sample.problems().getFirst().column())))
                .isBetween(28, 32);
    }

    @Test
    void refusesWhatIsNoPackage() {
        assertThat(CaseSample.of("").keys()).containsExactly("casenetwork.not-a-package");
        assertThat(CaseSample.of("[]").keys()).containsExactly("casenetwork.not-a-package");
        assertThat(CaseSample.of("{}").keys()).containsExactly("casenetwork.no-document");
        assertThat(CaseSample.of("{\"CFDocument\":{}}").keys())
                .containsExactly("casenetwork.document-without-identifier");
        assertThat(CaseSample.of("<html>").keys()).containsExactly("casenetwork.not-json");
        assertThat(CaseSample.of("[".repeat(100_000)).keys()).containsExactly("casenetwork.not-a-package");
        assertThat(CaseSample.of("{\"CFItems\":" + "[".repeat(100_000)).keys()).containsExactly("casenetwork.not-json");
    }

    @Test
    void aZeroCharacterAndHalfACharacterAreLeftOut() {
        CaseSample sample = read(
                List.of(item("1", "\"fullStatement\":\"a\\u0000b\\ud800c 𝑑\",\"x\":\"\\\\u0000\\u0000\"")), List.of());
        assertThat(sample.statements()).containsExactly("abc 𝑑");
        assertThat(sample.get().standards().getFirst().more()).isEqualTo("{\"x\":\"\\\\u0000\"}");
    }

    @Test
    void aVeryDeepTreeIsNoProblem() {
        StringBuilder items = new StringBuilder();
        StringBuilder associations = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            String comma = i == 0 ? "" : ",";
            items.append(comma).append("{\"identifier\":\"n").append(i).append("\",\"fullStatement\":\"s\"}");
            associations
                    .append(comma)
                    .append("{\"associationType\":\"isChildOf\",\"originNodeURI\":{\"identifier\":\"n")
                    .append(i)
                    .append("\"},\"destinationNodeURI\":{\"identifier\":\"n")
                    .append(i + 1)
                    .append("\"}}");
        }
        CaseSample sample = CaseSample.of("{\"CFDocument\":" + DOCUMENT + ",\"CFItems\":[" + items
                + "],\"CFAssociations\":[" + associations + "]}");
        assertThat(sample.get().standards()).hasSize(20_000);
        assertThat(sample.get().standards().getFirst().identifier()).isEqualTo("n19999");
    }
}
