package org.foothold.statistics;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StateWriter} wrote; anything else is refused with an {@link IllegalArgumentException}. */
public final class StateReader {

    private final ByteBuffer bytes;

    public StateReader(byte[] state, String magic, int version) {
        bytes = ByteBuffer.wrap(state);
        var found = new byte[magic.length()];
        if (state.length <= found.length) {
            throw damaged(null);
        }
        bytes.get(found);
        if (!magic.equals(new String(found, StandardCharsets.US_ASCII)) || bytes.get() != version) {
            throw new IllegalArgumentException("not a state " + magic + " of version " + version);
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

    public long[] numbers() {
        var numbers = new long[length(1)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number();
        }
        return numbers;
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

    private static IllegalArgumentException damaged(@Nullable Exception cause) {
        return new IllegalArgumentException("a damaged state", cause);
    }
}
