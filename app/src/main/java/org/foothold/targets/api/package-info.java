/** Frameworks, standards, learning targets and deconstructions for programs. */
@NullMarked
package org.foothold.targets.api;

import org.jspecify.annotations.NullMarked;
