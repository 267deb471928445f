package org.foothold.schools;

import java.time.ZoneId;

public record School(SchoolId id, String name, ZoneId timeZone) {}
