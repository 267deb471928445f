@NullMarked
package org.foothold.kernel;

import org.jspecify.annotations.NullMarked;
