/**
 * The student's pages: where am I going, where am I now, what is my next step; and the same as the teacher sees it. Reads
 * the evidence when somebody looks. Doors: {@link org.foothold.growth.Growth}, {@link org.foothold.growth.Views},
 * {@link org.foothold.growth.NextSteps}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "schools", "targets", "tasks", "evidence", "lessons"})
@NullMarked
package org.foothold.growth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
