/**
 * The Rasch model of a calibrated bank of right-or-wrong tasks, and whether one student's pattern of answers is unusual;
 * docs/statistics/rasch.md.
 */
@NullMarked
package org.foothold.statistics.rasch;

import org.jspecify.annotations.NullMarked;
