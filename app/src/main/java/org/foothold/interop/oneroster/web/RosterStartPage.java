package org.foothold.interop.oneroster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a roster is sent, and what was sent before.
 *
 * @param open what is at work or waits for a yes; a file sent now takes its place
 * @param wrong the key of what is wrong with what was sent
 */
public record RosterStartPage(
        List<Brought> history,
        @Nullable Brought open,
        @Nullable String wrong) {}
