package org.foothold.shell;

/** A page that says in words what cannot be shown; {@code id} names the log line of an unexpected problem, or is empty. */
public record ProblemPage(String key, String id) {}
