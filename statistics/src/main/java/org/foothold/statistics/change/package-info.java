/**
 * Whether a gap closed, and whom something helped. Door: {@link org.foothold.statistics.change.Changes}. No claim about gains
 * leaves this package without a comparison: low scores rise and high scores fall by themselves.
 */
@NullMarked
package org.foothold.statistics.change;

import org.jspecify.annotations.NullMarked;
