package org.foothold.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords of the embedded server's three roles, generated once and kept in a file that only its owner can read. */
public record Passwords(String superuser, String owner, String user) {

    private static final int BYTES = 24;

    public static Passwords generate() {
        return new Passwords(random(), random(), random());
    }

    /** Reads the file, or generates passwords and writes it. */
    static Passwords in(Path file) throws IOException {
        if (Files.notExists(file)) {
            generate().writeTo(file);
        }
        return read(file);
    }

    private static Passwords read(Path file) throws IOException {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Passwords(
                kept.getProperty("superuser", ""), kept.getProperty("owner", ""), kept.getProperty("user", ""));
    }

    /** By way of a second file, so that a crash never leaves half of it. */
    private void writeTo(Path file) throws IOException {
        var lines = "superuser=%s%nowner=%s%nuser=%s%n".formatted(superuser, owner, user);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[hidden]";
    }
}
