@NullMarked
package org.foothold.statistics.comparison;

import org.jspecify.annotations.NullMarked;
