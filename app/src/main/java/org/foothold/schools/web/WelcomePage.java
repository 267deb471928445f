package org.foothold.schools.web;

/** Three doors; the demo's only where there is one. */
public record WelcomePage(boolean demo) {}
