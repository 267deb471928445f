/**
 * How far the tasks of one check agree about the students, and how unsure one score is. The door is {@link Reliability};
 * docs/statistics/reliability.md gives formulas, assumptions and edge cases.
 */
@NullMarked
package org.foothold.statistics.reliability;

import org.jspecify.annotations.NullMarked;
