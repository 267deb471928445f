package org.foothold.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A kept connection on which one page, or a part of it as htmx asks for, is fetched again and again. */
final class PageConnection implements AutoCloseable {
    private static final String LENGTH = "content-length:";
    private static final int HEX = 16;

    private final Socket socket;
    private final InputStream in;
    private final byte[] request;

    /** @param header one more, as {@code HX-Request: true} for a part of the page */
    PageConnection(InetSocketAddress server, String path, String session, String header) throws IOException {
        socket = new Socket(server.getAddress(), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        request = get(server, path, session, header).getBytes(StandardCharsets.US_ASCII);
    }

    /** A request as a browser sends it, with one header more. */
    static String get(InetSocketAddress server, String path, String session, String header) {
        return String.join(
                "\r\n",
                "GET " + path + " HTTP/1.1",
                "Host: " + server.getHostString() + ":" + server.getPort(),
                "Cookie: foothold=" + session,
                header,
                "",
                "");
    }

    /** Asks, and returns when the last byte is there. */
    void fetch() throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(status);
        }
        long length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            skipChunks();
        }
    }

    private void skipChunks() throws IOException {
        for (int size = chunk(); size > 0; size = chunk()) {
            in.skipNBytes(size);
            line();
        }
        line();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), HEX);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
