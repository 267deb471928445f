/**
 * Would the same students pass on a parallel check? Decision consistency and accuracy at a cut, dependability, and how many
 * tasks a firm decision needs; docs/statistics/decisions.md gives formulas, assumptions and edge cases.
 */
@NullMarked
package org.foothold.statistics.decisions;

import org.jspecify.annotations.NullMarked;
