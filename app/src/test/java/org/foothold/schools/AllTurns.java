package org.foothold.schools;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.foothold.kernel.Actor;

/** Every turn that a district may have, so that nothing more of it is taken until this is closed. */
public record AllTurns(List<ImportTurns.Turn> turns) implements AutoCloseable {
    /** Waits for what is at work: an import tells its end a moment before it gives its turn back. */
    public static AllTurns of(ImportTurns turns, Actor actor) {
        List<ImportTurns.Turn> all = new ArrayList<>();
        await().until(() -> {
            turns.take(actor).ifPresent(all::add);
            return all.size() == ImportTurns.OF_A_DISTRICT;
        });
        return new AllTurns(List.copyOf(all));
    }

    @Override
    public void close() {
        turns.forEach(ImportTurns.Turn::close);
    }
}
