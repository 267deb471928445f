package org.foothold.schools.web;

/** The door for everybody who is not signed in: a class code for students, the way to sign in for staff. */
public record FrontPage(Form form, boolean demo) {}
