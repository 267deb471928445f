package org.foothold.schools.web;

/** Where a student who came in by class code asks to see more than today's lesson. */
public record NodPage(boolean asked) {}
