package org.foothold.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs for this platform, unpacked once from the archive on the class path. */
final class PostgresPrograms {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /** Beside the libraries, for every first start to come: copying takes a tenth of the time of unpacking. */
    static void unpackForLater() throws IOException {
        unpackedIn(unpackedEarlier());
    }

    /** Fills a folder beside the target and renames it, so that an interrupted first start leaves nothing half done. */
    static PostgresPrograms unpackedIn(Path folder) throws IOException {
        var unpacked = folder.resolve(version());
        if (Files.notExists(unpacked)) {
            Files.createDirectories(folder);
            var fresh = Files.createTempDirectory(folder, "new-");
            fill(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            moveOrYield(fresh, unpacked);
        }
        return new PostgresPrograms(unpacked);
    }

    private static void fill(Path fresh) throws IOException {
        var earlier = unpackedEarlier().resolve(version());
        if (Files.exists(earlier)) {
            copy(earlier, fresh);
        } else {
            unpack(fresh);
        }
    }

    private static Path unpackedEarlier() throws IOException {
        return library().resolveSibling("../postgres").normalize();
    }

    /** The name of the library, which holds platform and version. */
    private static String version() throws IOException {
        var file = library().getFileName().toString();
        return file.substring(0, file.length() - ".jar".length());
    }

    /** Which brings the archive. */
    private static Path library() throws IOException {
        if (address().openConnection() instanceof JarURLConnection jar) {
            return Path.of(URI.create(jar.getJarFileURL().toString()));
        }
        throw new IOException("The archive is in no library: " + archive());
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

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files.skip(1)::iterator) {
                var copied = to.resolve(from.relativize(file));
                Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var packed = address().openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static URL address() {
        var address = PostgresPrograms.class.getResource(archive());
        if (address == null) {
            throw new ServerProblem("This build holds no PostgreSQL for this platform (" + archive()
                    + "); build it here with ./foothold serve.");
        }
        return address;
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
            FileSystemUtils.deleteRecursively(fresh);
        }
    }
}
