package org.foothold.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs for this platform, unpacked once from the archive on the class path. */
final class PostgresPrograms {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /** Unpacks beside the target and renames, so that an interrupted first start leaves nothing half done. */
    static PostgresPrograms unpackedIn(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            var fresh = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "postgresql-new-");
            unpack(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            moveOrYield(fresh, folder);
        }
        return new PostgresPrograms(folder);
    }

    String path(String program) {
        return folder.resolve("bin").resolve(program).toString();
    }

    static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arch = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default ->
                throw new ServerProblem("There is no embedded PostgreSQL for " + System.getProperty("os.arch")
                        + "; set FOOTHOLD_DATABASE_URL to a PostgreSQL 18 that you run yourself.");
        };
        return "/postgres-" + system + "-" + arch + ".txz";
    }

    private static void unpack(Path target) throws IOException {
        try (var packed = open();
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static InputStream open() {
        var stream = PostgresPrograms.class.getResourceAsStream(archive());
        if (stream == null) {
            throw new ServerProblem("This build holds no PostgreSQL for this platform (" + archive()
                    + "); build it here with ./foothold serve.");
        }
        return stream;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        var executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Another process may have unpacked the same programs meanwhile; then ours are not needed. */
    private static void moveOrYield(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.notExists(folder)) {
                throw e;
            }
            delete(fresh);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
