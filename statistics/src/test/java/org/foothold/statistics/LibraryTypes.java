package org.foothold.statistics;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every type of the library, so that a rule holds for those to come as well. */
final class LibraryTypes {

    private LibraryTypes() {}

    static List<Class<?>> all() throws IOException {
        Path classes = Path.of(URI.create(
                Answer.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.replace(".class", "").replaceAll("[/\\\\]", "."))
                    .<Class<?>>map(LibraryTypes::type)
                    .filter(type -> !type.isAnonymousClass())
                    .toList();
        }
    }

    /** With whatever it lies in. */
    static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, LibraryTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
