/**
 * Districts, schools, people, classes, enrolments, rosters and how people sign in. Doors, among others:
 * {@link org.foothold.schools.Districts}, {@link org.foothold.schools.People}, {@link org.foothold.schools.Classes},
 * {@link org.foothold.schools.Rosters}, {@link org.foothold.schools.Sessions}, {@link org.foothold.schools.Audit}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "shell"})
@NullMarked
package org.foothold.schools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
