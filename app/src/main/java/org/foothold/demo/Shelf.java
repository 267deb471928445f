package org.foothold.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.foothold.kernel.Actor;
import org.foothold.targets.Deconstruction;
import org.foothold.targets.DeconstructionDrafts;
import org.foothold.targets.DeconstructionVersion;
import org.foothold.targets.Deconstructions;
import org.foothold.targets.DraftChange;
import org.foothold.targets.DraftTarget;
import org.foothold.targets.FrameworkId;
import org.foothold.targets.FrameworkImport;
import org.foothold.targets.FrameworkImports;
import org.foothold.targets.FrameworkReader;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.Publication;
import org.foothold.targets.StandardRef;
import org.foothold.targets.Standards;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetVersion;
import org.foothold.targets.Wording;
import org.springframework.stereotype.Component;

/** Imports the demonstration standards and lets the teachers deconstruct them; colleagues adopt what one has published. */
@Component
class Shelf {
    private static final String FRAMEWORK = "juniper-valley.json";

    private final FrameworkReader reader;
    private final FrameworkImports imports;
    private final Standards standards;
    private final Deconstructions deconstructions;
    private final DeconstructionDrafts drafts;

    Shelf(
            FrameworkReader reader,
            FrameworkImports imports,
            Standards standards,
            Deconstructions deconstructions,
            DeconstructionDrafts drafts) {
        this.reader = reader;
        this.imports = imports;
        this.standards = standards;
        this.deconstructions = deconstructions;
        this.drafts = drafts;
    }

    /** The targets of each class's course, in the course's order. */
    Map<String, List<TargetVersion>> fill(Actor system, List<ClassPlace> classes) {
        FrameworkId framework = importFramework(system);
        Map<String, DeconstructionVersion> published = new HashMap<>();
        Map<String, List<TargetVersion>> targets = new HashMap<>();
        for (ClassPlace each : classes) {
            Course course = each.cast().course();
            if (published.containsKey(course.key())) {
                adopt(each.teacher(), Objects.requireNonNull(published.get(course.key())));
            } else {
                DeconstructionVersion version = publish(each.teacher(), course, find(system, framework, course));
                published.put(course.key(), version);
                targets.put(course.key(), targets(each.teacher(), version));
            }
        }
        return Map.copyOf(targets);
    }

    private FrameworkId importFramework(Actor system) {
        FrameworkImport read = reader.read(
                system,
                FRAMEWORK,
                () -> Objects.requireNonNull(Shelf.class.getResourceAsStream("/demo/standards/" + FRAMEWORK)));
        return imports.take(system, read.id());
    }

    private StandardRef find(Actor system, FrameworkId framework, Course course) {
        return standards.search(system, course.standard(), framework).standards().stream()
                .map(found -> found.standard())
                .filter(standard -> course.standard().equals(standard.code()))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    private DeconstructionVersion publish(Actor teacher, Course course, StandardRef standard) {
        Deconstruction mine = drafts.start(teacher, standard);
        List<DraftChange> changes = new ArrayList<>();
        List<TargetId> before = List.of();
        for (Course.Topic topic : course.targets()) {
            TargetId id = drafts.add(teacher, mine.id(), topic.kind());
            Wording iCan = new Wording(topic.iCan());
            changes.add(new DraftChange(
                    new DraftTarget(id, topic.kind(), iCan, new Wording(topic.why()), before, false), ""));
            before = List.of(id);
        }
        drafts.save(teacher, mine.id(), changes);
        return switch (drafts.publish(teacher, mine.id(), true)) {
            case Publication.Published(DeconstructionVersion version) -> version;
            case Publication.Refused(Publication.Reason reason) -> throw new IllegalStateException(reason.name());
        };
    }

    /** A teacher of two classes has them already. */
    private void adopt(Actor teacher, DeconstructionVersion version) {
        if (!deconstructions.getPublished(teacher, version).author().equals(teacher.person())) {
            deconstructions.adopt(teacher, version);
        }
    }

    private List<TargetVersion> targets(Actor teacher, DeconstructionVersion version) {
        return deconstructions.getPublished(teacher, version).targets().stream()
                .map(LearningTarget::ref)
                .toList();
    }
}
