package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever the library answers is a {@link Finding}, or a number that is known with its error or counted; and every finding says
 * itself to every reader in both languages. A new result without a sentence, or without an example here, fails.
 */
class FindingsTests {

    private static final Locale SPANISH = Locale.of("es");

    /** With its error or its interval, or a whole number of something. */
    private static final Set<Class<?>> NUMBERS =
            Set.of(Estimate.class, Interval.class, Welch.class, Integer.class, Long.class);

    @Test
    void whateverIsAnsweredCanSayItself() throws IOException {
        Set<Class<?>> said = findingsAndTheirParts();
        var silent = new TreeSet<String>();
        for (Class<?> type : LibraryTypes.all()) {
            for (Method method : type.getDeclaredMethods()) {
                boolean isPart = method.getParameterCount() == 0 && (said.contains(type) || isState(type));
                if (isPublic(method) && LibraryTypes.isPublic(type) && type != Answer.class && !isPart) {
                    answered(method)
                            .filter(FindingsTests::isSilent)
                            .forEach(answered -> silent.add(type.getSimpleName() + "." + method.getName() + " answers "
                                    + answered.getSimpleName()));
                }
            }
        }
        assertThat(silent).as("a result is a Finding").isEmpty();
    }

    /** What merges describes data as they are and judges nothing. */
    private static boolean isState(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> isPublic(method) && method.getName().equals("merge"));
    }

    /** What a finding consists of is said by the finding. */
    private static Set<Class<?>> findingsAndTheirParts() throws IOException {
        var said = new HashSet<Class<?>>();
        var next = new ArrayDeque<Class<?>>(LibraryTypes.all().stream()
                .filter(Finding.class::isAssignableFrom)
                .toList());
        while (!next.isEmpty()) {
            Class<?> type = next.remove();
            if (type.getName().startsWith("org.foothold") && said.add(type)) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> isPublic(method) && method.getParameterCount() == 0)
                        .flatMap(method -> classes(method.getGenericReturnType()))
                        .forEach(next::add);
            }
        }
        return said;
    }

    @Test
    void everyFindingHasAnExample() throws IOException {
        Set<String> examples = FindingExamples.all().stream()
                .map(example -> example.getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> types = LibraryTypes.all().stream()
                .filter(type -> Finding.class.isAssignableFrom(type) && !type.isInterface())
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(examples).isEqualTo(types);
    }

    @Test
    void everyFindingSaysItselfToEveryReaderInBothLanguages() {
        for (Finding finding : FindingExamples.all()) {
            for (Reader reader : Reader.values()) {
                String english = finding.say(reader).in(Locale.ENGLISH);
                String spanish = finding.say(reader).in(SPANISH);
                assertThat(english).as("%s", finding).endsWith(".").doesNotContain("{", "NaN");
                assertThat(spanish)
                        .as("%s", finding)
                        .endsWith(".")
                        .doesNotContain("{", "NaN")
                        .isNotEqualTo(english);
            }
        }
    }

    /** What is FOR learning holds no number of worth: counts of pieces and people are whole, and there are no shares. */
    @Test
    void studentsAreToldNoFigureOfWorth() {
        for (Finding finding : FindingExamples.all()) {
            for (Locale locale : List.of(Locale.ENGLISH, SPANISH)) {
                assertThat(finding.say(Reader.STUDENT).in(locale))
                        .as("%s", finding)
                        .doesNotContain("%")
                        .doesNotContainPattern("\\d[.,]\\d");
            }
        }
    }

    @Test
    void everyFindingPrintsInOneLineThatAPersonCanRead() {
        for (Finding finding : FindingExamples.all()) {
            assertThat(finding.toString()).doesNotContain("=", "@", "\n").doesNotContainPattern("\\d\\.\\d{4}");
        }
    }

    /** Of every answer in what a method returns the innermost types; whatever the caller asks for is left to the caller. */
    private static Stream<Class<?>> answered(Method method) {
        return mentionsAnswer(method.getGenericReturnType())
                ? classes(method.getGenericReturnType()).filter(type -> type.getTypeParameters().length == 0)
                : Stream.empty();
    }

    private static boolean mentionsAnswer(Type type) {
        return classes(type).anyMatch(Answer.class::equals);
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof ParameterizedType wrapped) {
            return Stream.concat(
                    classes(wrapped.getRawType()),
                    Arrays.stream(wrapped.getActualTypeArguments()).flatMap(FindingsTests::classes));
        }
        return type instanceof Class<?> known ? Stream.of(known) : Stream.empty();
    }

    private static boolean isSilent(Class<?> answered) {
        return !Finding.class.isAssignableFrom(answered) && !NUMBERS.contains(answered) && answered != String.class;
    }

    private static boolean isPublic(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
    }
}
