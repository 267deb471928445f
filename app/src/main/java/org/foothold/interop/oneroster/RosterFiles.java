package org.foothold.interop.oneroster;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.foothold.kernel.Problem;
import org.foothold.kernel.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files of a zip or folder by name, whatever folder they lie in. Nothing is unpacked to disk; an archive that
 * leads out of itself, holds too many files, or grows beyond all measure is refused.
 */
final class RosterFiles implements Closeable {
    static final int MOST_FILES = 1000;
    static final long MOST_BYTES = 1L << 30;
    static final long MOST_GROWTH = 250;
    private static final long SMALL = 1 << 20;
    private static final String OF_AN_OFFICE_FILE = "[Content_Types].xml";

    /** Opens one file. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private record Entry(String path, Opening opening) {}

    private final Map<String, Entry> byName = new HashMap<>();
    private final Problems problems;
    private final @Nullable ZipFile zip;

    private RosterFiles(@Nullable ZipFile zip, Problems problems) {
        this.zip = zip;
        this.problems = problems;
    }

    static RosterFiles open(Path path, String name, Problems problems) {
        try {
            if (Files.isDirectory(path)) {
                RosterFiles files = new RosterFiles(null, problems);
                files.addFolder(path);
                return files;
            }
            RosterFiles files = new RosterFiles(new ZipFile(path.toFile()), problems);
            files.addZip(name);
            return files;
        } catch (IOException | IllegalArgumentException e) {
            boolean table = name.toLowerCase(Locale.ROOT).endsWith(".csv");
            problems.add(Problem.inFile(name, table ? "oneroster.table-alone" : "oneroster.not-a-zip"));
            return new RosterFiles(null, problems);
        }
    }

    Optional<InputStream> open(String csv) throws IOException {
        @Nullable Entry entry = byName.get(csv.toLowerCase(Locale.ROOT));
        return entry == null ? Optional.empty() : Optional.of(entry.opening().open());
    }

    boolean has(String csv) {
        return byName.containsKey(csv.toLowerCase(Locale.ROOT));
    }

    /** The names of all CSV files, in lower case. */
    List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    private void addZip(String name) {
        ZipFile archive = Objects.requireNonNull(zip);
        if (archive.getEntry(OF_AN_OFFICE_FILE) != null) {
            problems.add(Problem.inFile(name, "oneroster.workbook"));
            return;
        }
        if (archive.size() > MOST_FILES) {
            problems.add(Problem.inFile(name, "oneroster.too-many-files", Integer.toString(MOST_FILES)));
            return;
        }
        for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (leadsOut(entry.getName())) {
                problems.add(Problem.inFile(shown(entry.getName()), "oneroster.leads-out"));
            } else if (!entry.isDirectory()) {
                add(entry.getName(), () -> bounded(archive, entry));
            }
        }
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, 3)) {
            files = new ArrayList<>(walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1L)
                    .toList());
        }
        if (files.size() > MOST_FILES) {
            problems.add(Problem.inFile(
                    String.valueOf(folder.getFileName()), "oneroster.too-many-files", Integer.toString(MOST_FILES)));
            return;
        }
        files.forEach(file -> add(
                folder.relativize(file).toString().replace('\\', '/'),
                () -> new Bounded(Files.newInputStream(file), MOST_BYTES)));
    }

    private void add(String path, Opening opening) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") || name.startsWith(".") || path.startsWith("__MACOSX/")) {
            return;
        }
        @Nullable Entry other = byName.putIfAbsent(name, new Entry(path, opening));
        if (other != null) {
            problems.add(Problem.inFile(shown(path), "oneroster.file-twice", shown(other.path())));
        }
    }

    private static InputStream bounded(ZipFile zip, ZipEntry entry) throws IOException {
        long packed = Math.max(0, entry.getCompressedSize());
        return new Bounded(zip.getInputStream(entry), Math.min(MOST_BYTES, Math.max(SMALL, packed * MOST_GROWTH)));
    }

    private static boolean leadsOut(String path) {
        boolean absolute = path.startsWith("/") || path.startsWith("\\") || path.matches("^[A-Za-z]:.*");
        return absolute || List.of(path.split("[/\\\\]", -1)).contains("..") || path.indexOf('\0') >= 0;
    }

    private static String shown(String path) {
        return path.length() <= 100 ? path : path.substring(0, 100) + "…";
    }
}
