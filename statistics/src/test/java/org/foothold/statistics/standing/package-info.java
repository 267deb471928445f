@NullMarked
package org.foothold.statistics.standing;

import org.jspecify.annotations.NullMarked;
