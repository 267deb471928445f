package org.foothold.schools.web;

/** The first administrator and their school. */
public record StartPage(Form form, String zone) {}
