package org.foothold.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.foothold.kernel.Actor;
import org.foothold.kernel.DistrictId;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.Reach;
import org.foothold.kernel.Role;
import org.junit.jupiter.api.Test;

class ImportTurnsTests {
    private final ImportTurns turns = new ImportTurns();
    private final Actor ours = administrator();

    private static Actor administrator() {
        return Actor.system(new DistrictId(UUID.randomUUID()), "a test of turns");
    }

    private ImportTurns.Turn take(Actor actor) {
        return turns.take(actor).orElseThrow();
    }

    private List<ImportTurns.Turn> all(Actor actor) {
        return IntStream.range(0, ImportTurns.OF_A_DISTRICT)
                .mapToObj(each -> take(actor))
                .toList();
    }

    private static boolean hasCome(ImportTurns.Turn turn) throws InterruptedException {
        return turn.comesWithin(Duration.ZERO);
    }

    @Test
    void aDistrictHasSoManyAndNoMore() {
        List<ImportTurns.Turn> all = all(ours);
        assertThat(turns.take(ours)).isEmpty();
        assertThat(turns.take(administrator())).isPresent();
        all.getLast().close();
        all.getLast().close();
        assertThat(turns.take(ours)).isPresent();
        assertThat(turns.take(ours)).isEmpty();
    }

    @Test
    void oneOfADistrictIsAtWorkAndTheNextComesWhenItIsDone() throws InterruptedException {
        List<ImportTurns.Turn> all = all(ours);
        for (int i = 0; i < all.size(); i++) {
            for (int later = i; later < all.size(); later++) {
                assertThat(hasCome(all.get(later))).isEqualTo(later == i);
            }
            all.get(i).close();
        }
    }

    @Test
    void whoeverComesLaterDoesNotWaitForAllThatAnotherHasSent() throws InterruptedException {
        List<ImportTurns.Turn> demo = all(ours);
        List<ImportTurns.Turn> others = IntStream.range(1, ImportTurns.AT_WORK)
                .mapToObj(each -> take(administrator()))
                .toList();
        for (ImportTurns.Turn other : others) {
            assertThat(hasCome(other)).isTrue();
        }
        ImportTurns.Turn late = take(administrator());
        assertThat(hasCome(late)).as("all are busy").isFalse();
        demo.getFirst().close();
        assertThat(hasCome(late)).isTrue();
        assertThat(hasCome(demo.get(1))).isFalse();
        late.close();
        assertThat(hasCome(demo.get(1))).isTrue();
    }

    @Test
    void fewAreAtWorkHoweverManyDistrictsSend() throws InterruptedException {
        int atWork = 0;
        for (int i = 0; i < 10 * ImportTurns.AT_WORK; i++) {
            atWork += hasCome(take(administrator())) ? 1 : 0;
        }
        assertThat(atWork).isEqualTo(ImportTurns.AT_WORK);
    }

    @Test
    void whatLeavesBeforeItsTurnHoldsUpNobody() throws InterruptedException {
        ImportTurns.Turn atWork = take(ours);
        ImportTurns.Turn cancelled = take(ours);
        ImportTurns.Turn last = take(ours);
        cancelled.close();
        assertThat(hasCome(last)).isFalse();
        atWork.close();
        assertThat(hasCome(last)).isTrue();
    }

    @Test
    void whatCouldNotBeginGivesItsPlaceBack() throws InterruptedException {
        ImportTurns.Turn broken = take(ours);
        ImportTurns.Turn next = take(ours);
        assertThatThrownBy(() -> broken.giveTo(turn -> {
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(hasCome(next)).isTrue();
    }

    @Test
    void onlyAdministratorsTakeOne() {
        Actor teacher = new Actor(ours.district(), ours.person(), Set.of(Role.TEACHER), new Reach.Everything());
        assertThatThrownBy(() -> turns.take(teacher)).isInstanceOf(Forbidden.class);
    }
}
