package org.foothold.shell;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read, as far as it may be long, and can be read again. */
final class RepeatableBody extends HttpServletRequestWrapper {
    private final byte[] bytes;
    private final boolean cutOff;

    RepeatableBody(HttpServletRequest request, int most) throws IOException {
        super(request);
        bytes = request.getInputStream().readNBytes(most);
        cutOff = request.getInputStream().read() >= 0;
    }

    /** Whether there is more than what was read. */
    boolean isCutOff() {
        return cutOff;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream source = new ByteArrayInputStream(bytes);
        return new ServletInputStream() {
            @Override
            public int read() {
                return source.read();
            }

            @Override
            public boolean isFinished() {
                return source.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("The whole body is here already");
            }
        };
    }
}
