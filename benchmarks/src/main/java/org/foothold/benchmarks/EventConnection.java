package org.foothold.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** An open stream of a class, as a browser holds it. What it says is short, so that one read never holds half an event's name. */
final class EventConnection implements AutoCloseable {
    private static final int SPACE = 256;
    private static final int PORTS_OF_AN_ADDRESS = 20_000;

    private final SocketChannel channel;
    private final ByteBuffer heard = ByteBuffer.allocate(SPACE);

    /** @param number of this stream; each twenty thousand come from an address of their own, which has ports for no more */
    EventConnection(InetSocketAddress server, int number, String path, String session) throws IOException {
        channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        channel.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0." + (2 + number / PORTS_OF_AN_ADDRESS)), 0));
        channel.connect(server);
        String request = PageConnection.get(server, path, session, "Accept: text/event-stream");
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        String begin = listen();
        if (!begin.startsWith("HTTP/1.1 200")) {
            throw new IllegalStateException(begin);
        }
    }

    /** Waits for what is said next. */
    String listen() throws IOException {
        heard.clear();
        if (channel.read(heard) < 0) {
            throw new EOFException("The server ended the stream");
        }
        return new String(heard.array(), 0, heard.position(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
