package org.foothold.schools;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stretch of the school year, of one school or of all where that is null. Cards hold until their class's term ends. */
public record Term(TermId id, @Nullable SchoolId school, String name, LocalDate startsOn, LocalDate endsOn) {}
