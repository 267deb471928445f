package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the library are complete in both languages, fit the code and can be put together. */
class SentenceTests {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path WORDS = Path.of("src", "main", "resources", "org", "foothold", "statistics", "words");
    private static final Pattern USED = Pattern.compile("\"([a-z]+\\.[a-z_.]+)\"");
    private static final Pattern READER = Pattern.compile("\\.(student|teacher|leader)$");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameArguments() throws IOException {
        for (Path english : files("_en.properties")) {
            Properties en = read(english);
            Properties es =
                    read(english.resolveSibling(english.getFileName().toString().replace("_en", "_es")));
            assertThat(es.stringPropertyNames()).as("%s", english).isEqualTo(en.stringPropertyNames());
            for (String key : en.stringPropertyNames()) {
                assertThat(places(es.getProperty(key))).as(key).isEqualTo(places(en.getProperty(key)));
            }
        }
        assertThat(files("_es.properties")).hasSameSizeAs(files("_en.properties"));
    }

    @Test
    void everyWordCanBeFormattedAndStandsInTheFileOfItsFamily() throws IOException {
        for (Path file : files(".properties")) {
            Properties words = read(file);
            for (String key : words.stringPropertyNames()) {
                assertThat(file.getFileName().toString()).startsWith(key.substring(0, key.indexOf('.')) + "_");
                String word = words.getProperty(key);
                assertThat(word).as(key).doesNotContain("'").isNotBlank();
                assertThat(new MessageFormat(word, Locale.ENGLISH).format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8, 9}))
                        .as(key)
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void theCodeAndTheWordsKnowTheSameKeys() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String source : sources()) {
            USED.matcher(source).results().map(match -> match.group(1)).forEach(used::add);
        }
        Set<String> known = files("_en.properties").stream()
                .map(file -> file.getFileName().toString().replace("_en.properties", "."))
                .collect(Collectors.toSet());
        used.removeIf(key -> known.stream().noneMatch(key::startsWith));
        Set<String> families = used.stream().filter(key -> key.endsWith(".")).collect(Collectors.toSet());
        used.removeAll(families);
        Stream.of(Counted.values())
                .map(counted -> counted.sentence(Reader.TEACHER, 1).key())
                .forEach(used::add);
        Stream.of(Reason.values())
                .map(reason -> reason.sentence(Reader.TEACHER).key())
                .forEach(used::add);
        Set<String> written = new TreeSet<>();
        for (Path file : files("_en.properties")) {
            for (String key : read(file).stringPropertyNames()) {
                written.add(READER.matcher(key).replaceFirst(""));
            }
        }
        for (String family : families) {
            assertThat(written).as(family).anyMatch(key -> key.startsWith(family));
        }
        written.removeIf(key -> !used.contains(key) && families.stream().anyMatch(key::startsWith));
        assertThat(written).isEqualTo(used);
    }

    /** A target is a meta in Spanish, everywhere; neighbouring degrees have other words. */
    @Test
    void oneThingHasOneWord() throws IOException {
        for (Path file : files("_es.properties")) {
            assertThat(Files.readString(file)).as("%s", file).doesNotContain("objetivo");
        }
        Properties reliability = read(WORDS.resolve("reliability_es.properties"));
        assertThat(reliability.getProperty("reliability.high.student")).contains("casi lo mismo");
        assertThat(reliability.getProperty("reliability.moderate.student")).doesNotContain("casi lo mismo");
    }

    @Test
    void aReaderWithWordsOfTheirOwnGetsThem() {
        Answer<Double> missing = Answer.notEnough(2, Counted.STUDENTS);
        assertThat(said(missing, Reader.TEACHER, Locale.ENGLISH))
                .isEqualTo("Not enough to go on yet. Still missing: 2 students.");
        assertThat(said(missing, Reader.STUDENT, Locale.forLanguageTag("es-MX")))
                .isEqualTo("Es muy pronto para saberlo. Falta: 2 estudiantes.");
        assertThat(said(Answer.notShown(10, Counted.TASKS), Reader.LEADER, Locale.GERMAN))
                .isEqualTo("Not shown: this needs at least 10 tasks.");
    }

    private static String said(Answer<?> answer, Reader reader, Locale locale) {
        return answer.sentence(reader, value -> Reason.NO_DATA.sentence(reader)).in(locale);
    }

    private static Set<String> places(String word) {
        return PLACE.matcher(word).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(WORDS)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SentenceTests::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }
}
