package org.foothold.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.foothold.TestDatabase;
import org.foothold.server.DatabaseAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One hearer's trouble is nobody else's: what ends the listening ends it for the whole node. */
@Tag("db")
class NoticesTests {
    private static final String SILENCE = "(silence)";

    private final DatabaseAccess access = TestDatabase.create();
    private final Ear sound = new Ear("sound", false);
    private final Ear broken = new Ear("broken", true);
    private final Notices notices = new Notices(properties(), List.of(broken, sound));

    @AfterEach
    void nobodyListensOn() {
        notices.stop();
    }

    @Test
    void aHearerThatThrowsIsToldThatItMissedSomeAndAllHearOn() throws SQLException, InterruptedException {
        notices.start();
        say("broken", "what nobody can read");
        say("sound", "first");
        say("broken", "again");
        say("sound", "second");
        assertThat(sound.next()).isEqualTo("first");
        assertThat(sound.next()).isEqualTo("second");
        assertThat(List.of(broken.next(), broken.next(), broken.next(), broken.next()))
                .containsExactly("what nobody can read", SILENCE, "again", SILENCE);
    }

    @Test
    void aHearerThatThrowsWhenTheConnectionBreaksKeepsNobodyFromListeningAnew()
            throws SQLException, InterruptedException {
        notices.start();
        breakConnections();
        assertThat(sound.next()).isEqualTo(SILENCE);
        assertThat(sound.next()).as("told again when we listen anew").isEqualTo(SILENCE);
        say("sound", "after the break");
        assertThat(sound.next()).isEqualTo("after the break");
    }

    private DatabaseProperties properties() {
        return new DatabaseProperties(
                access.url(), access.owner(), access.ownerPassword(), access.user(), access.password(), 1);
    }

    private void say(String channel, String words) throws SQLException {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
            statement.setString(1, channel);
            statement.setString(2, words);
            statement.execute();
        }
    }

    private void breakConnections() throws SQLException {
        TestDatabase.administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'"
                .formatted(access.url().substring(access.url().lastIndexOf('/') + 1)));
    }

    private record Ear(String channel, boolean throwing, BlockingQueue<String> heard) implements Hearer {
        Ear(String channel, boolean throwing) {
            this(channel, throwing, new LinkedBlockingQueue<>());
        }

        @Override
        public void heard(String payload) {
            take(payload);
        }

        @Override
        public void missedSome() {
            take(SILENCE);
        }

        private void take(String words) {
            heard.add(words);
            if (throwing) {
                throw new IllegalStateException("as a test asks");
            }
        }

        /** What came next, waited for. */
        String next() throws InterruptedException {
            String words = heard.poll(20, TimeUnit.SECONDS);
            return words == null ? "(nothing)" : words;
        }
    }
}
