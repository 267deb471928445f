/**
 * Whether self, peers and teachers see work the same way. States are counts of levels; docs/statistics/agreement.md gives
 * formulas, assumptions and edge cases.
 */
@NullMarked
package org.foothold.statistics.agreement;

import org.jspecify.annotations.NullMarked;
