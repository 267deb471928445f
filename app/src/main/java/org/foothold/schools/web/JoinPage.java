package org.foothold.schools.web;

/** Where a student types the class code. */
public record JoinPage(Form form) {}
