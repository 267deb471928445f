package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Nothing of the reference data lies unused: every file is opened and every value compared, or golden/not-compared.txt names it
 * with a reason.
 */
class GoldenFieldsTests {

    private static final String LIST = "not-compared.txt";

    @Test
    void everyValueIsComparedOrNamed() {
        List<Predicate<String>> named =
                patterns().map(GoldenFieldsTests::matcher).toList();
        assertThat(ignored().stream().filter(value -> named.stream().noneMatch(pattern -> pattern.test(value))))
                .isEmpty();
    }

    @Test
    void whatIsNamedIsThereAndNotCompared() {
        assumeThat(Golden.isWhole())
                .as("reference data that may not be committed")
                .isTrue();
        List<String> ignored = ignored();
        assertThat(patterns().filter(pattern -> ignored.stream().noneMatch(matcher(pattern))))
                .isEmpty();
    }

    /** "file /pointer" of every value at which no family looked, and every file that none opened. */
    private static List<String> ignored() {
        Map<String, List<GoldenRows.DataSet>> files = ValidationTests.families().stream()
                .flatMap(family -> family.dataSets().stream())
                .filter(GoldenRows.DataSet::present)
                .collect(Collectors.groupingBy(GoldenRows.DataSet::name));
        var ignored = new ArrayList<String>();
        files.forEach((file, sets) -> values(Golden.json(file), "")
                .filter(at -> sets.stream().allMatch(set -> set.compared().ignores(at)))
                .forEach(at -> ignored.add(file + " " + at)));
        Golden.files().stream().filter(file -> !Golden.opened().contains(file)).forEach(ignored::add);
        return ignored;
    }

    private static Stream<String> values(JsonNode node, String at) {
        if (node.isArray()) {
            return Stream.iterate(0, i -> i < node.size(), i -> i + 1).flatMap(i -> values(node.get(i), at + "/" + i));
        }
        return node.isObject()
                ? node.properties().stream().flatMap(one -> values(one.getValue(), at + "/" + one.getKey()))
                : Stream.of(at);
    }

    private static Stream<String> patterns() {
        return Golden.text(LIST)
                .lines()
                .filter(line -> line.contains(": ") && !line.startsWith("#"))
                .flatMap(line ->
                        Arrays.stream(line.substring(0, line.indexOf(": ")).split(", ")));
    }

    private static Predicate<String> matcher(String pattern) {
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(regex).asMatchPredicate();
    }
}
