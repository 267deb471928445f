@NullMarked
package org.foothold.statistics.decisions;

import org.jspecify.annotations.NullMarked;
