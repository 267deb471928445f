package org.foothold.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every key has words in every language, every key that the code names has words, and no words stand unused.
 *
 * <p>How code may name a key, so that this test finds it: whole, {@code "shell.menu"}; as a beginning that ends in a dot
 * or dash and is followed by what a constant is called, {@code "shell.level." + Frame.word(level)}; or as a stem and an
 * ending that both stand in code, {@code "shell.not-found"} and {@code ".title"} ({@code .one} and {@code .other} of
 * {@code Words.count} are such endings).
 */
class WordsTests {
    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final Pattern FILE = Pattern.compile("([a-z]+)_([a-z]{2})\\.properties");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<%--.*?--%>|(?m)^\\s*//.*$");
    private static final Pattern ENDING = Pattern.compile("\"(\\.[A-Za-z0-9._-]+)\"");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    private final TreeMap<String, String> english = read("en");
    private final TreeMap<String, String> spanish = read("es");
    private final String code = code("src/main/jte") + code("src/main/java");

    @Test
    void everyKeyHasWordsInEveryLanguage() {
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(spanish.values()).noneMatch(String::isBlank);
    }

    @Test
    void aKeyBeginsWithTheNameOfItsFile() {
        assertThat(files())
                .allSatisfy(file -> assertThat(load(file).stringPropertyNames())
                        .allMatch(key -> key.startsWith(module(file) + ".")));
    }

    @Test
    void whatIsFilledInIsTheSameInEveryLanguage() {
        assertThat(english)
                .allSatisfy((key, text) ->
                        assertThat(gaps(spanish.getOrDefault(key, ""))).as(key).isEqualTo(gaps(text)));
    }

    /** "1 people": what begins with a number needs words for one. */
    @Test
    void whatIsFoundInARosterIsCountedAtTheEnd() {
        for (TreeMap<String, String> words : List.of(english, spanish)) {
            assertThat(words.entrySet())
                    .filteredOn(each -> each.getKey().startsWith("oneroster."))
                    .filteredOn(each -> each.getValue().startsWith("{0} "))
                    .extracting(Map.Entry::getKey)
                    .allMatch(key -> key.endsWith(".one") || key.endsWith(".other"));
        }
    }

    @Test
    void everyKeyThatCodeNamesHasWords() {
        assertThat(asked().filter(key -> english.keySet().stream().noneMatch(known -> meets(known, key))))
                .as("keys without words")
                .isEmpty();
    }

    @Test
    void noWordsStandUnused() {
        Set<String> named = named().collect(Collectors.toSet());
        Set<String> endings = all(ENDING, code).collect(Collectors.toSet());
        endings.addAll(Set.of(".one", ".other"));
        assertThat(english.keySet().stream().filter(key -> named.stream().noneMatch(stem -> uses(stem, key, endings))))
                .as("unused words")
                .isEmpty();
    }

    private static boolean meets(String key, String named) {
        return key.equals(named) || key.startsWith(isBeginning(named) ? named : named + ".");
    }

    private static boolean uses(String named, String key, Set<String> endings) {
        return isBeginning(named)
                ? key.startsWith(named)
                : key.startsWith(named) && (key.equals(named) || endings.contains(key.substring(named.length())));
    }

    private static boolean isBeginning(String named) {
        return named.endsWith(".") || named.endsWith("-");
    }

    /** Everything in quotes that looks like a key or the beginning of one; a file or an audit entry's name may too. */
    private Stream<String> named() {
        return all(Pattern.compile(key()), code).distinct();
    }

    /** What certainly is a key: for what words are asked. */
    private Stream<String> asked() {
        return all(Pattern.compile("(?:localize|lookup|say|count|Flash\\.of)\\(\\s*" + key()), code)
                .distinct();
    }

    private static String key() {
        String modules = files().map(WordsTests::module).distinct().collect(Collectors.joining("|"));
        return "\"((?:" + modules + ")\\.[A-Za-z0-9._-]+)\"";
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static TreeMap<String, String> read(String language) {
        TreeMap<String, String> texts = new TreeMap<>();
        files().filter(file -> file.toString().endsWith("_" + language + ".properties"))
                .map(WordsTests::load)
                .forEach(words -> words.stringPropertyNames().forEach(key -> texts.put(key, words.getProperty(key))));
        return texts;
    }

    private static Stream<Path> files() {
        return under(WORDS).filter(file -> FILE.matcher(name(file)).matches());
    }

    private static String module(Path file) {
        return name(file).substring(0, name(file).indexOf('_'));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static Properties load(Path file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String code(String folder) {
        return under(Path.of(folder)).map(WordsTests::text).collect(Collectors.joining("\n"));
    }

    private static String text(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
