package org.foothold.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the source says of a handler, of a record of the wire and of its components, in plain words; empty where it says nothing. */
final class Javadocs {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*";
    private static final String ANNOTATIONS = "(?:@\\w[\\w.]*(?:\\((?:[^()\"]|\"[^\"]*\"|\\([^()]*\\))*\\))?\\s*)*";

    private final Map<Class<?>, String> sources = new HashMap<>();

    String of(Method handler) {
        String signature = "(?:[\\w.<>, @]+\\s)?" + handler.getName() + "\\(";
        return about(find(source(handler.getDeclaringClass()), signature));
    }

    String of(Class<?> wire) {
        return about(comment(wire));
    }

    String of(Class<?> wire, String component) {
        Matcher said =
                Pattern.compile("@param " + component + " (.*?)(?=@param|$)").matcher(comment(wire));
        return said.find() ? said.group(1).strip() : "";
    }

    private String comment(Class<?> wire) {
        return find(source(wire), "(?:public )?record " + wire.getSimpleName() + "[(<]");
    }

    private static String about(String comment) {
        return comment.replaceAll("@param.*", "").strip();
    }

    private static String find(String source, String declaration) {
        Matcher found = Pattern.compile(COMMENT + ANNOTATIONS + declaration, Pattern.DOTALL)
                .matcher(source);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^[ \\t]*\\*", " ")
                .replaceAll("\\{@(?:code|link) #?([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String source(Class<?> type) {
        return sources.computeIfAbsent(type.getNestHost(), Javadocs::read);
    }

    private static String read(Class<?> type) {
        Path file = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
