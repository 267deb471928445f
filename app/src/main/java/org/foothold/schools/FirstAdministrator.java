package org.foothold.schools;

import java.time.ZoneId;

/** The person who sets up this Foothold, and their school. */
public record FirstAdministrator(
        String name, String email, String password, String school, ZoneId timeZone, String language) {}
