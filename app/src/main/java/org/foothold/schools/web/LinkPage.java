package org.foothold.schools.web;

/** A one-time link before it is used: whose password it sets. */
public record LinkPage(String action, String name, String email, Form form) {}
