package org.foothold.shell;

import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP with small buffers. Each connection keeps its own for as long as it lasts, and a stream, of which a node holds tens of
 * thousands, lasts for a lesson and says a few bytes now and then.
 */
public final class SmallBuffers extends Http11NioProtocol {
    private static final int ANSWER = 2_048;
    private static final String READ = "2048";

    public SmallBuffers() {
        setProperty("socket.appReadBufSize", READ);
    }

    /** Of bytes of an answer, and of twice as many of its characters. */
    @Override
    public int getDesiredBufferSize() {
        return ANSWER;
    }
}
