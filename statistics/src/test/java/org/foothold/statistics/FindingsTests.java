package org.foothold.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever the library answers is a number, something that is asked further (it has a public method that takes something), or a
 * {@link Finding}, and every finding says itself to every reader in both languages. A new result without a sentence, or without an
 * example here, fails.
 */
class FindingsTests {

    private static final Locale SPANISH = Locale.of("es");
    private static final Set<Class<?>> FIGURES = Set.of(Estimate.class, Interval.class, Moments.class);

    @Test
    void whateverIsAnsweredCanSayItself() throws IOException {
        var silent = new TreeSet<String>();
        for (Class<?> type : LibraryTypes.all()) {
            for (Method method : type.getDeclaredMethods()) {
                if (isPublic(method) && LibraryTypes.isPublic(type) && method.getReturnType() == Answer.class) {
                    Class<?> answered = answered(method.getGenericReturnType());
                    if (isSilent(answered)) {
                        silent.add(
                                type.getSimpleName() + "." + method.getName() + " answers " + answered.getSimpleName());
                    }
                }
            }
        }
        assertThat(silent)
                .as("a result that is only looked at implements Finding")
                .isEmpty();
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

    private static Class<?> answered(Type answer) {
        Type inner = answer;
        while (inner instanceof ParameterizedType wrapped) {
            Type[] arguments = wrapped.getActualTypeArguments();
            inner = arguments[arguments.length - 1];
        }
        return inner instanceof Class<?> known ? known : Object.class;
    }

    private static boolean isSilent(Class<?> answered) {
        return answered.getName().startsWith("org.foothold")
                && !Finding.class.isAssignableFrom(answered)
                && !FIGURES.contains(answered)
                && !isAskedFurther(answered);
    }

    /** Or cannot be looked at at all. */
    private static boolean isAskedFurther(Class<?> type) {
        List<Method> own = Arrays.stream(type.getDeclaredMethods())
                .filter(FindingsTests::isPublic)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !Set.of("equals", "hashCode", "toString").contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        return own.isEmpty() || own.stream().anyMatch(method -> method.getParameterCount() > 0);
    }

    private static boolean isPublic(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
    }
}
