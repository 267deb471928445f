package org.foothold.schools;

import java.time.Instant;

/**
 * A student who is signed in today.
 *
 * @param tookName by choosing the name from the list, so the teacher may free it
 * @param asksForNod waits for the teacher's nod to see more than today's lesson
 */
public record Here(Person person, Session.Means means, boolean tookName, boolean asksForNod, Instant since) {}
