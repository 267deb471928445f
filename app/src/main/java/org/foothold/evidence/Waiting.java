package org.foothold.evidence;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.foothold.kernel.PersonId;

/** A fact on its way to the log and whoever waits for its receipt. */
final class Waiting {
    private final Fact fact;
    private final PersonId by;
    private final Instant arrivedAt;
    private final Writing writing;
    private final byte[] salt;
    private final byte[] hash;
    private final CompletableFuture<Receipt> receipt = new CompletableFuture<>();

    Waiting(Fact fact, PersonId by, Instant arrivedAt) {
        this.fact = fact;
        this.by = by;
        this.arrivedAt = arrivedAt;
        writing = Writing.of(fact.content());
        salt = writing.newSalt();
        hash = Fingerprint.of(fact, by, salt);
    }

    Fact fact() {
        return fact;
    }

    PersonId by() {
        return by;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    Writing writing() {
        return writing;
    }

    byte[] salt() {
        return salt;
    }

    byte[] hash() {
        return hash;
    }

    CompletableFuture<Receipt> receipt() {
        return receipt;
    }

    /** Does it once the fact has its receipt or has failed. */
    void afterwards(Runnable work) {
        CompletableFuture<Receipt> unused = receipt.whenComplete((given, failure) -> work.run());
    }

    /** Whether the log's fact of the same id says the same. Where the words were erased nobody can tell any more. */
    boolean isKeptAs(Kept kept) {
        byte[] salt = Objects.requireNonNullElse(kept.salt(), new byte[0]);
        return kept.erased() || Arrays.equals(kept.hash(), Fingerprint.of(fact, by, salt));
    }
}
