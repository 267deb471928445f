@NullMarked
package org.foothold.statistics.reliability;

import org.jspecify.annotations.NullMarked;
