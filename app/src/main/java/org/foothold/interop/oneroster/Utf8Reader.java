package org.foothold.interop.oneroster;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 and tells where a byte is not: line and character, from 1. In place of the byte stands U+FFFD. */
final class Utf8Reader extends Reader {
    /** Hears of a byte that is not UTF-8. */
    interface BadByte {
        void at(int line, int character, int value);
    }

    private static final int BUFFER = 1 << 16;

    private final InputStream stream;
    private final BadByte bad;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean atEnd;
    private int line = 1;
    private int character = 1;
    private char last;

    Utf8Reader(InputStream stream, BadByte bad) {
        this.stream = stream;
        this.bad = bad;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, from, length).slice();
        while (chars.position() == 0 && !(atEnd && !bytes.hasRemaining())) {
            int start = chars.position();
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            count(target, from + start, chars.position() - start);
            if (result.isError()) {
                replace(result, chars);
            } else if (result.isUnderflow() && !atEnd) {
                fill();
            } else if (result.isOverflow()) {
                break;
            }
        }
        return chars.position() == 0 ? -1 : chars.position();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = read < 0;
        bytes.position(bytes.position() + Math.max(0, read));
        bytes.flip();
    }

    private void replace(CoderResult result, CharBuffer chars) {
        if (!chars.hasRemaining()) {
            return;
        }
        bad.at(line, character, bytes.get(bytes.position()) & 0xFF);
        bytes.position(bytes.position() + result.length());
        chars.put('\uFFFD');
        character++;
    }

    private void count(char[] text, int from, int length) {
        for (int i = from; i < from + length; i++) {
            char each = text[i];
            if (each == '\n' && last == '\r') {
                character = 1;
            } else if (each == '\n' || each == '\r') {
                line++;
                character = 1;
            } else if (!Character.isLowSurrogate(each)) {
                character++;
            }
            last = each;
        }
    }
}
