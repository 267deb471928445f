@NullMarked
package org.foothold.statistics.numeric;

import org.jspecify.annotations.NullMarked;
