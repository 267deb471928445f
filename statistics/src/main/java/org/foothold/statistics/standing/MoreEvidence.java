package org.foothold.statistics.standing;

/** So many more pieces by this method are likely to settle it. */
public record MoreEvidence(Method method, int pieces) {}
