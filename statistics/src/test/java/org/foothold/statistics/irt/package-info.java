@NullMarked
package org.foothold.statistics.irt;

import org.jspecify.annotations.NullMarked;
