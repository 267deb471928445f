package org.foothold.server;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.foothold.kernel.Command;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What the modules offer for the terminal, read from their classes: nothing has to be started to tell it. */
record Offered(List<Command.Usage> usages) {

    /** Those that are called by this word and others after it. */
    static Offered under(String word, Class<?> application) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Command.Usage.class));
        return new Offered(scan.findCandidateComponents(application.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), application.getClassLoader()))
                .map(type -> type.getAnnotation(Command.Usage.class))
                .filter(usage -> usage.words().startsWith(word + " "))
                .sorted(Comparator.comparing(Command.Usage::words))
                .toList());
    }

    /** Those that are meant by what was said, all of them where it means none. */
    Offered meantBy(String said) {
        var meant = usages.stream().filter(usage -> isMeant(usage, said)).toList();
        return meant.isEmpty() ? this : new Offered(meant);
    }

    static boolean isMeant(Command.Usage usage, String said) {
        return (said + " ").startsWith(usage.words() + " ");
    }

    Stream<String> lines() {
        return usages.stream()
                .flatMap(usage -> Stream.concat(
                        Stream.of("./foothold " + usage.words() + " " + usage.arguments()),
                        usage.meaning().lines().map(line -> "    " + line)));
    }
}
