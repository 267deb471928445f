package org.foothold.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What tells a fact of the log from another one under its id. */
record Kept(FactId id, Instant arrivedAt, byte[] hash, byte @Nullable [] salt, boolean erased) {}
