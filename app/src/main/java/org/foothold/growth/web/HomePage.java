package org.foothold.growth.web;

import java.util.List;
import org.foothold.statistics.standing.Level;
import org.jspecify.annotations.Nullable;

/** A student's home: today's lessons and my targets. */
public record HomePage(String name, List<Today> today, List<Target> targets) {
    /** A class and the goal of its lesson today; no goal where none is planned. */
    public record Today(
            int schoolClass, String className, @Nullable String goal, boolean open) {}

    /** A target in a list. {@code level} is null where it is too early to tell. */
    public record Target(
            String address,
            String iCan,
            @Nullable Level level,
            int more,
            @Nullable String step) {}
}
