/**
 * Item response theory for a calibrated bank: the model of Rasch, two parameters, graded response and partial credit, the ability of
 * a student, and whether a pattern of answers is unusual; docs/statistics/irt.md.
 */
@NullMarked
package org.foothold.statistics.irt;

import org.jspecify.annotations.NullMarked;
