/**
 * What single tasks of a check tell: how hard they are, whether they tell students apart, whether a key is wrong. The door is
 * {@link TaskAnalysis}; docs/statistics/tasks.md gives formulas and rules.
 */
@NullMarked
package org.foothold.statistics.tasks;

import org.jspecify.annotations.NullMarked;
