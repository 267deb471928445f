package org.foothold.targets;

/** A learning target as it was worded at one time; what is planned or judged names this, never the target alone. */
public record TargetVersion(TargetId id, int version) {}
