package org.foothold.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table is a district's own, guarded by exactly the one policy, or is named here with the reason why it is not. */
@Tag("arch")
class TableGuardTests {
    private static final String PUBLISHED = "published standards, shared by all districts; nothing of a person";
    private static final String BEFORE_SIGN_IN = "asked before it is known whose district it is; holds hashes alone";
    private static final Map<String, String> OF_NO_DISTRICT = Map.of(
            "targets.editions", PUBLISHED,
            "targets.standards", PUBLISHED,
            "targets.associations", PUBLISHED,
            "targets.words", PUBLISHED,
            "schools.attempts", BEFORE_SIGN_IN,
            "schools.known_codes", BEFORE_SIGN_IN,
            "schools.first_run_codes", "there is no district yet; holds a hash alone",
            "schools.nights", "which node does the work of a night; nothing of a person");

    private static final String TABLES = """
            WITH tables AS (
              SELECT c.oid, n.nspname || '.' || c.relname AS name, c.relrowsecurity, d.attnum,
                coalesce(d.attnotnull, false) AS districted
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_attribute d ON d.attrelid = c.oid AND d.attname = 'district_id'
              WHERE\s""" + MigratedSchema.OURS + ") ";
    private static final String OF_NONE = TABLES + "SELECT name FROM tables WHERE NOT districted ORDER BY 1";
    /** The one policy is for everybody, for every command, and says of what is written what it says of what is read. */
    private static final String UNGUARDED = TABLES + """
            SELECT name FROM tables t WHERE districted AND NOT (
              relrowsecurity
              AND (SELECT count(*) FROM pg_policy p WHERE p.polrelid = t.oid) = 1
              AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND p.polcmd = '*' AND p.polpermissive
                AND p.polroles = '{0}' AND p.polwithcheck IS NULL
                AND pg_get_expr(p.polqual, t.oid) = '(district_id = foothold.current_district())')
              AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = t.oid AND k.contype = 'p'
                AND k.conkey[1] <> t.attnum))
            ORDER BY 1""";

    private final MigratedSchema schema = new MigratedSchema();

    @Test
    void everyTableIsOfADistrictOrSaysWhyNot() {
        assertThat(schema.list(OF_NONE)).containsExactlyInAnyOrderElementsOf(OF_NO_DISTRICT.keySet());
    }

    @Test
    void everyTableOfADistrictIsGuarded() {
        assertThat(schema.list(UNGUARDED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE growth.secrets (person_id uuid PRIMARY KEY)",
                "CREATE TABLE growth.secrets (district_id uuid, person_id uuid)",
                "CREATE TABLE public.secrets (person_id uuid PRIMARY KEY)",
                "CREATE VIEW growth.secrets AS SELECT fact_id, shows FROM evidence.facts",
                "CREATE MATERIALIZED VIEW growth.secrets AS SELECT district_id, fact_id FROM evidence.facts"
            })
    void aTableOfNoDistrictIsFound(String change) {
        List<String> found = schema.listAfter(change, OF_NONE);
        assertThat(found).hasSize(OF_NO_DISTRICT.size() + 1).anyMatch(each -> each.endsWith(".secrets"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE POLICY everybody ON evidence.facts USING (true)",
                "CREATE POLICY everybody ON evidence.facts FOR INSERT WITH CHECK (true)",
                "ALTER POLICY same_district ON evidence.facts USING (true)",
                "ALTER POLICY same_district ON evidence.facts WITH CHECK (true)",
                "ALTER POLICY same_district ON evidence.facts TO CURRENT_USER",
                "DROP POLICY same_district ON evidence.facts",
                "ALTER TABLE evidence.facts DISABLE ROW LEVEL SECURITY"
            })
    void aBreachOfTheGuardIsFound(String change) {
        assertThat(schema.listAfter(change, UNGUARDED)).containsExactly("evidence.facts");
    }

    @Test
    void aKeyThatDoesNotBeginWithTheDistrictIsFound() {
        String change = "ALTER TABLE evidence.drafts DROP CONSTRAINT drafts_key, ADD PRIMARY KEY (person_id, field)";
        assertThat(schema.listAfter(change, UNGUARDED)).containsExactly("evidence.drafts");
    }

    @Test
    void aTableThatNobodyGuardsIsFound() {
        String change = "CREATE TABLE growth.secrets (district_id uuid NOT NULL, PRIMARY KEY (district_id))";
        assertThat(schema.listAfter(change, UNGUARDED)).containsExactly("growth.secrets");
    }
}
