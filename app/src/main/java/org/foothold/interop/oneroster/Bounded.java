package org.foothold.interop.oneroster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what really comes out of an entry: what an archive says about its own sizes is nobody's word. */
final class Bounded extends FilterInputStream {
    /** More than a roster can be. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    private long left;

    Bounded(InputStream stream, long most) {
        super(stream);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        take(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        take(Math.max(0, read));
        return read;
    }

    private void take(int amount) throws TooMuch {
        left -= amount;
        if (left < 0) {
            throw new TooMuch();
        }
    }
}
