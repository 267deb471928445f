/**
 * Rosters as OneRoster 1.1 and 1.2 CSV, zip or folder, onto the door {@link org.foothold.schools.Rosters}. Door:
 * {@link org.foothold.interop.oneroster.OneRosterImports}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "schools", "shell"})
@NullMarked
package org.foothold.interop.oneroster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
