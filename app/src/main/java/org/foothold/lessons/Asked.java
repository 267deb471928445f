package org.foothold.lessons;

/** A check in its lesson. */
public record Asked(Check check, Lesson lesson) {}
