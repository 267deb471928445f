package org.foothold.interop.casenetwork.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The body of a request, kept on disk until it is read: a framework may be larger than memory should be asked for. */
record SentFile(Path path) {
    static final long LONGEST = 200L * 1024 * 1024;
    private static final int BLOCK = 64 * 1024;

    static SentFile of(InputStream body) {
        try {
            SentFile kept = new SentFile(Files.createTempFile("foothold-framework", ".import"));
            long length = kept.copy(body);
            if (length == 0 || length > LONGEST) {
                kept.delete();
                throw new ResponseStatusException(
                        length == 0 ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONTENT_TOO_LARGE,
                        "The body is the framework itself, JSON or CSV, up to 200 MB.");
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long copy(InputStream body) throws IOException {
        long length = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] block = new byte[BLOCK];
            for (int read = body.read(block); read >= 0 && length <= LONGEST; read = body.read(block)) {
                out.write(block, 0, read);
                length += read;
            }
        }
        return length;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
