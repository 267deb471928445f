package org.foothold.interop.oneroster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A file that somebody sent: kept on disk, readable for nobody else, until it has been read. */
record Upload(Path file, String name) {
    private static final int LONGEST_NAME = 200;

    /** Keeps what is sent; empty if it is more than {@code most} bytes. */
    static Optional<Upload> keep(InputStream sent, String name, long most) throws IOException {
        Upload upload = new Upload(Files.createTempFile("foothold-roster", ".upload"), plain(name));
        try (InputStream bounded = new Bounded(sent, most)) {
            Files.copy(bounded, upload.file(), StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(upload);
        } catch (Bounded.TooMuch e) {
            upload.delete();
            return Optional.empty();
        } catch (IOException e) {
            upload.delete();
            throw e;
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of the name: some browsers send a whole path. */
    private static String plain(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? "roster.zip" : last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }
}
