package org.foothold.schools.web;

/** A card that was scanned, before it is used. */
public record CardPage(String givenName, String className, boolean sharedDevices) {}
