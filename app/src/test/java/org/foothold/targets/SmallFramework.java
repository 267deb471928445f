package org.foothold.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.foothold.TestSchool;
import org.foothold.kernel.Problems;

/** A framework made in a test, each standard "code: statement", all under the first. */
final class SmallFramework {
    private SmallFramework() {}

    static FrameworkId take(FrameworkImports imports, TestSchool.Place place, String... statements) {
        return take(imports, place, new FrameworkId(UUID.randomUUID()), statements);
    }

    static FrameworkId take(
            FrameworkImports imports, TestSchool.Place place, FrameworkId framework, String... statements) {
        return place.within(() -> {
            ImportId id = imports.start(place.system(), "test");
            imports.stage(place.system(), id, edition(framework, List.of(statements)), new Problems(), count -> {});
            return imports.take(place.system(), id);
        });
    }

    static StandardRef standard(FrameworkId framework, int number) {
        return new StandardRef(
                framework, new StandardId(new UUID(framework.value().getMostSignificantBits(), number)));
    }

    static EditionContent edition(FrameworkId framework, List<String> statements) {
        List<StandardContent> standards = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            String[] parts = statements.get(i).split(": ", 2);
            standards.add(new StandardContent(
                    i == 0 ? -1 : 0,
                    standard(framework, i).standard(),
                    "s" + i,
                    null,
                    parts[0],
                    null,
                    null,
                    i,
                    "Standard",
                    parts[1],
                    null,
                    null,
                    List.of(),
                    null,
                    "{}"));
        }
        return new EditionContent(
                framework, framework.toString(), null, "Small", "Us", "en", null, null, "{}", standards, List.of());
    }
}
