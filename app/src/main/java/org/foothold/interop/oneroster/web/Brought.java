package org.foothold.interop.oneroster.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.foothold.kernel.Words;
import org.foothold.schools.RosterImport;
import org.jspecify.annotations.Nullable;

/** An import and the names of the people behind it; no name means that it was done at the terminal. */
public record Brought(
        RosterImport roster,
        @Nullable String startedBy,
        @Nullable String confirmedBy) {
    public String address() {
        return "/rosters/imports/" + roster.id();
    }

    public String by(Words words, @Nullable String name) {
        return name == null ? words.lookup("oneroster.by-terminal") : name;
    }

    /** The moment as a clock on the wall of a school shows it. */
    public String when(Instant moment, Words words) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(roster.timeZone())
                .format(moment);
    }

    public boolean isWorking() {
        return roster.state().isWorking();
    }

    public boolean isReady() {
        return roster.state() == RosterImport.State.READY;
    }
}
