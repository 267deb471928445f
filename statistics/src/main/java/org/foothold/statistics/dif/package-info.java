/**
 * Whether a task is harder for one group than for another at the same overall score (differential item functioning). Door:
 * {@link org.foothold.statistics.dif.Dif}. It is a reason to look at the task, never a verdict.
 */
@NullMarked
package org.foothold.statistics.dif;

import org.jspecify.annotations.NullMarked;
