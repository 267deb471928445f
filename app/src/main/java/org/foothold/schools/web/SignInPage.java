package org.foothold.schools.web;

/** Where staff sign in; {@code to} is the page of ours that they wanted. */
public record SignInPage(Form form, String to) {}
