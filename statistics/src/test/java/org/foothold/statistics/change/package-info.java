@NullMarked
package org.foothold.statistics.change;

import org.jspecify.annotations.NullMarked;
