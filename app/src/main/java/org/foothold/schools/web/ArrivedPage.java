package org.foothold.schools.web;

/** For who is signed in and has no page of their own yet: says so, and what there is meanwhile. */
public record ArrivedPage(String name, boolean withoutRole, boolean readsStandards) {}
