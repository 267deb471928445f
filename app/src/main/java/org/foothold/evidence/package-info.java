/**
 * The append-only log of what was seen FOR learning, its durable write path, drafts, and the live feed that says when a
 * class has changed. Doors: {@link org.foothold.evidence.Evidence}, {@link org.foothold.evidence.Drafts},
 * {@link org.foothold.evidence.Erasures}, {@link org.foothold.evidence.LiveFeed}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "schools", "targets", "shell"})
@NullMarked
package org.foothold.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
