package org.foothold.schools;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of a person's own sign-ins.
 *
 * @param id names it without being its secret
 * @param device null if its browser told nothing that we know
 * @param current the one that asks
 */
public record OwnSession(String id, @Nullable Device device, Instant startedAt, Instant seenAt, boolean current) {}
