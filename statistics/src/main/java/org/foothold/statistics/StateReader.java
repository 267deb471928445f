package org.foothold.statistics;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StateWriter} wrote; anything else is refused with an {@link UnreadableState} that says why. */
public final class StateReader {

    private static final int LETTERS = 4;

    private final ByteBuffer bytes;

    public StateReader(byte[] state, String magic, int version) {
        bytes = ByteBuffer.wrap(state);
        if (state.length <= LETTERS) {
            throw damaged(null);
        }
        var found = new byte[LETTERS];
        bytes.get(found);
        String kind = new String(found, StandardCharsets.US_ASCII);
        if (!kind.equals(magic)) {
            throw new UnreadableState("not a state of the kind " + magic + shown(kind), null);
        }
        requireVersion(magic, bytes.get(), version);
    }

    private static String shown(String kind) {
        return kind.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z') ? ", but " + kind : "";
    }

    private static void requireVersion(String magic, byte found, int known) {
        if (found > known) {
            throw new UnreadableState(
                    "the state %s has version %d, written by a newer library: this one reads up to version %d"
                            .formatted(magic, found, known),
                    null);
        }
        if (found != known) {
            throw new UnreadableState("the state " + magic + " has the unknown version " + found, null);
        }
    }

    /** The whole state, read in the order of writing. Numbers that no data can have are as unreadable as missing bytes. */
    public static <T> T read(byte[] bytes, String magic, int version, Function<StateReader, T> body) {
        var state = new StateReader(bytes, magic, version);
        try {
            return state.end(body.apply(state));
        } catch (UnreadableState e) {
            throw e;
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    public long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = oneByte();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return (number >>> 1) ^ -(number & 1);
            }
        }
        throw damaged(null);
    }

    public int integer() {
        return Math.toIntExact(number());
    }

    /** A number that is not negative. */
    public long count() {
        long count = number();
        if (count < 0) {
            throw damaged(null);
        }
        return count;
    }

    /** How many things follow that take a byte or more each. */
    public int entries() {
        return length(1);
    }

    public long[] numbers() {
        var numbers = new long[length(1)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    /** Numbers that are not negative. */
    public long[] counts() {
        long[] counts = numbers();
        if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw damaged(null);
        }
        return counts;
    }

    public double real() {
        try {
            return bytes.getDouble();
        } catch (BufferUnderflowException e) {
            throw damaged(e);
        }
    }

    public double[] reals() {
        var reals = new double[length(Double.BYTES)];
        for (int i = 0; i < reals.length; i++) {
            reals[i] = real();
        }
        return reals;
    }

    public String text() {
        return new String(state(), StandardCharsets.UTF_8);
    }

    public byte[] state() {
        var state = new byte[length(1)];
        bytes.get(state);
        return state;
    }

    /** The value that was read, when nothing is left over. */
    public <T> T end(T value) {
        if (bytes.hasRemaining()) {
            throw damaged(null);
        }
        return value;
    }

    private int length(int bytesEach) {
        long length = number();
        if (length < 0 || length > bytes.remaining() / bytesEach) {
            throw damaged(null);
        }
        return (int) length;
    }

    private byte oneByte() {
        try {
            return bytes.get();
        } catch (BufferUnderflowException e) {
            throw damaged(e);
        }
    }

    private static UnreadableState damaged(@Nullable Exception cause) {
        return new UnreadableState("a damaged state", cause);
    }
}
