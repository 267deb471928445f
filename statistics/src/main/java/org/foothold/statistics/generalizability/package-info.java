/**
 * How many tasks, raters and occasions are enough: variance components of any crossed, nested, unbalanced or incomplete
 * design, and what other numbers of tasks would give; docs/statistics/generalizability.md.
 */
@NullMarked
package org.foothold.statistics.generalizability;

import org.jspecify.annotations.NullMarked;
