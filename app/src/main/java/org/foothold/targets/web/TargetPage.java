package org.foothold.targets.web;

import java.util.List;
import org.foothold.targets.LearningTarget;

/** One target as staff see it: its words, its standard, what comes before it, its versions. */
public record TargetPage(
        LearningTarget target,
        String author,
        List<LearningTarget> prerequisites,
        List<LearningTarget> history,
        boolean own) {}
