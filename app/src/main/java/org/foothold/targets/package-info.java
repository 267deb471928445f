/**
 * Frameworks of published standards, and the learning targets that teachers break them into. Doors:
 * {@link org.foothold.targets.Frameworks}, {@link org.foothold.targets.FrameworkImports},
 * {@link org.foothold.targets.Standards}, {@link org.foothold.targets.Deconstructions},
 * {@link org.foothold.targets.DeconstructionDrafts},
 * {@link org.foothold.targets.Targets}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "schools", "shell"})
@NullMarked
package org.foothold.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
