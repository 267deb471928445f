package org.foothold.statistics.privacy;

import java.util.Optional;
import org.foothold.statistics.StateReader;
import org.foothold.statistics.StateWriter;

/** How much of a person's yearly ε is spent by noisy publications in which they count; in thousandths, so that it adds up. */
public record PrivacyBudget(long limit, long spent) {

    private static final String MAGIC = "PRIV";
    private static final int THOUSANDTHS = 1000;

    public PrivacyBudget {
        if (limit < 0 || spent < 0 || spent > limit) {
            throw new IllegalArgumentException("0 <= spent <= limit");
        }
    }

    public static PrivacyBudget ofThousandths(long limit) {
        return new PrivacyBudget(limit, 0);
    }

    /** The budget after publishing so many figures about the same people, if it suffices. ε is rounded up. */
    public Optional<PrivacyBudget> spend(GeometricNoise noise, int figures) {
        if (figures < 0) {
            throw new IllegalArgumentException("what is spent does not come back: " + figures);
        }
        long each = Math.ceilDiv((long) noise.numerator() * THOUSANDTHS, noise.denominator());
        long after = Math.addExact(spent, Math.multiplyExact(each, figures));
        return after <= limit ? Optional.of(new PrivacyBudget(limit, after)) : Optional.empty();
    }

    public byte[] toBytes() {
        return new StateWriter(MAGIC, 1).number(limit).number(spent).toBytes();
    }

    public static PrivacyBudget fromBytes(byte[] bytes) {
        return StateReader.read(bytes, MAGIC, 1, state -> new PrivacyBudget(state.count(), state.count()));
    }
}
