/**
 * Simulations that hold the library to its promises, under its own assumptions and under wrong ones. Seeded, so that a
 * table can be made again. Whoever replaces the parameters of a filter runs it here before trusting its claims.
 */
@NullMarked
package org.foothold.statistics.validation;

import org.jspecify.annotations.NullMarked;
