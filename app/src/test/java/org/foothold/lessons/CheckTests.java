package org.foothold.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.foothold.evidence.CheckId;
import org.foothold.evidence.LessonId;
import org.foothold.tasks.PromptId;
import org.foothold.tasks.ShortText;
import org.junit.jupiter.api.Test;

class CheckTests {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Check READY = new Check(
            new CheckId(UUID.randomUUID()),
            new LessonId(UUID.randomUUID()),
            Check.Purpose.TASK,
            new PromptId(UUID.randomUUID()),
            ShortText.open("Why?"),
            Asking.ANSWER_ONLY,
            null,
            null,
            false);

    @Test
    void takesNothingBeforeItStarts() {
        assertThat(READY.state()).isEqualTo(Check.State.READY);
        assertThat(READY.takes(NINE)).isFalse();
        assertThat(READY.stop(NINE)).isEqualTo(READY);
    }

    @Test
    void takesWhatWasMadeBeforeTheStopHoweverLateItComes() {
        Check stopped = READY.start(NINE).stop(NINE.plusSeconds(60));
        assertThat(stopped.state()).isEqualTo(Check.State.STOPPED);
        assertThat(stopped.takes(NINE.plusSeconds(60))).isTrue();
        assertThat(stopped.takes(NINE.plusSeconds(62))).isTrue();
        assertThat(stopped.takes(NINE.plusSeconds(63))).isFalse();
        assertThat(stopped.isLate(NINE.plusSeconds(61))).isFalse();
        assertThat(stopped.isLate(NINE.plusSeconds(3600))).isTrue();
    }

    @Test
    void runsAgainAndKeepsItsFirstStart() {
        Check again = READY.start(NINE).stop(NINE.plusSeconds(60)).start(NINE.plusSeconds(120));
        assertThat(again.isRunning()).isTrue();
        assertThat(again.startedAt()).isEqualTo(NINE);
        assertThat(again.takes(NINE.plusSeconds(300))).isTrue();
        assertThat(again.isLate(NINE.plusSeconds(300))).isFalse();
    }

    /** Everybody may answer anew, so nothing is late until the next stop. */
    @Test
    void whatCameLateIsInTimeForTheNextStop() {
        Instant late = NINE.plusSeconds(90);
        Check stopped = READY.start(NINE).stop(NINE.plusSeconds(60));
        assertThat(stopped.isLate(late)).isTrue();
        assertThat(stopped.start(NINE.plusSeconds(120))
                        .stop(NINE.plusSeconds(180))
                        .isLate(late))
                .isFalse();
    }

    @Test
    void whatTheRoomSeesIsHiddenByANewStartAlone() {
        Check shown = READY.start(NINE).inRoom(true);
        assertThat(shown.start(NINE.plusSeconds(5)).inRoom()).isTrue();
        assertThat(shown.stop(NINE.plusSeconds(9)).inRoom()).isTrue();
        assertThat(shown.stop(NINE.plusSeconds(9)).start(NINE.plusSeconds(20)).inRoom())
                .isFalse();
    }

    @Test
    void startingAndStoppingTwiceChangesNothing() {
        Check running = READY.start(NINE);
        assertThat(running.start(NINE.plusSeconds(5))).isEqualTo(running);
        Check stopped = running.stop(NINE.plusSeconds(9));
        assertThat(stopped.stop(NINE.plusSeconds(12))).isEqualTo(stopped);
    }
}
