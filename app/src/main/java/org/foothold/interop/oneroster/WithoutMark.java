package org.foothold.interop.oneroster;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves out the byte order mark that many spreadsheets put before the first character. */
final class WithoutMark extends FilterReader {
    private static final char MARK = '\uFEFF';

    private boolean begun;

    WithoutMark(Reader reader) {
        super(reader);
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int read = super.read(target, from, length);
        if (begun || read <= 0) {
            return read;
        }
        begun = true;
        if (target[from] != MARK) {
            return read;
        }
        System.arraycopy(target, from + 1, target, from, read - 1);
        return read > 1 ? read - 1 : super.read(target, from, length);
    }
}
