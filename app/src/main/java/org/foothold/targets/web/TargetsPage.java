package org.foothold.targets.web;

import java.util.List;
import org.foothold.targets.LearningTarget;

/** The targets of one person, or of everybody in the district. */
public record TargetsPage(String query, boolean everybodys, List<LearningTarget> targets, boolean plans) {}
