package org.foothold.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** A file that somebody sent: kept on disk, readable for nobody else, until whoever reads it deletes it. */
public record SentFile(Path file, String name) {
    private static final int LONGEST_NAME = 200;
    private static final int BLOCK = 64 * 1024;

    /** Keeps what is sent; empty if it is more than {@code most} bytes. Nothing stays behind where it breaks off. */
    public static Optional<SentFile> keep(InputStream sent, String name, long most) throws IOException {
        return keep(Files.createTempFile("foothold-sent", ".upload"), sent, name, most);
    }

    static Optional<SentFile> keep(Path file, InputStream sent, String name, long most) throws IOException {
        SentFile kept = new SentFile(file, plain(name));
        boolean whole = false;
        try {
            whole = kept.takes(sent, most);
        } finally {
            if (!whole) {
                kept.delete();
            }
        }
        return whole ? Optional.of(kept) : Optional.empty();
    }

    private boolean takes(InputStream sent, long most) throws IOException {
        long length = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int read = sent.read(block); read >= 0; read = sent.read(block)) {
                length += read;
                if (length > most) {
                    return false;
                }
                out.write(block, 0, read);
            }
        }
        return true;
    }

    /** Gives it to whoever deletes it from now on; where they could not begin, it is deleted here. */
    public <T> T giveTo(Function<SentFile, T> reader) {
        boolean taken = false;
        try {
            T said = reader.apply(this);
            taken = true;
            return said;
        } finally {
            if (!taken) {
                delete();
            }
        }
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    public boolean isEmpty() {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
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
        return last.isEmpty() ? "?" : last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }
}
