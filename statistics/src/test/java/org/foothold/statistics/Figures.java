package org.foothold.statistics;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The figures in a result: numbers that are no counts, in whatever it prints, hands out or says. */
final class Figures {

    private static final Pattern SPOKEN = Pattern.compile("\\d[.,]\\d|\\d\\s?%");
    private static final Set<String> NO_PARTS = Set.of("hashCode", "toString", "toBytes");

    private final List<String> found = new ArrayList<>();

    private Figures() {}

    static List<String> in(Object result) {
        var figures = new Figures();
        figures.look("", result);
        return figures.found;
    }

    private void look(String at, Object part) {
        switch (part) {
            case Answer.Known<?>(Number number) -> found.add(at + " " + number);
            case Answer.Known<?>(Object value) -> look(at, value);
            case Answer<?> declined -> {}
            case Double number -> found.add(at + " " + number);
            case Collection<?> many -> many.forEach(one -> look(at, one));
            case Map<?, ?> many -> many.values().forEach(one -> look(at, one));
            case Optional<?> maybe -> maybe.ifPresent(one -> look(at, one));
            case Enum<?> word -> {}
            case Object own when own.getClass().getName().startsWith("org.foothold") -> lookInside(at, own);
            default -> {}
        }
    }

    private void lookInside(String at, Object own) {
        listen(at + " prints", own.toString());
        if (own instanceof Finding finding) {
            for (Reader reader : Reader.values()) {
                listen(at + " says", finding.say(reader).in(Locale.ENGLISH));
                listen(at + " says", finding.say(reader).in(Locale.of("es")));
            }
        }
        Arrays.stream(own.getClass().getDeclaredMethods())
                .filter(Figures::isPart)
                .forEach(part -> look(at + "." + part.getName(), handedOut(part, own)));
    }

    private void listen(String at, String said) {
        if (SPOKEN.matcher(said).find()) {
            found.add(at + " " + said);
        }
    }

    private static boolean isPart(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && LibraryTypes.isPublic(method.getDeclaringClass())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && !NO_PARTS.contains(method.getName());
    }

    private static Object handedOut(Method part, Object own) {
        try {
            return part.invoke(own);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(part.toString(), e);
        }
    }
}
