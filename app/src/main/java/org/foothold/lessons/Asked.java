package org.foothold.lessons;

import java.util.List;
import org.foothold.targets.TargetVersion;

/** A check in its lesson. */
public record Asked(Check check, Lesson lesson) {
    /** What an answer to it is evidence of. */
    List<TargetVersion> targets() {
        TargetVersion target = check.asking().target();
        if (check.asking().aside()) {
            return List.of();
        }
        return target == null ? lesson.targets() : List.of(target);
    }
}
