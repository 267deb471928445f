package org.foothold.targets;

/** A deconstruction as it was published at one time. */
public record DeconstructionVersion(DeconstructionId id, int version) {}
