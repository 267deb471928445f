package org.foothold.targets;

/** Where a standard stands: its framework and its own identity, both lasting over editions. */
public record StandardRef(FrameworkId framework, StandardId standard) {}
