package org.foothold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, in a folder with a space, with a JDK and a Maven that only say what they were asked to do. */
class LauncherTests {

    private static final String MAVEN = """
            #!/bin/sh
            echo "noise of Maven: $*"
            echo "$*" >> "$(dirname "$0")/asked"
            %s
            """;
    private static final String BUILDS = "mkdir -p app/target && echo jar > app/target/foothold-app-0.1.0-SNAPSHOT.jar";

    @TempDir
    private Path folder;

    @BeforeEach
    void layOutAProject() throws IOException {
        var project = Files.createDirectories(folder.resolve("a project"));
        Files.copy(Path.of("..", "foothold"), project.resolve("foothold"));
        for (var module : List.of("app", "statistics")) {
            Files.createDirectories(project.resolve(module).resolve("src/main"));
            Files.createFile(project.resolve(module).resolve("pom.xml"));
        }
        Files.createFile(project.resolve("pom.xml"));
        script("bin/mvn", MAVEN.formatted(BUILDS));
        Files.createDirectories(folder.resolve("all jdks"));
        makeJdk("old", 17);
    }

    @Test
    void findsTheJdkThatIsNewEnoughAmongOlderOnes() throws IOException, InterruptedException {
        makeJdk("all jdks/jdk-21", 21);
        makeJdk("all jdks/jdk-25", 25);
        var run = foothold("serve", "--port", "1");
        assertThat(run.text())
                .contains("all jdks/jdk-25/bin/java ")
                .contains("foothold-app-0.1.0-SNAPSHOT.jar serve --port 1");
        assertThat(run.code()).isZero();
    }

    @Test
    void saysWhatToInstallWhenNoJdkIsNewEnough() throws IOException, InterruptedException {
        makeJdk("all jdks/jdk-21", 21);
        var run = foothold("serve");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text())
                .contains("needs a JDK", "25 or newer", "JAVA_HOME=")
                .doesNotContain("Building");
    }

    @Test
    void buildsOnlyWhatHasChangedAndSaysSoInOneLine() throws IOException, InterruptedException {
        makeJdk("all jdks/jdk-25", 25);
        assertThat(foothold("serve").text())
                .containsOnlyOnce("Building Foothold")
                .containsOnlyOnce("Rehearsing the start ... done")
                .doesNotContain("noise of Maven");
        var again = foothold("serve");
        assertThat(again.text())
                .doesNotContain("Building Foothold", "Rehearsing")
                .contains("-XX:AOTCache=");
        assertThat(again.code()).as("though the path has a space").isZero();

        Files.createFile(folder.resolve("a project/statistics/src/main/New.java"));

        assertThat(foothold("serve").text()).containsOnlyOnce("Building Foothold");
        assertThat(folder.resolve("bin/asked")).content().hasLineCount(2).contains("-pl app -am package");
    }

    @Test
    void rehearsesAgainWithAnotherJava() throws IOException, InterruptedException {
        makeJdk("all jdks/jdk-25", 25);
        foothold("serve");
        Files.move(folder.resolve("all jdks/jdk-25"), folder.resolve("all jdks/jdk-26"));
        assertThat(foothold("serve").text())
                .doesNotContain("Building")
                .containsOnlyOnce("Rehearsing the start ... done");
        assertThat(foothold("serve").text()).doesNotContain("Rehearsing");
    }

    @Test
    void rehearsesAgainWhereItWasMovedTo() throws IOException, InterruptedException {
        makeJdk("all jdks/jdk-25", 25);
        foothold("serve");
        Files.move(folder.resolve("a project"), folder.resolve("moved"));
        Files.createSymbolicLink(folder.resolve("a project"), folder.resolve("moved"));
        assertThat(foothold("serve").text())
                .doesNotContain("Building")
                .containsOnlyOnce("Rehearsing the start ... done");
    }

    @Test
    void showsTheErrorsOfABuildThatFailsAndStartsNothing() throws IOException, InterruptedException {
        makeJdk("all jdks/jdk-25", 25);
        script("bin/mvn", MAVEN.formatted("echo '[ERROR] Lesson.java:[7] something is missing'; exit 1"));
        var run = foothold("serve");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text()).contains("Lesson.java:[7]", "foothold-build.log").doesNotContain("noise", "-jar");
    }

    @Test
    void endsTheTestsWithTheirSums() throws IOException, InterruptedException {
        makeJdk("all jdks/jdk-25", 25);
        script(
                "bin/mvn",
                MAVEN.formatted("echo '[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0'; echo later"));
        var run = foothold("test");
        assertThat(run.code()).isZero();
        assertThat(run.text().strip()).endsWith("[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(folder.resolve("bin/asked")).content().contains("verify");
    }

    @Test
    void failsWhenATestFails() throws IOException, InterruptedException {
        makeJdk("all jdks/jdk-25", 25);
        script("bin/mvn", MAVEN.formatted("echo '[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0'; exit 1"));
        var run = foothold("test");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text().strip()).endsWith("Tests run: 3, Failures: 1, Errors: 0, Skipped: 0");
    }

    @Test
    void refusesACommandThatItDoesNotKnow() throws IOException, InterruptedException {
        var run = foothold("sreve");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text()).contains("no command 'sreve'", "./foothold serve");
    }

    private void makeJdk(String path, int version) throws IOException {
        var says = """
                #!/bin/sh
                for word; do case $word in
                    -XX:AOTCacheOutput=*) echo cache > "${word#*=}" ;;
                    -XX:AOTCache=*) [ -s "${word#*=}" ] || exit 1 ;;
                esac; done
                echo "$0 $*"
                """;
        script(path + "/bin/java", says);
        script(path + "/bin/javac", says);
        Files.writeString(folder.resolve(path).resolve("release"), "JAVA_VERSION=\"%d.0.1\"%n".formatted(version));
    }

    private void script(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Unprivileged.Output foothold(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("sh", folder.resolve("a project/foothold").toString()));
        command.addAll(Arrays.asList(words));
        var output = folder.resolve("output.txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment());
        return new Unprivileged.Output(builder.start().waitFor(), Files.readString(output));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("JAVA_HOME", folder.resolve("old").toString());
        environment.put("FOOTHOLD_JDKS", folder.resolve("all jdks").toString());
        environment.put("FOOTHOLD_CHROMIUM", folder.resolve("bin/mvn").toString());
        return environment;
    }
}
