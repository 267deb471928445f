/**
 * The gap between two groups at one point in time, from mergeable states of scores or of levels. Door: {@link
 * org.foothold.statistics.gaps.Gaps}. Gap = reference group minus focal group throughout.
 */
@NullMarked
package org.foothold.statistics.gaps;

import org.jspecify.annotations.NullMarked;
