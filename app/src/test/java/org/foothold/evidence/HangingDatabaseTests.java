package org.foothold.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.foothold.DatabaseTest;
import org.foothold.TestSchool;
import org.foothold.database.DatabaseProperties;
import org.foothold.kernel.DistrictId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A database that is there and does not answer: devices send again and again, and no more waits than there is room for. */
@DatabaseTest
class HangingDatabaseTests {
    private static final int ROOM = 10;
    private static final int BEING_WRITTEN = 2;
    private static final Duration PATIENCE = Duration.ofMillis(800);

    @Autowired
    BatchCommit commit;

    @Autowired
    DatabaseProperties database;

    @Autowired
    TestSchool school;

    private Lesson lesson;
    private DistrictId district;
    private Log log;

    @BeforeEach
    void aLesson() {
        lesson = new Lesson(school);
        district = lesson.teacher.district();
        log = new Log(commit, ROOM, PATIENCE);
    }

    @Test
    void whoGivesUpLeavesTheQueueAndWhatIsBeingWrittenKeepsItsRoom() throws SQLException {
        List<Fact> begun = new ArrayList<>();
        try (Connection owner = owner()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("LOCK TABLE evidence.facts IN SHARE MODE");
            for (int i = 0; i < BEING_WRITTEN; i++) {
                begun.addAll(facts(1));
                assertThat(append(begun.subList(i, i + 1))).isGreaterThanOrEqualTo(PATIENCE);
            }
            for (int retry = 0; retry < 3; retry++) {
                assertThat(append(facts(ROOM - BEING_WRITTEN))).isGreaterThanOrEqualTo(PATIENCE);
            }
            assertThat(append(facts(ROOM - BEING_WRITTEN + 1))).isLessThan(PATIENCE);
        }
        Fact last = facts(1).getFirst();
        await().until(() ->
                log.append(district, List.of(waiting(last))).getFirst().isKept());
        begun.add(last);
        await().until(() -> count() == begun.size());
        assertThat(append(facts(ROOM), Receipt.Accepted.class)).isLessThan(PATIENCE);
        assertThat(count()).isEqualTo(begun.size() + ROOM);
    }

    private Duration append(List<Fact> facts) {
        return append(facts, Receipt.Unavailable.class);
    }

    private Duration append(List<Fact> facts, Class<? extends Receipt> answer) {
        long begin = System.nanoTime();
        List<Receipt> receipts =
                log.append(district, facts.stream().map(this::waiting).toList());
        assertThat(receipts).hasSameSizeAs(facts).hasOnlyElementsOfType(answer);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private List<Fact> facts(int count) {
        return Stream.generate(() -> lesson.answer(lesson.ana, "A"))
                .limit(count)
                .toList();
    }

    private Waiting waiting(Fact fact) {
        return new Waiting(fact, fact.about(), Instant.now());
    }

    /** Whom the guard of districts does not bind. */
    private Connection owner() throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }

    private int count() throws SQLException {
        try (Connection owner = owner();
                var row = owner.createStatement()
                        .executeQuery("SELECT count(*) FROM evidence.facts WHERE district_id = '" + district + "'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
