package org.foothold.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A kept connection with one request on its way at any time. */
final class AnswerConnection {
    private static final int MOST = 16_384;
    private static final String LENGTH = "content-length: ";

    private final SocketChannel channel;
    private final AnswerRequest requests;
    private final ByteBuffer response = ByteBuffer.allocate(MOST);

    AnswerConnection(SocketChannel channel, AnswerRequest requests) {
        this.channel = channel;
        this.requests = requests;
    }

    /** A request is far smaller than the socket's buffer, so it is written at once. */
    void send() throws IOException {
        ByteBuffer request = requests.next();
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /** True when the response is whole; it must say that the answer was accepted. */
    boolean receive() throws IOException {
        if (channel.read(response) < 0) {
            throw new EOFException("The server closed the connection after: " + text());
        }
        String text = text();
        int head = text.indexOf("\r\n\r\n");
        if (head < 0 || !isWhole(text, head)) {
            return false;
        }
        if (!text.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException("Not accepted: " + text);
        }
        response.clear();
        return true;
    }

    private static boolean isWhole(String text, int head) {
        String headers = text.substring(0, head).toLowerCase(Locale.ROOT);
        int length = headers.indexOf(LENGTH);
        if (length < 0) {
            return text.endsWith("\r\n0\r\n\r\n");
        }
        int end = headers.indexOf('\r', length);
        String number = headers.substring(length + LENGTH.length(), end < 0 ? headers.length() : end);
        return text.length() >= head + 4 + Integer.parseInt(number.strip());
    }

    private String text() {
        return new String(response.array(), 0, response.position(), StandardCharsets.ISO_8859_1);
    }
}
