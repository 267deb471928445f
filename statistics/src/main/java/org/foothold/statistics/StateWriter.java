package org.foothold.statistics;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The compact form of a state: four letters of magic, one byte of version, then whole numbers of 7 bits a byte (zigzag, so
 * that small ones of either sign are short) and reals of 8 bytes. Written and read in the same order.
 */
public final class StateWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public StateWriter(String magic, int version) {
        bytes.writeBytes(magic.getBytes(StandardCharsets.US_ASCII));
        bytes.write(version);
    }

    public StateWriter number(long number) {
        long left = (number << 1) ^ (number >> 63);
        while ((left & ~0x7FL) != 0) {
            bytes.write((int) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
        return this;
    }

    public StateWriter numbers(long... numbers) {
        number(numbers.length);
        for (long number : numbers) {
            number(number);
        }
        return this;
    }

    public StateWriter real(double real) {
        bytes.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(real).array());
        return this;
    }

    public StateWriter reals(double... reals) {
        number(reals.length);
        for (double real : reals) {
            real(real);
        }
        return this;
    }

    public StateWriter text(String text) {
        return state(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A state inside a state. */
    public StateWriter state(byte[] state) {
        number(state.length);
        bytes.writeBytes(state);
        return this;
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
