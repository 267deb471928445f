/**
 * Ids, the {@link org.foothold.kernel.Actor}, problems, paging and words: what every module needs and none owns.
 * Nothing of the domain, and as few types as can be.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.foothold.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
