/**
 * Frameworks of published standards, and the learning targets that teachers break them into. Doors:
 * {@link org.foothold.targets.Standards},
 * {@link org.foothold.targets.Targets}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "schools"})
@NullMarked
package org.foothold.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
