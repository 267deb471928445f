/** Stories that lead through many modules at once, as people live them. */
@NullMarked
package org.foothold.stories;

import org.jspecify.annotations.NullMarked;
