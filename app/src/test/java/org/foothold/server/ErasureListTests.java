package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.foothold.TestDatabase;
import org.foothold.database.DatabaseProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was erased after a backup stays erased when it is brought back. */
@Tag("db")
class ErasureListTests {

    private static final Instant NOW = Instant.parse("2026-09-03T08:00:00Z");
    private static final String DISTRICT = "00000000-0000-7000-8000-00000000000d";
    private static final String ANA = "00000000-0000-7000-8000-00000000000a";
    private static final String BEN = "00000000-0000-7000-8000-00000000000b";
    private static final String WROTE = """
            WITH fact AS (
              INSERT INTO evidence.facts (district_id, fact_id, kind, about_id, by_id, class_number, lesson_id, targets,
                target_versions, method, shows, judge, performed_at, arrived_at, happened_at, content_hash)
              VALUES ('%1$s', '%3$s', 'OBSERVATION', '%2$s', '%2$s', 1, '%1$s', '{}', '{}', 'PERSONAL_COMMUNICATION',
                'FITS', 'TEACHER', '%4$s', '%4$s', '%4$s', sha256('x')) RETURNING district_id, fact_id)
            INSERT INTO evidence.writings (district_id, fact_id, words, salt) SELECT *, 'words', 'salt' FROM fact""";
    private static final String TYPED = """
            INSERT INTO evidence.drafts (district_id, person_id, field, words, typed_at, saved_at)
            VALUES ('%s', '%s', 'field', 'typed', '2026-09-01', '2026-09-01')""";
    private static final String ERASED = """
            INSERT INTO evidence.erasures (district_id, erasure_id, fact_id, person_id, erased_at)
            VALUES ('%s', uuidv7(), %s, %s, '2026-09-02')""";
    private static final String LEFT = """
            SELECT string_agg(right(fact_id::text, 1) || coalesce('=' || words, ''), ' ' ORDER BY fact_id)
            FROM evidence.writings""";

    @TempDir
    private Path folder;

    private DatabaseAccess lived;
    private Path before;
    private Path list;

    @BeforeEach
    void aBackupAndThenErasures() throws SQLException, IOException {
        before = folder.resolve("before.zip");
        list = folder.resolve("erasures");
        lived = TestDatabase.create();
        run(lived, WROTE.formatted(DISTRICT, ANA, fact(1), "2026-09-01"));
        run(lived, WROTE.formatted(DISTRICT, BEN, fact(2), "2026-09-01"));
        run(lived, WROTE.formatted(DISTRICT, BEN, fact(3), "2026-09-01"));
        run(lived, WROTE.formatted(DISTRICT, ANA, fact(4), "2026-09-03"));
        run(lived, TYPED.formatted(DISTRICT, ANA));
        new Backup(lived).write(before, NOW);
        run(lived, ERASED.formatted(DISTRICT, "NULL", "'" + ANA + "'"));
        run(lived, ERASED.formatted(DISTRICT, "'" + fact(3) + "'", "NULL"));
    }

    @Test
    void whatWasErasedAfterTheBackupStaysErased() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(lived.url(), lived.owner(), lived.ownerPassword())) {
            ErasureList.write(list, ErasureList.of(connection));
        }
        var fresh = TestDatabase.create();
        assertThat(new Restore(fresh).read(before, ErasureList.read(list)).erasures())
                .isEqualTo(2);
        assertThat(ask(fresh, LEFT)).isEqualTo("1 2=words 3 4=words");
        assertThat(ask(fresh, "SELECT count(*) FROM evidence.drafts")).isEqualTo("0");
    }

    @Test
    void aLaterBackupServesAsListToo() throws SQLException, IOException {
        var later = folder.resolve("later.zip");
        new Backup(lived).write(later, NOW);
        var fresh = TestDatabase.create();
        new Restore(fresh).read(before, ErasureList.read(later));
        assertThat(ask(fresh, LEFT)).isEqualTo("1 2=words 3 4=words");
    }

    @Test
    void withoutAListTheBackupComesBackAsItWas() throws SQLException, IOException {
        var fresh = TestDatabase.create();
        assertThat(new Restore(fresh).read(before, List.of()).erasures()).isZero();
        assertThat(ask(fresh, LEFT)).isEqualTo("1=words 2=words 3=words 4=words");
    }

    @Test
    void theListIsWrittenWhenTheApplicationStartsAndWhenSomethingWasErased() throws SQLException {
        var database = new DatabaseProperties(
                lived.url(), lived.owner(), lived.ownerPassword(), lived.user(), lived.password(), 1);
        try (var notes = new ErasureNotes(database, folder.toString())) {
            notes.begin();
            await().untilAsserted(() -> assertThat(list).content().hasLineCount(2));
            run(lived, ERASED.formatted(DISTRICT, "'" + fact(2) + "'", "NULL"));
            notes.heard("");
            await().untilAsserted(() -> assertThat(list)
                    .content()
                    .hasLineCount(3)
                    .contains(ANA, fact(2))
                    .doesNotContain("words"));
        }
    }

    @Test
    void refusesWhatIsNoList() throws IOException {
        Files.writeString(list, "Dear parents");
        var fresh = TestDatabase.create();
        assertThatThrownBy(() -> new Restore(fresh).read(before, ErasureList.read(list)))
                .isInstanceOf(ServerProblem.class)
                .hasMessageContaining("Dear parents");
        assertThatThrownBy(() -> ErasureList.read(Files.write(list, new byte[] {(byte) 0xff, 1})))
                .isInstanceOf(ServerProblem.class);
    }

    private static String fact(int number) {
        return "00000000-0000-7000-8000-00000000000" + number;
    }

    private static void run(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DatabaseAccess access, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
