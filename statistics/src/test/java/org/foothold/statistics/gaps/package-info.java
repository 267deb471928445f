@NullMarked
package org.foothold.statistics.gaps;

import org.jspecify.annotations.NullMarked;
