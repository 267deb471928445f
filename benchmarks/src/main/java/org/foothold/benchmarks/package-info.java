/** Load and speed, measured on the machine at hand; {@code ./foothold bench [name]} runs them. */
@NullMarked
package org.foothold.benchmarks;

import org.jspecify.annotations.NullMarked;
