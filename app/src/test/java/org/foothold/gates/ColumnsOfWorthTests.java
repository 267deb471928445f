package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that is kept FOR learning has a place for a number of worth, in no schema: a column is of a type that can hold
 * none and is not called like one, or is named here with what it holds.
 */
@Tag("arch")
class ColumnsOfWorthTests {
    private static final Map<String, List<String>> HARMLESS = Map.of(
            "number of a class",
            List.of(
                    "evidence.drafts.class_number",
                    "evidence.facts.class_number",
                    "growth.next_steps.class_number",
                    "lessons.lessons.class_number",
                    "schools.cards.class_number",
                    "schools.classes.class_number",
                    "schools.districts.next_class_number",
                    "schools.enrolments.class_number",
                    "schools.sessions.class_number",
                    "schools.sessions.lesson_only_class"),
            "version of what was published",
            List.of(
                    "evidence.facts.target_versions",
                    "lessons.checks.target_version",
                    "lessons.lesson_targets.target_version",
                    "targets.adoptions.version",
                    "targets.deconstruction_targets.target_version",
                    "targets.deconstruction_targets.version",
                    "targets.deconstruction_versions.version",
                    "targets.deconstructions.latest",
                    "targets.deconstructions.origin_version",
                    "targets.prerequisites.version",
                    "targets.target_versions.version",
                    "targets.targets.latest"),
            "place of a thing among its like, never of a person",
            List.of(
                    "lessons.checks.place",
                    "lessons.lesson_targets.place",
                    "schools.roster_changes.place",
                    "schools.staged_enrolments.position",
                    "targets.associations.number",
                    "targets.associations.sequence",
                    "targets.deconstruction_drafts.place",
                    "targets.deconstruction_targets.place",
                    "targets.standards.children",
                    "targets.standards.depth",
                    "targets.standards.last_place",
                    "targets.standards.parent_place",
                    "targets.standards.place"),
            "school year",
            List.of(
                    "schools.classes.grade",
                    "schools.people.grade",
                    "schools.staged_classes.grade",
                    "schools.staged_people.grade",
                    "targets.standards.grades"),
            "how far an import is, and what it found",
            List.of(
                    "schools.roster_counts.amount",
                    "schools.roster_imports.done",
                    "schools.roster_imports.enrolments_before",
                    "schools.roster_imports.people_before",
                    "schools.roster_imports.problem_count",
                    "schools.roster_imports.problems",
                    "schools.roster_imports.total",
                    "schools.roster_imports.warning_count",
                    "schools.roster_imports.warnings",
                    "targets.editions.standards",
                    "targets.imports.done",
                    "targets.imports.problem_count",
                    "targets.imports.problems",
                    "targets.imports.total"),
            "words that somebody published or wrote for all, by language or as they came",
            List.of(
                    "targets.associations.destination",
                    "targets.associations.more",
                    "targets.associations.origin",
                    "targets.deconstruction_drafts.i_can",
                    "targets.deconstruction_drafts.why",
                    "targets.editions.document",
                    "targets.standards.codes",
                    "targets.standards.more",
                    "targets.standards.search",
                    "targets.target_versions.i_can",
                    "targets.target_versions.search",
                    "targets.target_versions.why",
                    "tasks.prompts.content"),
            "what a roster says of a person or class, and what was done to it by whom",
            List.of("schools.audit.about", "schools.roster_changes.fields"),
            "of the machine: an answer of the API, tries to sign in, the seed of what is made up",
            List.of("demo.makings.seed", "foothold.answered_requests.status", "schools.attempts.taken"));

    /** A domain is looked through to the type beneath it. */
    private static final String COLUMNS = """
            SELECT n.nspname || '.' || c.relname || '.' || a.attname || ' '
              || format_type(coalesce(nullif(t.typbasetype, 0), t.oid), NULL)
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_type t ON t.oid = a.atttypid
            WHERE a.attnum > 0 AND NOT a.attisdropped AND\s""" + MigratedSchema.OURS;

    private static final Set<String> NO_NUMBERS =
            Set.of("uuid", "uuid[]", "boolean", "timestamp with time zone", "date", "bytea", "text", "text[]");
    private static final Set<String> GRADES = Set.of("grade", "grades", "letter", "level", "levels");

    private final MigratedSchema schema = new MigratedSchema();

    @Test
    void noColumnIsAPlaceForANumberOfWorth() {
        Set<String> harmless =
                HARMLESS.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        assertThat(places(schema.list(COLUMNS))).isEqualTo(harmless);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evidence.facts scores numeric[]",
                "evidence.facts marks jsonb",
                "evidence.facts letter_grade text",
                "evidence.facts place integer",
                "evidence.facts seen double precision",
                "evidence.writings told json",
                "growth.next_steps level text",
                "growth.next_steps percentile text[]",
                "lessons.noticings percent numeric",
                "lessons.noticings how_many smallint[]",
                "lessons.lessons went numrange",
                "tasks.prompts spread interval",
                "targets.targets worth money",
                "schools.enrolments gpa text"
            })
    void oneThatIsAddedIsFound(String column) {
        String[] parts = column.split(" ", 3);
        String change = "ALTER TABLE " + parts[0] + " ADD COLUMN " + parts[1] + " " + parts[2];
        Set<String> added = places(schema.listAfter(change, COLUMNS));
        added.removeAll(places(schema.list(COLUMNS)));
        assertThat(added).containsExactly(parts[0] + "." + parts[1]);
    }

    private static Set<String> places(List<String> columns) {
        return columns.stream()
                .map(each -> each.split(" ", 2))
                .filter(each -> !NO_NUMBERS.contains(each[1]) || isCalledLikeOne(each[0]))
                .map(each -> each[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isCalledLikeOne(String column) {
        String name = column.substring(column.lastIndexOf('.') + 1);
        return Worth.promises(name) || Arrays.stream(name.split("_", -1)).anyMatch(GRADES::contains);
    }
}
