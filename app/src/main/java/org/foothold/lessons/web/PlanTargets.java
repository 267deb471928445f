package org.foothold.lessons.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Role;
import org.foothold.kernel.Words;
import org.foothold.lessons.Lesson;
import org.foothold.targets.LearningTarget;
import org.foothold.targets.NewTarget;
import org.foothold.targets.TargetId;
import org.foothold.targets.TargetKind;
import org.foothold.targets.TargetVersion;
import org.foothold.targets.Targets;
import org.foothold.targets.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The targets that a plan offers and takes. */
@Component
class PlanTargets {
    private static final int OFFERED = 12;
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(\\d{1,6})");

    private final Targets targets;

    PlanTargets(Targets targets) {
        this.targets = targets;
    }

    /** Those of the lesson, in its order. */
    List<LearningTarget> of(Actor actor, Lesson lesson) {
        Map<TargetVersion, LearningTarget> known = targets.byVersion(actor, lesson.targets());
        return lesson.targets().stream()
                .map(known::get)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Those of the plan first, then the teacher's own, newest first. */
    List<LearningTarget> offer(Actor actor, Collection<TargetVersion> planned) {
        Map<TargetId, LearningTarget> offered = new LinkedHashMap<>();
        Map<TargetVersion, LearningTarget> known = targets.byVersion(actor, planned);
        planned.stream().map(known::get).flatMap(Stream::ofNullable).forEach(each -> offered.put(each.id(), each));
        if (actor.is(Role.TEACHER)) {
            targets.listMine(actor, null).stream().limit(OFFERED).forEach(each -> offered.putIfAbsent(each.id(), each));
        }
        return List.copyOf(offered.values());
    }

    /** The versions that the form names and that exist. */
    List<TargetVersion> chosen(Actor actor, PlanForm form) {
        List<TargetVersion> named =
                form.targets().stream().flatMap(each -> read(each).stream()).toList();
        Collection<TargetVersion> known = targets.byVersion(actor, named).keySet();
        return named.stream().filter(known::contains).toList();
    }

    /** The one that the form makes. */
    static @Nullable NewTarget made(PlanForm form, Words words) {
        return form.newTargetText().isBlank()
                ? null
                : NewTarget.quick(kind(form), Wording.of(words.language(), form.newTargetText()));
    }

    static Optional<TargetVersion> read(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new TargetVersion(TargetId.of(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    private static TargetKind kind(PlanForm form) {
        return Arrays.stream(TargetKind.values())
                .filter(each -> each.name().equals(form.newKind()))
                .findFirst()
                .orElse(TargetKind.KNOWLEDGE);
    }
}
