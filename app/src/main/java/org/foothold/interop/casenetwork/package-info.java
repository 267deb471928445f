/**
 * Frameworks of standards as CASE (Competencies and Academic Standards Exchange) 1.0 and 1.1 packages, in and out, and as
 * CSV, in. Lenient in what it reads, strict in what it writes. Doors:
 * {@link org.foothold.interop.casenetwork.CaseImports}, {@link org.foothold.interop.casenetwork.CaseExports}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "schools", "targets", "shell"})
@NullMarked
package org.foothold.interop.casenetwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
