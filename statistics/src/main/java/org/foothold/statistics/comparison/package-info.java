/**
 * Pieces of work put in order by comparing two at a time. Door: {@link
 * org.foothold.statistics.comparison.ComparativeJudgement}.
 */
@NullMarked
package org.foothold.statistics.comparison;

import org.jspecify.annotations.NullMarked;
