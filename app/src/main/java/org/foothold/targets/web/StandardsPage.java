package org.foothold.targets.web;

import java.util.List;
import org.foothold.targets.Framework;

/** The shelf of frameworks; {@code removed} names the one just taken off it, to be put back. */
public record StandardsPage(List<Framework> frameworks, FoundPage search, boolean administers) {}
