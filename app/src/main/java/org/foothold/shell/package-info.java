/**
 * What every page and every address shares: the frame around a page, its words and assets, who may open which route,
 * the two error advices. Knows no module of the domain; every {@code web} and {@code api} package may import it.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.foothold.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
